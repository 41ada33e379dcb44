import { afterEach, describe, expect, onTestFinished, test, vi } from 'vitest';
import type { TextBlock } from '@/domain/mentions/portion';
import {
  annotateEntities,
  annotateWords,
  find,
  nextFrame,
  paintedWords,
  parse,
  startReading,
  textIn,
} from '@/test/page-builders';
import { makeEntity } from '@/test/lexicon-builders';
import type { Annotate } from './portions';
import { yieldToPage } from './slices';

const fruits = annotateWords('Avocado', 'Fig', 'Mango', 'Papaya');

const names = (blocks: readonly TextBlock[], word: string) => blocks.some(({ text }) => text.includes(word));

/** Answers as usual, but for what names a word. */
const failingAt =
  (word: string, annotate: Annotate): Annotate =>
  (question) =>
    names(question.blocks, word) ? Promise.reject(new Error(`no answer about ${word}`)) : annotate(question);

/** Answers only when the test says so, in the order of the questions. */
const answeringLater = (annotate: Annotate) => {
  const waiting: (() => void)[] = [];
  return {
    asked: () => waiting.length,
    answer: (question: number) => waiting[question]?.(),
    annotate: (async (question) => {
      await new Promise<void>((resolve) => waiting.push(resolve));
      return annotate(question);
    }) satisfies Annotate,
  };
};

/** A page too long for one portion, with a word in each of its parts. */
const longPage = (...words: string[]) =>
  words.map((word) => `<p>${word} ${'and so on '.repeat(6_000)}</p>`).join('');

describe('A2 an answer that does not come', () => {
  test('is reported, and later changes are still read', async () => {
    const { root, marked, errors } = startReading('<p>Mango</p>', failingAt('Mango', fruits));
    await expect.poll(() => errors.map(String)).toEqual(['Error: no answer about Mango']);
    root.append(parse('<p>Avocado</p>'));
    await expect.poll(marked).toEqual(['Avocado']);
    textIn(root, 'p').data = 'Papaya';
    await expect.poll(marked).toEqual(['Avocado', 'Papaya']);
    expect(errors).toHaveLength(1);
  });

  test('takes nothing from the other portions of the page, and leaves no rejection behind', async () => {
    const unhandled: PromiseRejectionEvent[] = [];
    const listen = (event: PromiseRejectionEvent) => {
      event.preventDefault();
      unhandled.push(event);
    };
    addEventListener('unhandledrejection', listen);
    onTestFinished(() => removeEventListener('unhandledrejection', listen));
    const html = longPage('Mango', 'Avocado', 'Mango', 'Papaya') + '<p>x</p>'.repeat(20_000);
    const { marked, errors } = startReading(html, failingAt('Mango', fruits));
    await expect.poll(marked).toEqual(['Avocado', 'Papaya']);
    await expect.poll(() => errors).toHaveLength(2);
    expect(unhandled).toEqual([]);
  });
});

test('F9 a long page is asked about in portions, each block once', async () => {
  const portions: TextBlock[][] = [];
  const annotate: Annotate = (question) => {
    portions.push(question.blocks);
    return fruits(question);
  };
  const words = ['Mango', 'Avocado', 'Papaya', 'Fig'];
  const { marked } = startReading(longPage(...words) + '<p>Mango</p>'.repeat(100), annotate);
  await expect.poll(() => marked().length).toBe(104);
  expect(portions.length).toBeGreaterThanOrEqual(4);
  const ids = portions.flat().map(({ block }) => block);
  expect(new Set(ids).size).toBe(104);
  expect(ids).toHaveLength(104);
});

describe('an answer that comes late', () => {
  test('H2 marks nothing in a text that has changed meanwhile', async () => {
    const { annotate, answer, asked } = answeringLater(fruits);
    const { root, marked, mentioned } = startReading('<p>Mango juice</p><div>Avocado</div>', annotate);
    await expect.poll(asked).toBe(1);
    textIn(root, 'p').data = 'Papaya pie.';
    await Promise.resolve();
    answer(0);
    await expect.poll(mentioned).toEqual(['Avocado']);
    expect(marked()).toEqual(['Avocado']);
    await expect.poll(asked).toBe(2);
    answer(1);
    await expect.poll(mentioned).toEqual(['Avocado', 'Papaya']);
    expect(marked()).toEqual(['Avocado', 'Papaya']);
  });

  test('marks nothing in a block that has gone meanwhile', async () => {
    const { annotate, answer, asked } = answeringLater(fruits);
    const { root, marked, mentioned } = startReading('<p>Mango</p><div>Avocado</div>', annotate);
    await expect.poll(asked).toBe(1);
    find(root, 'p').remove();
    answer(0);
    await expect.poll(marked).toEqual(['Avocado']);
    await expect.poll(asked).toBe(2);
    answer(1);
    await expect.poll(mentioned).toEqual(['Avocado']);
  });
});

describe('the gate decides over the whole page, again and again', () => {
  const lab = makeEntity('lab', {
    aliases: ['Acme Research', { text: 'Acme', kind: 'short', gate: 'after-full-name' }],
  });
  const fig = makeEntity('fig', { aliases: ['Fig'] });

  test('a short name is marked once its full name has arrived, and no more when that has gone', async () => {
    const { root, marked } = startReading('<p>Acme and Fig</p>', annotateEntities(lab, fig));
    await expect.poll(marked).toEqual(['Fig']);
    root.append(parse('<div>Acme Research</div>'));
    await expect.poll(marked).toEqual(['Acme', 'Acme Research', 'Fig']);
    find(root, 'div').remove();
    await expect.poll(marked).toEqual(['Fig']);
  });

  test('mentions are reported when they have changed, and only then', async () => {
    const asked = vi.fn(fruits);
    const { root, reports, mentioned } = startReading('<p>Mango</p><div>x</div>', asked);
    await expect.poll(mentioned).toEqual(['Mango']);
    for (const word of ['Papaya', 'Fig']) {
      const before = asked.mock.calls.length;
      textIn(root, 'div').data = 'nothing new';
      await expect.poll(() => asked.mock.calls.length).toBe(before + 1);
      root.append(parse(`<p>${word}</p>`));
      await expect.poll(mentioned).toContain(word);
    }
    expect(reports).toHaveLength(3);
  });
});

describe('A1 a background that has forgotten the page', () => {
  const lab = makeEntity('lab', {
    aliases: ['Acme Research', { text: 'Acme', kind: 'short', gate: 'after-full-name' }],
  });
  const begin = () => annotateEntities(lab, makeEntity('fig', { aliases: ['Fig'] }));

  test('is sent again what it knew, once, and the marks stay meanwhile', async () => {
    let background = begin();
    const asked: string[][] = [];
    const { root, marked } = startReading('<p>Acme</p><p>Acme Research</p><p>x</p>', (question) => {
      asked.push(question.blocks.map(({ text }) => text));
      return background(question);
    });
    await expect.poll(marked).toEqual(['Acme', 'Acme Research']);
    const before = asked.length;
    background = begin();
    root.append(parse('<p>Acme and Fig</p>'));
    await expect.poll(marked).toEqual(['Acme', 'Acme', 'Acme Research', 'Fig']);
    expect(asked.slice(before)).toEqual([['Acme and Fig'], ['Acme', 'Acme Research', 'Acme and Fig']]);
  });

  test('is not asked for ever where it forgets each time', async () => {
    const asked = vi.fn(() => Promise.resolve({ reading: crypto.randomUUID(), found: [0] }));
    const { errors } = startReading('<p>Fig</p>', asked);
    await expect.poll(() => asked.mock.calls.length).toBeGreaterThan(2);
    await nextFrame();
    const calls = asked.mock.calls.length;
    for (let turn = 0; turn < 20; turn++) await yieldToPage();
    expect(asked.mock.calls.length).toBe(calls);
    expect(calls).toBeLessThan(12);
    expect(errors).toEqual([]);
  });
});

test('what is wanted while a question is on its way is asked for after it', async () => {
  const { annotate, answer, asked } = answeringLater(fruits);
  const { rejudge, marked } = startReading('<p>Mango</p>', annotate);
  await expect.poll(asked).toBe(1);
  rejudge();
  answer(0);
  await expect.poll(asked).toBe(2);
  rejudge();
  answer(1);
  await expect.poll(asked).toBe(3);
  answer(2);
  await expect.poll(marked).toEqual(['Mango']);
});

describe('A5 after the signal', () => {
  afterEach(() => void vi.useRealTimers());

  test('an answer marks nothing, and its failure is nobody’s business', async () => {
    for (const inner of [fruits, failingAt('Mango', fruits)]) {
      const { annotate, answer, asked } = answeringLater(inner);
      const { controller, marked, reports, errors } = startReading('<p>Mango</p>', annotate);
      await expect.poll(asked).toBe(1);
      controller.abort();
      answer(0);
      await yieldToPage();
      expect([...marked(), ...paintedWords(), ...reports, ...errors]).toEqual([]);
    }
  });

  test('nobody is asked about what the walk had gathered', async () => {
    const asked = vi.fn(fruits);
    const { controller } = startReading('<p>Mango</p>'.repeat(30_000), asked);
    await yieldToPage();
    controller.abort();
    const before = asked.mock.calls.length;
    for (let turn = 0; turn < 10; turn++) await yieldToPage();
    expect(asked).toHaveBeenCalledTimes(before);
  });

  test('changes are not read any more', async () => {
    const asked = vi.fn(fruits);
    const { root, controller, marked } = startReading('<p>Mango</p>', asked);
    await expect.poll(marked).toEqual(['Mango']);
    await expect.poll(paintedWords).toEqual(['Mango']);
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    controller.abort();
    root.append(parse('<p>Avocado</p>'));
    await Promise.resolve();
    await vi.advanceTimersByTimeAsync(10_000);
    expect(asked).toHaveBeenCalledTimes(1);
    expect(paintedWords()).toEqual([]);
  });
});

describe('what is read again', () => {
  test('keeps its place in the text: a surname after its bearer stays ours', async () => {
    const wang = makeEntity('wang', {
      aliases: [
        'Alexandr Wang',
        { text: 'Wang', gate: 'after-full-name', kind: 'surname', not: ['Vera Wang'] },
      ],
    });
    const html = '<p>Vera Wang came.</p><p>Then Alexandr Wang came.</p><p>At last Wang said so.</p>';
    const { root, reports } = startReading(html, annotateEntities(wang));
    const surfaces = () => reports.at(-1)?.map(({ surface }) => surface);
    await expect.poll(surfaces).toEqual(['Alexandr Wang', 'Wang']);
    find(root, 'p:nth-of-type(2)').textContent = 'Then ALEXANDR WANG came.';
    await expect.poll(surfaces).toEqual(['ALEXANDR WANG', 'Wang']);
    find(root, 'p').textContent = 'Vera Wang left.';
    find(root, 'p:nth-of-type(2)').textContent = 'But Alexandr Wang came.';
    await expect.poll(surfaces).toEqual(['Alexandr Wang', 'Wang']);
    find(root, 'p').textContent = 'Alexandr Wang left.';
    find(root, 'p:nth-of-type(2)').textContent = 'But Vera Wang came.';
    await expect.poll(surfaces).toEqual(['Alexandr Wang']);
  });
});
