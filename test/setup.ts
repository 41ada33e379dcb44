import 'fake-indexeddb/auto';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { beforeEach } from 'vitest';
import { messages } from './messages';

beforeEach(() => {
  fakeBrowser.reset();
  // The fake browser has no i18n; the English messages stand in for it.
  fakeBrowser.i18n.getMessage = (key: string, substitutions?: string | (string | number)[]) =>
    [substitutions ?? []]
      .flat()
      .reduce((text, word, i) => text.replaceAll(`$${i + 1}`, String(word)), messages().get(key) ?? '');
});
