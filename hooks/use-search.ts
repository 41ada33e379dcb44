import { useEffect, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { packLanguage } from '@/domain/pack/localize';
import type { SearchAnswer, SearchRequest } from '@/knowledge/searcher';
import { createLatest } from '@/utils/ask-latest';
import { logError } from '@/utils/log-error';
import { tellStore } from '@/utils/store-state';
import { useKnown } from './use-known';

/** Before its answer the worker may tell how many rows of the store it cannot read. */
type Reply = { answer: SearchAnswer } | { failure: string } | { damaged: number };

let worker: Worker | undefined;

const askWorker = (request: SearchRequest): Promise<SearchAnswer> =>
  new Promise((resolve, reject) => {
    worker ??= new Worker(new URL('./search-worker.ts', import.meta.url), { type: 'module' });
    worker.onmessage = ({ data }: MessageEvent<Reply>) => {
      if ('damaged' in data) tellStore({ is: 'damaged', rows: data.damaged });
      else if ('answer' in data) resolve(data.answer);
      else reject(new Error(data.failure));
    };
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
 * What is found for what was searched for last; undefined until the search is ready. To search for nothing prepares it.
 * Follows the packs.
 */
export const useSearch = (query: string): SearchAnswer | undefined => {
  const language = packLanguage(i18n.t('language'));
  const versions = useKnown((shelf) => shelf.versions(), []);
  const [found, setFound] = useState<SearchAnswer>();
  useEffect(() => {
    void search({ query, language }).then(
      (answer) => answer && setFound(answer),
      (error: unknown) => logError('the search failed; reload the panel to try again', error),
    );
  }, [query, language, versions]);
  return found;
};
