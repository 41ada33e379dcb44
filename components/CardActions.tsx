import { i18n } from '#i18n';
import type { CardDifference } from '@/domain/cards/entity-card';
import type { CardProps } from './card-props';
import type { CardEvent, CardState, Notice } from './card-state';
import { writeToClipboard } from './clipboard';
import { copyOf } from './copy-card';
import { Icon, type IconName } from './Icon';
import { NotThis, type NotThisChoice } from './NotThis';
import { Why } from './Why';

type Props = CardProps & {
  state: CardState;
  /** The differences that stand on the card now. */
  shown: readonly CardDifference[];
  dispatch: (event: CardEvent) => void;
};

type IconButtonProps = {
  icon: IconName;
  label: string;
  isPressed?: boolean;
  keys?: string;
  onClick: () => void;
};

const IconButton = ({ icon, label, isPressed, keys, onClick }: IconButtonProps) => (
  <button
    type="button"
    class="action"
    aria-label={label}
    title={label}
    aria-pressed={isPressed}
    aria-keyshortcuts={keys}
    onClick={onClick}
  >
    <Icon name={icon} />
  </button>
);

type PartButtonProps = Pick<Props, 'state' | 'dispatch'> & { part: 'why' | 'not-this'; label: string };

/** Unfolds a part of the footer. */
const PartButton = ({ state: { open }, dispatch, part, label }: PartButtonProps) => (
  <button
    type="button"
    class="action"
    aria-expanded={open === part}
    aria-controls={open === part ? part : undefined}
    onClick={() => dispatch({ type: 'toggle', part })}
  >
    {label}
  </button>
);

const NoticeLine = ({ notice, onUndo }: { notice: Notice | undefined; onUndo: () => void }) => (
  <p class="card-line" role="status">
    {notice && i18n.t(`notice.${notice.type === 'removed' ? notice.scope : notice.type}`)}
    {notice?.type === 'removed' && notice.undo && (
      <>
        {'\u{A0}· '}
        <button type="button" class="inline-button" onClick={onUndo}>
          {i18n.t('notice.undo')}
        </button>
      </>
    )}
  </p>
);

const FirstTime = ({ onOpenSettings }: { onOpenSettings: Props['onOpenSettings'] }) => (
  <p class="card-line first-time">
    {i18n.t('card.firstTime')}
    {onOpenSettings && (
      <>
        {'\u{A0}· '}
        <button type="button" class="inline-button" onClick={onOpenSettings}>
          {i18n.t('card.settings')}
        </button>
      </>
    )}
  </p>
);

/** What a reader can do with a card, and what comes of it. */
export const CardActions = ({ state, shown, dispatch, ...props }: Props) => {
  const { card, open, notice } = state;
  // The mention is of the first card, not of one that was opened from it.
  const isOfMention = state.before === undefined;
  const say = (said: Notice | undefined) => dispatch({ type: 'say', from: card, notice: said });

  const copy = () =>
    void writeToClipboard(copyOf(card, shown)).then((isDone) =>
      say({ type: isDone ? 'copied' : 'notCopied' }),
    );

  const remove = (choice: NotThisChoice) =>
    void props.onNotThis?.(choice).then(
      (undo) => say({ type: 'removed', scope: choice.scope, undo }),
      () => say({ type: 'notDone' }),
    );

  const undo = () =>
    notice?.type === 'removed' &&
    void notice.undo?.().then(
      () => say(undefined),
      () => say({ type: 'notDone' }),
    );

  return (
    <>
      {props.isFirst && <FirstTime onOpenSettings={props.onOpenSettings} />}
      {open === 'why' && props.why && <Why why={props.why} id="why" />}
      {open === 'not-this' && (
        <NotThis id="not-this" surface={props.surface} name={card.name} onChoose={remove} />
      )}
      <NoticeLine notice={notice} onUndo={undo} />
      <div class="actions">
        <span class="action-group">
          <IconButton
            icon="panel"
            label={i18n.t('card.openPanel')}
            onClick={() => props.onOpenPanel(card.id)}
          />
          {props.onTogglePin && props.how !== 'touch' && (
            <IconButton
              icon="pin"
              label={i18n.t('card.pin')}
              isPressed={props.isPinned ?? false}
              keys="P"
              onClick={props.onTogglePin}
            />
          )}
          <IconButton icon="copy" label={i18n.t('card.copy')} onClick={copy} />
        </span>
        <span class="action-group">
          {isOfMention && props.why && props.why.length > 0 && (
            <PartButton part="why" label={i18n.t('card.why')} state={state} dispatch={dispatch} />
          )}
          {isOfMention && props.onNotThis && (
            <PartButton part="not-this" label={i18n.t('card.notThis')} state={state} dispatch={dispatch} />
          )}
          {props.onOffHere && (
            <button type="button" class="action" onClick={props.onOffHere}>
              {i18n.t('card.offHere')}
            </button>
          )}
        </span>
      </div>
    </>
  );
};
