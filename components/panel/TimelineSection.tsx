import { useMemo } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Topic } from '@/domain/compare/topics';
import { sourcesViewOf } from '@/domain/panel/sources-view';
import { timelineViewOf } from '@/domain/panel/timeline-view';
import { packLanguage } from '@/domain/pack/localize';
import type { Pack } from '@/domain/pack/schema';
import { Timeline } from './Timeline';

/** All that is said of an entity, by date and origin. */
export const TimelineSection = ({ pack, topics }: { pack: Pack; topics: readonly Topic[] }) => {
  const origins = useMemo(
    () => timelineViewOf(pack, packLanguage(i18n.t('language')), topics),
    [pack, topics],
  );
  const sources = useMemo(
    () => new Map(sourcesViewOf(pack).sources.map((source) => [source.id, source])),
    [pack],
  );
  return <Timeline origins={origins} sources={sources} pack={pack.id} />;
};
