import { declarationsOf, looks, type Look, type MarkStyle } from './mark-look';
import type { Mark } from './marks';

/** Marks that the page clears are put back this often in `restoreWindow` milliseconds, then no more. */
const restoresAtMost = 3;
const restoreWindow = 10_000;

/** Print shows none. */
const rule = (name: string, declarations: string) => `
@media not print {
  ::highlight(${name}) {${declarations}
  }
}`;

/** The registry is shared with the page: a name that says nothing and is not taken. */
const randomName = (): string => {
  const letters = Array.from(crypto.getRandomValues(new Uint8Array(10)), (byte) =>
    String.fromCharCode(97 + (byte % 26)),
  ).join('');
  return CSS.highlights.has(letters) ? randomName() : letters;
};

const createSheet = (names: Record<Look, string>, style: MarkStyle) => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(looks.map((look) => rule(names[look], declarationsOf(style, look))).join(''));
  return sheet;
};

/**
 * What is registered with the browser as CSS custom highlights. Nothing is written to the page but one adopted style sheet,
 * and that only when there is a mark: a sheet has the browser look at the style of every element again.
 */
export const createPaintedMarks = (differs: (entity: string) => boolean, style: MarkStyle) => {
  const names: Record<Look, string> = { plain: randomName(), differing: randomName() };
  const highlights: Record<Look, Highlight> = { plain: new Highlight(), differing: new Highlight() };
  /** What is registered, each mark with the highlight that it is in. */
  const registered = new Map<Mark, Highlight>();
  const restores: number[] = [];
  const sheet = createSheet(names, style);

  const adoptSheet = () => {
    if (!document.adoptedStyleSheets.includes(sheet))
      document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  };

  const register = () => {
    if (registered.size > 0) adoptSheet();
    for (const look of looks)
      if (highlights[look].size === 0) CSS.highlights.delete(names[look]);
      else if (CSS.highlights.get(names[look]) !== highlights[look])
        CSS.highlights.set(names[look], highlights[look]);
  };

  const drop = (marks: Iterable<Mark>) => {
    for (const mark of marks) {
      registered.get(mark)?.delete(mark.range);
      registered.delete(mark);
    }
  };

  return {
    /** Registers what has come near and takes out what has gone; what stays is not touched. */
    swap(marks: readonly Mark[]): void {
      const wanted = new Set(marks);
      drop([...registered.keys()].filter((mark) => !wanted.has(mark)));
      for (const mark of wanted) {
        if (registered.has(mark)) continue;
        const highlight = highlights[differs(mark.mention.entity) ? 'differing' : 'plain'];
        highlight.add(mark.range);
        registered.set(mark, highlight);
      }
      register();
    },
    /** Takes marks out that are no more. */
    drop(marks: Iterable<Mark>): void {
      drop(marks);
      register();
    },
    /** Puts the marks back if the page has cleared them, a few times. */
    restore(now: number): void {
      const isCleared = registered.size > 0 && looks.every((look) => !CSS.highlights.has(names[look]));
      const recent = restores.filter((time) => now - time < restoreWindow);
      if (!isCleared || recent.length >= restoresAtMost) return;
      restores.splice(0, restores.length, ...recent, now);
      register();
    },
    remove(): void {
      for (const look of looks) CSS.highlights.delete(names[look]);
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter((other) => other !== sheet);
    },
  };
};
