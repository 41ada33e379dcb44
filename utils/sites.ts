import { storage } from '#imports';
import { siteMatches } from './site-lists';
import { sitesIn } from './site-settings';

const offSitesKey = 'off-sites';

/**
 * Sites that the reader does not want read, each with all hosts below it. Version 1 held hosts as pages named them, some
 * of them hosts of no site.
 */
export const offSites = storage.defineItem<string[]>(`local:${offSitesKey}`, {
  version: 2,
  fallback: [],
  migrations: { 2: (hosts: unknown) => sitesIn(hosts) },
});

/** Adds a host to those that are not read. */
export const switchOff = async (host: string): Promise<void> => {
  const hosts = await offSites.getValue();
  if (!siteMatches(host, hosts)) await offSites.setValue([...hosts, host]);
};

/** Has a host read again: whatever switches it off goes. */
export const switchOn = async (host: string): Promise<void> => {
  const hosts = await offSites.getValue();
  const rest = hosts.filter((site) => !siteMatches(host, [site]));
  if (rest.length < hosts.length) await offSites.setValue(rest);
};
