import type { CDPSession, Locator, Page, Worker } from '@playwright/test';
import { findPoint, markedTexts, type Launched } from '../scripts/launch-chromium';
import { expect } from './extension';

export const theCard = (page: Page): Locator => page.locator('[popover] .card');

export const nameOnCard = (page: Page): Locator => theCard(page).locator('.entity-name');

/** Opens a page and waits until its names are marked, and the card's script, which comes a moment later, is there. */
export const openMarked = async (page: Page, address: string): Promise<void> => {
  await page.goto(address);
  await waitForMarks(page);
  await expect.poll(() => evaluateInOurWorld(page, `${reading}?.commands !== undefined`)).toBe(true);
};

/** What our scripts share in their world of the page. */
const reading = "globalThis[Symbol.for('variorum.reading')]";

export const waitForMarks = (page: Page): Promise<void> =>
  expect.poll(async () => (await markedTexts(page)).length).toBeGreaterThan(1);

export const pointOf = (page: Page, text: string, nth = 0) => page.evaluate(findPoint, [text, nth] as const);

/** Moves the pointer to the first place of a text and leaves it there. */
export const pointAt = async (page: Page, text: string, nth = 0): Promise<void> => {
  const { x, y } = await pointOf(page, text, nth);
  await page.mouse.move(x - 40, y - 30);
  await page.mouse.move(x, y, { steps: 4 });
};

/** Long enough for a card that is to come, or to go: both wait 300 ms. */
export const waitForEver = (page: Page): Promise<void> => page.waitForTimeout(900);

/** A session with the browser's own protocol, for what Playwright does not know. */
export const withSession = async <Result>(
  page: Page,
  use: (session: CDPSession) => Promise<Result>,
): Promise<Result> => {
  const session = await page.context().newCDPSession(page);
  try {
    return await use(session);
  } finally {
    await session.detach();
  }
};

/** Runs an expression in the isolated world of the extension's page scripts. */
const evaluateInOurWorld = (page: Page, expression: string): Promise<unknown> =>
  withSession(page, async (session) => {
    const worlds: { id: number; origin: string }[] = [];
    session.on('Runtime.executionContextCreated', ({ context }) => void worlds.push(context));
    await session.send('Runtime.enable');
    const ours = worlds.find(({ origin }) => origin.startsWith('chrome-extension://'));
    if (!ours) throw new Error('The page has no script of the extension.');
    const { result, exceptionDetails } = await session.send('Runtime.evaluate', {
      contextId: ours.id,
      expression,
    });
    if (exceptionDetails) throw new Error(exceptionDetails.text);
    return result.value as unknown;
  });

/** The worker that runs now: another one than at first, where that was killed. */
export const workerOf = async ({ context }: Launched): Promise<Worker> =>
  context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker'));

const commands = { next: /next/, previous: /prev/, openHere: /here|open-card/ } as const;

/**
 * Gives a command of the keyboard. Browsers take their keys before any page, so no test can press them: where the manifest
 * has the command, the browser's own event is fired in the worker, else the function that it leads to is called.
 */
export const giveCommand = async (
  page: Page,
  extension: Launched,
  command: keyof typeof commands,
): Promise<void> => {
  const worker = await workerOf(extension);
  const declared = await worker.evaluate(() => Object.keys(chrome.runtime.getManifest().commands ?? {}));
  const name = declared.find((it) => commands[command].test(it));
  if (name === undefined) {
    await evaluateInOurWorld(page, `${reading}.commands.${command}()`);
    return;
  }
  await page.bringToFront();
  await worker.evaluate(async (it) => {
    const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
    // Not in the types: what the browser itself calls.
    (chrome.commands.onCommand as unknown as { dispatch: (...args: unknown[]) => void }).dispatch(it, tab);
  }, name);
};

/** How the reader wants cards, until the test ends: see `resetSettings`. */
export const setSettings = async (extension: Launched, settings: Record<string, unknown>): Promise<void> => {
  const worker = await workerOf(extension);
  await worker.evaluate((it) => chrome.storage.local.set({ 'card-settings': it }), settings);
};

/** Forgets everything that a test has told the extension about its reader. */
export const resetSettings = async ({ context }: Launched): Promise<void> => {
  const worker = context.serviceWorkers()[0];
  await worker?.evaluate(() => chrome.storage.local.remove(['card-settings', 'off-sites']));
};
