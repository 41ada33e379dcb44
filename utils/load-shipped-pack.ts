import { browser } from '#imports';

/** The bytes of the pack that travels with the extension. */
export const loadShippedPack = async (): Promise<Uint8Array> =>
  (await fetch(browser.runtime.getURL('/packs/meta-ai.json'))).bytes();
