import type { Browser } from '#imports';
import { createPageReading, type PageReading } from '@/domain/mentions/page-reading';
import type { Library } from '@/knowledge/library';

/** Readings kept at once. A page whose own is gone sends its text again. */
const keptAtMost = 50;

/** What pages are searched for: a reading holds for one state of that. */
type Searched = { library: Library; hidden: ReadonlySet<string> };

type Sender = Pick<Browser.runtime.MessageSender, 'tab' | 'frameId'>;

/** A reading, and the end of the work on it that is under way. */
type Kept = Searched & { reading: PageReading; last: Promise<unknown> };

/** The readings of the pages that are open, each with its work in turn: the newest of them, while this worker lives. */
export const createPageReadings = () => {
  const kept = new Map<string, Kept>();

  const open = (key: string, { library, hidden }: Searched): Kept => {
    const known = kept.get(key);
    kept.delete(key);
    const it =
      known?.library === library && known.hidden === hidden
        ? known
        : { library, hidden, reading: createPageReading(crypto.randomUUID()), last: Promise.resolve() };
    kept.set(key, it);
    for (const oldest of kept.keys()) if (kept.size > keptAtMost) kept.delete(oldest);
    return it;
  };

  return {
    /** Works with the reading that a tab's page goes by. What the page calls it counts within its own frame only. */
    use: <Result>(
      { tab, frameId = 0 }: Sender,
      page: string,
      searched: Searched,
      work: (reading: PageReading) => Promise<Result>,
    ): Promise<Result> => {
      const it = open(`${tab?.id ?? ''}/${frameId}/${page}`, searched);
      const result = it.last.then(() => work(it.reading));
      it.last = result.catch(() => undefined);
      return result;
    },
    /** Forgets the page of a tab that is closed, or in which the page is left. */
    forget: (tab: number | undefined): void => {
      for (const key of kept.keys()) if (key.startsWith(`${tab ?? ''}/`)) kept.delete(key);
    },
  };
};
