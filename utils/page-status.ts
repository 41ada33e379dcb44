import type { UninvitedClass } from './uninvited-hosts';

/** Why a page is read. */
type ReadReason =
  /** The reader clicked the button on this very page. */
  | 'asked'
  /** The reader has chosen this site. */
  | 'this-site'
  /** Its site is on the list or every site is granted, and all their pages are wished for. */
  | 'every-page'
  /** Its site is granted with many others, and this tells that the page is an article. */
  | 'json-ld'
  | 'microdata'
  | 'rdfa'
  | 'open-graph'
  | 'article-element';

/** What the page of a tab is to us, and why. Lives as long as the browser runs; holds no address. */
export type PageStatus =
  | { is: 'read'; reason: ReadReason }
  /** The reader has not allowed this site, and has not clicked the button here. */
  | { is: 'unread'; why: 'not-granted' }
  /** The reader has switched the site off. */
  | { is: 'unread'; why: 'off' }
  /** Its site is granted with many others; it does not look like an article. */
  | { is: 'unread'; why: 'not-an-article'; detail: 'front-page' | 'none' | 'not-html' }
  /** Mail, bank, social, editor …: read only when the reader asks for it on the page itself. */
  | { is: 'unread'; why: 'uninvited'; detail: UninvitedClass }
  /** The browser lets no extension in here: its own pages, its store, files. */
  | { is: 'unread'; why: 'restricted' }
  /** It was to be read, and its script did not come or does not answer: reloading helps. */
  | { is: 'unread'; why: 'no-answer' };
