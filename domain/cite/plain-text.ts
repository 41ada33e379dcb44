import {
  oneLine,
  safeUrl,
  writeDocument,
  type CiteBlock,
  type CiteDocument,
  type CitePart,
} from './document';

/** Addresses stand in angle brackets, as RFC 3986, appendix C, recommends, so that it is seen where they end. */
const writePart = (part: CitePart): string => {
  const text = oneLine(part.text);
  const url = part.type === 'link' ? safeUrl(part.url) : undefined;
  return url === undefined ? text : `${text} <${url}>`;
};

const writeBlock = (block: CiteBlock): string => {
  const line = block.parts.map(writePart).join('').trim();
  return block.type === 'item' ? `${'  '.repeat(block.depth)}- ${line}` : line;
};

/** Writes a document as plain text. */
export const toPlainText = (document: CiteDocument): string => writeDocument(document, writeBlock);
