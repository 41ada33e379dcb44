import type { Mark } from './marks';

/** A name in the registry, which the page can read, that says nothing. */
const randomName = () => `v${crypto.randomUUID().replaceAll('-', '').slice(0, 9)}`;

/** Colours that belong together in every theme: the browser's own for what is marked. */
const css = (name: string) =>
  `@media not print { ::highlight(${name}) { background-color: Mark; color: MarkText; } }`;

/** Sets one mark off from the page, as a custom highlight of its own, until it is taken off. */
export const createSpotlight = (signal: AbortSignal) => {
  const name = randomName();
  let sheet: CSSStyleSheet | undefined;
  const off = () => {
    if (!sheet) return;
    CSS.highlights.delete(name);
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((other) => other !== sheet);
  };
  const makeSheet = () => {
    const made = new CSSStyleSheet();
    made.replaceSync(css(name));
    return made;
  };
  signal.addEventListener('abort', off);
  return {
    on({ range }: Mark): void {
      if (signal.aborted) return;
      sheet ??= makeSheet();
      if (!document.adoptedStyleSheets.includes(sheet))
        document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
      const highlight = new Highlight(range);
      highlight.priority = 1;
      CSS.highlights.set(name, highlight);
    },
    off,
  };
};
