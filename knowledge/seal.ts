import { schemaVersion } from './database';

/** FNV-1a over the units of a text. */
const hash = (text: string): number => {
  let sum = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) sum = Math.imul(sum ^ text.charCodeAt(i), 0x01000193);
  return sum >>> 0;
};

const ours = `${schemaVersion}-`;

/** A checksum of what a row holds, with the version of its shape. */
export const sealOf = (...content: unknown[]): string => ours + hash(JSON.stringify(content)).toString(36);

/** Whether a row that was sealed still holds what it held; undefined where this version has not sealed it. */
export const isWhole = (seal: unknown, ...content: unknown[]): boolean | undefined => {
  if (typeof seal !== 'string' || !seal.startsWith(ours)) return undefined;
  try {
    return sealOf(...content) === seal;
  } catch {
    // The store can hold what JSON cannot, such as circles; no pack does.
    return false;
  }
};
