import { useMemo } from 'preact/hooks';
import { i18n } from '#i18n';
import { createStatementsBuilder } from '@/domain/cards/statements';
import type { Topic } from '@/domain/compare/topics';
import { packLanguage } from '@/domain/pack/localize';
import type { Pack } from '@/domain/pack/schema';
import type { EntityView } from '@/domain/panel/entity-view';
import { Agreements } from '../Agreements';
import { Differences } from '../Differences';
import { usePaged } from '../use-paged';
import { CopyMenu, type Copy } from './CopyMenu';
import { More } from './More';
import { Names } from './Names';
import { RelationFacts } from './RelationFacts';
import { Section } from './Section';
import { Topics } from './Topics';

type Props = {
  view: EntityView;
  /** What the pack says of the entity, and that by attribute. */
  pack: Pack;
  topics: readonly Topic[];
  copy: Copy;
  meant: string | undefined;
  open: (entity: string) => void;
};

/** Differences that are shown at first. */
const differencesAtFirst = 6;

const WhereTheyDiffer = ({
  details,
  copy,
  open,
}: Pick<Props, 'copy' | 'open'> & Pick<EntityView, 'details'>) => {
  const { shown, left, showMore } = usePaged(details.differences, { first: differencesAtFirst });
  return (
    <Section id="differences" title={i18n.t('card.differences')}>
      <Differences
        differences={shown}
        sources={details.sources}
        onOpen={open}
        actions={({ attribute, label }) => (
          <CopyMenu cited={{ what: 'difference', entity: details.id, attribute }} label={label} copy={copy} />
        )}
      />
      <More left={left} onMore={showMore} />
    </Section>
  );
};

/** What is known of an entity: where the sources differ first, then names, relations, and all that is said. */
export const About = ({ view: { details, names, relations }, pack, topics, copy, meant, open }: Props) => {
  const statements = useMemo(
    () => createStatementsBuilder(pack, packLanguage(i18n.t('language')), topics)(details.id),
    [pack, topics, details.id],
  );
  return (
    <>
      {details.differences.length > 0 && <WhereTheyDiffer details={details} copy={copy} open={open} />}
      <Agreements agreements={details.agreements} onOpen={open} />
      {names.length + details.misrenderings.length > 0 && (
        <Section id="names" title={i18n.t('panel.names')}>
          <Names names={names} misrenderings={details.misrenderings} />
        </Section>
      )}
      {relations.own.length + relations.others.length > 0 && (
        <Section id="relations" title={i18n.t('panel.relations')}>
          <RelationFacts relations={relations} />
        </Section>
      )}
      {statements.length > 0 && (
        <Section id="statements" title={i18n.t('panel.statements')}>
          <Topics
            topics={statements}
            sources={new Map(details.sources.map((source) => [source.id, source]))}
            pack={pack.id}
            copy={copy}
            meant={meant}
          />
        </Section>
      )}
    </>
  );
};
