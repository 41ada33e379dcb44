import { storage } from '#imports';
import { cardSettingsKey, defaultCardSettings, type CardSettings } from './card-settings';
import { defaultMarkSettings, markSettingsKey, type MarkSettings } from './mark-settings';
import { defaultShownSettings, shownSettingsKey, type ShownSettings } from './shown-settings';
import { defaultSiteSettings, siteSettingsKey, type SiteSettings } from './site-settings';

export { readCardSettings, type CardSettings } from './card-settings';
export { readMarkSettings, type MarkSettings } from './mark-settings';
export { readShownSettings, type ShownSettings } from './shown-settings';
export { readSiteSettings, type SiteSettings } from './site-settings';

/** How the reader wants cards, kept in this browser. What is read may be of any shape: `readCardSettings` makes it one. */
export const cardSettings = storage.defineItem<CardSettings>(`local:${cardSettingsKey}`, {
  version: 1,
  fallback: defaultCardSettings,
});

/** How names are marked; what is read goes through `readMarkSettings`. */
export const markSettings = storage.defineItem<MarkSettings>(`local:${markSettingsKey}`, {
  version: 1,
  fallback: defaultMarkSettings,
});

/** Which sites are read without a click; what is read goes through `readSiteSettings`. */
export const siteSettings = storage.defineItem<SiteSettings>(`local:${siteSettingsKey}`, {
  version: 1,
  fallback: defaultSiteSettings,
});

/** Which packs, kinds and entities are off; what is read goes through `readShownSettings`. */
export const shownSettings = storage.defineItem<ShownSettings>(`local:${shownSettingsKey}`, {
  version: 1,
  fallback: defaultShownSettings,
});
