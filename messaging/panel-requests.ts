import { browser } from '#imports';
import type { MentionNumber } from '@/domain/mentions/page-summary';
import { isOwnPage } from './own-page';
import { onMessage, sendMessage, type Shown } from './protocol';
import { until } from './until';

/** What a page does for the panel. */
export type PanelView = {
  show: (mention: MentionNumber) => Shown;
  light: (mention: MentionNumber | null) => void;
  follow: (tell: (mention: MentionNumber | null) => void) => void;
};

type Sender = Parameters<typeof isOwnPage>[0];

/** Only a page of ours may move the page that is read, and learn where the pointer is. */
const check = (sender: Sender): void => {
  const { runtime } = browser;
  if (!isOwnPage(sender, runtime.id, runtime.getURL('/'))) throw new Error('only the panel may ask this');
};

/** Answers the panel for this page until the signal is aborted. */
export const answerPanel = (
  view: PanelView,
  onError: (error: unknown) => void,
  signal: AbortSignal,
): void => {
  const tell = (mention: MentionNumber | null) =>
    void sendMessage('report', { type: 'pointing-at', mention }).catch(onError);
  const listeners = [
    onMessage('showMention', ({ data, sender }) => {
      check(sender);
      return view.show(data);
    }),
    onMessage('lightMention', ({ data, sender }) => {
      check(sender);
      view.light(data);
    }),
    onMessage('followPointer', ({ sender }) => {
      check(sender);
      view.follow(tell);
    }),
  ];
  for (const remove of listeners) until(signal, remove);
};
