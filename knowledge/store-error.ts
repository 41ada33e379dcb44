import type { Trouble } from '@/domain/store/state';

/** The store cannot be used as it should be; `state` says how it is. */
export class StoreError extends Error {
  override name = 'StoreError';

  constructor(
    readonly state: Trouble,
    options?: ErrorOptions,
  ) {
    super(`The store is ${state.is}.`, options);
  }
}

/** An error and what is wrapped in it: Dexie puts the browser's own beneath its own. */
const layersOf = (error: unknown): Error[] => {
  const layers: Error[] = [];
  for (let at = error; at instanceof Error && !layers.includes(at); at = Reflect.get(at, 'inner'))
    layers.push(at);
  return layers;
};

const has = (error: unknown, ...names: string[]): boolean =>
  layersOf(error).some(({ name }) => names.includes(name));

/** Whether there was no room: the transaction was aborted, and the reason lies beneath. */
export const isQuotaError = (error: unknown): boolean => has(error, 'QuotaExceededError');

/** Whether the connection was closed under the work, or while it was made: once more, on an open one, may go well. */
export const isClosedError = (error: unknown): boolean =>
  has(error, 'DatabaseClosedError', 'InvalidStateError', 'AbortError') && !isQuotaError(error);

/** What an error of opening or reading says of the store. */
export const troubleOf = (error: unknown): Trouble => {
  const known = layersOf(error).find((layer) => layer instanceof StoreError);
  if (known) return known.state;
  const [first] = layersOf(error);
  return { is: 'broken', why: first ? `${first.name}: ${first.message}` : String(error) };
};
