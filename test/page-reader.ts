import type { Mention } from '@/domain/mentions/gate';
import { createHighlights } from '@/page/highlights';
import { createMarks } from '@/page/marks';
import type { Annotate } from '@/page/portions';
import { readPage } from '@/page/read-page';
import { controllerOfTest } from './page-builders';

/** Reads a root that stands in the document already, until the test is over. */
export const createReader = (root: Element, annotate: Annotate) => {
  const { signal } = controllerOfTest();
  const reports: Mention[][] = [];
  const highlights = createHighlights(() => false, signal);
  readPage({
    root,
    annotate,
    marks: createMarks(),
    highlights,
    onMentions: (mentions) => reports.push(mentions),
    onError: () => undefined,
    signal,
  });
  return { reports };
};
