/**
 * A form's inputs can shadow its own properties (`<form><input name="localName">`), in the content script's world too.
 * Where a form may be met, the DOM is read through the prototypes' getters.
 */
const getter = <Owner extends object, Key extends keyof Owner>(prototype: Owner, key: Key) => {
  const descriptor = Object.getOwnPropertyDescriptor(prototype, key);
  return (target: Owner): Owner[Key] => descriptor?.get?.call(target) as Owner[Key];
};

export const localName = getter(Element.prototype, 'localName');
export const parentNode = getter(Node.prototype, 'parentNode');
export const childNodes = getter(Node.prototype, 'childNodes');
export const nodeType = getter(Node.prototype, 'nodeType');
export const textOf = getter(CharacterData.prototype, 'data');
export const isConnected = getter(Node.prototype, 'isConnected');

const slotOfElement = getter(Element.prototype, 'assignedSlot');
const slotOfText = getter(Text.prototype, 'assignedSlot');

/** The slot of an open shadow root that a node is shown in. */
export const assignedSlot = (node: Node): HTMLSlotElement | null => {
  if (node instanceof Element) return slotOfElement(node);
  return node instanceof Text ? slotOfText(node) : null;
};

export const contains = (ancestor: Node, node: Node): boolean => Node.prototype.contains.call(ancestor, node);

export const descendants = (element: Element): Element[] =>
  Array.from(Element.prototype.getElementsByTagNameNS.call(element, '*', '*'));

export const getAttribute = (element: Element, name: string): string | null =>
  Element.prototype.getAttribute.call(element, name);

export const hasAttributes = (element: Element): boolean => Element.prototype.hasAttributes.call(element);

export const isElement = (node: Node | null): node is Element => node instanceof Element;
export const isText = (node: Node | null): node is Text => node instanceof Text;

/** Negative where `a` begins before `b` in the document. */
export const comparePosition = (a: Node, b: Node): number => {
  const relation = Node.prototype.compareDocumentPosition.call(a, b);
  if (relation & Node.DOCUMENT_POSITION_FOLLOWING) return -1;
  return relation & Node.DOCUMENT_POSITION_PRECEDING ? 1 : 0;
};
