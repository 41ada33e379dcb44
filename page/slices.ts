/** Milliseconds of work after which the page gets its thread back; the whole slice stays below 8. */
const budget = 4;

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

/**
 * Goes through the steps of some work, in slices of a few milliseconds. Where the signal is aborted it ends early and the
 * work is closed. Gives the milliseconds that the page's thread has spent on it.
 */
export const inSlices = async (steps: Iterable<unknown>, signal: AbortSignal): Promise<number> => {
  const isOver = () => signal.aborted;
  let spent = 0;
  let sliceStart = performance.now();
  for (const _ of steps) {
    if (isOver()) break;
    const length = performance.now() - sliceStart;
    if (length <= budget) continue;
    spent += length;
    await yieldToPage();
    sliceStart = performance.now();
    if (isOver()) break;
  }
  return spent + performance.now() - sliceStart;
};
