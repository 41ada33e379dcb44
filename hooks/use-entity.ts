import type { Pack } from '@/domain/pack/schema';
import { useKnown } from './use-known';

/** What one pack says of an entity, with whom it was asked for; `pack` is undefined where no pack holds the entity. */
export type AboutEntity = { entity: string; pack: Pack | undefined };

/** What is said of an entity; follows the store. */
export const useEntity = (entity: string | undefined, pack: string | undefined) =>
  useKnown<AboutEntity | undefined>(
    async (shelf) => (entity === undefined ? undefined : { entity, pack: await shelf.about(entity, pack) }),
    [entity, pack],
  );

/** What a pack takes from a source; follows the store. */
export const useSource = (pack: string | undefined, source: string | undefined) =>
  useKnown(
    async (shelf) =>
      pack === undefined || source === undefined
        ? undefined
        : { source, pack: await shelf.from(pack, source) },
    [pack, source],
  );
