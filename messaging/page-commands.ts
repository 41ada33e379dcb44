import { onMessage, type PageCommand } from './protocol';
import { until } from './until';

/** Carries out the keyboard's commands in a page. Only the background sends them: it has no tab, as pages and our own tabs do. */
export const followPageCommands = (carryOut: (command: PageCommand) => void, signal: AbortSignal): void => {
  const remove = onMessage('command', ({ data, sender }) => {
    if (sender.tab) throw new Error('only the background may command');
    carryOut(data);
  });
  until(signal, remove);
};
