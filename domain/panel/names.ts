import { localize } from '../pack/localize';
import { fold } from '../text/fold';
import type { Alias, Entity, InterfaceLanguage } from '../pack/schema';

/** The kinds of names in the order in which they are told; wrong renderings are told by themselves. */
const toldKinds = ['name', 'translation', 'codename', 'short', 'surname', 'nickname', 'ticker'] as const;

type ToldKind = (typeof toldKinds)[number];
export type NamesOfKind = { kind: ToldKind; names: Pick<Alias, 'text' | 'lang'>[] };

const isTold = (kind: Alias['kind']): kind is ToldKind => toldKinds.some((it) => it === kind);

/** What two spellings of one name have in common: "TBD 實驗室" and "TBD實驗室", "Github" and "GitHub". */
const spelling = (text: string): string => fold(text).replaceAll(' ', '');

/** All that an entity is rightly called, in any language, by kind, each name once and without the one it is shown by. */
export const allNamesOf = ({ name, aliases }: Entity, language: InterfaceLanguage): NamesOfKind[] => {
  const taken = new Set([spelling(localize(name, language))]);
  const fresh = aliases.filter(({ kind, text }) => {
    const isNew = isTold(kind) && !taken.has(spelling(text));
    if (isNew) taken.add(spelling(text));
    return isNew;
  });
  return toldKinds.flatMap((kind) => {
    const names = fresh
      .filter((it) => it.kind === kind)
      .map(({ text, lang }) => ({ text, ...(lang !== undefined && { lang }) }));
    return names.length === 0 ? [] : { kind, names };
  });
};
