import {
  oneLine,
  safeUrl,
  writeDocument,
  type CiteBlock,
  type CiteDocument,
  type CitePart,
} from './document';

/**
 * What means something in CommonMark, in GitHub's tables, strike-through and formulas, and before a link. A backslash takes
 * the meaning from any ASCII punctuation: https://spec.commonmark.org/0.31.2/#backslash-escapes
 */
const special = /[\\`*_[\]<>|~$]|&(?=#?\w+;)|!$|#(?=#*\s*$)/g;
/** What makes a line a heading, a list or a rule. */
const lineStart = /^(\s*)([-+=#])/;
const numberedStart = /^(\s*\d+)([.)])/;
/** Addresses that GitHub makes links of by itself: https://github.github.com/gfm/#autolinks-extension- */
const bareAddress = /(?<=\b(?:https?|ftp)):(?=\/\/)|(?<=\bwww)\./gi;

/** A text that Markdown shows as it is, wherever in a line it stands. */
export const escapeMarkdown = (text: string): string =>
  oneLine(text)
    .replace(special, '\\$&')
    .replace(bareAddress, '\\$&')
    .replace(lineStart, '$1\\$2')
    .replace(numberedStart, '$1\\$2');

const writePart = (part: CitePart): string => {
  // Blanks inside the marks would keep them from being marks.
  if (part.type === 'strong') return `**${escapeMarkdown(part.text.trim())}**`;
  const text = escapeMarkdown(part.text);
  const url = part.type === 'link' ? safeUrl(part.url) : undefined;
  // A character reference would be read as its character.
  return url === undefined ? text : `[${text}](${url.replace(/&(?=#?\w+;)/g, '&amp;')})`;
};

const writeBlock = (block: CiteBlock): string => {
  const line = block.parts.map(writePart).join('').trim();
  switch (block.type) {
    case 'heading':
      return `${'#'.repeat(block.level)} ${line}`;
    case 'item':
      return `${'  '.repeat(block.depth)}- ${line}`;
    case 'paragraph':
      return line;
  }
};

/** Writes a document as CommonMark. */
export const toMarkdown = (document: CiteDocument): string => writeDocument(document, writeBlock);
