/**
 * Tells when a page has put another document in the place of the one that was read: by `document.open`, which also takes
 * every listener off the document and its window, or by replacing its root.
 */
export const onNewDocument = (begin: () => void, signal: AbortSignal): void => {
  const root = document.documentElement;
  const observer = new MutationObserver(() => {
    if (document.documentElement === root) return;
    if (document.querySelector('body')) begin();
    else document.addEventListener('DOMContentLoaded', begin, { signal, once: true });
  });
  observer.observe(document, { childList: true });
  signal.addEventListener('abort', () => observer.disconnect());
};
