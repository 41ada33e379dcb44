import type { Database } from '@/knowledge/database';
import { readShownSettings, shownSettings } from '@/utils/settings';
import { hiddenAmong, isAllShown } from '@/utils/shown-settings';

/** The ids of all entities that the reader has switched off, by themselves, by their kind, or with their pack. */
export const readHidden = async (database: Database): Promise<ReadonlySet<string>> => {
  const settings = readShownSettings(await shownSettings.getValue());
  if (isAllShown(settings)) return new Set();
  const isByIdOnly = settings.packsOff.length + settings.kindsOff.length === 0;
  if (isByIdOnly) return new Set(settings.entitiesOff);
  return hiddenAmong(await database.entities.toArray(), settings);
};
