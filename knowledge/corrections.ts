import type { Correction, CorrectionScope } from '@/domain/mentions/corrections';
import type { CorrectionRow, Database } from './database';

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
export const addCorrection = async (
  database: Database,
  correction: Correction,
  scope: CorrectionScope,
  place: Place,
): Promise<number> =>
  database.corrections.add({ ...correction, ...placeOf(place, scope), made: new Date().toISOString() });

/** Takes a correction back; one that is gone already stays gone. */
export const removeCorrection = async (database: Database, id: number): Promise<void> =>
  database.corrections.delete(id);

/** All corrections, the newest first. */
export const listCorrections = async (database: Database): Promise<CorrectionRow[]> =>
  database.corrections.reverse().toArray();

/** The corrections that hold on a page. */
export const correctionsFor = async (database: Database, place: Place): Promise<Correction[]> => {
  const rows = await database.corrections.toArray();
  return rows
    .filter(
      ({ page, host }) =>
        (page === undefined || page === pageOf(place)) && (host === undefined || host === hostOf(place)),
    )
    .map(({ entity, alias }) => ({ entity, ...(alias !== undefined && { alias }) }));
};
