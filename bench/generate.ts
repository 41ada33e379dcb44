/** Texts and names for measuring: the same for the same seed, mixed English and Chinese, like a news page in their density. */

/** A small generator of pseudo-random numbers in [0, 1): mulberry32. */
export const createRandom = (seed: number) => {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 0x1_0000_0000;
  };
};

type Random = ReturnType<typeof createRandom>;

const pick = <Item>(random: Random, items: readonly Item[]): Item =>
  items[Math.floor(random() * items.length)] as Item;

const syllables =
  'ba ce di fo gu ha je ki lo mu na pe qui ro su ta ve wi xo yu za bre cla dri flo gra plo sto tri'.split(
    ' ',
  );

const word = (random: Random, least: number, most: number) =>
  Array.from({ length: least + Math.floor(random() * (most - least + 1)) }, () =>
    pick(random, syllables),
  ).join('');

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

/** The commonest Chinese characters make up most of a text; names are made of others as well. */
const han = (random: Random, span: number) => String.fromCharCode(0x4e00 + Math.floor(random() ** 2 * span));

const hanWord = (random: Random, length: number, span: number) =>
  Array.from({ length }, () => han(random, span)).join('');

/** Names: two thirds Latin (one or two words, some with a number), one third Chinese of three or four characters. */
export const generateNames = (count: number, seed = 1): string[] => {
  const random = createRandom(seed);
  const names = new Set<string>();
  while (names.size < count) {
    const kind = random();
    if (kind < 0.3) names.add(capital(word(random, 3, 4)));
    else if (kind < 0.6) names.add(`${capital(word(random, 2, 3))} ${capital(word(random, 2, 3))}`);
    else if (kind < 0.67) names.add(`${capital(word(random, 2, 3))} ${1 + Math.floor(random() * 9)}`);
    else names.add(hanWord(random, random() < 0.7 ? 3 : 4, 6000));
  }
  return [...names];
};

/** About this many UTF-16 units lie between two names. */
const unitsPerName = 180;

/** A text of about `length` UTF-16 units that holds names; half of its sentences are Chinese. */
export const generateText = (length: number, names: readonly string[], seed = 2): string => {
  const random = createRandom(seed);
  const vocabulary = Array.from({ length: 4000 }, () => word(random, 1, 4));
  const common = () => vocabulary[Math.floor(random() ** 3 * vocabulary.length)] ?? '';
  const parts: string[] = [];
  let size = 0;
  let sinceName = 0;
  const add = (part: string) => {
    parts.push(part);
    size += part.length;
    sinceName += part.length;
  };
  while (size < length) {
    const isChinese = random() < 0.5;
    const words = 8 + Math.floor(random() * 14);
    for (let i = 0; i < words; i++) {
      if (sinceName > unitsPerName * (0.5 + random())) {
        add(isChinese ? pick(random, names) : `${pick(random, names)} `);
        sinceName = 0;
      }
      add(isChinese ? hanWord(random, 2, 3000) : `${i === 0 ? capital(common()) : common()} `);
    }
    add(isChinese ? '。' : '. ');
  }
  return parts.join('');
};
