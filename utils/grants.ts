import { browser, storage } from '#imports';
import { logError } from './log-error';
import { siteMatches, toMatchPatterns } from './site-lists';

/** What the browser lets us read without a click: every site, or these and all hosts below them. */
export type Grants = { every: boolean; sites: string[] };

export const noGrants: Grants = { every: false, sites: [] };

/** The patterns that ask for every site, as the manifest offers them. */
export const everySite = ['http://*/*', 'https://*/*'];

const isEvery = (origin: string): boolean => /^(?:<all_urls>|(?:\*|https?):\/\/\*\/)/u.test(origin);

/** The site of a match pattern; undefined for patterns that are not a site's. */
const siteOf = (origin: string): string | undefined =>
  /^(?:\*|https?):\/\/(?:\*\.)?([^/*:]+)(?::\d+)?\//u.exec(origin)?.[1];

/** What a list of match patterns grants. */
export const grantsIn = (origins: readonly string[]): Grants => ({
  every: origins.some(isEvery),
  sites: [...new Set(origins.flatMap((origin) => siteOf(origin) ?? []))],
});

export const originsOf = ({ every, sites }: Grants): string[] => [
  ...(every ? everySite : []),
  ...toMatchPatterns(sites),
];

/** What is granted now. */
export const readGrants = async (): Promise<Grants> =>
  grantsIn((await browser.permissions.getAll()).origins ?? []);

export const isGranted = (host: string, { every, sites }: Grants): boolean =>
  every || siteMatches(host, sites);

export const isNothing = ({ every, sites }: Grants): boolean => !every && sites.length === 0;

/** What was granted before and is not now. */
export const lostGrants = (before: Grants, now: Grants): Grants => ({
  every: before.every && !now.every,
  sites: before.sites.filter((site) => !isGranted(site, now)),
});

const union = (a: Grants, b: Grants): Grants => ({
  every: a.every || b.every,
  sites: [...new Set([...a.sites, ...b.sites])],
});

const without = ({ every, sites }: Grants, gone: Grants): Grants => ({
  every: every && !gone.every,
  sites: sites.filter((site) => !gone.sites.includes(site)),
});

/** What has been granted and not been given back with us: what is missing of it, the reader took away in the browser. */
export const knownGrants = storage.defineItem<Grants>('local:known-grants', {
  version: 1,
  fallback: noGrants,
});

/** Remembers what is granted now, beside what was. */
export const rememberGrants = async (): Promise<void> => {
  const known = await knownGrants.getValue();
  const all = union(known, await readGrants());
  if (JSON.stringify(all) !== JSON.stringify(known)) await knownGrants.setValue(all);
};

/** The reader knows that grants are gone, and leaves it at that. */
export const acceptLostGrants = async (): Promise<void> => knownGrants.setValue(await readGrants());

/** Asks for grants. Must be called in the turn of a click, with nothing awaited before it. */
export const askFor = (grants: Grants): Promise<boolean> =>
  browser.permissions.request({ origins: originsOf(grants) });

/** Gives grants back to the browser; what goes with them is not missed later. */
export const giveBack = async (grants: Grants): Promise<void> => {
  await knownGrants.setValue(without(await knownGrants.getValue(), grants));
  const { origins = [] } = await browser.permissions.getAll();
  // As the browser names them: it refuses to remove a pattern that it has written otherwise.
  const gone = origins.filter((origin) =>
    isEvery(origin) ? grants.every : grants.sites.includes(siteOf(origin) ?? ''),
  );
  if (gone.length === 0) return;
  // What the browser keeps stays granted, and is shown so.
  await browser.permissions
    .remove({ origins: gone })
    .catch((error: unknown) => logError('the browser did not take a permission back', error));
};
