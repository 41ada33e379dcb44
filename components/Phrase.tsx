import { i18n } from '#i18n';
import type { CardSource } from '@/domain/cards/entity-card';
import type { Claim } from '@/domain/pack/schema';
import { Icon } from './Icon';
import { linkTo } from './source-link';

type Props = { source: CardSource; phrase: Claim['phrase'] };

/** A phrase in its own language and direction, with the link that lands on it. */
export const Phrase = ({ source, phrase }: Props) => {
  const link = linkTo(source, phrase);
  return (
    <span class="phrase">
      <q lang={source.lang} dir="auto">
        {phrase.text}
      </q>
      {link !== undefined && (
        <a
          href={link}
          target="_blank"
          rel="noopener noreferrer"
          aria-label={i18n.t('source.open')}
          title={i18n.t('source.open')}
        >
          <Icon name="open" />
        </a>
      )}
    </span>
  );
};
