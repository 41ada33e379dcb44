import { i18n } from '#i18n';
import type { EntityView } from '@/domain/panel/entity-view';
import { Agreements } from '../Agreements';
import { Differences } from '../Differences';
import { CopyMenu, type Copy } from './CopyMenu';
import { Names } from './Names';
import { RelationFacts } from './RelationFacts';
import { Topics } from './Topics';

type Props = {
  view: EntityView;
  pack: string;
  copy: Copy;
  meant: string | undefined;
  open: (entity: string) => void;
};

/** What is known of an entity: where the sources differ first, then names, relations, and all that is said. */
export const About = ({ view: { details, names, relations, topics }, pack, copy, meant, open }: Props) => (
  <>
    {details.differences.length > 0 && (
      <section aria-labelledby="differences">
        <h2 id="differences" class="section-title">
          {i18n.t('card.differences')}
        </h2>
        <Differences
          differences={details.differences}
          sources={details.sources}
          onOpen={open}
          actions={({ attribute, label }) => (
            <CopyMenu
              cited={{ what: 'difference', entity: details.id, attribute }}
              label={label}
              copy={copy}
            />
          )}
        />
      </section>
    )}
    <Agreements agreements={details.agreements} onOpen={open} />
    {names.length + details.misrenderings.length > 0 && (
      <section aria-labelledby="names">
        <h2 id="names" class="section-title">
          {i18n.t('panel.names')}
        </h2>
        <Names names={names} misrenderings={details.misrenderings} />
      </section>
    )}
    {relations.own.length + relations.others.length > 0 && (
      <section aria-labelledby="relations">
        <h2 id="relations" class="section-title">
          {i18n.t('panel.relations')}
        </h2>
        <RelationFacts relations={relations} />
      </section>
    )}
    {topics.length > 0 && (
      <section aria-labelledby="statements">
        <h2 id="statements" class="section-title">
          {i18n.t('panel.statements')}
        </h2>
        <Topics
          topics={topics}
          sources={new Map(details.sources.map((source) => [source.id, source]))}
          pack={pack}
          copy={copy}
          meant={meant}
        />
      </section>
    )}
  </>
);
