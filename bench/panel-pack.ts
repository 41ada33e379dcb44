import { coreAttributes } from '../domain/pack/core-attributes';
import type { Attribute, Claim, Entity, Pack, Source, Value } from '../domain/pack/schema';
import { createRandom, generateNames, generateText } from './generate';

/** How much a generated pack holds. */
export type PackSize = { entities: number; sources: number; claims: number };

type Random = () => number;

const day = (random: Random) =>
  new Date(Date.UTC(2025, 0, 1) + Math.floor(random() * 500) * 86_400_000).toISOString().slice(0, 10);

const upTo = (random: Random, count: number) => Math.floor(random() * count);

/** By Zipf's law: some are spoken of in thousands of claims, most in a few. */
const rankOf = (random: Random, count: number) => Math.floor((count + 1) ** random()) - 1;

const cut = (text: string, most: number) => text.slice(0, most).trim();

/** Sentences, each of them a phrase: at most 15 words or 40 Chinese characters. */
const phrasesOf = (text: string): string[] =>
  text
    .split(/[.。\n]+/)
    .map((sentence) =>
      /\p{Script=Han}/u.test(sentence)
        ? cut(sentence, 36)
        : cut(sentence.trim().split(/\s+/).slice(0, 11).join(' '), 110),
    )
    .filter((phrase) => /[\p{L}\p{N}].*[\p{L}\p{N}]/u.test(phrase));

/** Answers as the news has them: few to a question, and most sources give one of them. */
const valueFor = (random: Random, { type, options = [] }: Attribute, entities: number): Value => {
  const few = upTo(random, 4);
  switch (type) {
    case 'interval':
      return { type, from: `2026-0${1 + 2 * few}-01`, to: `2026-0${2 + 2 * few}-28`, words: 'a while' };
    case 'date':
      return { type, date: `2026-0${1 + few}`, precision: 'month' };
    case 'money':
      return { type, currency: 'USD', min: 10 + few, max: 14 + few };
    case 'count':
      return { type, unit: 'people', min: 100 * few, max: 100 * few + 150 };
    case 'choice':
      return { type, option: options[few % options.length]?.id ?? '' };
    case 'stage':
      return { type, stage: options[few % options.length]?.id ?? '' };
    case 'entities':
      return { type, ids: [`e${upTo(random, Math.min(6, entities))}`], complete: few === 0 };
    case 'name':
      return { type, text: `Name ${few}`, script: 'Latn' };
    default:
      return { type: 'text', text: { en: `It is answer ${few}.` } };
  }
};

const entityOf = (random: Random, names: readonly string[], i: number, count: number): Entity => {
  const [name = '', other = ''] = names.slice(2 * i);
  return {
    id: `e${i}`,
    kind: (['company', 'person', 'model'] as const)[i % 3] ?? 'company',
    name: { en: name },
    summary: { en: `What is called ${cut(name, 100)} in the news.` },
    aliases: [name, other].map((text) => ({ text, kind: 'name', gate: 'open', caseSensitive: false })),
    related: Array.from({ length: 3 }, () => ({ to: `e${upTo(random, count)}`, as: 'competes-with' })),
    cues: { en: ['model'] },
    counterCues: {},
  };
};

const sourceOf = (random: Random, phrases: readonly string[], i: number): Source => ({
  id: `s${i}`,
  title: phrases[i % phrases.length] ?? '',
  lang: i % 3 === 0 ? 'zh-Hant' : 'en',
  publisher: `Paper ${rankOf(random, 800)}`,
  url: `https://news.example/${i}`,
  published: { date: day(random), precision: 'day' },
  kind: i % 4 === 0 ? 'aggregation' : 'report',
  // A third retells somebody else's report.
  basedOn: random() < 0.33 ? [{ publisher: `Paper ${rankOf(random, 800)}`, date: day(random) }] : [],
});

/** A pack that `readPack` accepts, the same for the same seed. The entity e0 is the one most spoken of, e1 the next. */
export const generatePack = ({ entities, sources, claims }: PackSize, seed = 7): Pack => {
  const random = createRandom(seed);
  const names = generateNames(2 * entities, seed);
  const phrases = phrasesOf(generateText(claims * 90, names, seed));
  const claimOf = (i: number): Claim => {
    const attribute = coreAttributes[rankOf(random, coreAttributes.length)] as Attribute;
    const phrase = phrases[i % phrases.length] ?? '';
    return {
      id: `c${i}`,
      source: `s${upTo(random, sources)}`,
      entity: `e${rankOf(random, entities)}`,
      attribute: attribute.id,
      value: random() < 0.03 ? { type: 'absent' } : valueFor(random, attribute, entities),
      statement: { en: phrases[(i * 7) % phrases.length] ?? '', 'zh-Hant': phrase },
      phrase: { text: phrase },
      saidBy: { kind: 'outlet' },
      hedge: i % 3 === 0 ? 'stated' : 'reported',
      ...(random() < 0.5 && { asOf: day(random) }),
    };
  };
  return {
    format: 'variorum-pack/1',
    // Stands where the shipped pack stands, so that the extension brings it in as it does that one.
    id: 'meta-ai',
    revision: 1,
    updated: '2026-06-01',
    title: { en: 'A generated pack' },
    description: { en: 'For measuring.' },
    licence: 'CC-BY-4.0',
    attributes: [],
    entities: Array.from({ length: entities }, (_, i) => entityOf(random, names, i, entities)),
    sources: Array.from({ length: sources }, (_, i) => sourceOf(random, phrases, i)),
    claims: Array.from({ length: claims }, (_, i) => claimOf(i)),
    notes: [],
  };
};
