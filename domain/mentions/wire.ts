import type { BlockFindings, Candidate, Cue } from './findings';

/** Things that occur often, each kept once and named by its place. */
const createTable = <Item>() => {
  const items: Item[] = [];
  const places = new Map<string, number>();
  const placeOf = (item: Item): number => {
    const key = typeof item === 'string' ? item : JSON.stringify(item);
    const known = places.get(key);
    if (known !== undefined) return known;
    places.set(key, items.length);
    return items.push(item) - 1;
  };
  return { items, placeOf };
};

type Shape = Omit<Candidate, 'start' | 'end' | 'surface' | 'sentence'>;

/**
 * Findings as they are sent: a page names few things, each of them often and mostly in the same way, and its thread pays for
 * every character that it has to parse.
 */
export type WireFindings = {
  surfaces: string[];
  shapes: Shape[];
  cues: Omit<Cue, 'sentence'>[];
  blocks: {
    block: number;
    /** Five numbers each: start, end, sentence, and the places of surface and shape. */
    candidates: number[];
    /** Two numbers each: the place of the cue, and its sentence. */
    cues: number[];
    exceptions: BlockFindings['exceptions'];
  }[];
};

export const toWire = (findings: readonly BlockFindings[]): WireFindings => {
  const surfaces = createTable<string>();
  const shapes = createTable<Shape>();
  const allCues = createTable<Omit<Cue, 'sentence'>>();
  const blocks = findings.map(({ block, candidates, cues, exceptions }) => ({
    block,
    candidates: candidates.flatMap(({ start, end, surface, sentence, ...shape }) => [
      start,
      end,
      sentence,
      surfaces.placeOf(surface),
      shapes.placeOf(shape),
    ]),
    cues: cues.flatMap(({ sentence, ...cue }) => [allCues.placeOf(cue), sentence]),
    exceptions,
  }));
  return { surfaces: surfaces.items, shapes: shapes.items, cues: allCues.items, blocks };
};

export const fromWire = ({ surfaces, shapes, cues, blocks }: WireFindings): BlockFindings[] =>
  blocks.map((sent) => {
    const candidates: Candidate[] = [];
    const numbers = sent.candidates;
    for (let i = 0; i < numbers.length; i += 5) {
      const shape = shapes[numbers[i + 4] ?? -1];
      if (!shape) continue;
      candidates.push({
        ...shape,
        start: numbers[i] ?? 0,
        end: numbers[i + 1] ?? 0,
        sentence: numbers[i + 2] ?? 0,
        surface: surfaces[numbers[i + 3] ?? -1] ?? '',
      });
    }
    const found: Cue[] = [];
    for (let i = 0; i < sent.cues.length; i += 2) {
      const cue = cues[sent.cues[i] ?? -1];
      if (cue) found.push({ ...cue, sentence: sent.cues[i + 1] ?? 0 });
    }
    return { block: sent.block, candidates, cues: found, exceptions: sent.exceptions };
  });
