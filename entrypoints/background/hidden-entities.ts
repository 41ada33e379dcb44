import type { Library } from '@/knowledge/library';
import { readShownSettings, shownSettings } from '@/utils/settings';
import { hiddenAmong, isAllShown } from '@/utils/shown-settings';

/** The ids of all entities that the reader has switched off, by themselves, by their kind, or with their pack. */
export const readHidden = async ({ entities }: Pick<Library, 'entities'>): Promise<ReadonlySet<string>> => {
  const settings = readShownSettings(await shownSettings.getValue());
  return isAllShown(settings) ? new Set() : hiddenAmong(entities, settings);
};
