import { childNodes, isConnected, isElement, parentNode } from './dom';
import { isRead, roleOf } from './element-roles';

/** What has to be read again: an element with all that is in it, or only the text that is its own. */
export type Change = { element: Element; own: boolean };

/** Milliseconds that changes are gathered for before they are read. */
const gatherFor = 120;

/** The same while one change comes after another: the first are read soon, what follows in larger batches. */
const gatherOnFor = 500;

/** Reading a page that never rests takes one part of the thread and leaves it so many. */
const restShare = 14;

/** Changes kept one by one while nobody sees the page; where there are more, all of it is read when it shows. */
const keptAtMost = 5000;

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

const areBlocks = (nodes: NodeList): boolean => {
  for (let i = 0; i < nodes.length; i++) {
    const node = nodes.item(i);
    if (node && !isBlock(node)) return false;
  }
  return true;
};

/** What has happened since the last batch, each thing once, however often it did. */
const createPending = () => {
  const texts = new Set<Node>();
  const added = new Set<Node>();
  const attributes = new Set<Element>();
  const sets = [texts, added, attributes];
  let hasRemoved = false;
  return {
    count: () => texts.size + added.size + attributes.size,
    isEmpty: () => !hasRemoved && sets.every(({ size }) => size === 0),
    add({ type, target, addedNodes, removedNodes }: MutationRecord) {
      if (type === 'attributes') {
        if (isElement(target)) attributes.add(target);
        return;
      }
      if (type === 'characterData') {
        texts.add(target);
        return;
      }
      hasRemoved ||= removedNodes.length > 0;
      addedNodes.forEach((node) => added.add(node));
      if (!areBlocks(addedNodes) || !areBlocks(removedNodes)) texts.add(target);
    },
    /** The whole of an element is to be read. */
    all: (element: Element) => void attributes.add(element),
    touched: () => [...texts, ...attributes],
    /** Nothing that has left the page is held. */
    dropRemoved() {
      for (const set of sets) for (const node of set) if (!isConnected(node)) set.delete(node);
    },
    take(root: Element): Change[] {
      const changes = [
        ...[...attributes].flatMap((element) => changesOfAttribute(element, root)),
        ...[...added].flatMap((node) =>
          isConnected(node) && isSeen(node, root) ? blocksIn(node).map(whole) : [],
        ),
        ...[...texts].flatMap((node) => {
          const element = isConnected(node) && blockOf(node, root);
          return element ? { element, own: true } : [];
        }),
      ];
      for (const set of sets) set.clear();
      hasRemoved = false;
      return changes;
    },
  };
};

const isSeen = (node: Node, root: Element): boolean => {
  const parent = parentNode(node);
  return parent !== null && blockOf(parent, root) !== undefined;
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

type Listeners = {
  /** Hears at once which texts have changed, and which elements have lost or got some, so that no stale mark stays. */
  onTouched: (nodes: Node[]) => void;
  /** Hears, in batches, what to read again; answers with the milliseconds that this has cost, when it is done. */
  onChanges: (changes: Change[]) => Promise<number> | undefined;
};

/**
 * Watches the page. The dearer a batch was, the longer the next is gathered for. While the page is hidden what happens is
 * only noted; where that gets too much it is not even watched, and read whole when it shows.
 */
export const watchChanges = (
  root: Element,
  { onTouched, onChanges }: Listeners,
  signal: AbortSignal,
): void => {
  const pending = createPending();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isReading = false;
  let isUnwatched = false;
  let spent = 0;
  let lastRead = -Infinity;
  let rest = 0;

  const observe = () =>
    observer.observe(root, {
      subtree: true,
      childList: true,
      characterData: true,
      attributeFilter: readingAttributes,
    });

  const flush = async () => {
    timer = undefined;
    if (document.hidden) return;
    const start = performance.now();
    const changes = withoutNested(pending.take(root)).filter(({ element }) => isConnected(element));
    isReading = true;
    spent += performance.now() - start;
    spent += (await onChanges(changes)) ?? 0;
    isReading = false;
    lastRead = performance.now();
    rest = Math.max(gatherOnFor, spent * restShare);
    spent = 0;
    schedule();
  };

  const schedule = () => {
    if (pending.isEmpty() || isReading || document.hidden || signal.aborted) return;
    // A rest that has passed without a change counts.
    timer ??= setTimeout(() => void flush(), Math.max(gatherFor, lastRead + rest - performance.now()));
  };

  const note = (batch: readonly MutationRecord[]) => {
    for (const record of batch) pending.add(record);
    if (pending.count() <= keptAtMost) return;
    pending.dropRemoved();
    if (!document.hidden || pending.count() <= keptAtMost) return;
    isUnwatched = true;
    observer.disconnect();
    pending.take(root);
  };

  let hasUntouched = false;
  const observer = new MutationObserver((batch) => {
    const start = performance.now();
    note(batch);
    if (document.hidden) hasUntouched = true;
    else {
      const touched = new Set<Node>();
      for (const { type, target } of batch) if (type !== 'attributes') touched.add(target);
      onTouched([...touched]);
    }
    schedule();
    spent += performance.now() - start;
  });
  observe();

  document.addEventListener(
    'visibilitychange',
    () => {
      if (document.hidden) return;
      if (isUnwatched) {
        isUnwatched = false;
        observe();
        pending.all(root);
      }
      if (hasUntouched) onTouched(pending.touched());
      hasUntouched = false;
      schedule();
    },
    { signal },
  );
  signal.addEventListener('abort', () => {
    observer.disconnect();
    clearTimeout(timer);
  });
};
