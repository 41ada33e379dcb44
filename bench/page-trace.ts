import type { CDPSession } from 'playwright';
import { partitionPoint } from '../domain/partition-point';

type TraceEvent = {
  name: string;
  ph: string;
  tid: number;
  pid: number;
  ts: number;
  dur?: number;
  tdur?: number;
  args?: { data?: { url?: string; functionName?: string } };
};

/** Script and what it drags along; rendering is what the page itself would do as well. */
const scriptEvents = new Set([
  'FunctionCall',
  'EvaluateScript',
  'RunMicrotasks',
  'v8.run',
  'v8.callFunction',
]);
const renderingEvents = new Set([
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
]);

export type Task = { milliseconds: number; scripts: string[] };

/** Thread time of those events that lie in none of the others. */
const outermost = (events: readonly TraceEvent[]) => {
  let end = 0;
  let sum = 0;
  for (const { ts, dur = 0, tdur = dur } of events.toSorted(
    (a, b) => a.ts - b.ts || (b.dur ?? 0) - (a.dur ?? 0),
  )) {
    if (ts < end) continue;
    end = ts + dur;
    sum += tdur;
  }
  return sum / 1000;
};

/** Records a trace while something runs; the tasks of the page's thread with script in them, without their rendering, longest first. */
export const traceTasks = async (session: CDPSession, run: () => Promise<void>): Promise<Task[]> => {
  const events: TraceEvent[] = [];
  session.on('Tracing.dataCollected', ({ value }) => void events.push(...(value as unknown as TraceEvent[])));
  const isOver = new Promise((resolve) => session.once('Tracing.tracingComplete', resolve));
  await session.send('Tracing.start', {
    categories: 'devtools.timeline,disabled-by-default-devtools.timeline,toplevel,v8',
    transferMode: 'ReportEvents',
  });
  await run();
  await session.send('Tracing.end');
  await isOver;
  const complete = events.filter(({ ph, dur }) => ph === 'X' && dur !== undefined);
  const isRun = ({ name }: TraceEvent) => name === 'RunTask' || name === 'ThreadControllerImpl::RunTask';
  const main = Map.groupBy(complete, ({ pid, tid }) => `${pid} ${tid}`);
  return [...main.values()]
    .filter((thread) =>
      thread.some(
        ({ name, args }) => name === 'FunctionCall' || name === 'EvaluateScript' || args?.data?.url,
      ),
    )
    .flatMap((thread) => {
      const ordered = thread.toSorted((a, b) => a.ts - b.ts);
      return ordered.filter(isRun).flatMap((task) => {
        const to = task.ts + (task.dur ?? 0);
        const first = partitionPoint(0, ordered.length, (index) => (ordered[index]?.ts ?? 0) < task.ts);
        const inside: TraceEvent[] = [];
        for (let i = first; i < ordered.length && (ordered[i]?.ts ?? 0) < to; i++) {
          const event = ordered[i];
          if (event && event !== task) inside.push(event);
        }
        const scripts = inside.filter(({ name }) => scriptEvents.has(name));
        if (scripts.length === 0) return [];
        const rendering = outermost(inside.filter(({ name }) => renderingEvents.has(name)));
        return {
          milliseconds: (task.tdur ?? task.dur ?? 0) / 1000 - rendering,
          scripts: [
            ...new Set(
              inside.flatMap(({ name, args, dur = 0 }) =>
                dur > 1000
                  ? `${name} ${args?.data?.functionName ?? ''} ${args?.data?.url ?? ''}${(dur / 1000).toFixed(1)}`
                  : [],
              ),
            ),
          ],
        };
      });
    })
    .sort((a, b) => b.milliseconds - a.milliseconds);
};
