import type { Correction } from '@/domain/mentions/corrections';
import type { BlockFindings } from '@/domain/mentions/findings';
import { decideInSteps, type Mention } from '@/domain/mentions/gate';
import type { AnnotateAnswer, TextBlock } from '@/domain/mentions/portion';
import { isSameText, readBlocks, type Block } from './blocks';
import { watchChanges, type Change } from './changes';
import { contains, descendants, isConnected, isElement, isText, parentNode } from './dom';
import { roleOf } from './element-roles';
import type { Highlights } from './highlights';
import type { Marks } from './marks';
import { placeAmong, type PlacedBlock } from './page-order';
import { inSlices } from './slices';
import { inWhole, partsOf, type TextPart } from './text-parts';
import { visibleElements } from './visible-elements';

/** UTF-16 units of text sent at once: at most 200 kB as JSON, of which the page's thread feels 2 ms. */
const portionLength = 65_000;

/** Finds the names in blocks of text. */
export type Annotate = (
  blocks: TextBlock[],
) => Promise<Pick<AnnotateAnswer, 'findings' | 'kin' | 'corrections'>>;

export type PageReading = {
  root: Element;
  annotate: Annotate;
  marks: Marks;
  highlights: Highlights;
  /** Called with all mentions of the page whenever they have changed. */
  onMentions: (mentions: Mention[]) => void;
  /** Called when a portion could not be searched; its text stays unmarked until it changes. */
  onError: (error: unknown) => void;
  signal: AbortSignal;
};

export type ReadingControl = {
  /** Asks again what the reader has ruled out, and decides anew. */
  rejudge: () => void;
  /** Rules a name out on this page, at once; what comes back takes that back. */
  correct: (correction: Correction) => () => void;
};

/** A block as it was read, with what was found in it and what of that is marked. */
type ReadBlock = PlacedBlock & {
  id: number;
  /** What was found in each part of its text, by the part's beginning. */
  found: Map<number, BlockFindings>;
  /** Parts that have been sent and not been answered. */
  open: number;
  mentions?: readonly Mention[];
};

/** The findings of a block: of all its parts that are known, in the order of the text. */
const findingsOf = ({ id, found }: ReadBlock): BlockFindings => {
  const [only, ...others] = found.values();
  if (only && others.length === 0) return only;
  const parts = [...found].sort(([a], [b]) => a - b).map(([, findings]) => findings);
  return {
    block: id,
    candidates: parts.flatMap(({ candidates }) => candidates),
    cues: parts.flatMap(({ cues }) => cues),
    exceptions: parts.flatMap(({ exceptions }) => exceptions),
  };
};

/** What is read first stands, until the walk over the whole page has come by, behind all that the walk has met. */
const placeOfVisible = 2 ** 40;

/**
 * Reads a page and keeps reading what changes: blocks go out in portions, those in view first; findings come back, the gate
 * decides over all that is known so far, and the marks follow.
 */
export const readPage = ({
  root,
  annotate,
  marks,
  highlights,
  onMentions,
  onError,
  signal,
}: PageReading): ReadingControl => {
  /** Blocks in which something was found, and those that have been sent and not been answered. */
  const blocks = new Map<number, ReadBlock>();
  const blocksOf = new Map<Element, ReadBlock[]>();
  /** What has been sent and not been answered, by the number it was sent under. */
  const sent = new Map<number, { block: ReadBlock; part: TextPart }>();
  const kin = new Map<string, ReadonlySet<string>>();
  /** What the reader has ruled out: what the store says, and what was said on this page and may not be stored yet. */
  let stored: readonly Correction[] = [];
  const said = new Set<Correction>();
  let nextId = 0;

  const fail = (error: unknown) => {
    if (!signal.aborted) onError(error);
  };

  const forget = ({ id, element }: ReadBlock) => {
    if (!blocks.delete(id)) return;
    const rest = blocksOf.get(element)?.filter((other) => other.id !== id) ?? [];
    if (rest.length > 0) blocksOf.set(element, rest);
    else blocksOf.delete(element);
    marks.remove(id);
    highlights.hide(id);
  };

  const remember = (block: Block, order: number): ReadBlock => {
    const known = { ...block, id: nextId++, order, found: new Map<number, BlockFindings>(), open: 0 };
    blocks.set(known.id, known);
    const others = blocksOf.get(block.element);
    if (others) others.push(known);
    else blocksOf.set(block.element, [known]);
    return known;
  };

  /** Blocks with findings, in the order of the text. */
  const inOrder = () =>
    [...blocks.values()].filter(({ found }) => found.size > 0).sort((a, b) => a.order - b.order);

  let reported: readonly Mention[] | undefined;
  const report = (mentions: Mention[]) => {
    if (reported && isSame(mentions, reported)) return;
    reported = mentions;
    onMentions(mentions);
  };

  function* decideSteps() {
    const decided = inOrder();
    const corrections = [...stored, ...said];
    const all = yield* decideInSteps(decided.map(findingsOf), kin, corrections);
    const mentions: Mention[] = [];
    for (const [i, { id }] of decided.entries()) {
      const ours = all[i] ?? [];
      for (const mention of ours) mentions.push(mention);
      const block = blocks.get(id);
      // The page may have changed while this was decided.
      if (!block || isSame(ours, block.mentions ?? [])) continue;
      block.mentions = ours;
      marks.set(id, block, ours);
      highlights.show(id, block, marks.get(id)?.marks ?? []);
      yield;
    }
    report(mentions);
  }

  /** One decision at a time: what comes while it is made has the next one made. */
  let decision = Promise.resolve();
  const decideAgain = (): Promise<void> =>
    (decision = decision.then(async () => {
      if (!signal.aborted) spent += await inSlices(decideSteps(), signal);
    }));
  const decideAtOnce = () => {
    for (const _ of decideSteps());
  };

  const search = async (portion: TextBlock[]) => {
    const answer = await annotate(portion);
    stored = answer.corrections;
    for (const [entity, others] of answer.kin) kin.set(entity, new Set(others));
    for (const findings of answer.findings) {
      const asked = sent.get(findings.block);
      if (asked) asked.block.found.set(asked.part.from, inWhole(findings, asked.part, asked.block.id));
    }
    for (const { block: number } of portion) {
      const block = sent.get(number)?.block;
      sent.delete(number);
      // A block in which nothing is found is not kept.
      if (block && --block.open === 0 && block.found.size === 0) forget(block);
    }
    return answer.findings;
  };

  /** Deciding over all that is known after every answer would take the square of the page. */
  let found = 0;
  let decidedAt = 0;
  const send = async (portion: TextBlock[]) => {
    found += (await search(portion)).length;
    if (found < 4 * decidedAt || found === decidedAt) return;
    decidedAt = found;
    await decideAgain();
  };

  /** Milliseconds of the page's thread that the last batch of changes has cost. */
  let spent = 0;

  const createSender = () => {
    const answers: Promise<void>[] = [];
    let portion: TextBlock[] = [];
    let length = 0;
    const flush = () => {
      if (signal.aborted || portion.length === 0) return;
      answers.push(send(portion).catch(fail));
      portion = [];
      length = 0;
    };
    return {
      *add(block: ReadBlock) {
        for (const part of partsOf(block.text, portionLength)) {
          if (length + part.text.length > portionLength) flush();
          const number = nextId++;
          sent.set(number, { block, part });
          block.open++;
          portion.push({ block: number, text: part.text });
          length += part.text.length;
          yield;
        }
      },
      flush,
      answered: () => Promise.all(answers),
    };
  };

  const lost: Change[] = [];
  const onLost = (element: Element) => lost.push({ element, own: false });

  /** Reads the page for the first time: what is in view before all other text. */
  function* readAll(sender: ReturnType<typeof createSender>) {
    const early = new Map<Element, ReadBlock[]>();
    let order = placeOfVisible;
    for (const element of visibleElements(root)) {
      for (const block of readBlocks(element, { own: true })) {
        if (!block) continue;
        const known = remember(block, order++);
        early.set(element, [...(early.get(element) ?? []), known]);
        yield* sender.add(known);
      }
      yield;
    }
    sender.flush();
    order = 0;
    for (const block of readBlocks(root, { onLost })) {
      if (block) {
        const twin = early.get(block.element)?.find((other) => isSameText(other, block));
        if (twin) twin.order = order++;
        else if (!early.has(block.element)) yield* sender.add(remember(block, order++));
      }
      yield;
    }
  }

  const knownIn = (element: Element, own: boolean): Set<ReadBlock> => {
    if (blocks.size === 0) return new Set();
    const elements = own ? [element] : [element, ...descendants(element)];
    return new Set(elements.flatMap((at) => blocksOf.get(at) ?? []));
  };

  /** Reads again what has changed; a block that is the same as before stays as it is. */
  function* readChanges(changes: readonly Change[], sender: ReturnType<typeof createSender>) {
    const placed = inOrder();
    for (const { element, own } of changes) {
      const older = knownIn(element, own);
      for (const block of readBlocks(element, { own, onLost })) {
        if (block) {
          const twins = blocksOf.get(block.element)?.filter((other) => older.has(other)) ?? [];
          const twin = twins.find((other) => isSameText(other, block));
          if (twin) older.delete(twin);
          else yield* sender.add(remember(block, twins[0]?.order ?? placeAmong(placed, block)));
        }
        yield;
      }
      older.forEach(forget);
    }
  }

  function* forgetRemoved() {
    for (const block of blocks.values()) {
      if (!isConnected(block.element)) forget(block);
      yield;
    }
  }

  let queue = Promise.resolve();
  const readLater = (
    work: (sender: ReturnType<typeof createSender>) => Iterable<unknown>,
  ): Promise<number> => {
    queue = queue
      .then(async () => {
        if (signal.aborted) return;
        spent = 0;
        const sender = createSender();
        spent += await inSlices(work(sender), signal);
        sender.flush();
        await sender.answered();
        decidedAt = found;
        await decideAgain();
        if (lost.length > 0) void readLater((again) => readChanges(lost.splice(0), again));
      })
      .catch(fail);
    return queue.then(() => spent);
  };

  watchChanges(
    root,
    {
      onTouched(nodes) {
        for (const node of nodes) for (const block of touchedBlocks(node, blocksOf)) forget(block);
      },
      onChanges: (changes) =>
        readLater(function* (sender) {
          yield* forgetRemoved();
          yield* readChanges(changes, sender);
        }),
    },
    signal,
  );
  void readLater(readAll);

  return {
    rejudge: () => void search([]).then(decideAgain).catch(fail),
    correct(correction) {
      said.add(correction);
      decideAtOnce();
      return () => {
        said.delete(correction);
        decideAtOnce();
      };
    },
  };
};

/** Blocks of more nodes than this are not looked through: what has changed in them is read again anyway. */
const piecesAtMost = 500;

/** The blocks that a changed text, or an element that has lost some of its text, stands in. */
const touchedBlocks = (node: Node, blocksOf: ReadonlyMap<Element, ReadBlock[]>): ReadBlock[] => {
  let at: Node | null = node;
  while (at && !(isElement(at) && (blocksOf.has(at) || roleOf(at) === 'block'))) at = parentNode(at);
  const element = at;
  if (!element || !isElement(element)) return [];
  const isStale = ({ pieces }: ReadBlock) =>
    pieces.length > piecesAtMost ||
    pieces.some((piece) => (isText(node) ? piece.node === node : !contains(element, piece.node)));
  return (blocksOf.get(element) ?? []).filter(isStale);
};

const isSameMention = (a: Mention, b: Mention | undefined) =>
  a === b ||
  (b !== undefined &&
    a.block === b.block &&
    a.start === b.start &&
    a.surface === b.surface &&
    a.entity === b.entity &&
    a.why.length === b.why.length &&
    a.why.every(({ rule, evidence }, i) => b.why[i]?.rule === rule && b.why[i].evidence === evidence));

const isSame = (a: readonly Mention[], b: readonly Mention[]) =>
  a === b || (a.length === b.length && a.every((mention, i) => isSameMention(mention, b[i])));
