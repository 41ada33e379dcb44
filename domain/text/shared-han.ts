import simplified from 'opencc-js/dict/STCharacters';
import traditional from 'opencc-js/dict/TSCharacters';

const pairsOf = (dictionary: string): [string, string][] =>
  dictionary.split('|').flatMap((entry): [string, string][] => {
    const [from, to] = entry.split(' ');
    return from === undefined || to === undefined ? [] : [[from, to]];
  });

/**
 * Goes up to Traditional and down again, so that rare Simplified forms of a character (缐, 馀) meet the usual one (线,
 * 余). Characters that stay as they are have no entry.
 */
const buildTable = (): ReadonlyMap<string, string> => {
  const up = new Map(pairsOf(simplified));
  const down = new Map(pairsOf(traditional));
  const shared = (character: string) => {
    const above = up.get(character) ?? character;
    return down.get(above) ?? above;
  };
  return new Map(
    [...up.keys(), ...down.keys()]
      .map((character): [string, string] => [character, shared(character)])
      .filter(([character, to]) => character !== to),
  );
};

/** Made at the first use: it takes some milliseconds, and only searching needs it. */
let table: ReadonlyMap<string, string> | undefined;

/**
 * The form in which a Chinese character is compared across the two scripts, by OpenCC's tables: the same for 楊 and 杨. One
 * look-up a character, where `hanVariants` converts whole names. A form for comparing, not for showing: 後 and 后 meet too.
 */
export const sharedHan = (character: string): string => (table ??= buildTable()).get(character) ?? character;
