import { useEffect, useState } from 'preact/hooks';
import { browser } from '#imports';
import { knownGrants, lostGrants, noGrants, readGrants, type Grants } from '@/utils/grants';
import { useStored } from './use-stored';

/** What is granted now, and what was taken away outside of us; undefined until the browser has answered. */
export const useGrants = (): { grants: Grants; lost: Grants } | undefined => {
  const [grants, setGrants] = useState<Grants>();
  const known = useStored(knownGrants);
  useEffect(() => {
    const follow = () => void readGrants().then(setGrants);
    follow();
    const { onAdded, onRemoved } = browser.permissions;
    for (const event of [onAdded, onRemoved]) event.addListener(follow);
    return () => {
      for (const event of [onAdded, onRemoved]) event.removeListener(follow);
    };
  }, []);
  return grants && { grants, lost: lostGrants(known ?? noGrants, grants) };
};
