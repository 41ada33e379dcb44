import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Cue } from './findings';
import { fromWire, toWire } from './wire';

const anyWord = fc.constantFrom('Meta', 'Llama', '', '元', 'constructor', '__proto__');
const anyPlace = fc.nat(50);

const anyCandidate = fc.record({
  start: anyPlace,
  end: anyPlace,
  surface: anyWord,
  sentence: anyPlace,
  senses: fc.array(
    fc.record({
      entity: anyWord,
      alias: anyWord,
      order: anyPlace,
      kind: fc.constantFrom('name' as const, 'short' as const),
      gate: fc.constantFrom('open' as const, 'context' as const),
    }),
    { maxLength: 2 },
  ),
  isQuoted: fc.boolean(),
  startsSentence: fc.boolean(),
  isWholeSentence: fc.boolean(),
  isValue: fc.boolean(),
  nameBefore: anyWord,
  nameAfter: anyWord,
});

const anyCue: fc.Arbitrary<Cue> = fc.record({
  entity: anyWord,
  speaks: fc.constantFrom('for', 'against'),
  surface: anyWord,
  sentence: anyPlace,
});

const anyFindings = fc.array(
  fc.record({
    block: anyPlace,
    candidates: fc.array(anyCandidate),
    cues: fc.array(anyCue),
    exceptions: fc.array(fc.record({ entity: anyWord, start: anyPlace, surface: anyWord })),
  }),
);

test('findings arrive as they were sent', () => {
  fc.assert(
    fc.property(anyFindings, (findings) => {
      const sent: unknown = JSON.parse(JSON.stringify(toWire(findings)));
      expect(fromWire(sent as ReturnType<typeof toWire>)).toEqual(findings);
    }),
  );
});

test('what is named a thousand times is described once', () => {
  const [candidate] = fc.sample(anyCandidate, 1);
  const candidates = Array.from({ length: 1000 }, (_, start) => ({ ...candidate!, start, end: start + 4 }));
  const wire = toWire([{ block: 0, candidates, cues: [], exceptions: [] }]);
  expect([wire.surfaces.length, wire.shapes.length]).toEqual([1, 1]);
  expect(JSON.stringify(wire).length).toBeLessThan(22_000);
});
