import { beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { followPageCommands } from './page-commands';

type Sender = { id?: string; tab?: object };

beforeEach(() => fakeBrowser.reset());

const message = { id: 1, type: 'command', data: 'next', timestamp: 0 };
const { onMessage } = fakeBrowser.runtime;

const arrive = async (sender: Sender): Promise<number> =>
  (await onMessage.trigger(message, sender as never, vi.fn())).length;

it('C13 only what comes from the background is carried out, until the signal', async () => {
  const controller = new AbortController();
  const carryOut = vi.fn();
  followPageCommands(carryOut, controller.signal);
  expect(await arrive({ id: 'other', tab: { id: 7 } })).toBe(1);
  expect(carryOut).not.toHaveBeenCalled();
  await arrive({ id: fakeBrowser.runtime.id });
  expect(carryOut).toHaveBeenCalledWith('next');
  controller.abort();
  await arrive({ id: fakeBrowser.runtime.id });
  expect(carryOut).toHaveBeenCalledTimes(1);
});
