import { isShell } from './shell';

/** The name in a rule of ours: `@media not print { ::highlight(name) { … } }`. */
const nameIn = (rule: CSSRule): string | undefined => {
  if (!(rule instanceof CSSMediaRule) || rule.conditionText !== 'not print') return undefined;
  const [only] = rule.cssRules;
  const selector = rule.cssRules.length === 1 && only instanceof CSSStyleRule ? only.selectorText : '';
  return /^::highlight\(([a-z0-9]{10})\)$/.exec(selector)?.[1];
};

/** The names that a style sheet draws, where it does nothing else. */
const namesIn = (sheet: CSSStyleSheet): string[] => {
  const names = [...sheet.cssRules].map(nameIn);
  return names.every((name) => name !== undefined) ? names : [];
};

/**
 * Takes away the marks and the card of a script that was ended without a chance to do so: when an extension is reloaded or
 * updated, Firefox lets its scripts in open pages do nothing more.
 */
export const clearLeftovers = (): void => {
  const left = document.adoptedStyleSheets.filter((sheet) => namesIn(sheet).length > 0);
  if (left.length > 0) {
    for (const name of left.flatMap(namesIn)) CSS.highlights.delete(name);
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((sheet) => !left.includes(sheet));
  }
  for (const element of document.querySelectorAll('html > div, :modal > div'))
    if (isShell(element)) element.remove();
};
