import { unitClass, unitFlag, type UnitTable } from './unit-table';

/** A text as terms are compared with it, in arrays that the next reading writes over. */
export type Reading = {
  /** Of the units that count: nothing invisible, and one space of every run. Behind the last stand some that no term holds. */
  classes: Uint16Array;
  length: number;
  /** Where terms may begin as far as a unit and the one before it tell: the first `count` of them. */
  places: Uint32Array;
  count: number;
  /** Where the classes come from in the text, if not every unit counts. */
  origins: Uint32Array | undefined;
  /** Whether the text holds a unit that does not fold by itself: then nothing that is found counts. */
  isComplex: boolean;
};

/** How many units behind the last may be looked at. */
const margin = 8;

const roomFor = (units: number) => ({
  classes: new Uint16Array(units),
  places: new Uint32Array(units),
  origins: new Uint32Array(units),
  moved: new Uint32Array(units),
});

type Room = ReturnType<typeof roomFor>;

/** Takes what does not count out of a reading. `moved` tells where each of its places is then. */
const closeGaps = (reading: Reading, { origins, moved }: Room): Reading => {
  const { classes, places, length, count } = reading;
  let last: number = unitClass.other;
  let kept = 0;
  for (let at = 0; at < length; at++) {
    const letter = classes[at] ?? 0;
    moved[at] = kept;
    if (letter === unitClass.ignorable || (letter === last && letter === unitClass.space)) continue;
    classes[kept] = letter;
    origins[kept++] = at;
    last = letter;
  }
  for (let i = 0; i < count; i++) places[i] = moved[places[i] ?? 0] ?? 0;
  return { ...reading, length: kept, origins };
};

/** Reads each text in the same arrays, which grow with the longest. */
export const createReader = (units: UnitTable): ((text: string) => Reading) => {
  let room = roomFor(1024);

  /** All that the units tell is computed without a branch: a wrong guess at every word would cost more than the reading. */
  const readUnits = (text: string): Reading => {
    const { classes, places } = room;
    const { length } = text;
    let count = 0;
    let before = 0;
    let seen = 0;
    let runs = 0;
    for (let at = 0; at < length; at++) {
      const unit = units[text.charCodeAt(at)] ?? 0;
      const shared = before & unit;
      classes[at] = unit;
      places[count] = at;
      // Where a term may begin, but not inside a word.
      count += (((unit >>> 1) & ~shared) >>> 16) & 1;
      seen |= unit;
      runs |= shared;
      before = unit;
    }
    const hasGaps = (seen & unitFlag.invisible) !== 0 || (runs & unitFlag.space) !== 0;
    const isComplex = (seen & unitFlag.complex) !== 0;
    const reading = { classes, length, places, count, origins: undefined, isComplex };
    return hasGaps ? closeGaps(reading, room) : reading;
  };

  return (text) => {
    if (text.length + margin > room.classes.length) room = roomFor(2 * (text.length + margin));
    const reading = readUnits(text);
    reading.classes[reading.length] = unitClass.complex;
    return reading;
  };
};
