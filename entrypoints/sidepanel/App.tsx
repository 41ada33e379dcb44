import { i18n } from '#i18n';
import { PanelFrame } from '@/components/panel/PanelFrame';
import { usePlace } from '@/hooks/use-place';
import { pagePlace } from '@/domain/panel/place';
import { useLook } from '@/hooks/use-look';
import { useWindow } from '@/hooks/use-window';
import { useShelfTrouble } from '@/hooks/use-known';
import { EntityRoute, SourceRoute } from './data-routes';
import { PageRoute, SearchRoute } from './routes';

export const App = () => {
  useLook();
  const control = usePlace(useWindow());
  const isInstead = useShelfTrouble();
  const { place, canGoBack, canGoForward, go, replace } = control;
  if (!place) return null;
  const search = (query: string) => (place.at === 'search' ? replace : go)({ at: 'search', query });
  return (
    <PanelFrame
      place={place}
      canGoBack={canGoBack}
      canGoForward={canGoForward}
      onQuery={search}
      onLeaveSearch={() => place.at === 'search' && (canGoBack ? history.back() : go(pagePlace))}
      notice={isInstead ? i18n.t('panel.shipped') : undefined}
    >
      {place.at === 'page' && <PageRoute place={place} replace={replace} />}
      {place.at === 'search' && <SearchRoute query={place.query} />}
      {place.at === 'source' && <SourceRoute place={place} />}
      {place.at === 'entity' && <EntityRoute place={place} go={go} replace={replace} />}
    </PanelFrame>
  );
};
