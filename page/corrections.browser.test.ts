import { expect, test } from 'vitest';
import type { Correction } from '@/domain/mentions/corrections';
import { annotateWords, startReading } from '@/test/page-builders';

const words = annotateWords('Avocado', 'Mango');

/** A page that is read while the store holds some corrections. */
const read = async (stored: Correction[] = []) => {
  const store = { corrections: stored };
  const reading = startReading('<p>Mango and Avocado</p>', (question) =>
    words({ ...question, said: [...store.corrections, ...question.said] }),
  );
  await expect.poll(reading.mentioned).not.toEqual([]);
  return { ...reading, store };
};

const mango = { entity: 'Mango', alias: 'Mango' };

test('15 "not this" takes the mark away at once, and its undo brings it back', async () => {
  const { marked, correct } = await read();
  await expect.poll(marked).toEqual(['Avocado', 'Mango']);
  const undo = correct(mango);
  expect(marked()).toEqual(['Avocado']);
  undo();
  expect(marked()).toEqual(['Avocado', 'Mango']);
});

test('what the store rules out is never marked', async () => {
  const { marked } = await read([mango]);
  await expect.poll(marked).toEqual(['Avocado']);
});

test('a page asks again when the corrections have changed', async () => {
  const { marked, store, rejudge } = await read();
  await expect.poll(marked).toEqual(['Avocado', 'Mango']);
  store.corrections = [{ entity: 'Avocado' }];
  rejudge();
  await expect.poll(marked).toEqual(['Mango']);
});
