/**
 * A form's inputs can shadow its own properties (`<form><input name="localName">`), in the content script's world too.
 * Where a form may be met, the DOM is read through the prototypes' getters.
 */
const getterOf = <Owner extends object, Key extends keyof Owner>(
  prototype: Owner,
  key: Key,
): ((this: Owner) => Owner[Key]) => {
  const descriptor: { get?: (this: Owner) => Owner[Key] } | undefined = Object.getOwnPropertyDescriptor(
    prototype,
    key,
  );
  if (!descriptor?.get) throw new TypeError(`${String(key)} has no getter`);
  return descriptor.get;
};

const getLocalName = getterOf(Element.prototype, 'localName');
const getParentNode = getterOf(Node.prototype, 'parentNode');
const getChildNodes = getterOf(Node.prototype, 'childNodes');
const getNodeType = getterOf(Node.prototype, 'nodeType');
const getIsConnected = getterOf(Node.prototype, 'isConnected');
const getTextContent = getterOf(Node.prototype, 'textContent');
const getFirstElementChild = getterOf(Element.prototype, 'firstElementChild');
const getNextElementSibling = getterOf(Element.prototype, 'nextElementSibling');
const getSlotOfElement = getterOf(Element.prototype, 'assignedSlot');
const getSlotOfText = getterOf(Text.prototype, 'assignedSlot');

// Each is written out: one function for all would be called with many getters, and then the engine compiles none in.
export const localName = (element: Element): string => getLocalName.call(element);
export const parentNode = (node: Node): ParentNode | null => getParentNode.call(node);
export const childNodes = (node: Node): NodeListOf<ChildNode> => getChildNodes.call(node);
export const nodeType = (node: Node): number => getNodeType.call(node);
export const textContent = (element: Element): string => getTextContent.call(element) ?? '';
export const firstElementChild = (element: Element): Element | null => getFirstElementChild.call(element);
export const nextElementSibling = (element: Element): Element | null => getNextElementSibling.call(element);
export const isConnected = (node: Node): boolean => getIsConnected.call(node);

/** The slot of an open shadow root that a node is shown in. */
export const assignedSlot = (node: Node): HTMLSlotElement | null => {
  if (node instanceof Element) return getSlotOfElement.call(node);
  return node instanceof Text ? getSlotOfText.call(node) : null;
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
