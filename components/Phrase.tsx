import { i18n } from '#i18n';
import type { CardSource } from '@/domain/cards/entity-card';
import type { Claim } from '@/domain/pack/schema';
import { Icon } from './Icon';
import { linkTo } from './source-link';

type Props = { source: CardSource; phrase: Claim['phrase'] };

/** Whether a phrase is all a quotation already, in its source's own marks. */
const isQuoted = (text: string): boolean => /^(?:“[^“”]*”|"[^"]*"|「[^「」]*」|『[^『』]*』)$/u.test(text);

/** A phrase in its own language and direction, with the link that lands on it. */
export const Phrase = ({ source, phrase }: Props) => {
  const link = linkTo(source, phrase);
  return (
    <span class="phrase">
      <q class={isQuoted(phrase.text) ? 'quoted' : undefined} lang={source.lang} dir="auto">
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
