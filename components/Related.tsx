import { i18n } from '#i18n';
import type { CardRelated } from '@/domain/cards/entity-card';
import { EntityName, type OpenEntity } from './Value';

const labels = {
  'part-of': 'related.partOf',
  'made-by': 'related.madeBy',
  'led-by': 'related.ledBy',
  'works-at': 'related.worksAt',
  'worked-at': 'related.workedAt',
  founded: 'related.founded',
  'owned-by': 'related.ownedBy',
  'backed-by': 'related.backedBy',
  'successor-of': 'related.successorOf',
  'version-of': 'related.versionOf',
  'competes-with': 'related.competesWith',
  'used-by': 'related.usedBy',
  about: 'related.about',
} as const satisfies Record<CardRelated['as'], string>;

type Props = { related: readonly CardRelated[]; onOpen?: OpenEntity };

/** The entities that this one belongs with, by how they belong. */
export const Related = ({ related, onOpen }: Props) => (
  <ul class="related">
    {[...Map.groupBy(related, ({ as }) => as)].map(([as, entities]) => (
      <li key={as}>
        <span class="related-as">{i18n.t(labels[as])}</span>{' '}
        {entities.map((entity, i) => (
          <span key={entity.id}>
            {i > 0 && i18n.t('value.comma')}
            <EntityName entity={entity} onOpen={onOpen} />
          </span>
        ))}
      </li>
    ))}
  </ul>
);
