/** What reading a page is measured with: nothing, a bare walk over its text, the reader, and what others publish. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright';
import type { Launched } from '../scripts/launch-chromium';
import { bareWalk, peers } from './page-scripts';

export type Candidate = {
  /** The word by which it is chosen: `--only=variorum,walk`. */
  id: string;
  name: string;
  isPeer: boolean;
  library?: string;
  run: (page: Page) => Promise<unknown>;
};

const tabOf = ({ worker }: Launched, url: string) =>
  worker.evaluate(
    async (wanted) => (await chrome.tabs.query({})).find((tab) => tab.url === wanted)?.id ?? -1,
    url,
  );

/** A content script as the extension brings it into a page: `what` as `executeScript` takes it, in source. */
const inject = async (launched: Launched, page: Page, what: string) => {
  const tab = await tabOf(launched, page.url());
  await launched.worker.evaluate(
    `chrome.scripting.executeScript({ target: { tabId: ${tab} }, ${what} }).then(() => 0)`,
  );
};

/** The reader as it gets into every page, and nothing but a walk over the text by the same way. */
const injected = (launched: Launched): Candidate[] => [
  { id: 'alone', name: 'page alone', isPeer: false, run: () => Promise.resolve() },
  {
    id: 'walk',
    name: 'bare walk',
    isPeer: false,
    run: (page) => inject(launched, page, `func: () => ${bareWalk}`),
  },
  {
    id: 'variorum',
    name: 'Variorum',
    isPeer: false,
    run: (page) => inject(launched, page, "files: ['/reader.js']"),
  },
];

const published = (names: readonly string[]): Candidate[] => [
  ...peers.map(({ id, name, library, run }) => ({
    id,
    name,
    isPeer: true,
    ...(library !== undefined && { library }),
    // In a task of the page's own, as a trace knows it.
    run: (page: Page) =>
      page.evaluate(
        `new Promise((done) => setTimeout(() => { const names = ${JSON.stringify(names)}; ${run}; done(); }))`,
      ),
  })),
];

export const allCandidates = (launched: Launched, names: readonly string[]): Candidate[] => [
  ...injected(launched),
  ...published(names),
];

type PackAlias = { text: string; gate?: string } | string;

/** The names of the built-in pack that need no evidence: the peers know no gates. */
export const openNames = async (count: number): Promise<string[]> => {
  const path = join(import.meta.dirname, '..', 'public', 'packs', 'meta-ai.json');
  const { entities } = JSON.parse(await readFile(path, 'utf8')) as { entities: { aliases: PackAlias[] }[] };
  const aliases = entities.flatMap((entity) => entity.aliases);
  const open = aliases.flatMap((alias) =>
    typeof alias === 'string' ? alias : alias.gate === undefined || alias.gate === 'open' ? alias.text : [],
  );
  return [...new Set(open)].slice(0, count);
};
