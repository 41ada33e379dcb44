import { markMatches } from '@/domain/search/mark-matches';

/** A text with what was searched for marked in it. */
export const Marked = ({ text, query }: { text: string; query: string }) => {
  const spans = markMatches(text, query);
  return (
    <>
      {spans.map(({ start, end }, i) => (
        <span key={start}>
          {text.slice(spans[i - 1]?.end ?? 0, start)}
          <mark>{text.slice(start, end)}</mark>
        </span>
      ))}
      {text.slice(spans.at(-1)?.end ?? 0)}
    </>
  );
};
