import type { Mention } from '@/domain/mentions/gate';
import type { DecisionNumber } from '@/domain/mentions/page-reading';
import type { TextBlock } from '@/domain/mentions/portion';
import { isSameText, readBlocks } from './blocks';
import { watchChanges, type Change } from './changes';
import { createDecisions } from './decisions';
import type { Highlights } from './highlights';
import { createKnownBlocks, type KnownBlock } from './known-blocks';
import type { MarkChoice } from './mark-choice';
import type { Marks } from './marks';
import { placeAmong } from './page-order';
import { gatherPortions, settlePortion, type Annotate, type Gathering } from './portions';
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
  /** Asks anew for all that is decided. */
  rejudge: () => void;
  /** Rules a name out on this page, at once; what comes back takes that back. */
  correct: ReturnType<typeof createDecisions>['correct'];
};

/** What is read first stands, until the walk over the whole page has come by, behind all that the walk has met. */
const placeOfVisible = 2 ** 40;

/**
 * Deciding with every portion would have the background go over the page as often: what is in view is decided at once, then
 * what has grown so much, where the reading takes this many milliseconds.
 */
const growthToDecide = 3;
const betweenDecisions = 700;

/** How often a page is sent again in one reading, where the background forgets it each time. */
const sentAgainAtMost = 3;

const idsOf = (blocks: readonly KnownBlock[]) => blocks.map(({ id }) => id);

/**
 * Reads a page and keeps reading what changes: blocks go out in portions, those in view first; the background decides over
 * all that has been found so far, and the marks follow.
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
  const known = createKnownBlocks((id) => {
    marks.remove(id);
    highlights.hide(id);
  });
  const decisions = createDecisions({ known, marks, highlights, choice, onMentions });
  const fail = (error: unknown) => {
    if (!signal.aborted) onError(error);
  };

  /** Milliseconds of the page's thread that the last batch of changes has cost. */
  let spent = 0;
  /** The last decision, and the blocks with findings when it came. */
  let last: DecisionNumber | undefined;
  let decidedOver: readonly number[] = [];
  /** Whether the background, woken anew, has lost what it was sent. */
  let isForgotten = false;
  const takeForgotten = () => {
    const was = isForgotten;
    isForgotten = false;
    return was;
  };
  /** Whether a decision is wanted though the blocks are the same, and whether all of it is to be told. */
  let isWanted = false;
  let wantsAll = false;
  let sentLength = 0;
  let decidedLength = 0;
  let decidedAt = -Infinity;
  const isDue = () =>
    decidedLength === 0 ||
    (sentLength >= growthToDecide * decidedLength && performance.now() - decidedAt >= betweenDecisions);
  const isUndecided = () => {
    if (isWanted) return true;
    const blocks = known.inOrder();
    return blocks.length !== decidedOver.length || blocks.some(({ id }, i) => id !== decidedOver[i]);
  };

  // Asked anew each time: what is awaited may end it.
  const hasEnded = () => signal.aborted;

  const ask = async (blocks: TextBlock[], wantsDecision: boolean) => {
    if (hasEnded()) return;
    for (const { text } of blocks) sentLength += text.length;
    const length = sentLength;
    const over =
      wantsDecision || isDue() ? idsOf(known.inOrder(new Set(blocks.map(({ block }) => block)))) : undefined;
    const question = {
      blocks,
      ...(over && { over }),
      ...(last && !wantsAll && { last }),
      said: decisions.said(),
    };
    // What is wanted from now on is for the next question.
    if (over) isWanted = wantsAll = false;
    const { reading, found, decision } = await annotate(question);
    if (hasEnded()) return;
    settlePortion(blocks, found, known);
    isForgotten ||= last !== undefined && last.reading !== reading;
    last = { reading, number: decision?.number ?? (last?.reading === reading ? last.number : 0) };
    isWanted ||= !decision && (over !== undefined || found.length > 0);
    if (!decision) return;
    decidedLength = length;
    decidedAt = performance.now();
    decidedOver = idsOf(known.inOrder());
    spent += await inSlices(decisions.follow(decision), signal);
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

  /** Has the background know all again that it knew before. */
  function* sendAgain(gathering: Gathering) {
    // Not before it knows all: what is marked stays so.
    decidedLength = Infinity;
    for (const block of known.inOrder()) {
      block.hasFindings = false;
      yield* gathering.add(block);
    }
  }

  const readOnce = async (work: (gathering: Gathering) => Iterable<unknown>) => {
    if (signal.aborted) return;
    let answers = Promise.resolve();
    const gathering = gatherPortions((portion) => {
      answers = answers.then(() => ask(portion, false).catch(fail));
    });
    spent += await inSlices(work(gathering), signal);
    const rest = gathering.take();
    await answers;
    if (rest.length > 0 || isUndecided()) await ask(rest, true).catch(fail);
    // What was to be decided with the rest of the text is decided without it, where that got no answer.
    if (isUndecided()) await ask([], true).catch(fail);
  };

  const read = async (work: (gathering: Gathering) => Iterable<unknown>) => {
    spent = 0;
    await readOnce(work);
    for (let time = 0; time < sentAgainAtMost && takeForgotten(); time++) await readOnce(sendAgain);
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

  const rejudge = () => {
    isWanted = wantsAll = true;
    void readLater(() => []);
  };

  return {
    rejudge,
    correct(correction) {
      const undo = decisions.correct(correction);
      rejudge();
      return () => {
        undo();
        rejudge();
      };
    },
  };
};
