import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyText, makeEntity } from '@/test/lexicon-builders';
import { buildLexicon } from './lexicon';
import { createReader } from './reading';
import { classIn, compileUnits, unitClass, unitFlag } from './unit-table';

const aliases = ['Meta AI', 'llama 4', '北京', 'カガ'];
const units = compileUnits(buildLexicon({ entities: [makeEntity('it', { aliases })] }));
const read = createReader(units);
const entryAt = (text: string, at: number) => units[text.charCodeAt(at)]!;

/** One unit after another, as it is said in words. */
const readNaively = (text: string) => {
  const counting: number[] = [];
  for (let at = 0; at < text.length; at++) {
    const letter = classIn(entryAt(text, at));
    const last = counting.length > 0 ? classIn(entryAt(text, counting.at(-1)!)) : undefined;
    if (letter !== unitClass.ignorable && !(letter === unitClass.space && last === unitClass.space))
      counting.push(at);
  }
  const mayBegin = (at: number) => {
    const before = at > 0 ? entryAt(text, at - 1) : 0;
    return (entryAt(text, at) & unitFlag.begins) !== 0 && !(before & entryAt(text, at) & unitFlag.word);
  };
  return { counting, beginnings: counting.filter(mayBegin) };
};

const spaced = fc
  .array(fc.oneof(anyText, fc.constantFrom(...aliases, '  \n', '\u00AD', '\u200B ')), { maxLength: 9 })
  .map((parts) => parts.join(''));

describe('a reading', () => {
  it('holds the units that count, where each comes from, and where terms may begin', () => {
    fc.assert(
      fc.property(spaced, (text) => {
        const { classes, length, places, count, origins } = read(text);
        const at = (i: number) => (origins ? origins[i]! : i);
        const { counting, beginnings } = readNaively(text);
        expect(Array.from({ length }, (_, i) => at(i))).toEqual(counting);
        expect(Array.from(classes.subarray(0, length))).toEqual(
          counting.map((from) => classIn(entryAt(text, from))),
        );
        expect(Array.from(places.subarray(0, count), at)).toEqual(beginnings);
      }),
      { numRuns: 1_000 },
    );
  });

  it('ends with a class that no term holds, also behind a longer one', () => {
    read('Meta AI '.repeat(1_000));
    const { classes, length } = read('Meta  AI');
    expect([length, classes[length]]).toEqual([7, unitClass.complex]);
  });

  it('tells a text that has to be folded', () => {
    expect(['Meta', 'Meta…'].map((text) => read(text).isComplex)).toEqual([false, true]);
  });
});
