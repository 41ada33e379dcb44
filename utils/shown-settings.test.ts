import { expect, test } from 'vitest';
import { defaultShownSettings, hiddenAmong, readShownSettings } from './shown-settings';

const entities = [
  { id: 'meta', kind: 'company', pack: 'p' },
  { id: 'wang', kind: 'person', pack: 'p' },
  { id: 'meta', kind: 'company', pack: 'q' },
];

const hidden = (settings: Partial<typeof defaultShownSettings>) =>
  [...hiddenAmong(entities, { ...defaultShownSettings, ...settings })].sort();

test('nothing is hidden at first', () => {
  expect(hidden({})).toEqual([]);
});

test('by itself, by its kind, with its pack', () => {
  expect(hidden({ entitiesOff: ['wang'] })).toEqual(['wang']);
  expect(hidden({ kindsOff: ['company'] })).toEqual(['meta']);
  expect(hidden({ packsOff: ['p'] })).toEqual(['wang']);
  expect(hidden({ packsOff: ['p', 'q'] })).toEqual(['meta', 'wang']);
  expect(hidden({ packsOff: ['p'], kindsOff: ['company'] })).toEqual(['meta', 'wang']);
});

test('what is stored is read to words, each once', () => {
  expect(readShownSettings({ kindsOff: ['person', 7, 'person', ''], entitiesOff: 'meta' })).toEqual({
    packsOff: [],
    kindsOff: ['person'],
    entitiesOff: [],
  });
});
