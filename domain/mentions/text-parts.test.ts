import fc from 'fast-check';
import { expect, test } from 'vitest';
import { makeEntity, scannerOf } from '@/test/lexicon-builders';
import { findIn } from './findings';
import { decide } from './gate';
import { inWhole, partsOf } from './text-parts';

const scan = scannerOf(
  makeEntity('lab', {
    aliases: ['Acme Research', { text: 'Acme', kind: 'short', gate: 'after-full-name', not: ['Acme Corp'] }],
    cues: { en: ['model'], 'zh-Hans': ['模型'] },
  }),
  makeEntity('avocado', {
    aliases: [{ text: 'Avocado', gate: 'context' }, '酪梨模型', { text: 'meta', lang: 'zh' }],
    cues: { en: ['model'], 'zh-Hans': ['模型'] },
    counterCues: { en: ['toast'] },
  }),
);

const anyPhrase = fc.constantFrom(
  ...[
    'Acme',
    'Acme Research',
    'Acme\n Research',
    'Acme Corp',
    'Avocado',
    '酪梨模型',
    'meta',
    'model',
    '模型',
    'toast',
  ],
  ...['Vera Acme', '“Avocado”', 'said', '说', 'and', '. ', '。', ' ', ' ', '\n', '! ', '𠮷', 'e\u0301'],
);
const anyText = fc.array(anyPhrase, { minLength: 1, maxLength: 1500 }).map((phrases) => phrases.join(' '));

test('F3 what is found in the parts of a text is what is found in the whole', () => {
  fc.assert(
    fc.property(anyText, fc.integer({ min: 300, max: 4000 }), (text, length) => {
      const whole = { block: 0, ...findIn(scan, text, true) };
      const parts = [...partsOf(text, length)].map(({ text: seen, place }) => {
        const findings = findIn(scan, seen, true);
        return place ? inWhole(findings, place) : findings;
      });
      const joined = {
        block: 0,
        candidates: parts.flatMap(({ candidates }) => candidates),
        cues: parts.flatMap(({ cues }) => cues),
        exceptions: parts.flatMap(({ exceptions }) => exceptions),
      };
      expect(joined.candidates).toEqual(whole.candidates);
      expect(joined.exceptions).toEqual(whole.exceptions);
      expect(decide([joined], new Map())).toEqual(decide([whole], new Map()));
    }),
    { numRuns: 150 },
  );
});

test('F3 the parts are the text, each no longer than asked for and what it sees around it', () => {
  fc.assert(
    fc.property(anyText, fc.integer({ min: 300, max: 4000 }), (text, length) => {
      const parts = [...partsOf(text, length)];
      const places = parts.map(({ place }) => place ?? { from: 0, to: text.length });
      expect(places.map(({ from, to }) => text.slice(from, to)).join('')).toBe(text);
      for (const { from, to } of places) expect(to - from).toBeLessThanOrEqual(length);
    }),
  );
});
