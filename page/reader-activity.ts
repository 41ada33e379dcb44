import { isElement } from './dom';
import { listening } from './hover-context';

const typedInto =
  'input:not([type=button], [type=submit], [type=reset], [type=checkbox], [type=radio], [type=range], [type=color], [type=file], [type=image]), textarea, select, [role=textbox], [role=searchbox], [role=combobox]';

/** Whether a key that is pressed goes into a field. */
export const isInField = (event: Event): boolean => {
  const [target] = event.composedPath();
  if (!(target instanceof Node) || !isElement(target)) return false;
  const isEditable = target instanceof HTMLElement && target.isContentEditable;
  return isEditable || Element.prototype.matches.call(target, typedInto);
};

/** Keys that change a text: characters, also those of input methods and screen keyboards, and what takes them away. */
const entersText = ({ key, isComposing, ctrlKey, metaKey }: KeyboardEvent): boolean =>
  isComposing ||
  ['Backspace', 'Delete', 'Enter', 'Process', 'Unidentified'].includes(key) ||
  (/^.$/u.test(key) && !ctrlKey && !metaKey);

/** When the reader last entered text in a field, and last changed what is selected. */
export const watchActivity = (signal: AbortSignal) => {
  const last = { typedAt: -Infinity, selectedAt: -Infinity };
  addEventListener(
    'keydown',
    (event) => {
      if (event.isTrusted && entersText(event) && isInField(event)) last.typedAt = performance.now();
    },
    listening(signal),
  );
  document.addEventListener(
    'selectionchange',
    ({ isTrusted }) => {
      // A click sets a caret, which selects nothing.
      if (isTrusted && document.getSelection()?.isCollapsed === false) last.selectedAt = performance.now();
    },
    listening(signal),
  );
  return last;
};
