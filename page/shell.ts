/** The page's style sheets reach the shell, so everything is reset inline and marked important. */
const shellStyle = 'all: initial !important; display: contents !important';

/** What stands in the page for an open card: an element without a box, whose shadow holds all else. */
export const createShell = (): HTMLElement => {
  const shell = document.createElement('div');
  shell.style.cssText = shellStyle;
  return shell;
};

/** Whether an element of the page is such a shell, of this script or of one before it. */
export const isShell = (element: Element): boolean => element.isEqualNode(createShell());
