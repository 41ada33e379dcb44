import { browser } from '#imports';

/** How much of the reader's disk we take, in bytes, and whether the browser may clear it when it needs room. */
export type StorageUse = { bytes: number; settingsBytes: number; isProtected: boolean };

/** Measures what is stored. A browser that does not tell counts as nothing, and as not protected. */
export const measureStorage = async (): Promise<StorageUse> => {
  const [estimate, isProtected, all] = await Promise.all([
    navigator.storage.estimate().catch(() => undefined),
    navigator.storage.persisted().catch(() => false),
    browser.storage.local.get(),
  ]);
  return {
    bytes: estimate?.usage ?? 0,
    settingsBytes: new Blob([JSON.stringify(all)]).size,
    isProtected,
  };
};

/** Asks the browser to keep what is stored; false where it refuses. */
export const protectStorage = async (): Promise<boolean> => navigator.storage.persist().catch(() => false);

/** The addresses on the web, of all that this context has loaded. Our own files are none. */
export const webRequestsOf = (timeline: Pick<Performance, 'getEntriesByType'>): string[] =>
  ['navigation', 'resource']
    .flatMap((type) => timeline.getEntriesByType(type))
    .map(({ name }) => name)
    .filter((name) => /^(?:https?|wss?|ftp):/u.test(name));
