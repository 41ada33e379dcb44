import { PanelFrame } from '@/components/panel/PanelFrame';
import { StoreNotice } from '@/components/StoreNotice';
import { usePlace } from '@/hooks/use-place';
import { pagePlace } from '@/domain/panel/place';
import { useLook } from '@/hooks/use-look';
import { useWindow } from '@/hooks/use-window';
import { useStored } from '@/hooks/use-stored';
import { openRepair, seeStore, storeState } from '@/utils/store-state';
import { EntityRoute, SourceRoute } from './data-routes';
import { PageRoute, SearchRoute } from './routes';

export const App = () => {
  useLook();
  const control = usePlace(useWindow());
  const state = useStored(storeState);
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
      notice={state && <StoreNotice state={state} onRepair={openRepair} onSeen={seeStore} />}
    >
      {place.at === 'page' && <PageRoute place={place} replace={replace} />}
      {place.at === 'search' && <SearchRoute query={place.query} />}
      {place.at === 'source' && <SourceRoute place={place} />}
      {place.at === 'entity' && <EntityRoute place={place} go={go} replace={replace} />}
    </PanelFrame>
  );
};
