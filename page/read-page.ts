import type { Correction } from '@/domain/mentions/corrections';
import type { BlockFindings } from '@/domain/mentions/findings';
import { decide, type Mention } from '@/domain/mentions/gate';
import type { AnnotateAnswer, TextBlock } from '@/domain/mentions/portion';
import { readBlocks, type Block } from './blocks';
import { watchChanges, type Change } from './changes';
import { descendants, comparePosition, isConnected } from './dom';
import type { Highlights } from './highlights';
import type { Marks } from './marks';
import { inSlices } from './slices';

/** UTF-16 units of text sent at once: about 200 kB as JSON, of which the page's thread feels 2 ms. */
const portionLength = 100_000;

/** Finds the names in blocks of text. */
export type Annotate = (blocks: TextBlock[]) => Promise<Pick<AnnotateAnswer, 'findings' | 'kin' | 'corrections'>>;

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

/**
 * Reads a page and keeps reading what changes: blocks go out in portions, findings come back, the gate decides over all
 * that is known so far, and the marks follow.
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
  const blocks = new Map<number, Block>();
  const idsOf = new WeakMap<Element, Set<number>>();
  const idOf = new WeakMap<Node, number>();
  const findings = new Map<number, BlockFindings>();
  const kin = new Map<string, ReadonlySet<string>>();
  /** What the reader has ruled out: what the store says, and what was said on this page and may not be stored yet. */
  let stored: readonly Correction[] = [];
  const said = new Set<Correction>();
  let nextId = 0;

  const forget = (id: number) => {
    const block = blocks.get(id);
    if (!block) return;
    blocks.delete(id);
    idsOf.get(block.element)?.delete(id);
    findings.delete(id);
    marks.remove(id);
    highlights.hide(id);
  };

  const remember = (block: Block): number => {
    const id = nextId++;
    blocks.set(id, block);
    idsOf.set(block.element, (idsOf.get(block.element) ?? new Set()).add(id));
    for (const { node } of block.pieces) idOf.set(node, id);
    return id;
  };

  const forgetRemoved = () => {
    for (const [id, { element }] of blocks) if (!isConnected(element)) forget(id);
  };

  const placeOf = ({ block }: BlockFindings) => blocks.get(block)?.pieces[0]?.node;

  /** The findings in the order of the text: what is read again comes later, and stands where it stood. */
  const inOrder = () =>
    [...findings.values()].sort((a, b) => {
      const [one, other] = [placeOf(a), placeOf(b)];
      return one && other ? comparePosition(one, other) : 0;
    });

  let reported: readonly Mention[] | undefined;
  const decideAgain = () => {
    const mentions = decide(inOrder(), kin, [...stored, ...said]);
    const byBlock = Map.groupBy(mentions, ({ block }) => block);
    for (const id of new Set([...marks.ids(), ...byBlock.keys()])) {
      const block = blocks.get(id);
      const ours = byBlock.get(id) ?? [];
      if (!block || isSame(ours, marks.get(id)?.marks.map(({ mention }) => mention) ?? [])) continue;
      marks.set(id, block, ours);
      highlights.show(id, block, marks.get(id)?.marks ?? []);
    }
    if (reported && isSame(mentions, reported)) return;
    reported = mentions;
    onMentions(mentions);
  };

  const search = async (portion: TextBlock[]) => {
    const answer = await annotate(portion);
    stored = answer.corrections;
    for (const [entity, others] of answer.kin) kin.set(entity, new Set(others));
    for (const found of answer.findings) if (blocks.has(found.block)) findings.set(found.block, found);
    // A block in which nothing is found is not kept: only its nodes are known, weakly.
    const found = new Set(answer.findings.map(({ block }) => block));
    for (const { block } of portion) if (!found.has(block)) forget(block);
  };

  const fail = (error: unknown) => {
    if (!signal.aborted) onError(error);
  };

  const send = async (portion: TextBlock[]) => {
    if (portion.length > 0) await search(portion);
    if (!signal.aborted) decideAgain();
  };

  const read = async (changes: readonly Change[]) => {
    let portion: TextBlock[] = [];
    let length = 0;
    const answers: Promise<void>[] = [];
    const lost: Change[] = [];
    const onLost = (element: Element) => lost.push({ element, own: false });
    const fresh = new Set<Element>();
    const forgetOlder = (element: Element) => {
      if (fresh.has(element)) return;
      fresh.add(element);
      for (const id of [...(idsOf.get(element) ?? [])]) forget(id);
    };
    const flush = () => {
      if (signal.aborted) return;
      answers.push(send(portion).catch(fail));
      portion = [];
      length = 0;
    };
    for (const { element, own } of changes) {
      forgetOlder(element);
      // What was read inside may have no text any more, and then no block of it comes.
      if (!own && blocks.size > 0) descendants(element).forEach(forgetOlder);
      for await (const block of inSlices(readBlocks(element, { own, onLost }), signal)) {
        if (!block) continue;
        forgetOlder(block.element);
        portion.push({ block: remember(block), text: block.text });
        length += block.text.length;
        if (length > portionLength) flush();
      }
    }
    flush();
    await Promise.all(answers);
    if (lost.length > 0) readLater(lost);
  };

  let queue = Promise.resolve();
  const readLater = (changes: readonly Change[]) => {
    queue = queue
      .then(async () => {
        if (signal.aborted) return;
        forgetRemoved();
        await read(changes);
      })
      .catch(fail);
  };

  watchChanges(
    root,
    {
      onTouched: (nodes) => {
        for (const node of nodes) {
          const id = idOf.get(node);
          if (id !== undefined) forget(id);
        }
      },
      onChanges: readLater,
    },
    signal,
  );
  readLater([{ element: root, own: false }]);

  return {
    rejudge: () => void search([]).then(decideAgain).catch(fail),
    correct(correction) {
      said.add(correction);
      decideAgain();
      return () => {
        said.delete(correction);
        decideAgain();
      };
    },
  };
};

const isSameMention = (a: Mention, b: Mention | undefined) =>
  b !== undefined &&
  a.block === b.block &&
  a.start === b.start &&
  a.surface === b.surface &&
  a.entity === b.entity &&
  a.why.length === b.why.length &&
  a.why.every(({ rule, evidence }, i) => b.why[i]?.rule === rule && b.why[i].evidence === evidence);

const isSame = (a: readonly Mention[], b: readonly Mention[]) =>
  a.length === b.length && a.every((mention, i) => isSameMention(mention, b[i]));
