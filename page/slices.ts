/** Milliseconds of work after which the page gets its thread back; the whole slice stays below 8. */
const budget = 5;

/**
 * Lets the page's own work go first. Not by `scheduler.yield`: what comes after it goes before every timer, message and
 * most frames of the page, until all is done.
 */
export const yieldToPage = (): Promise<void> =>
  new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(undefined);
  });

/** Goes through an iterable in slices of a few milliseconds; ends early when the signal is aborted. */
export async function* inSlices<Item>(
  items: Iterable<Item>,
  signal: AbortSignal,
): AsyncGenerator<Item, void> {
  let sliceStart = performance.now();
  for (const item of items) {
    if (performance.now() - sliceStart > budget) {
      await yieldToPage();
      sliceStart = performance.now();
    }
    if (signal.aborted) return;
    yield item;
  }
}
