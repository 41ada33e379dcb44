import type { MentionNumber } from '@/domain/mentions/page-summary';
import { createMentionList } from './mention-list';
import type { Marks } from './marks';
import { tellPointing } from './point-at';
import { createMentionShow } from './show-mention';

/** What the panel may ask of the page: to show a mention, to set one off, to tell where the pointer is. */
export const createPanelView = (marks: Marks, signal: AbortSignal) => {
  const list = createMentionList(marks);
  let isFollowing = false;
  return {
    /** Takes the mentions as they are told to the panel. */
    setMentions: list.set,
    ...createMentionShow(list, signal),
    /** Follows the pointer from now on, once. Nobody looks at the pointer before a panel lists the page. */
    follow(tell: (mention: MentionNumber | null) => void): void {
      if (isFollowing) return;
      isFollowing = true;
      tellPointing(marks, list, tell, signal);
    },
  };
};
