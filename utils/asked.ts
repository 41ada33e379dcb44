/** The mark's name. A symbol cannot be shadowed by an element's id, and the page does not see the world it stands in. */
const key = Symbol.for('variorum.asked');

/** Run in a page before its script: the reader has clicked the button here. It is written out, for it is sent as text. */
export const markAsked = (): void => {
  Reflect.set(globalThis, Symbol.for('variorum.asked'), true);
};

/** Whether the reader has clicked the button on this page, as long as the page is there. */
export const isAsked = (): boolean => Reflect.get(globalThis, key) === true;
