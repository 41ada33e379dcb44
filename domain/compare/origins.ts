import { localize } from '../pack/localize';
import type { Localized, Source } from '../pack/schema';

/**
 * Who is independent of whom: a number for each source, the same for sources that retell the same report (or are that
 * report), directly or through others. "5 sources, 3 origins" counts these numbers.
 */
export type Origins = ReadonlyMap<string, number>;

type Report = { publisher: Localized | string; date?: string | undefined };

const key = ({ publisher, date }: Report) => `${localize(publisher, 'en').toLowerCase()}|${date ?? ''}`;

const reportsOf = ({ publisher, published, basedOn }: Source): string[] => [
  ...(publisher === undefined || published === undefined ? [] : [key({ publisher, date: published.date })]),
  ...basedOn.map(key),
];

/** A forest over the places of sources (union-find): the root of a tree is the first source of its group. */
const createForest = (size: number) => {
  const above = Uint32Array.from({ length: size }, (_, place) => place);
  const rootOf = (place: number): number => {
    let at = place;
    for (let next = above[at] ?? at; next !== at; next = above[at] ?? at) {
      // Every place passed is hung one higher, so that the way is short the next time.
      above[at] = above[next] ?? next;
      at = next;
    }
    return at;
  };
  const join = (a: number, b: number) => {
    const [one, other] = [rootOf(a), rootOf(b)];
    above[Math.max(one, other)] = Math.min(one, other);
  };
  return { rootOf, join };
};

const group = (sources: readonly Source[]): Origins => {
  const { rootOf, join } = createForest(sources.length);
  const tellers = new Map<string, number>();
  for (const [place, source] of sources.entries())
    for (const report of reportsOf(source)) {
      const teller = tellers.get(report);
      if (teller === undefined) tellers.set(report, place);
      else join(teller, place);
    }
  const numbers = new Map<number, number>();
  return new Map(
    sources.map(({ id }, place) => {
      const root = rootOf(place);
      const origin = numbers.get(root) ?? numbers.size;
      numbers.set(root, origin);
      return [id, origin];
    }),
  );
};

/** Views of one pack ask for the origins of the same list many times. */
const known = new WeakMap<readonly Source[], Origins>();

/** Says which origins the sources of a list have. */
const know = (sources: readonly Source[], origins: Origins): Origins => {
  known.set(sources, origins);
  return origins;
};

/** Groups sources into origins. The numbers go up in the order of the sources. */
export const originsOf = (sources: readonly Source[]): Origins =>
  known.get(sources) ?? know(sources, group(sources));

/** Some sources of a pack, which keep the origins that they have in it: what connects two of them may be left out here. */
export const keepOrigins = (some: Source[], origins: Origins): Source[] => {
  know(some, origins);
  return some;
};

/** How many origins stand behind some sources. */
export const countOrigins = (origins: Origins, sources: Iterable<string>): number =>
  new Set(Array.from(sources, (id) => origins.get(id))).size;
