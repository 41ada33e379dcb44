import { fold } from '../text/fold';
import type { Alias, Entity, Pack } from '../pack/schema';

/** What a matched text stands for. `entity` is an id; `order` is the entity's place in the pack. */
export type Term =
  | {
      type: 'alias';
      entity: string;
      order: number;
      text: string;
      kind: Alias['kind'];
      gate: Alias['gate'];
      caseSensitive: boolean;
      lang: string | undefined;
    }
  /** A phrase that contains this alias of the entity and means something else. */
  | { type: 'not'; entity: string; text: string; alias: string; caseSensitive: boolean }
  /** A word that speaks for (`cue`) or against (`counter-cue`) the entity's sense. */
  | { type: 'cue' | 'counter-cue'; entity: string; text: string };

export type AliasTerm = Extract<Term, { type: 'alias' }>;

/** All that is looked for, by folded text: several terms may share one. */
export type Lexicon = Map<string, Term[]>;

const cueTerms = (entity: Entity): Term[] => {
  const terms = (type: 'cue' | 'counter-cue', words: Entity['cues']) =>
    Object.values(words).flatMap((list) => (list ?? []).map((text) => ({ type, entity: entity.id, text })));
  return [...terms('cue', entity.cues), ...terms('counter-cue', entity.counterCues)];
};

/** Code names are used in the plural ("the Avocados"); English adds s, or es after o and sibilants. */
const withPlural = ({ text, kind }: Alias): string[] => {
  if (kind !== 'codename' || !/\p{Script=Latin}$/u.test(text)) return [text];
  return /(?:[osxz]|[cs]h)$/i.test(text) ? [text, `${text}s`, `${text}es`] : [text, `${text}s`];
};

const aliasTerms = (entity: Entity, order: number): Term[] =>
  entity.aliases.flatMap((alias) =>
    withPlural(alias).flatMap((text): Term[] => {
      const { kind, gate, caseSensitive, lang, not = [] } = alias;
      return [
        { type: 'alias', entity: entity.id, order, text, kind, gate, caseSensitive, lang },
        ...not.map((phrase) => ({
          type: 'not' as const,
          entity: entity.id,
          text: phrase,
          alias: text,
          caseSensitive,
        })),
      ];
    }),
  );

const aliasOf = (term: Term) => (term.type === 'not' ? term.alias : term.text);

const isSameTerm = (a: Term, b: Term) =>
  a.type === b.type && a.entity === b.entity && a.text === b.text && aliasOf(a) === aliasOf(b);

/** Gathers the aliases, exceptions and cue words of a pack. Texts that fold to nothing are left out. */
export const buildLexicon = (pack: Pick<Pack, 'entities'>): Lexicon => {
  const lexicon: Lexicon = new Map();
  pack.entities.forEach((entity, order) => {
    for (const term of [...aliasTerms(entity, order), ...cueTerms(entity)]) {
      const key = fold(term.text);
      if (key === '') continue;
      const terms = lexicon.get(key) ?? [];
      if (!terms.some((other) => isSameTerm(other, term))) terms.push(term);
      lexicon.set(key, terms);
    }
  });
  return lexicon;
};
