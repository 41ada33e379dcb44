import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyText, makeEntity, scannerOf } from '@/test/lexicon-builders';
import { annotateText } from './annotate';

const scan = scannerOf(
  makeEntity('meta', { aliases: ['Meta', 'Meta AI', 'Café'] }),
  makeEntity('beijing', { aliases: ['北京'] }),
);

const mentions = (text: string) => annotateText(scan, new Map(), text);
const surfaces = (text: string) => mentions(text).map(({ surface }) => surface);

describe('annotating a text', () => {
  it.each(['\n\n', '\n \t\n', '\r\n\r\n', '\n\n\n   ', '\n\u3000\n'])(
    'no name crosses an empty line: %j',
    (gap) => {
      expect(surfaces(`Meta${gap}AI`)).toEqual(['Meta']);
    },
  );

  it.each(['\n', '\n  ', '\r\n', ' '])('a name may cross the end of a line: %j', (gap) => {
    expect(surfaces(`Meta${gap}AI`)).toEqual([`Meta${gap}AI`]);
  });

  it('gives offsets in the text as it is given, over all paragraphs', () => {
    const text = 'In Cafe\u0301,\r\n\r\n  ＭＥＴＡ…\n\n\n北京 and Me\u00ADta';
    expect(mentions(text).map(({ start, end }) => text.slice(start, end))).toEqual([
      'Cafe\u0301',
      'ＭＥＴＡ',
      '北京',
      'Me\u00ADta',
    ]);
  });

  it('says of each mention its words, its entity and why', () => {
    const [mention] = mentions('\n\n by Meta');
    expect(mention).toMatchObject({ start: 6, end: 10, surface: 'Meta', entity: 'meta' });
    expect(mention?.why.length).toBeGreaterThan(0);
    expect(mention).not.toHaveProperty('block');
  });

  it('finds nothing in nothing', () => {
    expect(mentions('')).toEqual([]);
    expect(mentions('\n\n\n')).toEqual([]);
  });

  it('gives surfaces that stand at their offsets, in order, for any text around them', () => {
    const part = fc.oneof(anyText, fc.constantFrom('Meta', 'Meta AI', 'Cafe\u0301', '北京', '\n\n', ' '));
    fc.assert(
      fc.property(fc.array(part, { maxLength: 8 }), (parts) => {
        const text = parts.join('');
        const all = mentions(text);
        for (const { start, end, surface } of all) expect(text.slice(start, end)).toBe(surface);
        expect(all.map(({ start }) => start)).toEqual(all.map(({ start }) => start).sort((a, b) => a - b));
      }),
    );
  });
});
