import { useMemo, useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import { claimDates } from '@/domain/compare/as-of';
import { topicsOf } from '@/domain/compare/topics';
import { entityViewOf, laterStatements, lookBack } from '@/domain/panel/entity-view';
import { sections, type Place, type Section } from '@/domain/panel/place';
import { sourcesViewOf } from '@/domain/panel/sources-view';
import { packLanguage } from '@/domain/pack/localize';
import type { Pack } from '@/domain/pack/schema';
import { EntityHead } from '../EntityHead';
import { Footer } from '../Footer';
import { About } from './About';
import { AsOf } from './AsOf';
import { CopyMenu, type Copy } from './CopyMenu';
import { DifferencesSection } from './DifferencesSection';
import { linkToEntity } from './links';
import { SinceThen } from './SinceThen';
import { SourcesList } from './SourcesList';
import { TimelineSection } from './TimelineSection';

type EntityPlace = Extract<Place, { at: 'entity' }>;

type Props = {
  place: EntityPlace;
  /** What the pack says of the entity. */
  pack: Pack;
  /** Copies of a pack as it is looked at. */
  copyFrom: (pack: Pack) => Copy;
  open: (entity: string) => void;
  onAsOf: (asOf: string | undefined) => void;
};

type TabsProps = { place: EntityPlace; counts: Partial<Record<Section, number>> };

const Tabs = ({ place, counts }: TabsProps) => (
  <nav class="tabs" aria-label={i18n.t('panel.sections')}>
    {sections.map((section) => (
      <a
        href={linkToEntity(place.entity, { section, asOf: place.asOf, pack: place.pack })}
        aria-current={section === place.section ? 'page' : undefined}
        key={section}
      >
        {i18n.t(`panel.section.${section}`)}
        {counts[section] !== undefined && <span class="tab-count"> {counts[section]}</span>}
      </a>
    ))}
  </nav>
);

/** One entity in full, as it is known now or was known at a day. */
export const EntityView = ({ place, pack: whole, copyFrom, open, onAsOf }: Props) => {
  const { entity, section, asOf, claim } = place;
  const language = packLanguage(i18n.t('language'));
  const day = useRef<HTMLInputElement>(null);
  const { pack, later } = useMemo(() => lookBack(whole, asOf), [whole, asOf]);
  const topics = useMemo(() => topicsOf(pack), [pack]);
  const view = useMemo(() => entityViewOf(pack, entity, language, topics), [pack, topics, entity]);
  const sources = useMemo(() => sourcesViewOf(pack, language), [pack]);
  if (!view) return <p class="panel-empty">{i18n.t('panel.notFound')}</p>;
  const { details } = view;
  const copy = copyFrom(pack);
  return (
    <>
      <div class="entity-top">
        <EntityHead card={details} level={1} />
        <CopyMenu cited={{ what: 'entity', id: entity }} label={details.name} copy={copy} />
      </div>
      <Tabs
        place={place}
        counts={{ differences: details.differences.length, sources: sources.sources.length }}
      />
      <AsOf dates={claimDates(whole)} asOf={asOf} onChange={onAsOf} field={day} />
      {asOf !== undefined && (
        <SinceThen
          asOf={asOf}
          later={laterStatements(whole, later, language)}
          onReset={() => {
            // The button goes, and would take the focus with it.
            day.current?.focus();
            onAsOf(undefined);
          }}
        />
      )}
      {section === 'about' && (
        <About view={view} pack={pack} topics={topics} copy={copy} meant={claim} open={open} />
      )}
      {section === 'differences' && (
        <DifferencesSection pack={pack} topics={topics} entity={entity} copy={copy} />
      )}
      {section === 'timeline' && <TimelineSection pack={pack} topics={topics} sources={sources.sources} />}
      {section === 'sources' && <SourcesList view={sources} pack={pack.id} copy={copy} />}
      <footer class="panel-footer">
        <Footer card={details} />
      </footer>
    </>
  );
};
