import { i18n } from '#i18n';
import { copyFrom } from '@/components/panel/copy';
import { EntityView } from '@/components/panel/EntityView';
import { SourceView } from '@/components/panel/SourceView';
import { entityPlace, type Place } from '@/domain/panel/place';
import { sourceViewOf } from '@/domain/panel/source-view';
import { packLanguage } from '@/domain/pack/localize';
import { useEntity, useSource } from '@/hooks/use-entity';
import type { PlaceControl } from '@/hooks/use-place';

type At<Name extends Place['at']> = Extract<Place, { at: Name }>;

const NotFound = () => <p class="panel-empty">{i18n.t('panel.notFound')}</p>;

type EntityRouteProps = { place: At<'entity'> } & Pick<PlaceControl, 'go' | 'replace'>;

export const EntityRoute = ({ place, go, replace }: EntityRouteProps) => {
  const known = useEntity(place.entity, place.pack);
  // What was asked for last may be of another entity still.
  if (known.is === 'asking' || known.answer?.entity !== place.entity) return null;
  if (!known.answer.pack) return <NotFound />;
  return (
    <EntityView
      place={place}
      pack={known.answer.pack}
      copyFrom={copyFrom}
      open={(entity) => go(entityPlace(entity))}
      onAsOf={(asOf) => replace({ ...place, asOf })}
    />
  );
};

export const SourceRoute = ({ place }: { place: At<'source'> }) => {
  const known = useSource(place.pack, place.source);
  if (known.is === 'asking' || known.answer?.source !== place.source) return null;
  const { pack } = known.answer;
  const view = pack && sourceViewOf(pack, place.source, packLanguage(i18n.t('language')));
  return view ? <SourceView view={view} pack={pack.id} copy={copyFrom(pack)} /> : <NotFound />;
};
