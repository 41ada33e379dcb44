import { expect, test } from 'vitest';
import { controllerOfTest, showPage } from '@/test/page-builders';
import { createMarks } from './marks';
import { sharedReading, shareReading } from './shared-reading';

const readingOf = (controller: AbortController) => ({
  marks: createMarks(),
  correct: () => () => undefined,
  cards: new Map(),
  signal: controller.signal,
});

test('before a page is read there is nothing to share', () => {
  expect(sharedReading()).toBeUndefined();
});

test('A6 the newest reader is the one that is shared', () => {
  const [older, newer] = [readingOf(controllerOfTest()), readingOf(controllerOfTest())];
  shareReading(older);
  shareReading(newer);
  expect(sharedReading()).toBe(newer);
});

test('A5 a reader that has been stopped is not shared any more', () => {
  const controller = controllerOfTest();
  shareReading(readingOf(controller));
  controller.abort();
  expect(sharedReading()).toBeUndefined();
});

test('C5 no element of the page takes its place', () => {
  showPage('<img id="variorum.reading"><form name="variorum.reading"></form>');
  const reading = readingOf(controllerOfTest());
  shareReading(reading);
  expect(sharedReading()).toBe(reading);
});
