import { storage } from '#imports';

/** Hosts that the reader does not want read. */
export const offSites = storage.defineItem<string[]>('local:off-sites', { fallback: [] });

/** Adds a host to those that are not read. */
export const switchOff = async (host: string): Promise<void> => {
  const hosts = await offSites.getValue();
  if (!hosts.includes(host)) await offSites.setValue([...hosts, host]);
};

/**
 * Starts something whenever the host is wanted, and aborts it whenever it is not: at once, without reloading the page.
 */
export const whileOn = async (
  host: string,
  start: (signal: AbortSignal) => void,
  signal: AbortSignal,
): Promise<void> => {
  let running: AbortController | undefined;
  const follow = (hosts: readonly string[]) => {
    const isOn = !hosts.includes(host);
    if (!isOn) {
      running?.abort();
      running = undefined;
    } else if (!running && !signal.aborted) {
      running = new AbortController();
      start(AbortSignal.any([running.signal, signal]));
    }
  };
  signal.addEventListener('abort', offSites.watch(follow));
  follow(await offSites.getValue());
};
