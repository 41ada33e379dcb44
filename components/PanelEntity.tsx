import { i18n } from '#i18n';
import type { EntityDetails } from '@/domain/cards/entity-card';
import type { StatementTopic } from '@/domain/cards/statements';
import { Agreements } from './Agreements';
import { Differences } from './Differences';
import { EntityHead } from './EntityHead';
import { Footer } from './Footer';
import { Icon } from './Icon';
import { Sources } from './Sources';
import { Statements } from './Statements';

type Props = { card: EntityDetails; topics: readonly StatementTopic[]; onBack: () => void };

/** An entity in full: every difference, every source, everything that is said. */
export const PanelEntity = ({ card, topics, onBack }: Props) => (
  <main class="panel">
    <button type="button" class="back" onClick={onBack}>
      <Icon name="back" /> {i18n.t('panel.back')}
    </button>
    <EntityHead card={card} level={1} />
    {card.misrenderings.map(({ text, note }) => (
      <p class="note" key={text}>
        {i18n.t('value.labelled', [text, note])}
      </p>
    ))}
    {card.differences.length > 0 && (
      <section aria-labelledby="differences">
        <h2 id="differences" class="section-title">
          {i18n.t('card.differences')}
        </h2>
        <Differences differences={card.differences} sources={card.sources} />
      </section>
    )}
    <Agreements agreements={card.agreements} />
    <section aria-labelledby="sources">
      <h2 id="sources" class="section-title">
        {i18n.t('card.sources')}
      </h2>
      <Sources sources={card.sources} phrasesAtMost={1} />
    </section>
    {topics.length > 0 && (
      <section aria-labelledby="statements">
        <h2 id="statements" class="section-title">
          {i18n.t('panel.statements')}
        </h2>
        <Statements topics={topics} sources={card.sources} />
      </section>
    )}
    <footer class="panel-footer">
      <Footer card={card} />
    </footer>
  </main>
);
