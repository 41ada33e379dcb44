import type { Launched } from '../scripts/launch-chromium';

/** A message that pages have sent to the background: what it is, and from which frame. */
type Sent = { type: string; frame: number };
type World = { sent: Sent[] };

/** Notes what pages tell and ask from now on; each call gives what has come since the last. */
export const noteMessages = async ({ worker }: Launched): Promise<() => Promise<Sent[]>> => {
  await worker.evaluate(() => {
    const sent: Sent[] = [];
    (globalThis as unknown as World).sent = sent;
    chrome.runtime.onMessage.addListener(({ type }: { type: string }, { frameId = -1 }) => {
      sent.push({ type, frame: frameId });
      return undefined;
    });
  });
  return () => worker.evaluate(() => (globalThis as unknown as World).sent.splice(0));
};
