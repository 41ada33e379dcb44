import type { CDPSession } from 'playwright';

type TraceEvent = {
  name: string;
  ph: string;
  tid: number;
  pid: number;
  ts: number;
  dur?: number;
  tdur?: number;
  args?: { data?: { url?: string } };
};

const scriptEvents = new Set([
  'FunctionCall',
  'EvaluateScript',
  'RunMicrotasks',
  'v8.run',
  'v8.callFunction',
]);
const taskEvents = new Set(['RunTask', 'ThreadControllerImpl::RunTask']);

/** What the browser does while something is done, complete events only. */
const record = async (session: CDPSession, act: () => Promise<void>): Promise<TraceEvent[]> => {
  const events: TraceEvent[] = [];
  const collect = ({ value }: { value: unknown[] }) => void events.push(...(value as TraceEvent[]));
  session.on('Tracing.dataCollected', collect);
  const isOver = new Promise((resolve) => session.once('Tracing.tracingComplete', resolve));
  await session.send('Tracing.start', {
    categories: 'devtools.timeline,disabled-by-default-devtools.timeline,toplevel,v8',
    transferMode: 'ReportEvents',
  });
  await act();
  await session.send('Tracing.end');
  await isOver;
  session.off('Tracing.dataCollected', collect);
  return events.filter(({ ph }) => ph === 'X');
};

/** Events of the thread that runs the panel's script; its worker has another. */
const onPanelThread = (events: readonly TraceEvent[]): TraceEvent[] => {
  const own = events.find(({ args }) => /chunks\/sidepanel/.test(args?.data?.url ?? ''));
  if (!own) throw new Error('the trace holds no script of the panel');
  return events.filter(({ pid, tid }) => pid === own.pid && tid === own.tid);
};

/** Milliseconds of the thread itself, which other programs do not lengthen. */
const timeOf = ({ tdur, dur = 0 }: TraceEvent) => (tdur ?? dur) / 1000;

/** The longest task of the panel's thread while something is done. */
export const longestTask = async (session: CDPSession, act: () => Promise<void>): Promise<number> => {
  const events = onPanelThread(await record(session, act));
  return Math.max(...events.filter(({ name }) => taskEvents.has(name)).map(timeOf));
};

/** The script that the panel's thread runs while something is done, calls within calls counted once. */
export const scriptTime = async (session: CDPSession, act: () => Promise<void>): Promise<number> => {
  const scripts = onPanelThread(await record(session, act))
    .filter(({ name }) => scriptEvents.has(name))
    .sort((a, b) => a.ts - b.ts || (b.dur ?? 0) - (a.dur ?? 0));
  let end = 0;
  let sum = 0;
  for (const event of scripts) {
    if (event.ts < end) continue;
    end = event.ts + (event.dur ?? 0);
    sum += timeOf(event);
  }
  return sum;
};
