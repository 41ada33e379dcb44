/** What the browser writes down of its own work while something is measured. */
import type { CDPSession } from 'playwright';

export type TraceEvent = {
  name: string;
  ph: string;
  pid: number;
  tid: number;
  /** Microseconds: when it began, how long it took, and how much of that its thread worked. */
  ts: number;
  dur?: number;
  tdur?: number;
  args?: { name?: string; data?: { url?: string; functionName?: string; type?: string } };
};

/** The threads on which pages run: not the browser's own, nor those of workers. */
const pageThread = 'CrRendererMain';

/** Records what the threads of pages do while something is done; complete events only. */
export const record = async (session: CDPSession, act: () => Promise<void>): Promise<TraceEvent[]> => {
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
  const keyOf = ({ pid, tid }: TraceEvent) => `${pid} ${tid}`;
  const ofPages = new Set(
    events.filter(({ name, args }) => name === 'thread_name' && args?.name === pageThread).map(keyOf),
  );
  return events.filter((event) => event.ph === 'X' && event.dur !== undefined && ofPages.has(keyOf(event)));
};

const oneOf = (...names: string[]) => {
  const all = new Set(names);
  return ({ name }: TraceEvent) => all.has(name);
};

export const isTask = oneOf('RunTask', 'ThreadControllerImpl::RunTask');

export const isScript = oneOf('FunctionCall', 'EvaluateScript', 'RunMicrotasks', 'v8.run', 'v8.callFunction');

/** What the page itself would have the browser do as well. */
export const isRendering = oneOf(
  'UpdateLayoutTree',
  'Layout',
  'PrePaint',
  'Paint',
  'Layerize',
  'Commit',
  'UpdateLayer',
  'CompositeLayers',
  'HitTest',
  'ParseHTML',
);

/** Whether events are of the same thread. */
export const isOnThreadOf =
  ({ pid, tid }: Pick<TraceEvent, 'pid' | 'tid'>) =>
  (other: TraceEvent) =>
    other.pid === pid && other.tid === tid;

/** Of the events of a thread those that lie in none of the others, in their order. */
export const outermost = (events: readonly TraceEvent[]): TraceEvent[] => {
  const inOrder = events.toSorted((a, b) => a.ts - b.ts || (b.dur ?? 0) - (a.dur ?? 0));
  let end = 0;
  return inOrder.filter(({ ts, dur = 0 }) => {
    if (ts < end) return false;
    end = ts + dur;
    return true;
  });
};

/** Milliseconds of the thread itself, which other programs do not lengthen. */
export const timeOf = ({ tdur, dur = 0 }: TraceEvent): number => (tdur ?? dur) / 1000;

/** Milliseconds of the events of a thread, calls within calls counted once. */
export const timeIn = (events: readonly TraceEvent[]): number =>
  outermost(events).reduce((sum, event) => sum + timeOf(event), 0);
