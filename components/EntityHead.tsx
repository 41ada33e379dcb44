import { Fragment } from 'preact';
import { i18n } from '#i18n';
import type { EntityCard } from '@/domain/cards/entity-card';
import { fill, slot } from './fill';
import { languageOf } from './text-language';

type Props = {
  card: Pick<EntityCard, 'kind' | 'name' | 'otherNames' | 'summary'>;
  headingId?: string;
  level: 1 | 2;
};

/** Name, kind, other names in brackets, and the one neutral sentence. */
export const EntityHead = ({ card: { kind, name, otherNames, summary }, headingId, level }: Props) => {
  const Heading = level === 1 ? 'h1' : 'h2';
  const others = otherNames.map(({ text, lang }, i) => (
    <Fragment key={text}>
      {i > 0 && '\u00A0· '}
      <bdi lang={lang}>{text}</bdi>
    </Fragment>
  ));
  return (
    <header class="entity-head">
      <Heading id={headingId} class="entity-name" tabIndex={-1} lang={languageOf(name)}>
        {name}
      </Heading>
      <p class="entity-kind">
        {others.length === 0
          ? i18n.t(`kind.${kind}`)
          : fill(i18n.t('card.kindAndNames', [i18n.t(`kind.${kind}`), slot(0)]), others)}
      </p>
      <p class="entity-summary">{summary}</p>
    </header>
  );
};
