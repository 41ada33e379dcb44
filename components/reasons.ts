import type { Reason } from '@/domain/mentions/gate';

/** Each rule of the gate by its words; one without them does not compile. Rules may share them. */
const wordsOf = {
  'full-name-on-page': 'fullName',
  'settled-on-page': 'settled',
  'cue-in-sentence': 'inSentence',
  'cue-near-by': 'nearBy',
  'related-in-sentence': 'inSentence',
  'related-near-by': 'nearBy',
  'related-on-page': 'onPage',
  'page-about-it': 'onPage',
  'page-full-of-it': 'onPage',
  quoted: 'quoted',
  'nothing-related': 'nothingRelated',
  'starts-sentence': 'startsSentence',
  'whole-sentence': 'wholeSentence',
  'stands-as-value': 'standsAsValue',
  'no-full-name': 'noFullName',
  'very-short': 'veryShort',
  'counter-cue-in-sentence': 'inSentence',
  'counter-cue-near-by': 'nearBy',
  'another-person': 'anotherPerson',
  'after-another-person': 'afterAnother',
  'open-name': 'openName',
  'counter-cue-among-strangers': 'onPage',
  'reader-correction': 'corrected',
} as const satisfies Record<Reason['rule'], string>;

export type Words = (typeof wordsOf)[Reason['rule']];

/** One clause of the line: its words, and the names on the page that stand in them. */
export type Because = { words: Words; names: string[] };

/** Words that take several names, the nearest to the mention first. */
const places: readonly Words[] = ['inSentence', 'nearBy', 'onPage'];

/** Rules with the same words are said in one breath, and what stands in the sentence not again of the page. */
const gather = (reasons: readonly Reason[]): Because[] => {
  const said = new Set<string>();
  const byPlace = reasons
    .map(({ rule, evidence }) => ({ words: wordsOf[rule], evidence }))
    .toSorted((a, b) => places.indexOf(a.words) - places.indexOf(b.words));
  return [...Map.groupBy(byPlace, ({ words }) => words)].flatMap(([words, same]) => {
    if (!places.includes(words)) return { words, names: same.slice(0, 1).map(({ evidence }) => evidence) };
    const names = [...new Set(same.map(({ evidence }) => evidence)).difference(said)];
    for (const name of names) said.add(name);
    return names.length === 0 ? [] : { words, names };
  });
};

/** What speaks for a mention, and what against it, each thing once. */
export const weighReasons = (why: readonly Reason[]): { because: Because[]; although: Because[] } => ({
  because: gather(why.filter(({ weight }) => weight > 0)),
  although: gather(why.filter(({ weight }) => weight < 0)),
});
