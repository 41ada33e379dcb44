import { expect, onTestFinished, test } from 'vitest';
import { controllerOfTest } from '@/test/page-builders';
import { inSlices, yieldToPage } from './slices';

/** Items each of which takes two milliseconds to make. */
function* slowItems(count: number): Generator<number, void> {
  for (let i = 0; i < count; i++) {
    const start = performance.now();
    while (performance.now() - start < 2);
    yield i;
  }
}

/** Goes through items in slices; those that were taken. */
const take = async (items: Iterable<number>, signal: AbortSignal, onItem?: (item: number) => void) => {
  const taken: number[] = [];
  function* steps() {
    for (const item of items) {
      taken.push(item);
      onItem?.(item);
      yield;
    }
  }
  await inSlices(steps(), signal);
  return taken;
};

test('all items come, in their order', async () => {
  const { signal } = controllerOfTest();
  expect(await take([3, 1, 2], signal)).toEqual([3, 1, 2]);
  expect(await take([], signal)).toEqual([]);
});

test('C16 the page’s own timers, messages and frames run while we work', async () => {
  let isOver = false;
  onTestFinished(() => void (isOver = true));
  const runs = { timers: 0, messages: 0, frames: 0 };
  const { port1, port2 } = new MessageChannel();
  const again = (kind: keyof typeof runs, wait: (run: () => void) => void) => {
    const run = () => {
      runs[kind]++;
      if (!isOver) wait(run);
    };
    wait(run);
  };
  again('timers', (run) => setTimeout(run));
  again('frames', (run) => requestAnimationFrame(run));
  again('messages', (run) => {
    port1.onmessage = run;
    port2.postMessage(undefined);
  });

  await take(slowItems(200), controllerOfTest().signal);
  expect(runs.timers).toBeGreaterThan(10);
  expect(runs.messages).toBeGreaterThan(10);
  expect(runs.frames).toBeGreaterThan(5);
});

test('what is quick is done in one go', async () => {
  let isElsewhere = false;
  void yieldToPage().then(() => (isElsewhere = true));
  await take(Array(100).keys(), controllerOfTest().signal);
  expect(isElsewhere).toBe(false);
});

test('when the signal is aborted no further item is made, and the items are closed', async () => {
  const controller = controllerOfTest();
  const made: number[] = [];
  let isClosed = false;
  function* items() {
    try {
      for (let i = 0; ; i++) {
        made.push(i);
        yield i;
      }
    } finally {
      isClosed = true;
    }
  }
  const taken = await take(items(), controller.signal, (item) => {
    if (item === 2) controller.abort();
  });
  expect(taken).toEqual([0, 1, 2]);
  expect(made.length).toBeLessThanOrEqual(4);
  expect(isClosed).toBe(true);
});
