import type { CDPSession } from 'playwright';
import { isOnThreadOf, isScript, isTask, record, timeIn, timeOf, type TraceEvent } from './trace';

/** What the thread that runs the panel's script does while something is done; its worker has another. */
const recordPanel = async (session: CDPSession, act: () => Promise<void>): Promise<TraceEvent[]> => {
  const events = await record(session, act);
  const own = events.find(({ args }) => /chunks\/sidepanel/.test(args?.data?.url ?? ''));
  if (!own) throw new Error('the trace holds no script of the panel');
  return events.filter(isOnThreadOf(own));
};

/** The longest task of the panel's thread while something is done. */
export const longestTask = async (session: CDPSession, act: () => Promise<void>): Promise<number> =>
  Math.max(...(await recordPanel(session, act)).filter(isTask).map(timeOf));

/** The script that the panel's thread runs while something is done. */
export const scriptTime = async (session: CDPSession, act: () => Promise<void>): Promise<number> =>
  timeIn((await recordPanel(session, act)).filter(isScript));
