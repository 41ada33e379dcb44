/**
 * What is copied, before it is written down in Markdown or as plain text. Texts are untrusted (they come from packs); only
 * the writers know what has to be escaped.
 */
export type CiteDocument = CiteBlock[];

export type CiteBlock =
  | { type: 'heading'; level: 1 | 2; parts: CitePart[] }
  | { type: 'paragraph'; parts: CitePart[] }
  /** An item of a list, nested in the one before it where its depth is greater. */
  | { type: 'item'; depth: 0 | 1; parts: CitePart[] };

export type CitePart =
  | { type: 'text'; text: string }
  | { type: 'strong'; text: string }
  /** Text with an address, http or https; without one it is text. */
  | { type: 'link'; text: string; url: string | undefined };

/** A text as a part. */
export const plain = (text: string): CitePart => ({ type: 'text', text });

/** Whether there is nothing to see of a character, or it turns the order of the others. */
const unseen = /[\p{Cc}\u200E\u200F\u202A-\u202E\u2066-\u2069]/gu;

/** On one line: breaks and tabs are blanks, what controls the line instead of standing in it is dropped. */
export const oneLine = (text: string): string => text.replace(/\s+/gu, ' ').replace(unseen, '');

/** What ends an address in Markdown or in running text. */
const delimiter = /[()<>\\`|"]/g;

/**
 * An address that may be written down, in which nothing ends it early: brackets and their like are percent-encoded, which
 * leads to the same place. Undefined where it is not http or https, or holds blanks.
 */
export const safeUrl = (url: string | undefined): string | undefined =>
  url !== undefined && /^https?:\/\/[^\s\p{Cc}]+$/iu.test(url)
    ? url.replace(delimiter, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`)
    : undefined;

/** Writes a document block by block: blocks stand apart, but for the items of one list; it ends with a line break. */
export const writeDocument = (document: CiteDocument, write: (block: CiteBlock) => string): string => {
  const separator = (place: number) => {
    if (place === 0) return '';
    return document[place]?.type === 'item' && document[place - 1]?.type === 'item' ? '\n' : '\n\n';
  };
  return `${document.map((block, place) => `${separator(place)}${write(block)}`).join('')}\n`;
};
