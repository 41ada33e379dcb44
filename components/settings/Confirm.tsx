import { useState } from 'preact/hooks';
import { i18n } from '#i18n';

type Props = { label: string; question: string; yes: string; onYes: () => void };

/** A button for what cannot be taken back: it asks before it does it, in its place. */
export const Confirm = ({ label, question, yes, onYes }: Props) => {
  const [isAsking, setAsking] = useState(false);
  const answer = (isYes: boolean) => {
    setAsking(false);
    if (isYes) onYes();
  };
  if (!isAsking)
    return (
      <p class="buttons">
        <button type="button" class="secondary" onClick={() => setAsking(true)}>
          {label}
        </button>
      </p>
    );
  return (
    <div class="confirm" role="group" aria-label={question}>
      <p>{question}</p>
      <p class="buttons">
        <button type="button" class="primary" onClick={() => answer(true)}>
          {yes}
        </button>
        <button type="button" ref={(button) => button?.focus()} onClick={() => answer(false)}>
          {i18n.t('options.cancel')}
        </button>
      </p>
    </div>
  );
};
