import type { MentionNumber } from '@/domain/mentions/page-summary';
import { scrollToMark } from './in-view';
import { isReachable } from './marks-in-view';
import type { MentionList } from './mention-list';
import { createSpotlight } from './spotlight';

/** Milliseconds that a mention is set off, then not, then set off. A reader who wants no motion sees no blinking. */
const blinks = [250, 130, 250, 130, 1400];
const still = [2000];

const isStill = () => matchMedia('(prefers-reduced-motion: reduce)').matches;

/** Brings mentions into view and flashes them; sets one off while the panel points at it. */
export const createMentionShow = (list: MentionList, signal: AbortSignal) => {
  const flash = createSpotlight(signal);
  const light = createSpotlight(signal);
  let timer: ReturnType<typeof setTimeout> | undefined;
  signal.addEventListener('abort', () => clearTimeout(timer));

  return {
    show(mention: MentionNumber): 'shown' | 'hidden' | 'gone' {
      const mark = list.markOf(mention);
      if (!mark) return 'gone';
      if (!isReachable(mark)) return 'hidden';
      scrollToMark(mark);
      light.off();
      clearTimeout(timer);
      const step = ([time, ...rest]: readonly number[], isOn: boolean) => {
        if (isOn) flash.on(mark);
        else flash.off();
        if (time !== undefined) timer = setTimeout(step, time, rest, !isOn);
      };
      step(isStill() ? still : blinks, true);
      return 'shown';
    },
    light(mention: MentionNumber | null): void {
      const mark = mention && list.markOf(mention);
      if (mark) light.on(mark);
      else light.off();
    },
  };
};
