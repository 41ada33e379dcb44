/** A stretch of a copied text, with the language and the address that it has. */
export type CopyPart = { text: string; lang?: string | undefined; href?: string | undefined };

export type CopyLine = readonly CopyPart[];

/** What goes to the clipboard. */
export type Copied = { text: string; html: string };

const entities: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** A text as HTML that shows it and nothing else, between tags and in a quoted attribute. */
export const escapeHtml = (text: string): string =>
  text.replace(/[&<>"']/g, (sign) => entities[sign] ?? sign);

const partToHtml = ({ text, lang, href }: CopyPart): string => {
  const inner =
    lang === undefined ? escapeHtml(text) : `<span lang="${escapeHtml(lang)}">${escapeHtml(text)}</span>`;
  return href === undefined ? inner : `<a href="${escapeHtml(href)}">${inner}</a>`;
};

/** Plain, the address stands below the line that it belongs to. */
const lineToText = (line: CopyLine): string =>
  [line.map(({ text }) => text).join(''), ...line.flatMap(({ href }) => href ?? [])].join('\n');

/** The two forms of a copied text: a paragraph for each line, and the same lines plain. */
export const formatCopy = (lines: readonly CopyLine[]): Copied => ({
  text: lines.map(lineToText).join('\n'),
  html: lines.map((line) => `<p>${line.map(partToHtml).join('')}</p>`).join(''),
});
