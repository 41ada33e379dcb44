import { i18n } from '#i18n';
import type { EntityCard } from '@/domain/cards/entity-card';
import { fill, slot } from './fill';
import { formatDate } from './format-value';

type Props = { card: { sources: readonly unknown[] } & Pick<EntityCard, 'origins' | 'pack'> };

/** A dot stays with what it follows: no line begins with one. */
const dot = '\u{A0}· ';

/** How much stands behind the card, and what it does not say. */
export const Footer = ({ card }: Props) => (
  <p class="footer-text">
    {i18n.t('card.summary', [
      i18n.t('count.sources', card.sources.length),
      i18n.t('count.origins', card.origins),
    ])}
    {dot}
    {fill(i18n.t('card.packOf', [slot(0)]), <span class="date">{formatDate(card.pack.updated)}</span>)}
    {dot}
    {i18n.t('card.noVerdict')}
  </p>
);
