import type { MentionNumber } from '@/domain/mentions/page-summary';
import { markAt } from './hit-test';
import type { Marks } from './marks';
import type { MentionList } from './mention-list';

/** Tells which mention the pointer is on, and when it is on none any more. Looks once a frame at most. */
export const tellPointing = (
  marks: Marks,
  list: MentionList,
  tell: (mention: MentionNumber | null) => void,
  signal: AbortSignal,
): void => {
  let told: MentionNumber | null = null;
  let isAwaitingFrame = false;

  const say = (mention: MentionNumber | null) => {
    if (signal.aborted || (mention?.number === told?.number && mention?.entity === told?.entity)) return;
    told = mention;
    tell(mention);
  };

  const onMove = (event: PointerEvent) => {
    if (!event.isTrusted || event.pointerType === 'touch' || isAwaitingFrame) return;
    isAwaitingFrame = true;
    requestAnimationFrame(() => {
      isAwaitingFrame = false;
      const hit = markAt(marks, event.clientX, event.clientY);
      say((hit && list.numberOf(hit.mark)) ?? null);
    });
  };

  const options = { signal, capture: true, passive: true };
  addEventListener('pointermove', onMove, options);
  const onLeave = ({ isTrusted, target }: Event) => {
    // Its elements' events pass by on their way down.
    if (isTrusted && target === document.documentElement) say(null);
  };
  document.documentElement.addEventListener('pointerleave', onLeave, options);
};
