import { describe, expect, it } from 'vitest';
import type { TimelineOrigin, TimelineStatement } from '@/domain/panel/timeline-view';
import { stopAt, stopsOf } from './as-of-stops';
import { stepFrom } from './mention-steps';
import { drawTimeline, radiusOf } from './timeline-picture';

describe('stepping through mentions', () => {
  const mentions = ['a', 'b', 'a', 'c'].map((entity) => ({ entity, surface: entity }));

  it.each([
    [undefined, 1, undefined, 0],
    [undefined, -1, undefined, 3],
    [3, 1, undefined, 0],
    [0, -1, undefined, 3],
    [0, 1, 'a', 2],
    [2, 1, 'a', 0],
    [1, 1, 'a', 2],
    [1, -1, 'a', 0],
    [0, 1, 'nobody', undefined],
  ] as const)('from %s by %s of %s leads to %s', (from, by, entity, to) => {
    expect(stepFrom(mentions, from, by, entity)).toBe(to);
  });
});

describe('the stops of looking back', () => {
  const stops = stopsOf(['2025-12-09', '2025-12', '2025-11', '2025-12-01']);

  it('are the first days of all dates, each once', () => {
    expect(stops).toEqual(['2025-11-01', '2025-12-01', '2025-12-09']);
  });

  it('a day is at the last one that is not after it', () => {
    expect(['2025-10-31', '2025-11-01', '2025-12-08', '2026-01-01'].map((day) => stopAt(stops, day))).toEqual(
      [-1, 0, 1, 2],
    );
  });
});

describe('the picture of the timeline', () => {
  const statement = (date: string, supersededBy?: string) =>
    ({ id: date + (supersededBy ?? ''), date, supersededBy }) as TimelineStatement;
  const origin = (number: number, ...statements: TimelineStatement[]): TimelineOrigin => ({
    origin: number,
    sources: [],
    reports: [],
    statements,
  });

  it('has a dot for each date of an origin, which tells what stands and what has been replaced', () => {
    const { lanes } = drawTimeline([
      origin(0, statement('2025-12-01', '2026-01-02'), statement('2025-12-01'), statement('2025-12-31')),
      origin(1, statement('2025-12')),
    ]);
    expect(lanes.map((lane) => lane.map(({ standing, superseded }) => [standing, superseded]))).toEqual([
      [
        [1, 1],
        [1, 0],
      ],
      [[1, 0]],
    ]);
    const [first, last] = lanes[0]!;
    expect(first!.at).toBeLessThan(lanes[1]![0]!.at);
    expect(last!.at).toBeGreaterThan(lanes[1]![0]!.at);
    expect(lanes[1]![0]!.to - lanes[1]![0]!.from).toBeCloseTo(1);
  });

  it('grows with what a dot stands for, to a limit', () => {
    expect(radiusOf(0)).toBe(0);
    expect(radiusOf(9)).toBeGreaterThan(radiusOf(4));
    expect(radiusOf(1e6)).toBe(radiusOf(1e4));
  });
});
