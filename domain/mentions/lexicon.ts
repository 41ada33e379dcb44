import { fold } from '../text/fold';
import type { Alias, Entity, Pack } from '../pack/schema';
import { formsOf } from './alias-forms';

/** What a matched text stands for. `entity` is an id; `order` is the entity's place in the packs, one after the other. */
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

const aliasTerms = (entity: Entity, order: number): Term[] =>
  entity.aliases.flatMap(formsOf).flatMap(({ text, kind, gate, caseSensitive, lang, not = [] }): Term[] => [
    { type: 'alias', entity: entity.id, order, text, kind, gate, caseSensitive, lang },
    ...not.map((phrase) => ({
      type: 'not' as const,
      entity: entity.id,
      text: phrase,
      alias: text,
      caseSensitive,
    })),
  ]);

const aliasOf = (term: Term) => (term.type === 'not' ? term.alias : term.text);

const isSameTerm = (a: Term, b: Term) =>
  a.type === b.type && a.entity === b.entity && a.text === b.text && aliasOf(a) === aliasOf(b);

/**
 * Gathers the aliases, exceptions and cue words of all packs. Entities of two packs with one id are one. Texts that fold to
 * nothing are left out.
 */
export const buildLexicon = (...packs: readonly Pick<Pack, 'entities'>[]): Lexicon => {
  const lexicon: Lexicon = new Map();
  const entities = packs.flatMap((pack) => pack.entities);
  entities.forEach((entity, order) => {
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
