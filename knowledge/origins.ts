import { originsOf, type Origins } from '@/domain/compare/origins';
import type { Pack } from '@/domain/pack/schema';
import type { Database, OriginsRow } from './database';

/** The origins of a pack's sources as they are stored: they go by all of them, while a view needs few. */
export const originsRow = ({ id, sources }: Pick<Pack, 'id' | 'sources'>): OriginsRow => ({
  id: `origins-${id}`,
  origins: originsOf(sources),
});

export const readOrigins = async (database: Database, pack: string): Promise<Origins> => {
  const row = await database.indexes.get(`origins-${pack}`);
  return row && 'origins' in row ? row.origins : new Map();
};
