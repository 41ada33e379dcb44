import type { Browser } from 'puppeteer-core';

/** What Puppeteer speaks to Firefox with, and does not show: https://w3c.github.io/webdriver-bidi/ */
type Connection = { send: (method: string, params: object) => Promise<{ result: unknown }> };

type Tree = { contexts: { context: string }[] };
type Evaluated = { type: 'success'; result: { value?: unknown } } | { type: 'exception' };

const connectionOf = (browser: Browser): Connection => Reflect.get(browser, 'connection') as Connection;

/** Evaluates an expression in the browser's own window, where the sidebar is; asks for `-remote-allow-system-access`. */
const inChrome = async (browser: Browser, expression: string): Promise<unknown> => {
  const connection = connectionOf(browser);
  const tree = await connection.send('browsingContext.getTree', { 'moz:scope': 'chrome' });
  const [window] = (tree.result as Tree).contexts;
  const evaluated = await connection.send('script.evaluate', {
    expression,
    target: { context: window?.context },
    awaitPromise: true,
  });
  const outcome = evaluated.result as Evaluated;
  if (outcome.type === 'exception') throw new Error(`the browser’s window could not run: ${expression}`);
  return outcome.result.value;
};

const panel = 'document.getElementById("sidebar").contentDocument.getElementById("webext-panels-browser")';

/** Opens the extension's sidebar, as a click on its entry in Firefox's sidebar menu does. */
export const openSidebar = async (browser: Browser): Promise<void> => {
  await inChrome(browser, 'SidebarController.show("variorum_variorum_example-sidebar-action").then(() => 1)');
};

/**
 * Evaluates an expression in a frame script of the sidebar's page, whose window is `content`. The page stands in a process
 * of its own, to which WebDriver BiDi has no door but this.
 */
export const inSidebar = async (browser: Browser, expression: string): Promise<unknown> => {
  const name = `variorum-test-${Math.random()}`;
  const script = `sendAsyncMessage(${JSON.stringify(name)}, (() => { try { return ${expression}; } catch { return undefined; } })());`;
  return inChrome(
    browser,
    `new Promise((resolve) => {
      const { messageManager } = ${panel};
      const hear = ({ data }) => {
        messageManager.removeMessageListener(${JSON.stringify(name)}, hear);
        resolve(data);
      };
      messageManager.addMessageListener(${JSON.stringify(name)}, hear);
      messageManager.loadFrameScript(${JSON.stringify(`data:;charset=utf-8,${encodeURIComponent(script)}`)}, false);
    })`,
  );
};
