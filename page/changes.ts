import { childNodes, isConnected, isElement, parentNode } from './dom';
import { isRead, roleOf } from './element-roles';

/** What has to be read again: an element with all that is in it, or only the text that is its own. */
export type Change = { element: Element; own: boolean };

/** Milliseconds that changes are gathered for before they are read; a page that never rests is read at this pace. */
const gatherFor = 120;

/** Attributes that decide whether an element is read and that pages change on the way. */
const readingAttributes = ['hidden', 'contenteditable'];

const isBlock = (node: Node): node is Element => isElement(node) && roleOf(node) === 'block';

const isInline = (node: Node): boolean => isElement(node) && roleOf(node) === 'inline';

/** The block-level element that the node's text belongs to; undefined where it stands in what is not read. */
const blockOf = (node: Node, root: Element): Element | undefined => {
  let block: Element | undefined;
  for (let at: Node | null = node; at; at = parentNode(at)) {
    if (at === root) return block ?? root;
    if (!isElement(at)) continue;
    if (!isRead(roleOf(at))) return undefined;
    if (!block && !isInline(at)) block = at;
  }
  return undefined;
};

/** The outermost blocks of a node: itself, or those inside an inline element, as in `<a><h3>`. */
const blocksIn = (node: Node): Element[] => {
  const found: Element[] = [];
  const open = [node];
  for (let at = open.pop(); at; at = open.pop())
    if (isBlock(at)) found.push(at);
    else if (isInline(at)) for (const child of [...childNodes(at)].reverse()) open.push(child);
  return found;
};

const whole = (element: Element): Change => ({ element, own: false });

/** An element is shown, hidden or edited from now on: it is read again, and the text around it. */
const changesOfAttribute = (element: Element, root: Element): Change[] => {
  if (element === root) return [whole(root)];
  const parent = parentNode(element);
  const around = parent && blockOf(parent, root);
  if (!around) return [];
  const inside = isInline(element) ? blocksIn(element) : [element];
  return [...inside.map(whole), { element: around, own: true }];
};

const changesOf = ({ type, target, addedNodes, removedNodes }: MutationRecord, root: Element): Change[] => {
  if (type === 'attributes') return isElement(target) ? changesOfAttribute(target, root) : [];
  const block = blockOf(target, root);
  if (!block) return [];
  const isOnlyBlocks = type === 'childList' && [...addedNodes, ...removedNodes].every(isBlock);
  const added = [...addedNodes].flatMap(blocksIn).map(whole);
  return isOnlyBlocks ? added : [...added, { element: block, own: true }];
};

/** What stands inside an element that is read whole is read with it. */
const withoutNested = (changes: readonly Change[]): Change[] => {
  const wholes = new Set(changes.filter(({ own }) => !own).map(({ element }) => element));
  const isInside = (element: Element, own: boolean) => {
    for (let at = own ? element : parentNode(element); at; at = parentNode(at))
      if (isElement(at) && wholes.has(at)) return true;
    return false;
  };
  const seen = new Set<Element>();
  return changes.filter(({ element, own }) => {
    if (seen.has(element) || isInside(element, own)) return false;
    seen.add(element);
    return true;
  });
};

/**
 * Watches the page. `onTouched` hears at once which nodes have changed, so that no stale mark stays; `onChanges` hears,
 * in batches, what to read again.
 */
export const watchChanges = (
  root: Element,
  { onTouched, onChanges }: { onTouched: (nodes: Node[]) => void; onChanges: (changes: Change[]) => void },
  signal: AbortSignal,
): void => {
  let records: MutationRecord[] = [];
  let timer: ReturnType<typeof setTimeout> | undefined;

  const flush = () => {
    timer = undefined;
    const batch = records;
    records = [];
    const changes = withoutNested(batch.flatMap((record) => changesOf(record, root)));
    onChanges(changes.filter(({ element }) => isConnected(element)));
  };

  const observer = new MutationObserver((batch) => {
    records.push(...batch);
    onTouched(
      batch.flatMap(({ type, target, removedNodes }) =>
        type === 'characterData' ? [target] : [...removedNodes],
      ),
    );
    timer ??= setTimeout(flush, gatherFor);
  });
  observer.observe(root, {
    subtree: true,
    childList: true,
    characterData: true,
    attributeFilter: readingAttributes,
  });
  signal.addEventListener('abort', () => {
    observer.disconnect();
    clearTimeout(timer);
  });
};
