import { createDatabase } from '@/knowledge/database';
import { createSearcher, type SearchRequest } from '@/knowledge/searcher';

// The whole of a worker of the panel's own: what a large pack takes to search is not taken from the reader's typing.

const loadShipped = async () => (await fetch('/packs/meta-ai.json')).bytes();
const search = createSearcher(createDatabase(), loadShipped, (damaged) => self.postMessage({ damaged }));

addEventListener('message', ({ data }: MessageEvent<SearchRequest>) => {
  void search(data).then(
    (answer) => self.postMessage({ answer }),
    (error: unknown) => self.postMessage({ failure: String(error) }),
  );
});
