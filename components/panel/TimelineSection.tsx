import { useMemo } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Topic } from '@/domain/compare/topics';
import type { PanelSource } from '@/domain/panel/panel-source';
import { timelineViewOf } from '@/domain/panel/timeline-view';
import { packLanguage } from '@/domain/pack/localize';
import type { Pack } from '@/domain/pack/schema';
import { Timeline } from './Timeline';

type Props = { pack: Pack; topics: readonly Topic[]; sources: readonly PanelSource[] };

/** All that is said of an entity, by date and origin. */
export const TimelineSection = ({ pack, topics, sources }: Props) => {
  const origins = useMemo(
    () => timelineViewOf(pack, packLanguage(i18n.t('language')), topics),
    [pack, topics],
  );
  return (
    <Timeline
      origins={origins}
      sources={new Map(sources.map((source) => [source.id, source]))}
      pack={pack.id}
    />
  );
};
