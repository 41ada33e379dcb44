import 'fake-indexeddb/auto';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { beforeAll, beforeEach } from 'vitest';
import { messages } from './messages';

/** The fake browser has no i18n; the English messages stand in for it. */
const getMessage = (key: string, substitutions: string | (string | number)[] = []): string =>
  [substitutions]
    .flat()
    .reduce<string>((text, word, i) => text.replaceAll(`$${i + 1}`, String(word)), messages().get(key) ?? '');

beforeAll(() => {
  fakeBrowser.i18n.getMessage = getMessage;
});

beforeEach(() => fakeBrowser.reset());
