import { readPack } from '@/domain/pack/read-pack';
import type { Pack } from '@/domain/pack/schema';

/** The id of the pack that travels with the extension. */
export const shippedId = 'meta-ai';

/** Gives the bytes of the shipped pack. */
export type LoadShipped = () => Promise<Uint8Array>;

/** Reads the shipped pack; throws where it does not load, which a test of the built-in pack rules out. */
export const readShipped = async (load: LoadShipped): Promise<Pack> => {
  const result = readPack(await load());
  if (result.ok) return result.pack;
  const [first] = result.problems;
  throw new Error(`The shipped pack does not load: ${first?.path ?? ''} ${first?.message ?? ''}`);
};
