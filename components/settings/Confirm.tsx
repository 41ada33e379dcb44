import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';

type Props = { label: string; question: string; yes: string; onYes: () => void };

/** A button for what cannot be taken back: it asks before it does it, in its place. */
export const Confirm = ({ label, question, yes, onYes }: Props) => {
  const [isAsking, setAsking] = useState(false);
  const [asker, canceller] = [useRef<HTMLButtonElement>(null), useRef<HTMLButtonElement>(null)];
  const wasAsking = useRef(false);
  // Whichever button comes takes the focus from the one that has gone, before the next key.
  useLayoutEffect(() => {
    if (isAsking) canceller.current?.focus();
    else if (wasAsking.current) asker.current?.focus();
    wasAsking.current = isAsking;
  }, [isAsking]);
  const answer = (isYes: boolean) => {
    setAsking(false);
    if (isYes) onYes();
  };
  if (!isAsking)
    return (
      <p class="buttons">
        <button type="button" class="secondary" ref={asker} onClick={() => setAsking(true)}>
          {label}
        </button>
      </p>
    );
  return (
    <div
      class="confirm"
      role="group"
      aria-label={question}
      onKeyDown={(event) => event.key === 'Escape' && answer(false)}
    >
      <p>{question}</p>
      <p class="buttons">
        <button type="button" class="primary" onClick={() => answer(true)}>
          {yes}
        </button>
        <button type="button" ref={canceller} onClick={() => answer(false)}>
          {i18n.t('options.cancel')}
        </button>
      </p>
    </div>
  );
};
