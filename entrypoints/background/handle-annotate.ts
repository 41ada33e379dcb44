import type { Browser } from '#imports';
import type { EntityCard } from '@/domain/cards/entity-card';
import type { Correction } from '@/domain/mentions/corrections';
import type { Decision, PageReading } from '@/domain/mentions/page-reading';
import { summarise } from '@/domain/mentions/page-summary';
import type { AnnotateRequest, SentAnswer } from '@/domain/mentions/portion';
import { toWire } from '@/domain/mentions/wire';
import { cardsFor, search } from '@/knowledge/answer';
import type { Library } from '@/knowledge/library';
import { yieldToPage } from '@/page/slices';
import { correctionsFor } from '@/utils/corrections';
import { createLazy } from '@/utils/lazy';
import { logError } from '@/utils/log-error';
import { shownSettings } from '@/utils/settings';
import { pageStatusOf, pageSummaryOf } from '@/utils/tab-state';
import { readHidden } from './hidden-entities';
import { createPageReadings } from './page-readings';

type Sender = Browser.runtime.MessageSender;

/** Milliseconds after which the questions of other pages go first. */
const slice = 20;

const inTurns = async <Result>(steps: Generator<unknown, Result>): Promise<Result> => {
  let start = performance.now();
  for (let step = steps.next(); ; step = steps.next()) {
    if (step.done) return step.value;
    if (performance.now() - start < slice) continue;
    await yieldToPage();
    start = performance.now();
  }
};

/** Keeps what a tab's page names, for the panel and the button; a page of ours, or one that is no longer read, is none of theirs. */
const keepSummary = async ({ tab, url = '' }: Sender, reading: PageReading, { card }: Library) => {
  if (tab?.id === undefined || !/^https?:/u.test(url)) return;
  const status = await pageStatusOf(tab.id).getValue();
  if (status?.is === 'read') await pageSummaryOf(tab.id).setValue(summarise(reading.mentions(), card));
};

const nothing: ReadonlySet<string> = new Set();

/** Answers pages. What the reader has ruled out or switched off is asked anew when it has changed. */
export const createAnswerer = (getLibrary: () => Promise<Library>) => {
  const hidden = createLazy(async () => readHidden(await getLibrary()));
  shownSettings.watch(hidden.renew);
  const readings = createPageReadings();
  const readOr = <Value>(value: Promise<Value>, otherwise: Value, what: string): Promise<Value> =>
    value.catch((error: unknown) => {
      logError(what, error);
      return otherwise;
    });

  /** Nothing is decided over a page of which only a part is known. */
  const decide = (
    reading: PageReading,
    { kin }: Library,
    { blocks, over, last, said }: AnnotateRequest,
    stored: readonly Correction[],
  ): Promise<Decision> | undefined => {
    const sent = new Set(blocks.map(({ block }) => block));
    if (!over?.every((block) => sent.has(block) || reading.knows(block))) return undefined;
    return inTurns(reading.decide(over, { last, kin, corrections: [...stored, ...said] }));
  };

  const readWhatIsOff = () => readOr(hidden.get(), nothing, 'what you have switched off could not be read');

  const cardOf = async (entity: string): Promise<EntityCard | null> => {
    const [card] = cardsFor(await getLibrary(), new Set([entity]), [], await readWhatIsOff());
    return card ?? null;
  };

  const answerPage = async (request: AnnotateRequest, sender: Sender): Promise<SentAnswer> => {
    const { url = '' } = sender;
    const [library, corrections, off] = await Promise.all([
      getLibrary(),
      readOr(correctionsFor({ url }), [], 'your corrections could not be read'),
      readWhatIsOff(),
    ]);
    return readings.use(sender, request.page, { library, hidden: off }, async (reading) => {
      const found = request.blocks
        .filter((block) => reading.learn(block, search(library, block, off)))
        .map(({ block }) => block);
      const answer = { reading: reading.id, found: [...new Set(found)] };
      const decision = await decide(reading, library, request, corrections);
      if (!decision) return { ...answer, cards: [] };
      const { blocks, ...rest } = decision;
      if (rest.isWhole || rest.number !== request.last?.number)
        await readOr(keepSummary(sender, reading, library), undefined, 'the page’s names could not be kept');
      const named = new Set(blocks.flatMap(({ mentions }) => mentions.map(({ entity }) => entity)));
      return {
        ...answer,
        decision: { ...rest, mentions: toWire(blocks) },
        cards: cardsFor(library, named, request.known, off),
      };
    });
  };
  return { answerPage, cardOf, renew: hidden.renew, forgetTab: readings.forget };
};
