import { i18n } from '#i18n';
import type { EntityCard } from '@/domain/cards/entity-card';

type Props = { card: EntityCard; headingId?: string; level: 1 | 2 };

/** Other names shown in the heading. */
const namesAtMost = 3;

/** Name, kind, other names, and the one neutral sentence. */
export const EntityHead = ({ card, headingId, level }: Props) => {
  const Heading = level === 1 ? 'h1' : 'h2';
  return (
    <header class="entity-head">
      <Heading id={headingId} class="entity-name">
        {card.name}
      </Heading>
      <p class="entity-kind">
        {i18n.t(`kind.${card.kind}`)}
        {card.otherNames.length > 0 && (
          <span class="other-names"> · {card.otherNames.slice(0, namesAtMost).join(' · ')}</span>
        )}
      </p>
      <p class="entity-summary">{card.summary}</p>
    </header>
  );
};
