import { i18n } from '#i18n';
import type { EntityCard } from '@/domain/cards/entity-card';
import { Agreements } from './Agreements';
import { Differences } from './Differences';
import { EntityHead } from './EntityHead';
import { Footer } from './Footer';
import { Icon } from './Icon';
import { Sources } from './Sources';

type Props = {
  card: EntityCard;
  /** The name as it stands on the page. */
  surface: string;
  onOpenPanel: () => void;
  onClose: () => void;
};

/** Width and blanks do not make another name. */
const squeeze = (text: string) => text.normalize('NFKC').replace(/\s/g, '');

/** Where the name on the page is a wrong rendering, how it came about. */
const explain = ({ misrenderings }: EntityCard, surface: string) =>
  misrenderings.find(({ text }) => squeeze(text) === squeeze(surface))?.note;

/** What stands on the card before the reader goes to the panel. */
const differencesAtMost = 2;
const sourcesAtMost = 3;

/** The hover card: what a name is, where the sources differ, and who says what. */
export const Card = ({ card, surface, onOpenPanel, onClose }: Props) => {
  const explanation = explain(card, surface);
  const moreDifferences = card.differences.length - differencesAtMost;
  const moreSources = card.sources.length - sourcesAtMost;
  // All languages of the interface run from left to right; from the page the card would inherit another direction.
  return (
    <section class="card" role="dialog" aria-labelledby="name" lang={i18n.t('language')} dir="ltr">
      <div class="card-scroll">
        <EntityHead card={card} headingId="name" level={2} />
        {explanation !== undefined && <p class="note">{explanation}</p>}
        {card.differences.length > 0 && (
          <section aria-label={i18n.t('card.differences')}>
            <h3 class="section-title">{i18n.t('card.differences')}</h3>
            <Differences differences={card.differences.slice(0, differencesAtMost)} sources={card.sources} />
            {moreDifferences > 0 && (
              <button type="button" class="more" onClick={onOpenPanel}>
                {i18n.t('card.more', moreDifferences)}
              </button>
            )}
          </section>
        )}
        <Agreements agreements={card.agreements} />
        <section aria-label={i18n.t('card.sources')}>
          <h3 class="section-title">{i18n.t('card.sources')}</h3>
          <Sources sources={card.sources.slice(0, sourcesAtMost)} phrasesAtMost={1} />
          {moreSources > 0 && (
            <button type="button" class="more" onClick={onOpenPanel}>
              {i18n.t('card.moreSources', moreSources)}
            </button>
          )}
        </section>
      </div>
      <footer class="card-footer">
        <Footer card={card} />
        <div class="actions">
          <button type="button" class="action" onClick={onOpenPanel}>
            <Icon name="panel" /> {i18n.t('card.openPanel')}
          </button>
          <button
            type="button"
            class="action"
            aria-label={i18n.t('card.close')}
            title={i18n.t('card.close')}
            onClick={onClose}
          >
            <Icon name="close" />
          </button>
        </div>
      </footer>
    </section>
  );
};
