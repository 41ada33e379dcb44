import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { Icon } from '../Icon';
import { citeFormats, type Cited, type CiteFormat } from './cite';

/** Copies something in a format; false where the browser refuses. */
export type Copy = (cited: Cited, format: CiteFormat) => Promise<boolean>;

type Props = { cited: Cited; label: string; copy: Copy };
type State = 'closed' | 'open' | 'copied' | 'failed';

/** Milliseconds that it says what came of it. */
const saidFor = 2000;

/** A button that unfolds the formats in which something can be copied. */
export const CopyMenu = ({ cited, label, copy }: Props) => {
  const [state, setState] = useState<State>('closed');
  const id = useId();
  const root = useRef<HTMLSpanElement>(null);
  const button = useRef<HTMLButtonElement>(null);

  useEffect(() => {
    if (state !== 'copied' && state !== 'failed') return;
    const timer = setTimeout(setState, saidFor, 'closed');
    return () => clearTimeout(timer);
  }, [state]);

  const close = (event: KeyboardEvent) => {
    // What stands around it has its own Escape.
    event.stopPropagation();
    setState('closed');
    button.current?.focus();
  };
  const choose = (format: CiteFormat) => {
    button.current?.focus();
    void copy(cited, format).then((isDone) => setState(isDone ? 'copied' : 'failed'));
  };

  return (
    <span
      class="copy-menu"
      ref={root}
      onKeyDown={(event) => event.key === 'Escape' && state === 'open' && close(event)}
      onFocusOut={({ relatedTarget }) =>
        state === 'open' && !root.current?.contains(relatedTarget as Node | null) && setState('closed')
      }
    >
      <button
        type="button"
        class="icon-button"
        ref={button}
        aria-expanded={state === 'open'}
        aria-controls={state === 'open' ? id : undefined}
        aria-label={i18n.t('cite.copyOf', [label])}
        title={i18n.t('cite.copy')}
        onClick={() => setState(state === 'open' ? 'closed' : 'open')}
      >
        <Icon name={state === 'copied' ? 'done' : 'copy'} />
      </button>
      {state === 'open' && (
        <span class="copy-formats" id={id} role="group" aria-label={i18n.t('cite.copyOf', [label])}>
          {citeFormats.map((format) => (
            <button type="button" key={format} onClick={() => choose(format)}>
              {i18n.t(`cite.${format}`)}
            </button>
          ))}
        </span>
      )}
      <span class={state === 'copied' || state === 'failed' ? 'copy-said' : 'unseen'} role="status">
        {state === 'copied' && i18n.t('cite.copied')}
        {state === 'failed' && i18n.t('cite.failed')}
      </span>
    </span>
  );
};
