import { addressOf, entityPlace, type Place } from '@/domain/panel/place';

type EntityPlace = Extract<Place, { at: 'entity' }>;

/** The address of an entity within the panel: links are ordinary ones, and the panel follows its address. */
export const linkToEntity = (entity: string, more: Partial<EntityPlace> = {}): string =>
  addressOf({ ...entityPlace(entity), ...more });

export const linkToSource = (pack: string, source: string): string =>
  addressOf({ at: 'source', pack, source });
