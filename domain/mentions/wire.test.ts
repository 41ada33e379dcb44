import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { BlockMentions } from './page-reading';
import { fromWire, toWire } from './wire';

const anyWord = fc.constantFrom('Meta', 'Llama', '', '元', 'constructor', '__proto__');
const anyPlace = fc.nat(50);

const anyReason = fc.record({
  rule: fc.constantFrom('open-name' as const, 'quoted' as const),
  weight: fc.integer({ min: -5, max: 4 }),
  evidence: anyWord,
});

const anyMention = fc.record({
  start: anyPlace,
  end: anyPlace,
  surface: anyWord,
  entity: anyWord,
  alias: anyWord,
  why: fc.array(anyReason, { maxLength: 3 }),
});

const anyBlocks: fc.Arbitrary<BlockMentions[]> = fc.array(
  fc
    .tuple(anyPlace, fc.array(anyMention))
    .map(([block, mentions]) => ({ block, mentions: mentions.map((it) => ({ ...it, block })) })),
);

test('mentions arrive as they were sent', () => {
  fc.assert(
    fc.property(anyBlocks, (blocks) => {
      const sent: unknown = JSON.parse(JSON.stringify(toWire(blocks)));
      expect(fromWire(sent as ReturnType<typeof toWire>)).toEqual(blocks);
    }),
  );
});

test('what is named a thousand times is described once', () => {
  const [mention] = fc.sample(anyMention, 1);
  const mentions = Array.from({ length: 1000 }, (_, start) => ({
    ...mention!,
    block: 0,
    start,
    end: start + 4,
  }));
  const wire = toWire([{ block: 0, mentions }]);
  expect([wire.surfaces.length, wire.names.length, wire.whys.length]).toEqual([1, 1, 1]);
  expect(JSON.stringify(wire).length).toBeLessThan(22_000);
});
