import { useEffect, useState } from 'preact/hooks';
import { panelWishOf } from '@/utils/tab-state';
import { useStored } from './use-stored';

/** The entity that the panel shows: chosen in it, or wished for by a card in the same window. */
export const useSelectedEntity = (
  window: number | undefined,
): [string | undefined, (entity: string | undefined) => void] => {
  const [entity, select] = useState<string>();
  const wish = useStored(window === undefined ? undefined : panelWishOf(window));
  useEffect(() => {
    if (wish) select(wish.entity);
  }, [wish]);
  return [entity, select];
};
