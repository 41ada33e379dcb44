import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { addressOf, entityPlace, readAddress, type Place } from '@/domain/panel/place';
import { panelPlaceOf, panelSearchOf, panelWishOf } from '@/utils/tab-state';
import { createPanelHistory, type PanelHistory } from './panel-history';
import { useStored } from './use-stored';

/** How many of the wishes and the searches of this window the panel has followed. */
type Followed = { wish: number; search: number };

/** What the panel shows, and how it goes elsewhere. */
export type PlaceControl = Omit<PanelHistory, 'address'> & {
  /** Undefined until it is known where the panel was. */
  place: Place | undefined;
  go: (place: Place) => void;
  replace: (place: Place) => void;
};

/**
 * Where the panel is: it stands in its address, reopens where it was in its window, and follows the wishes of cards and menus,
 * each of them once.
 */
export const usePlace = (window: number | undefined): PlaceControl => {
  const [state, setState] = useState<PanelHistory>();
  const control = useMemo(() => new AbortController(), []);
  const panel = useMemo(() => createPanelHistory(setState, control.signal), []);
  useEffect(() => () => control.abort(), []);

  const kept = window === undefined ? undefined : panelPlaceOf(window);
  const wish = useStored(window === undefined ? undefined : panelWishOf(window));
  const search = useStored(window === undefined ? undefined : panelSearchOf(window));
  const isKnown = wish !== undefined && search !== undefined;

  const go = (place: Place) => panel.go(addressOf(place));
  const replace = (place: Place) => panel.replace(addressOf(place));

  /** What has been followed; before the first look, what the panel of this window had followed last. */
  const followed = useRef<Followed | undefined>(undefined);
  useEffect(() => {
    if (!kept || !isKnown) return;
    const look = async () => {
      const last = followed.current ? null : await kept.getValue();
      const before = followed.current ?? last;
      const isOpening = followed.current === undefined;
      followed.current = { wish: wish?.count ?? 0, search: search?.count ?? 0 };
      const move = isOpening ? panel.replace : panel.go;
      if (wish && wish.count !== before?.wish) move(addressOf(entityPlace(wish.entity)));
      else if (search && search.count !== before?.search)
        move(addressOf({ at: 'search', query: search.text }));
      else if (last && location.hash === '') move(last.address);
      panel.tell();
    };
    void look();
  }, [window, isKnown, wish, search]);

  useEffect(() => {
    if (kept && state && followed.current)
      void kept.setValue({ address: state.address, ...followed.current });
  }, [state]);

  return {
    place: state && readAddress(state.address),
    canGoBack: state?.canGoBack ?? false,
    canGoForward: state?.canGoForward ?? false,
    go,
    replace,
  };
};
