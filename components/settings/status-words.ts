import { i18n } from '#i18n';

/** What a page's status says, as the union of `utils/page-status.ts` has it; components know no utils. */
export type StatusSaid =
  | {
      is: 'read';
      reason:
        | 'asked'
        | 'this-site'
        | 'every-page'
        | 'json-ld'
        | 'microdata'
        | 'rdfa'
        | 'open-graph'
        | 'article-element';
    }
  | { is: 'unread'; why: 'not-granted' | 'off' | 'restricted' | 'no-answer' }
  | { is: 'unread'; why: 'not-an-article'; detail: 'front-page' | 'none' | 'not-html' }
  | {
      is: 'unread';
      why: 'uninvited';
      detail: 'mail' | 'bank' | 'social' | 'editor' | 'health' | 'passwords';
    };

const readWords = {
  asked: 'status.asked',
  'this-site': 'status.thisSite',
  'every-page': 'status.everyPage',
  'json-ld': 'status.typed',
  microdata: 'status.typed',
  rdfa: 'status.typed',
  'open-graph': 'status.openGraph',
  'article-element': 'status.articleElement',
} as const;

const unreadWords = {
  'not-granted': 'status.notGranted',
  off: 'status.off',
  restricted: 'status.restricted',
  'no-answer': 'status.noAnswer',
} as const;

const lookWords = {
  'front-page': 'status.frontPage',
  none: 'status.noArticle',
  'not-html': 'status.notHtml',
} as const;

const kindWords = {
  mail: 'status.mail',
  bank: 'status.bank',
  social: 'status.social',
  editor: 'status.editor',
  health: 'status.health',
  passwords: 'status.passwords',
} as const;

/** Why a page is read or not, in a sentence. */
export const wordsOfStatus = (status: StatusSaid): string => {
  if (status.is === 'read') return i18n.t(readWords[status.reason]);
  switch (status.why) {
    case 'not-an-article':
      return i18n.t(lookWords[status.detail]);
    case 'uninvited':
      return i18n.t('status.uninvited', [i18n.t(kindWords[status.detail])]);
    default:
      return i18n.t(unreadWords[status.why]);
  }
};
