import { z } from 'zod';
import { storage } from '#imports';
import type { Correction, CorrectionScope } from '@/domain/mentions/corrections';

/** What the reader has ruled out: on one page (an address), on one site (a host), or everywhere where neither is given. */
const correctionRow = z.strictObject({
  id: z.int().min(1),
  entity: z.string().min(1).max(80),
  alias: z.string().max(200).exactOptional(),
  page: z.string().max(100_000).exactOptional(),
  host: z.string().max(300).exactOptional(),
  made: z.iso.datetime(),
});

export type CorrectionRow = z.output<typeof correctionRow>;

/** As many as a file may hold. */
export const correctionRows = z.array(correctionRow).max(20_000);

/** Not in the store of packs, which the browser may clear. Of any shape: `readCorrections` makes it one. */
export const correctionsItem = storage.defineItem<unknown>('local:corrections', { version: 1, fallback: [] });

const listOf = (stored: unknown): unknown[] => (Array.isArray(stored) ? stored : [stored]);

/** The corrections in whatever is stored, the newest first, and how many rows of it say nothing we know. */
export const readCorrections = (stored: unknown): { rows: CorrectionRow[]; unreadable: number } => {
  const all = listOf(stored);
  const rows = all.flatMap((row) => correctionRow.safeParse(row).data ?? []);
  return { rows: rows.sort((a, b) => b.id - a.id), unreadable: all.length - rows.length };
};

export const loadCorrections = async () => readCorrections(await correctionsItem.getValue());

/** Two pages may change them at once: one after another. Rows that cannot be read stay as they are. */
const change = <Result>(work: (rows: unknown[]) => { rows: unknown[]; result: Result }): Promise<Result> =>
  navigator.locks.request('corrections', async () => {
    const { rows, result } = work(listOf(await correctionsItem.getValue()));
    await correctionsItem.setValue(rows);
    return result;
  });

const idOf = (row: unknown) => correctionRow.safeParse(row).data?.id;

/** An id that is new and above the others, whatever the clock says. */
const nextId = (rows: unknown[]): number =>
  Math.max(Date.now(), (readCorrections(rows).rows[0]?.id ?? 0) + 1);

/** Where a correction is made: the address of the page that the reader looks at. */
type Place = { url: string };

/** A page's address without its fragment: another place on the page is the same page. */
const pageOf = ({ url }: Place) => url.replace(/#.*$/su, '');

const hostOf = ({ url }: Place) => (URL.canParse(url) ? new URL(url).hostname : '');

const placeOf = (place: Place, scope: CorrectionScope): Pick<CorrectionRow, 'page' | 'host'> => {
  switch (scope) {
    case 'page':
      return { page: pageOf(place) };
    case 'site':
      return { host: hostOf(place) };
    case 'everywhere':
      return {};
  }
};

/** Keeps what the reader has said is not meant. Returns its id, by which it is undone. */
export const addCorrection = (
  correction: Correction,
  scope: CorrectionScope,
  place: Place,
): Promise<number> =>
  change((rows) => {
    const id = nextId(rows);
    const row = { ...correction, ...placeOf(place, scope), made: new Date().toISOString(), id };
    return { rows: [...rows, row], result: id };
  });

/** Takes a correction back; one that is gone already stays gone. */
export const removeCorrection = (id: number): Promise<void> =>
  change((rows) => ({
    rows: rows.filter((row) => idOf(row) !== id),
    result: undefined,
  }));

/** What a row says, whenever it was made; one that cannot be read says what is written in it. */
const meaningOf = (row: unknown): string => {
  const read = correctionRow.safeParse(row).data;
  return JSON.stringify(read ? [read.entity, read.alias, read.page, read.host] : row);
};

/** Adds rows from elsewhere to those that are kept; what is said already is not said twice. */
export const keepCorrections = (added: readonly unknown[]): Promise<void> =>
  change((stored) => {
    const said = new Set(stored.map(meaningOf));
    const ids = new Set(stored.map(idOf));
    const rows = [...stored];
    for (const row of added) {
      const [meaning, id] = [meaningOf(row), idOf(row)];
      if (said.has(meaning)) continue;
      const free = id !== undefined && ids.has(id) ? { ...(row as CorrectionRow), id: nextId(rows) } : row;
      said.add(meaning);
      ids.add(idOf(free));
      rows.push(free);
    }
    return { rows, result: undefined };
  });

/** The corrections that hold on a page. */
export const correctionsFor = async (place: Place): Promise<Correction[]> =>
  (await loadCorrections()).rows
    .filter(
      ({ page, host }) =>
        (page === undefined || page === pageOf(place)) && (host === undefined || host === hostOf(place)),
    )
    .map(({ entity, alias }) => ({ entity, ...(alias !== undefined && { alias }) }));
