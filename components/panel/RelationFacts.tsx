import { i18n } from '#i18n';
import type { CardRelated } from '@/domain/cards/entity-card';
import type { Relations } from '@/domain/panel/relations';
import { languageOf } from '../text-language';
import { linkToEntity } from './links';

/** Each way to belong together, as it reads from the one and from the other side. */
const keys = {
  'part-of': 'partOf',
  'made-by': 'madeBy',
  'led-by': 'ledBy',
  'works-at': 'worksAt',
  'worked-at': 'workedAt',
  founded: 'founded',
  'owned-by': 'ownedBy',
  'backed-by': 'backedBy',
  'successor-of': 'successorOf',
  'version-of': 'versionOf',
  'competes-with': 'competesWith',
  'used-by': 'usedBy',
  about: 'about',
} as const satisfies Record<CardRelated['as'], string>;

const Row = ({ label, related }: { label: string; related: readonly CardRelated[] }) => (
  <div>
    <dt>{label}</dt>
    <dd>
      {related.map(({ id, name }, i) => (
        <span key={id}>
          {i > 0 && i18n.t('value.comma')}
          <a href={linkToEntity(id)} lang={languageOf(name)}>
            {name}
          </a>
        </span>
      ))}
    </dd>
  </div>
);

const byKind = (related: readonly CardRelated[]) => [...Map.groupBy(related, ({ as }) => as)];

/** Whom an entity belongs with, and how; each leads to its own view. */
export const RelationFacts = ({ relations: { own, others } }: { relations: Relations }) => (
  <dl class="facts">
    {byKind(own).map(([as, related]) => (
      <Row label={i18n.t(`related.${keys[as]}`)} related={related} key={as} />
    ))}
    {byKind(others).map(([as, related]) => (
      <Row label={i18n.t(`panel.relatedBack.${keys[as]}`)} related={related} key={as} />
    ))}
  </dl>
);
