/** Something opened when it is first asked for, and kept; a failure is not kept, so the next to ask tries again. */
export const createLazy = <Value>(open: () => Promise<Value>) => {
  let value: Promise<Value> | undefined;
  const renew = () => (value = undefined);
  return {
    get: (): Promise<Value> =>
      (value ??= open().catch((error: unknown) => {
        renew();
        throw error;
      })),
    /** The next to ask opens it anew. */
    renew,
  };
};
