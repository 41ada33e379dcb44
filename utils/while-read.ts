import { followStored } from './follow-stored';
import { siteMatches } from './site-lists';

/** What the background says of a page: `articles` leaves it to the page's own look. */
export type ReadRule = 'read' | 'unread' | 'articles';

type Wanted = {
  host: string;
  /** Asks the background whether this page may be read. */
  ask: () => Promise<ReadRule>;
  /** Looks whether the page is an article, and tells what was found. */
  look: () => boolean;
  /** The page is being left without having been read. */
  leave: () => void;
  start: (signal: AbortSignal) => void;
  onError: (error: unknown) => void;
  signal: AbortSignal;
};

/** What changes whether a page is read, and what changes how. */
const rulesKeys = ['off-sites', 'site-settings'];
const waysKeys = ['shown-settings', 'mark-settings'];

/** Pages that are built by scripts say what they are a moment later; milliseconds. */
const secondLookAfter = 2000;

/** Pages that change without loading tell so here (Chrome; Firefox from 147). A page may have put an element in its place. */
const followNavigations = (onNavigated: () => void, signal: AbortSignal): void => {
  const navigation: unknown = Reflect.get(globalThis, 'navigation');
  if (navigation instanceof EventTarget)
    navigation.addEventListener('navigatesuccess', onNavigated, { signal });
};

/**
 * Reads the page while it may be read: starts, and aborts what it has started, as the reader's choices and the page change,
 * without reloading. Switched off, it stops at once and asks later.
 */
export const whileRead = ({ host, ask, look, leave, start, onError, signal }: Wanted): void => {
  let running: AbortController | undefined;
  let latest = 0;
  const stop = () => {
    running?.abort();
    running = undefined;
  };
  const run = (isWanted: boolean) => {
    if (!isWanted) stop();
    else if (!running) {
      running = new AbortController();
      start(AbortSignal.any([running.signal, signal]));
    }
  };
  const lookAgain = (asked: number) => {
    if (!signal.aborted && asked === latest && !running) run(look());
  };
  const decide = async () => {
    const asked = ++latest;
    const rule = await ask();
    if (signal.aborted || asked !== latest) return;
    run(rule === 'read' || (rule === 'articles' && look()));
    if (rule === 'articles' && !running) setTimeout(lookAgain, secondLookAfter, asked);
  };
  const decideAgain = () => void decide().catch(onError);

  followStored((changes) => {
    const off: unknown = changes['off-sites']?.newValue;
    if (Array.isArray(off) && siteMatches(host, off as string[])) stop();
    if (running && waysKeys.some((key) => key in changes)) stop();
    else if (!rulesKeys.some((key) => key in changes)) return;
    decideAgain();
  }, signal);
  followNavigations(decideAgain, signal);
  addEventListener('pagehide', () => !running && leave(), { signal });
  addEventListener('pageshow', ({ persisted }) => persisted && decideAgain(), { signal });
  decideAgain();
};
