import type { Pack } from '@/domain/pack/schema';
import { writeToClipboard } from '../clipboard';
import { escapeHtml } from '../copy-text';
import { cite } from './cite';
import type { Copy } from './CopyMenu';

/** Copies what a pack says, as it is looked at, as text that stays as it is wherever it is pasted. */
export const copyFrom =
  (pack: Pack): Copy =>
  (cited, format) => {
    const text = cite(pack, cited, format);
    return writeToClipboard({ text, html: `<pre>${escapeHtml(text)}</pre>` });
  };
