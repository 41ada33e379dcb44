/** Which of the letters are capitals, and nothing else of a text. */
const patternOf = (text: string) =>
  text
    .normalize('NFKD')
    .replace(/[^\p{Lu}\p{Lt}\p{Ll}]/gu, '')
    .replace(/[\p{Lu}\p{Lt}]/gu, 'A')
    .replace(/\p{Ll}/gu, 'a');

/** Whether two texts that fold to the same are written with the same capitals: tells `Meta` from `meta`. */
export const hasSameCapitals = (one: string, other: string): boolean =>
  one === other || patternOf(one) === patternOf(other);
