import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { storage } from '#imports';
import { cardChoices, defaultCardSettings, followCardSettings, readCardSettings } from './card-settings';
import { cardSettings } from './settings';

const fail = (error: unknown) => {
  throw error;
};

describe('what is stored', () => {
  it('is read as it was written', async () => {
    const settings = { ...defaultCardSettings, delay: 'calm', theme: 'contrast', textSize: 150 } as const;
    await cardSettings.setValue(settings);
    expect(readCardSettings(await cardSettings.getValue())).toEqual(settings);
  });

  it.each([
    ['a field of an older version', { delay: 'slow' }, { delay: 'normal' }],
    ['a size between', { textSize: 130 }, { textSize: 100 }],
    ['a word for yes', { touch: 'true' }, { touch: true }],
    [
      'a field that is right beside one that is not',
      { touch: false, theme: 7 },
      { touch: false, theme: 'automatic' },
    ],
  ])('falls back field by field: %s', (_, stored, expected) => {
    expect(readCardSettings(stored)).toEqual({ ...defaultCardSettings, ...expected });
  });

  it('is always read to settings that can be chosen, whatever it is', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.anything(), fc.object({ key: fc.constantFrom(...Object.keys(cardChoices)) })),
        (stored) => {
          const settings = readCardSettings(stored);
          for (const [field, choices] of Object.entries(cardChoices))
            expect(choices).toContain(settings[field as keyof typeof settings]);
        },
      ),
    );
  });
});

describe('followed settings', () => {
  it('are the defaults until they are read, and those of the store then', async () => {
    await cardSettings.setValue({ ...defaultCardSettings, delay: 'quick' });
    const settings = followCardSettings(new AbortController().signal, fail);
    expect(settings()).toEqual(defaultCardSettings);
    await vi.waitFor(() => expect(settings().delay).toBe('quick'));
  });

  it('change without reloading, odd values field by field, until the signal', async () => {
    const controller = new AbortController();
    const settings = followCardSettings(controller.signal, fail);
    await storage.setItem('local:card-settings', { delay: 'quick', theme: 'beige' });
    await vi.waitFor(() => expect(settings()).toEqual({ ...defaultCardSettings, delay: 'quick' }));
    controller.abort();
    await cardSettings.setValue({ ...defaultCardSettings, delay: 'calm' });
    expect(settings().delay).toBe('quick');
  });
});
