import type { CDPSession } from 'playwright';

type TraceEvent = {
  name: string;
  ph: string;
  tid: number;
  pid: number;
  dur?: number;
  tdur?: number;
  args?: { data?: { type?: string } };
};

/** The longest task of the thread that keys reach, in milliseconds of that thread, while something is done. */
export const longestTask = async (session: CDPSession, act: () => Promise<void>): Promise<number> => {
  const events: TraceEvent[] = [];
  session.on('Tracing.dataCollected', ({ value }) => void events.push(...(value as unknown as TraceEvent[])));
  const isOver = new Promise((resolve) => session.once('Tracing.tracingComplete', resolve));
  await session.send('Tracing.start', {
    categories: 'devtools.timeline,disabled-by-default-devtools.timeline,toplevel',
    transferMode: 'ReportEvents',
  });
  await act();
  await session.send('Tracing.end');
  await isOver;
  const key = events.find(
    ({ name, args }) =>
      name === 'EventDispatch' && (args?.data?.type === 'input' || args?.data?.type === 'keydown'),
  );
  const tasks = events.filter(
    ({ name, ph, pid, tid }) =>
      ph === 'X' &&
      (name === 'RunTask' || name === 'ThreadControllerImpl::RunTask') &&
      pid === key?.pid &&
      tid === key.tid,
  );
  if (tasks.length === 0) throw new Error('the trace holds no task of the thread that keys reach');
  return Math.max(...tasks.map(({ tdur, dur = 0 }) => (tdur ?? dur) / 1000));
};
