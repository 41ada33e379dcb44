const reported = new Set<string>();

/** The extension was reloaded or removed under a script that still runs in its page; nothing can be done there. */
const isContextInvalidated = (error: unknown): boolean =>
  error instanceof Error && error.message.includes('Extension context invalidated');

/** Says once, in the console, what failed and what happens next. The same failure is not repeated. */
export const logError = (what: string, error: unknown): void => {
  if (isContextInvalidated(error)) return;
  const message = error instanceof Error ? error.message : String(error);
  const line = `Variorum: ${what}: ${message}`;
  if (reported.has(line)) return;
  reported.add(line);
  console.error(line, error);
};
