import { PageView } from '@/components/panel/PageView';
import { SearchView } from '@/components/panel/SearchView';
import type { Place } from '@/domain/panel/place';
import { useActiveTab } from '@/hooks/use-active-tab';
import { usePageCommands, usePointing } from '@/hooks/use-page-commands';
import { usePageView } from '@/hooks/use-page-view';
import type { PlaceControl } from '@/hooks/use-place';
import { useSearch } from '@/hooks/use-search';

type PageRouteProps = { place: Extract<Place, { at: 'page' }> } & Pick<PlaceControl, 'replace'>;

export const PageRoute = ({ place, replace }: PageRouteProps) => {
  const tab = useActiveTab();
  const page = usePageView(tab);
  const pointing = usePointing(tab, page.is === 'read' ? page.summary : undefined);
  return (
    <PageView
      page={page}
      pointing={pointing}
      place={place}
      onPlace={replace}
      {...usePageCommands(tab)}
      key={tab?.id}
    />
  );
};

export const SearchRoute = ({ query }: { query: string }) => (
  <SearchView query={query} found={useSearch(query)} />
);
