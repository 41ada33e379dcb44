export type Measured<Result = unknown> = { name: string; run: () => Result; units: number };

/** The value below which that part of the values lies. */
export const quantile = (values: readonly number[], part: number): number =>
  values.toSorted((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * part))] ?? NaN;

export const median = (values: readonly number[]): number => quantile(values, 0.5);

/** Milliseconds a unit, the median of several rounds in which all take their turn: a machine's moods meet everybody. */
export const measureInTurn = async <Result>(
  runs: readonly Measured<Result>[],
  rounds: number,
): Promise<Map<string, number>> => {
  const times = new Map(runs.map(({ name }) => [name, [] as number[]]));
  for (let round = 0; round <= rounds; round++)
    for (const { name, run, units } of runs) {
      const start = performance.now();
      run();
      // The first round only warms up.
      if (round > 0) times.get(name)?.push((performance.now() - start) / units);
      await new Promise((resolve) => setTimeout(resolve));
    }
  return new Map([...times].map(([name, list]) => [name, median(list)]));
};
