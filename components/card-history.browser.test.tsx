import { describe, expect, test, vi } from 'vitest';
import type { EntityCard } from '@/domain/cards/entity-card';
import { aCard, aCardDifference, aPosition } from '../test/card-fixture';
import { press, showCard, textsOf } from '../test/show-card';
import { clearCard } from './render-card';

const others: Record<string, EntityCard> = {
  meta: aCard({ id: 'meta', name: 'Meta', related: [{ id: 'llama', name: 'Llama', as: 'competes-with' }] }),
  llama: aCard({ id: 'llama', name: 'Llama' }),
};

const meta = { id: 'meta', name: 'Meta' };
const whoMadeIt = {
  differences: [
    aCardDifference('developer', {
      positions: [
        aPosition({ type: 'names', names: [meta, { name: 'nobody' }], complete: true }, 'a 2025'),
        aPosition({ type: 'absent' }, 'b 2025'),
      ],
    }),
  ],
};

const open = (props: Parameters<typeof showCard>[1] = {}, parts: Partial<EntityCard> = whoMadeIt) =>
  showCard(parts, { loadCard: (id) => Promise.resolve(others[id]), ...props });

const name = (root: ParentNode) => root.querySelector('h2')?.textContent;

describe('11 a name inside the card', () => {
  test('opens in the same card, and back goes back', async () => {
    const { root } = open();
    press(root, /^Meta$/);
    await expect.poll(() => name(root)).toBe('Meta');
    expect(root.querySelectorAll('[role=dialog]')).toHaveLength(1);
    press(root, /Llama/);
    await expect.poll(() => name(root)).toBe('Llama');
    press(root, /Back to Meta/);
    expect(name(root)).toBe('Meta');
    press(root, /Back to Avocado/);
    expect(name(root)).toBe('Avocado');
    expect(root.querySelector('.card-back')).toBeNull();
  });

  test('is a button where the pack holds it, else text', () => {
    expect(textsOf(open().root, '.value')).toEqual(['Meta, nobody', 'Not disclosed']);
    expect(textsOf(open().root, '.entity-link')).toEqual(['Meta']);
  });

  test('stands among what is related, by how it is', () => {
    const { root } = open({}, { related: [{ ...meta, as: 'made-by' }] });
    expect(textsOf(root, '.related li')).toEqual(['Made by Meta']);
    expect(textsOf(root, '.related .entity-link')).toEqual(['Meta']);
  });

  test('takes its footer with it: panel and copy are its own, and it has no why here', async () => {
    const why = [{ rule: 'open-name' as const, weight: 4, evidence: 'Avocado' }];
    const { root, onOpenPanel } = open({ why });
    press(root, /^Meta$/);
    await expect.poll(() => name(root)).toBe('Meta');
    press(root, /Side panel/);
    expect(onOpenPanel.mock.calls).toEqual([['meta']]);
    expect(textsOf(root, '.actions')[0]).not.toMatch(/Why|Not this/);
  });

  test('leaves the focus in the card', async () => {
    const { root } = open();
    const link = root.querySelector<HTMLElement>('.entity-link');
    link?.focus();
    link?.click();
    await expect.poll(() => root.activeElement?.textContent).toBe('Meta');
  });

  test.each([
    ['is not in the pack', () => Promise.resolve(undefined)],
    ['cannot be loaded', () => Promise.reject(new Error('gone'))],
  ])('that %s is said to be so', async (_, loadCard) => {
    const { root } = open({ loadCard });
    press(root, /^Meta$/);
    await expect.poll(() => textsOf(root, '[role=status]')).toEqual(['This card could not be opened.']);
    expect(name(root)).toBe('Avocado');
  });

  test('5 that comes after the card has been closed changes nothing', async () => {
    const answer = Promise.withResolvers<EntityCard | undefined>();
    const { root } = open({ loadCard: () => answer.promise });
    press(root, /^Meta$/);
    clearCard(root);
    answer.resolve(others.meta);
    await answer.promise;
    await new Promise((done) => setTimeout(done));
    expect(root.childNodes).toHaveLength(0);
  });

  test('5 that comes after another was opened changes nothing', async () => {
    const slow = Promise.withResolvers<EntityCard | undefined>();
    const loadCard = vi.fn((id: string) => (id === 'meta' ? slow.promise : Promise.resolve(others[id])));
    const related = [
      { ...meta, as: 'made-by' as const },
      { id: 'llama', name: 'Llama', as: 'successor-of' as const },
    ];
    const { root } = open({ loadCard }, { related });
    press(root, /^Meta$/);
    press(root, /Llama/);
    await expect.poll(() => name(root)).toBe('Llama');
    slow.resolve(others.meta);
    await slow.promise;
    await new Promise((done) => setTimeout(done));
    expect(name(root)).toBe('Llama');
  });
});

describe('11 Escape', () => {
  test('goes back one card, then is left to the host', async () => {
    const { root, handle } = open();
    press(root, /^Meta$/);
    await expect.poll(() => name(root)).toBe('Meta');
    expect(handle.escape()).toBe(true);
    expect(name(root)).toBe('Avocado');
    expect(handle.escape()).toBe(false);
  });

  test('closes the menu first', () => {
    const { root, handle } = open();
    press(root, /Not this/);
    expect(handle.escape()).toBe(true);
    expect(root.querySelector('.not-this')).toBeNull();
    expect(handle.escape()).toBe(false);
  });

  test('does nothing once the card is gone', async () => {
    const { root, handle } = open();
    press(root, /^Meta$/);
    await expect.poll(() => name(root)).toBe('Meta');
    clearCard(root);
    expect(handle.escape()).toBe(false);
    expect(root.childNodes).toHaveLength(0);
  });
});
