import { beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { Browser } from '#imports';
import { followCommands } from './commands';

type Listener = (command: string, tab?: Partial<Browser.tabs.Tab>) => void;

const open = vi.fn<() => Promise<void>>();
const send = vi.fn<(tab: number, message: { type: string; data: string }) => Promise<object>>();
let press: Listener;

beforeEach(() => {
  vi.stubEnv('FIREFOX', '');
  const stub = (name: string, value: object) =>
    Object.defineProperty(fakeBrowser, name, { value, configurable: true, writable: true });
  stub('commands', { onCommand: { addListener: (listener: Listener) => (press = listener) } });
  stub('sidePanel', { open: open.mockReset().mockResolvedValue(undefined) });
  vi.spyOn(fakeBrowser.tabs, 'sendMessage').mockImplementation(
    send.mockReset().mockResolvedValue({}) as never,
  );
  followCommands();
});

const sent = () => send.mock.calls.map(([tab, { type, data }]) => [tab, type, data]);

it.each([
  ['next-mention', 'next'],
  ['previous-mention', 'previous'],
  ['open-card', 'openHere'],
])('%s goes to the page in the active tab', async (command, data) => {
  press(command, { id: 7, windowId: 1 });
  await vi.waitFor(() => expect(sent()).toEqual([[7, 'command', data]]));
  expect(open).not.toHaveBeenCalled();
});

it('the panel opens in the turn of the key', () => {
  press('open-panel', { id: 7, windowId: 1 });
  expect(open).toHaveBeenCalledWith({ windowId: 1 });
});

it('where nobody answers, or no tab is there, nothing happens', async () => {
  send.mockRejectedValue(new Error('Receiving end does not exist'));
  const error = vi.spyOn(console, 'error');
  press('next-mention', { id: 7, windowId: 1 });
  press('next-mention');
  press('constructor', { id: 7, windowId: 1 });
  await vi.waitFor(() => expect(send).toHaveBeenCalledTimes(1));
  expect(error).not.toHaveBeenCalled();
});
