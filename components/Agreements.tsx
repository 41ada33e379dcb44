import { i18n } from '#i18n';
import type { CardAgreement } from '@/domain/cards/entity-card';
import { formatValue } from './format-value';

/** What all sources that speak of it agree on, in one line. */
export const Agreements = ({ agreements }: { agreements: readonly CardAgreement[] }) =>
  agreements.length === 0 ? null : (
    <p class="agreements">
      <span class="agree">{i18n.t('card.agree')}</span>{' '}
      {agreements.map(({ label, value }) => `${label}: ${formatValue(value)}`).join(' · ')}
    </p>
  );
