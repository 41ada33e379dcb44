import type { Copied } from './copy-text';

/**
 * Copies as text and as HTML; where a browser or page takes only text, as text. A page may forbid both, and one that
 * came without encryption has no clipboard at all: then the answer is false.
 */
export const writeToClipboard = async ({ text, html }: Copied): Promise<boolean> => {
  const blob = (content: string, type: string) => new Blob([content], { type });
  const both = () =>
    navigator.clipboard.write([
      new ClipboardItem({ 'text/plain': blob(text, 'text/plain'), 'text/html': blob(html, 'text/html') }),
    ]);
  const plain = () => navigator.clipboard.writeText(text);
  for (const write of [both, plain]) {
    try {
      await write();
      return true;
    } catch {
      // Refused or not known here: the next way, then the sentence that says so.
    }
  }
  return false;
};
