import { isWordCharacter } from '../text/boundaries';
import { foldUnit, isIgnorable } from '../text/unit-classes';
import type { Lexicon, Term } from './lexicon';

/**
 * What the scanner knows of each UTF-16 unit: the class by which it is compared, and what it may do in a text. One look-up
 * tells both: the class is the lowest 16 bits, and the flags stand above them.
 */
export type UnitTable = Uint32Array<ArrayBuffer>;

/** The class of an entry. */
export const classIn = (entry: number): number => entry & 0xffff;

/** The same as it is stored: units that are not listed are of class `other`, and flags hold until the next that are. */
export type StoredUnits = {
  /** Pairs of a unit and its class. */
  classes: Uint16Array<ArrayBuffer>;
  /** Pairs of a unit and the flags from there on. */
  flags: Uint16Array<ArrayBuffer>;
};

/** Classes with a meaning of their own. Those of the letters that stand in terms follow, from `firstLetter` upward. */
export const unitClass = { other: 0, ignorable: 1, space: 2, firstLetter: 3, complex: 0xffff } as const;

/** What a unit may do, as bits. */
export const unitFlag = {
  /** Belong to a word. */
  word: 0x10000,
  /** Begin a term: where the term keeps its capitals, in that form only. */
  begins: 0x20000,
  /** Not fold by itself: a text that holds it is folded before it is scanned. */
  complex: 0x40000,
  /** Tell by itself whether a name may end or begin beside it: a letter, a digit, or a mark or space that joins nothing. */
  edge: 0x80000,
  /** Count as nothing. */
  invisible: 0x100000,
  /** Be a space: a run of them counts as one. */
  space: 0x200000,
  /** Follow a name as its version. */
  digit: 0x400000,
} as const;

/** The flags of an entry as a number of 16 bits, as they are stored. */
const flagsIn = (entry: number) => entry >>> 16;

const allUnits = 0x10000;

const lettersOf = (lexicon: Lexicon) => {
  const letters = new Set([...lexicon.keys()].join('').split(''));
  letters.delete(' ');
  return [...letters];
};

/** As `foldUnit`, by unit. */
type Folded = readonly (string | null | undefined)[];

const classify = (allFolded: Folded, lexicon: Lexicon) => {
  const letters = lettersOf(lexicon);
  const classes = new Map(letters.map((letter, i) => [letter, unitClass.firstLetter + i]));
  const classOf = allFolded.map((folded, unit) => {
    // Units that do not fold by themselves may still stand in a folded text, and in terms.
    if (folded === undefined) return classes.get(String.fromCharCode(unit)) ?? unitClass.complex;
    if (folded === null) return unitClass.ignorable;
    if (folded === ' ') return unitClass.space;
    return classes.get(folded) ?? unitClass.other;
  });
  return Uint16Array.from(classOf);
};

const isCapital = (character: string) => /[\p{Lu}\p{Lt}]/u.test(character.normalize('NFKD'));

/** Which forms of a term's first letter may begin it, as `isCapital` of the form; both where capitals do not matter. */
const firstForms = (terms: readonly Term[]): Set<boolean> =>
  new Set(
    terms.flatMap((term) => {
      const [first = ''] = term.text;
      const keepsCapitals = 'caseSensitive' in term && term.caseSensitive && /\p{L}/u.test(first);
      return keepsCapitals ? [isCapital(first)] : [true, false];
    }),
  );

const beginningTest = (lexicon: Lexicon, classOf: Uint16Array) => {
  const forms = new Map<number, Set<boolean>>();
  for (const [text, terms] of lexicon) {
    const first = classOf[text.charCodeAt(0)] ?? unitClass.other;
    forms.set(first, firstForms(terms).union(forms.get(first) ?? new Set()));
  }
  return (unit: number) =>
    forms.get(classOf[unit] ?? unitClass.other)?.has(isCapital(String.fromCharCode(unit))) ?? false;
};

/** Signs that join what stands around them, as in addresses. */
const joining = /[.@\p{M}\p{Cs}]/u;
const digit = /\p{Nd}/u;

const describe = (allFolded: Folded, lexicon: Lexicon, classOf: Uint16Array) => {
  const mayBegin = beginningTest(lexicon, classOf);
  return Uint32Array.from(classOf, (_, unit) => {
    const character = String.fromCharCode(unit);
    const isWord = isWordCharacter(character) && !isIgnorable(character);
    const isComplex = allFolded[unit] === undefined;
    const isEdge = !isComplex && !isIgnorable(character) && !joining.test(character);
    return (
      (isWord ? unitFlag.word : 0) |
      (mayBegin(unit) ? unitFlag.begins : 0) |
      (isComplex ? unitFlag.complex : 0) |
      (isEdge ? unitFlag.edge : 0) |
      (classOf[unit] === unitClass.ignorable ? unitFlag.invisible : 0) |
      (classOf[unit] === unitClass.space ? unitFlag.space : 0) |
      (digit.test(character) ? unitFlag.digit : 0)
    );
  });
};

/** Classes and flags for a lexicon. */
export const compileUnits = (lexicon: Lexicon): UnitTable => {
  const allFolded = Array.from({ length: allUnits }, (_, unit) => foldUnit(unit));
  const classOf = classify(allFolded, lexicon);
  const flagsOf = describe(allFolded, lexicon, classOf);
  return Uint32Array.from(classOf, (value, unit) => value | (flagsOf[unit] ?? 0));
};

/** The form to store. */
export const storeUnits = (table: UnitTable): StoredUnits => {
  const classes: number[] = [];
  const flags: number[] = [];
  let last: number | undefined;
  table.forEach((entry, unit) => {
    if (classIn(entry) !== unitClass.other) classes.push(unit, classIn(entry));
    if (flagsIn(entry) !== last) flags.push(unit, (last = flagsIn(entry)));
  });
  return { classes: Uint16Array.from(classes), flags: Uint16Array.from(flags) };
};

/** The form to scan with. */
export const expandUnits = ({ classes, flags }: StoredUnits): UnitTable => {
  const table = new Uint32Array(allUnits);
  for (let i = 0; i < flags.length; i += 2)
    table.fill((flags[i + 1] ?? 0) << 16, flags[i], flags[i + 2] ?? allUnits);
  for (let i = 0; i < classes.length; i += 2) {
    const unit = classes[i] ?? 0;
    table[unit] = (classes[i + 1] ?? 0) | (table[unit] ?? 0);
  }
  return table;
};
