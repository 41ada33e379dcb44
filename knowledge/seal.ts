import { schemaVersion } from './database';

/** FNV-1a over the units of a text. */
const hash = (text: string): number => {
  let sum = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) sum = Math.imul(sum ^ text.charCodeAt(i), 0x01000193);
  return sum >>> 0;
};

/** A checksum of an item. It holds for this version of the rows' shape alone. */
export const sealOf = (item: object): number => hash(JSON.stringify(item)) + schemaVersion;

/** Whether an item is, to the letter, the one that was sealed. */
export const isSealed = (item: object, seal: unknown): boolean => {
  try {
    return seal !== undefined && sealOf(item) === seal;
  } catch {
    // The store can hold what JSON cannot, such as circles; no pack does.
    return false;
  }
};
