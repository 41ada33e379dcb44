/** Not in TypeScript's list yet: Chromium 126, no Firefox. https://developer.mozilla.org/docs/Web/API/CloseWatcher */
declare class CloseWatcher extends EventTarget {
  onclose: (() => void) | null;
  destroy(): void;
}

/** Has the Back gesture close something, where the browser can tell it of that. The page's history stays as it is. */
export const closeByBack = (close: () => void, signal: AbortSignal): void => {
  if (typeof CloseWatcher !== 'function') return;
  const watcher = new CloseWatcher();
  watcher.onclose = close;
  signal.addEventListener('abort', () => watcher.destroy());
};
