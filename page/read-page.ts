import type { Mention } from '@/domain/mentions/gate';
import type { TextBlock } from '@/domain/mentions/portion';
import { isSameText, readBlocks } from './blocks';
import { watchChanges, type Change } from './changes';
import { createDecisions } from './decisions';
import type { Highlights } from './highlights';
import { createKnownBlocks, type KnownBlock } from './known-blocks';
import type { MarkChoice } from './mark-choice';
import type { Marks } from './marks';
import { placeAmong } from './page-order';
import { createPortions, type Annotate, type Gathering } from './portions';
import { inSlices } from './slices';
import { visibleElements } from './visible-elements';

export type PageReading = {
  root: Element;
  annotate: Annotate;
  marks: Marks;
  highlights: Pick<Highlights, 'show' | 'hide'>;
  /** Which mentions are marked; all, where nothing is said. */
  choice?: MarkChoice;
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
  correct: ReturnType<typeof createDecisions>['correct'];
};

/** What is read first stands, until the walk over the whole page has come by, behind all that the walk has met. */
const placeOfVisible = 2 ** 40;

/**
 * Deciding over all that is known after every answer would take the square of the page: what is in view is decided at once,
 * then what has grown so much, where the reading takes this many milliseconds.
 */
const growthToDecide = 3;
const betweenDecisions = 700;

/**
 * Reads a page and keeps reading what changes: blocks go out in portions, those in view first; findings come back, the gate
 * decides over all that is known so far, and the marks follow.
 */
export const readPage = ({
  root,
  annotate,
  marks,
  highlights,
  choice = { which: 'every', limit: Infinity },
  onMentions,
  onError,
  signal,
}: PageReading): ReadingControl => {
  /** Whether anything has come, gone or found its place since the last decision. */
  let isStale = true;
  const known = createKnownBlocks((id) => {
    isStale = true;
    marks.remove(id);
    highlights.hide(id);
  });
  const portions = createPortions(annotate, known);
  const decisions = createDecisions({ known, marks, highlights, choice, onMentions, signal });
  const fail = (error: unknown) => {
    if (!signal.aborted) onError(error);
  };

  /** Milliseconds of the page's thread that the last batch of changes has cost. */
  let spent = 0;
  let found = 0;
  let decidedAt = 0;
  let lastDecision = -Infinity;
  const isDue = () =>
    found > decidedAt &&
    (decidedAt === 0 ||
      (found >= growthToDecide * decidedAt && performance.now() - lastDecision >= betweenDecisions));
  const decideAgain = async () => {
    decidedAt = found;
    lastDecision = performance.now();
    isStale = false;
    spent += await decisions.again();
  };

  const search = async (portion: TextBlock[]) => {
    const answer = await portions.search(portion);
    decisions.learn(answer);
    isStale ||= answer.findings.length > 0;
    found += answer.findings.length;
    if (isDue()) await decideAgain();
  };

  const lost: Change[] = [];
  const onLost = (element: Element) => lost.push({ element, own: false });

  /** Reads the page for the first time: what is in view before all other text. */
  function* readAll(gathering: Gathering) {
    const early = new Map<Element, KnownBlock[]>();
    let order = placeOfVisible;
    for (const element of visibleElements(root)) {
      for (const block of readBlocks(element, { own: true })) {
        if (!block) continue;
        const first = known.remember(block, order++);
        early.set(element, [...(early.get(element) ?? []), first]);
        yield* gathering.add(first);
      }
      yield;
    }
    gathering.flush();
    order = 0;
    for (const block of readBlocks(root, { onLost })) {
      if (block) {
        const twin = early.get(block.element)?.find((other) => isSameText(other, block));
        if (twin) twin.order = order++;
        else if (!early.has(block.element)) yield* gathering.add(known.remember(block, order++));
        isStale ||= twin !== undefined;
      }
      yield;
    }
  }

  /** Reads again what has changed; a block that is the same as before stays as it is. */
  function* readChanges(changes: readonly Change[], gathering: Gathering) {
    const placed = known.inOrder();
    for (const { element, own } of changes) {
      const older = known.within(element, own);
      for (const block of readBlocks(element, { own, onLost })) {
        if (block) {
          const twins = known.at(block.element).filter((other) => older.has(other));
          const twin = twins.find((other) => isSameText(other, block));
          const placeOf = () => twins[0]?.order ?? placeAmong(placed, block);
          if (twin) older.delete(twin);
          else yield* gathering.add(known.remember(block, placeOf()));
        }
        yield;
      }
      older.forEach(known.forget);
    }
  }

  const read = async (work: (gathering: Gathering) => Iterable<unknown>) => {
    if (signal.aborted) return;
    spent = 0;
    // One after another: each tells which cards are there already.
    let answers = Promise.resolve();
    const gathering = portions.gather((portion) => {
      answers = answers.then(() => (signal.aborted ? undefined : search(portion).catch(fail)));
    });
    spent += await inSlices(work(gathering), signal);
    gathering.flush();
    await answers;
    if (isStale) await decideAgain();
    if (lost.length > 0) void readLater((again) => readChanges(lost.splice(0), again));
  };

  /** One reading after another. Gives what it has cost, in milliseconds. */
  let queue = Promise.resolve();
  const readLater = (work: (gathering: Gathering) => Iterable<unknown>): Promise<number> => {
    queue = queue.then(() => read(work)).catch(fail);
    return queue.then(() => spent);
  };

  watchChanges(
    root,
    {
      onTouched(nodes) {
        for (const node of nodes) known.touchedBy(node).forEach(known.forget);
      },
      onChanges: (changes) =>
        readLater(function* (gathering) {
          yield* known.forgetRemoved();
          yield* readChanges(changes, gathering);
        }),
    },
    signal,
  );
  void readLater(readAll);

  return {
    rejudge: () =>
      void portions
        .search([])
        .then((answer) => decisions.learn(answer))
        .then(decideAgain)
        .catch(fail),
    correct: (correction) => decisions.correct(correction),
  };
};
