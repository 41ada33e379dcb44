import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { MentionNumber, PageSummary } from '@/domain/mentions/page-summary';
import type { PageView as Page } from '@/domain/panel/page-view';
import { addressOf, type Order, type Place } from '@/domain/panel/place';
import { Icon } from '../Icon';
import { EntityRows, OrderRows } from './MentionRows';
import { stepFrom } from './mention-steps';
import { Unread, type UnreadActions } from './Unread';

type PageActions = {
  show: (mention: MentionNumber) => Promise<'shown' | 'hidden' | 'gone'>;
  light: (mention: MentionNumber | null) => void;
};

type PagePlace = Extract<Place, { at: 'page' }>;

type PlaceProps = { place: PagePlace; onPlace: (place: PagePlace) => void };

type Props = PageActions & UnreadActions & PlaceProps & { page: Page; pointing: MentionNumber | null };

const orders = { 'by-name': 'panel.byName', 'in-order': 'panel.inOrder' } as const satisfies Record<
  Order,
  string
>;
const orderNames = Object.keys(orders) as Order[];

type ReadProps = PageActions & PlaceProps & { summary: PageSummary; pointing: MentionNumber | null };

/** The number of the mention that was shown last, while the page still has it there. */
const currentIn = ({ inOrder }: PageSummary, { mention }: PagePlace): number | undefined =>
  mention && inOrder[mention.number]?.entity === mention.entity ? mention.number : undefined;

const Read = ({ summary, place, onPlace, show, light, pointing }: ReadProps) => {
  const [trouble, setTrouble] = useState<'hidden' | 'gone'>();
  const { mentions, inOrder } = summary;
  const total = mentions.reduce((sum, { count }) => sum + count, 0);

  const current = currentIn(summary, place);

  const goTo = (number: number | undefined) => {
    const mention = number === undefined ? undefined : inOrder[number];
    if (number === undefined || !mention) return;
    const shown = { number, entity: mention.entity };
    onPlace({ ...place, mention: shown });
    void show(shown).then((it) => setTrouble(it === 'shown' ? undefined : it));
  };
  const rows = { summary, current, pointing, light };

  return (
    <>
      <div class="steps">
        <button
          type="button"
          class="icon-button"
          aria-label={i18n.t('panel.previous')}
          title={i18n.t('panel.previous')}
          onClick={() => goTo(stepFrom(inOrder, current, -1))}
        >
          <Icon name="up" />
        </button>
        <button
          type="button"
          class="icon-button"
          aria-label={i18n.t('panel.next')}
          title={i18n.t('panel.next')}
          onClick={() => goTo(stepFrom(inOrder, current, 1))}
        >
          <Icon name="down" />
        </button>
        <p class="steps-said" role="status">
          {current !== undefined
            ? i18n.t('panel.mentionOf', [current + 1, inOrder.length])
            : i18n.t('count.mentions', total)}
          {trouble !== undefined && ` · ${i18n.t(`panel.${trouble}`)}`}
        </p>
        <div class="choice" role="group" aria-label={i18n.t('panel.thisPage')}>
          {orderNames.map((order) => (
            <button
              type="button"
              aria-pressed={place.order === order}
              onClick={() => onPlace({ ...place, order })}
              key={order}
            >
              {i18n.t(orders[order])}
            </button>
          ))}
        </div>
      </div>
      {place.order === 'by-name' ? (
        <EntityRows {...rows} showNextOf={(entity) => goTo(stepFrom(inOrder, current, 1, entity))} />
      ) : (
        <OrderRows {...rows} show={goTo} />
      )}
      {inOrder.length < total && <p class="panel-note">{i18n.t('panel.unlisted', [inOrder.length])}</p>}
    </>
  );
};

/** What the page in the active tab names, and the way to each mention; else why it is not read. */
export const PageView = ({ page, pointing, place, onPlace, show, light, ...unread }: Props) => (
  <>
    <h1 class="panel-title" tabIndex={-1}>
      {i18n.t('panel.thisPage')}
    </h1>
    {page.is === 'looking' && <p class="panel-empty">{i18n.t('panel.looking')}</p>}
    {page.is === 'unread' && <Unread page={page} {...unread} />}
    {page.is === 'read' &&
      (page.summary.mentions.length === 0 ? (
        <div class="panel-empty">
          <p>{i18n.t('panel.nothing')}</p>
          <p>
            <a href={addressOf({ at: 'search', query: '' })}>{i18n.t('panel.allNames')}</a>
          </p>
        </div>
      ) : (
        <Read
          summary={page.summary}
          place={place}
          onPlace={onPlace}
          show={show}
          light={light}
          pointing={pointing}
        />
      ))}
  </>
);
