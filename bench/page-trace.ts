import type { CDPSession } from 'playwright';
import { partitionPoint } from '../domain/partition-point';
import { isRendering, isScript, isTask, outermost, record, timeIn, timeOf, type TraceEvent } from './trace';

export type Task = { milliseconds: number; scripts: string[] };

const describe = ({ name, args, dur = 0 }: TraceEvent) =>
  `${name} ${args?.data?.functionName ?? ''} ${args?.data?.url ?? ''}${(dur / 1000).toFixed(1)}`;

/** The tasks of a thread with script in them, without their rendering. */
const tasksOf = (thread: readonly TraceEvent[]): Task[] => {
  const ordered = thread.toSorted((a, b) => a.ts - b.ts);
  const firstFrom = (time: number) =>
    partitionPoint(0, ordered.length, (index) => (ordered[index]?.ts ?? 0) < time);
  return outermost(thread.filter(isTask)).flatMap((task) => {
    const inside = ordered.slice(firstFrom(task.ts), firstFrom(task.ts + (task.dur ?? 0)));
    if (!inside.some(isScript)) return [];
    const long = inside.filter((event) => (event.dur ?? 0) > 1000 && !isTask(event));
    return {
      milliseconds: timeOf(task) - timeIn(inside.filter(isRendering)),
      scripts: [...new Set(long.map(describe))],
    };
  });
};

/** Records a trace while something runs; the tasks of the page's thread with script in them, without their rendering, longest first. */
export const traceTasks = async (session: CDPSession, act: () => Promise<void>): Promise<Task[]> => {
  const threads = Map.groupBy(await record(session, act), ({ pid, tid }) => `${pid} ${tid}`);
  return [...threads.values()]
    .filter((thread) =>
      thread.some(
        ({ name, args }) => name === 'FunctionCall' || name === 'EvaluateScript' || args?.data?.url,
      ),
    )
    .flatMap(tasksOf)
    .sort((a, b) => b.milliseconds - a.milliseconds);
};
