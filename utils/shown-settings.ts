import { fieldsOf } from './stored-fields';

/** What the reader does not want to see named: whole packs, kinds of entities, single ones, by their ids. */
export type ShownSettings = { packsOff: string[]; kindsOff: string[]; entitiesOff: string[] };

export const defaultShownSettings: ShownSettings = { packsOff: [], kindsOff: [], entitiesOff: [] };

/** A pack of 50,000 entities can be switched off by itself; so many by hand nobody does. */
const idsAtMost = 10_000;

/** The distinct words of a list, whatever else stands in it. */
export const wordsIn = (stored: unknown, most = idsAtMost): string[] => {
  const all: unknown[] = Array.isArray(stored) ? stored : [];
  const words = all.filter((each) => typeof each === 'string' && each !== '' && each.length <= 300);
  return [...new Set(words as string[])].slice(0, most);
};

/** Settings from whatever is stored. */
export const readShownSettings = (stored: unknown): ShownSettings => {
  const fields = fieldsOf(stored);
  return {
    packsOff: wordsIn(fields.get('packsOff')),
    kindsOff: wordsIn(fields.get('kindsOff')),
    entitiesOff: wordsIn(fields.get('entitiesOff')),
  };
};

export const shownSettingsKey = 'shown-settings';

/** Whether anything at all is switched off. */
export const isAllShown = ({ packsOff, kindsOff, entitiesOff }: ShownSettings): boolean =>
  packsOff.length + kindsOff.length + entitiesOff.length === 0;

type Named = { id: string; kind: string; pack: string };

/**
 * The ids that are switched off. One that stands in several packs goes with its kind or by itself, and with its packs only
 * when all of them are off.
 */
export const hiddenAmong = (
  entities: readonly Named[],
  { packsOff, kindsOff, entitiesOff }: ShownSettings,
): ReadonlySet<string> => {
  const hidden = new Set(entitiesOff);
  for (const [id, same] of Map.groupBy(entities, (entity) => entity.id)) {
    const isOff = ({ kind, pack }: Named) => packsOff.includes(pack) || kindsOff.includes(kind);
    if (same.every(isOff)) hidden.add(id);
  }
  return hidden;
};
