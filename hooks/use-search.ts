import { useEffect, useMemo, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { foundViewOf, type FoundView } from '@/domain/panel/found-view';
import { packLanguage } from '@/domain/pack/localize';
import { loadSearchIndex, type Search, type StoredSearchIndex } from '@/domain/search/search-index';
import { keepSearchIndex } from '@/knowledge/search-index';
import { logError } from '@/utils/log-error';
import { store } from './store';
import { useKnown } from './use-known';

/** The search over all packs, once it is asked for; where no index is kept, it is built and kept here. */
const useIndex = (isWanted: boolean): Search | undefined => {
  const language = packLanguage(i18n.t('language'));
  const known = useKnown(
    async (shelf) => (isWanted ? ((await shelf.searchIndex(language)) ?? null) : undefined),
    [isWanted, language],
  );
  const [built, setBuilt] = useState<StoredSearchIndex>();
  const kept = known.is === 'known' ? known.answer : undefined;
  useEffect(() => {
    if (kept !== null) return;
    void store
      .use((database) => keepSearchIndex(database, language))
      .then(setBuilt)
      .catch((error: unknown) =>
        logError('the search could not be prepared; reload the panel to try again', error),
      );
  }, [kept]);
  const index = kept === null ? built : kept;
  return useMemo(() => (index ? loadSearchIndex(index) : undefined), [index]);
};

/** Matches of each kind that are listed. */
const listedAtMost = 50;

/** What is found, with its words; undefined until there is an index, and where nothing is searched for. */
export const useSearch = (query: string | undefined): FoundView | undefined => {
  const search = useIndex(query !== undefined);
  const results = useMemo(
    () => (search && query !== undefined && query.trim() !== '' ? search(query, listedAtMost) : undefined),
    [search, query],
  );
  const rows = useKnown(async (shelf) => results && { results, rows: await shelf.found(results) }, [results]);
  const found = rows.is === 'known' ? rows.answer : undefined;
  return useMemo(
    () =>
      found && results ? foundViewOf(found.results, found.rows, packLanguage(i18n.t('language'))) : undefined,
    [found, results === undefined],
  );
};
