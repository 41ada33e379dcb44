import { browser } from '#imports';
import { sendMessage, type PageCommand } from '@/messaging/protocol';
import { logError } from '@/utils/log-error';
import { openPanel } from '@/utils/panel';

/** The commands of the manifest that the page in the active tab carries out. */
const pageCommands: ReadonlyMap<string, PageCommand> = new Map([
  ['next-mention', 'next'],
  ['previous-mention', 'previous'],
  ['open-card', 'openHere'],
]);

/** Hands the keyboard's commands on: to the page, or to the browser's side panel, in the turn of the key. */
export const followCommands = (): void => {
  browser.commands.onCommand.addListener((command, tab) => {
    if (tab?.id === undefined) return;
    const pageCommand = pageCommands.get(command);
    if (command === 'open-panel')
      openPanel(tab).catch((error: unknown) => logError('the side panel did not open', error));
    // Where nothing of ours is in the page nobody answers, and nothing is to be done.
    else if (pageCommand) sendMessage('command', pageCommand, tab.id).catch(() => undefined);
  });
};
