import { i18n } from '#i18n';
import type { CardAgreement } from '@/domain/cards/entity-card';
import { Dots } from './Dots';
import { fill, slot } from './fill';
import { Value, type OpenEntity } from './Value';

type Props = { agreements: readonly CardAgreement[]; onOpen?: OpenEntity };

/** What all sources that speak of it agree on, in one line; a dot for each of them. */
export const Agreements = ({ agreements, onOpen }: Props) =>
  agreements.length === 0 ? null : (
    <p class="agreements">
      <span class="agree">{i18n.t('card.agree')}</span>{' '}
      {agreements.map(({ attribute, label, value, sources }, i) => (
        <span class="agreement" key={attribute}>
          {i > 0 && ' · '}
          {fill(i18n.t('value.labelled', [label, slot(0)]), <Value value={value} onOpen={onOpen} />)}{' '}
          <Dots count={sources} />
        </span>
      ))}
    </p>
  );
