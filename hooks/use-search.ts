import { useEffect, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { FoundView } from '@/domain/panel/found-view';
import { packLanguage } from '@/domain/pack/localize';
import type { SearchRequest } from '@/knowledge/searcher';
import { createLatest } from '@/utils/ask-latest';
import { logError } from '@/utils/log-error';
import { useKnown } from './use-known';

type Answer = { found: FoundView } | { failure: string };

let worker: Worker | undefined;

const askWorker = (request: SearchRequest): Promise<FoundView> =>
  new Promise((resolve, reject) => {
    worker ??= new Worker(new URL('./search-worker.ts', import.meta.url), { type: 'module' });
    worker.onmessage = ({ data }: MessageEvent<Answer>) =>
      'found' in data ? resolve(data.found) : reject(new Error(data.failure));
    worker.onerror = ({ message }) => {
      worker?.terminate();
      worker = undefined;
      reject(new Error(message));
    };
    worker.postMessage(request);
  });

/** Who types does not wait for what has been typed before. */
const search = createLatest(askWorker);

/**
 * What is found for what was searched for last, with the words that were searched for; undefined until the search is ready.
 * Follows the packs. To search for nothing prepares it.
 */
export const useSearch = (query: string): { query: string; view: FoundView } | undefined => {
  const language = packLanguage(i18n.t('language'));
  const versions = useKnown((shelf) => shelf.versions(), []);
  const [found, setFound] = useState<{ query: string; view: FoundView }>();
  useEffect(() => {
    void search({ query, language }).then(
      (view) => view && setFound({ query, view }),
      (error: unknown) => logError('the search failed; reload the panel to try again', error),
    );
  }, [query, language, versions]);
  return found;
};
