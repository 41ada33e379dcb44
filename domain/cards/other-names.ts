import { localize } from '../pack/localize';
import type { Alias, Entity, InterfaceLanguage } from '../pack/schema';

/** Another name of an entity; with its language where that is not the reader's. */
export type OtherName = { text: string; lang?: string };

/** Names at most: more of them tell a reader nothing more. */
const namesAtMost = 4;

/** Kinds of aliases that are names by themselves, those that tell a reader most first. */
const namingKinds: readonly Alias['kind'][] = ['translation', 'codename', 'name'];

/** Forms that differ by a space, a width, capitals, punctuation or a plural are one name. */
const keyOf = (text: string) =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s\p{P}]/gu, '')
    .replace(/(?<=[a-z]{2})s$/, '');

const isLatin = (text: string) => !/\p{Script=Han}/u.test(text);

const isOwn = (lang: string | undefined, language: InterfaceLanguage) =>
  lang === language || (lang === 'zh' && language !== 'en');

/** The reader's language first, then Latin script, which is in every text, then the rest. */
const rank = ({ text, lang }: Alias, language: InterfaceLanguage) =>
  lang === language ? 0 : isOwn(lang, language) ? 1 : isLatin(text) ? 2 : 3;

/** The other names of an entity that a reader may meet. Chinese in the script that the reader does not use is left out. */
export const otherNamesOf = ({ aliases, name }: Entity, language: InterfaceLanguage): OtherName[] => {
  const taken = new Set([keyOf(localize(name, language))]);
  return aliases
    .filter(({ kind }) => namingKinds.includes(kind))
    .filter((alias) => language === 'en' || rank(alias, language) < 3)
    .toSorted(
      (a, b) =>
        rank(a, language) - rank(b, language) || namingKinds.indexOf(a.kind) - namingKinds.indexOf(b.kind),
    )
    .filter(({ text }) => {
      const isNew = !taken.has(keyOf(text));
      taken.add(keyOf(text));
      return isNew;
    })
    .slice(0, namesAtMost)
    .map(({ text, lang }) => (lang === undefined || isOwn(lang, language) ? { text } : { text, lang }));
};
