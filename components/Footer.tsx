import { i18n } from '#i18n';
import type { EntityCard } from '@/domain/cards/entity-card';
import { formatDate } from './format-value';

type Props = { card: { sources: readonly unknown[] } & Pick<EntityCard, 'origins' | 'pack'> };

/** How much stands behind the card, and what it does not say. */
export const Footer = ({ card }: Props) => (
  <p class="footer-text">
    {i18n.t('card.summary', [
      i18n.t('count.sources', card.sources.length),
      i18n.t('count.origins', card.origins),
    ])}
    {' · '}
    {i18n.t('card.packOf', [formatDate(card.pack.updated)])}
    {' · '}
    {i18n.t('card.noVerdict')}
  </p>
);
