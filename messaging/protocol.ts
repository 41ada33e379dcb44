import { defineExtensionMessaging } from '@webext-core/messaging';
import { browser } from '#imports';
import type { EntityCard } from '@/domain/cards/entity-card';
import type { Correction, CorrectionScope } from '@/domain/mentions/corrections';
import type { MentionNumber } from '@/domain/mentions/page-summary';
import type { AnnotateRequest, SentAnswer } from '@/domain/mentions/portion';

/** What a page says of itself, to be an article or not. */
export type ArticleLook =
  'json-ld' | 'microdata' | 'rdfa' | 'open-graph' | 'article-element' | 'front-page' | 'none' | 'not-html';

/** What the keyboard asks of the page in the active tab. */
export type PageCommand = 'next' | 'previous' | 'openHere';

/** What a page's script may tell the background. */
export type Report =
  /** It was left to the page's look whether it is read; this was found. */
  | { type: 'looked'; found: ArticleLook }
  /** The page is being left: what it named is no longer on the screen. */
  | { type: 'left' }
  /** The pointer rests on a mention, or on none any more. Told once a panel has asked for it. */
  | { type: 'pointing-at'; mention: MentionNumber | null }
  /** The page has a name: it needs the script that shows cards. */
  | { type: 'load-card' }
  /** The reader clicked "side panel" on a card. */
  | { type: 'open-panel'; entity: string }
  /** The reader said on a card that a name is not meant. */
  | { type: 'not-this'; correction: Correction; scope: CorrectionScope }
  /** The reader took that back; `id` is what the report of it was answered with. */
  | { type: 'undo-not-this'; id: number }
  /** The reader does not want this site read. */
  | { type: 'off-here' }
  /** The reader clicked "settings" on a card. */
  | { type: 'open-options' };

/** What came of showing a mention: it is there, it is on a part of the page that is not visible, or it is gone. */
export type Shown = 'shown' | 'hidden' | 'gone';

/** Everything that the contexts say to each other. */
type Protocol = {
  /** Page → background: find the names in these blocks, and decide over what has been found. */
  annotate(request: AnnotateRequest): SentAnswer;
  /** Page → background: the card of an entity that the reader goes on to; null where there is none, or it is switched off. */
  cardOf(entity: string): EntityCard | null;
  /** Page → background: this happened in the tab. Answers `not-this` with the id by which it is undone. */
  report(report: Report): number | undefined;
  /** Page → background: its script is there. Answers whether it may be read; `articles`: if it looks like one. */
  arrive(arrival: { isAsked: boolean }): 'read' | 'unread' | 'articles';
  /** Background → page: the reader pressed the keys of a command. */
  command(command: PageCommand): void;
  /** Options → background: how many requests to the web has the background made since it began? */
  countRequests(): number;
  /** Popup → background: the differences of all that a tab's page names, to be pasted elsewhere; null for none. */
  differencesOf(tab: number): { text: string; html: string } | null;
  /** Panel → page: bring this mention into view and flash it. */
  showMention(mention: MentionNumber): Shown;
  /** Panel → page: set this mention off while the reader points at its row; null ends it. */
  lightMention(mention: MentionNumber | null): void;
  /** Panel → page: this page's mentions are listed, so tell which one the pointer is on. */
  followPointer(): void;
};

const messenger = defineExtensionMessaging<Protocol>();

export const { sendMessage } = messenger;

/** Hears one kind of message, from this extension alone. Returns what ends it. */
export const onMessage: typeof messenger.onMessage = (type, hear) =>
  messenger.onMessage(type, (message) => {
    if (message.sender.id !== browser.runtime.id) throw new Error('Only this extension is heard.');
    return hear(message);
  });
