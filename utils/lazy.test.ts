import { expect, test, vi } from 'vitest';
import { createLazy } from './lazy';

test('it is opened once, however many ask', async () => {
  const open = vi.fn(() => Promise.resolve({}));
  const lazy = createLazy(open);
  expect(open).not.toHaveBeenCalled();
  const [one, other] = await Promise.all([lazy.get(), lazy.get()]);
  expect(one).toBe(other);
  expect(open).toHaveBeenCalledTimes(1);
});

test('a failure is not kept', async () => {
  const open = vi.fn(() => Promise.resolve(7)).mockRejectedValueOnce(new Error('no store'));
  const lazy = createLazy(open);
  await expect(lazy.get()).rejects.toThrow('no store');
  expect(await lazy.get()).toBe(7);
});

test('it is opened anew when that is wished', async () => {
  const open = vi.fn(() => Promise.resolve({}));
  const lazy = createLazy(open);
  const first = await lazy.get();
  lazy.renew();
  expect(await lazy.get()).not.toBe(first);
});
