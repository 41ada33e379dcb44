import { useEffect, useRef } from 'preact/hooks';
import { i18n } from '#i18n';

type Props = { left: number; onMore: () => void };

/** Shows more of a long list: when it is clicked, and by itself when the reader comes near it. */
export const More = ({ left, onMore }: Props) => {
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (!button.current) return;
    const observer = new IntersectionObserver(([entry]) => entry?.isIntersecting && onMore(), {
      rootMargin: '400px',
    });
    observer.observe(button.current);
    return () => observer.disconnect();
  }, [left]);
  return left === 0 ? null : (
    <button type="button" class="more" ref={button} onClick={onMore}>
      {i18n.t('panel.more', left)}
    </button>
  );
};
