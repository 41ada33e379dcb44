import { describe, expect, it } from 'vitest';
import { sentenceAt, sentenceStarts } from './sentences';
import { describeSurroundings } from './surroundings';

/** What stands around the first "TBD" of a text. */
const around = (text: string) => {
  const start = text.indexOf('TBD');
  const starts = sentenceStarts(text);
  return describeSurroundings(text, start, start + 3, starts[sentenceAt(starts, start)] ?? 0);
};

describe('the place of a value', () => {
  it.each([
    ['after a label', 'Venue: TBD'],
    ['after a verb of being', 'The date is TBD.'],
    ['the last cell of a row', 'V4 | DeepSeek | language model | TBD'],
    ['a cell of a row that goes on', 'Final\tTBD\t21:00\nSemi-final\tTBD\t18:00'],
    ['a cell before the next row', 'V4 | TBD\nAvocado | 2026'],
    ['a cell between full-width bars', '決賽｜TBD｜台北'],
    ['a cell of a table in Markdown', '| V4 | TBD |'],
  ])('is %s', (_, text) => {
    expect(around(text).isValue).toBe(true);
  });

  it.each([
    ['in running text', 'People in TBD sit apart.'],
    ['in a cell with other words', 'Avocado | Meta, TBD Lab | 2026'],
    ['in a cell that goes on', 'Avocado | TBD team | 2026'],
    ['in the first cell of a row, which names what the row is about', 'TBD | Meta | 2026'],
    ['before a bar that parts two headlines', 'Inside TBD | The Daily'],
  ])('is not %s', (_, text) => {
    expect(around(text).isValue).toBe(false);
  });
});
