import { useEffect, useId, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { Setting } from './Setting';

type ListProblem = 'several' | 'not-web' | 'star' | 'too-wide' | 'not-a-host' | 'too-long';

export type ListCheck = {
  count: number;
  problems: readonly { line: number; text: string; kind: ListProblem }[];
};

const problemWords = {
  several: 'options.lineSeveral',
  'not-web': 'options.lineNotWeb',
  star: 'options.lineStar',
  'too-wide': 'options.lineTooWide',
  'not-a-host': 'options.lineNotAHost',
  'too-long': 'options.lineTooLong',
} as const satisfies Record<ListProblem, string>;

/** Problems that are told one by one. */
const toldAtMost = 5;

const Problems = ({ problems }: Pick<ListCheck, 'problems'>) => (
  <ul class="list-problems">
    {problems.slice(0, toldAtMost).map(({ line, text, kind }) => (
      <li key={line}>{i18n.t('options.lineProblem', [line, text, i18n.t(problemWords[kind])])}</li>
    ))}
    {problems.length > toldAtMost && <li>{i18n.t('options.moreProblems', problems.length - toldAtMost)}</li>}
  </ul>
);

type Props = {
  text: string;
  count: string;
  isShipped: boolean;
  check: (text: string) => ListCheck;
  onKeep: (text: string | null) => void;
};

/** The list of news sites as a text: to be edited, pasted, or read from a file. */
export const NewsList = ({ text, count, isShipped, check, onKeep }: Props) => {
  const id = useId();
  const [draft, setDraft] = useState(text);
  useEffect(() => setDraft(text), [text]);
  const { count: read, problems } = check(draft);
  const isChanged = draft !== text;
  const readFile = (file: File | undefined) => void file?.text().then(setDraft);
  const words = [i18n.t('options.newsList'), i18n.t('options.newsListHelp')];
  return (
    <Setting words={words}>
      <label for={id} class="setting-label">
        {i18n.t('options.newsList')}
      </label>
      <p id={`${id}-help`} class="setting-help">
        {i18n.t(isShipped ? 'options.newsListShipped' : 'options.newsListOwn', [count])}
        <br />
        {i18n.t('options.newsListHelp')}
      </p>
      <textarea
        id={id}
        class="news-list"
        rows={9}
        spellcheck={false}
        aria-describedby={`${id}-help`}
        value={draft}
        onInput={({ currentTarget }) => setDraft(currentTarget.value)}
      />
      <div role="status">
        {isChanged && <p class="setting-help">{i18n.t('options.listRead', read)}</p>}
        {problems.length > 0 && <Problems problems={problems} />}
      </div>
      <p class="buttons">
        <button
          type="button"
          class="primary"
          disabled={!isChanged || read === 0}
          onClick={() => onKeep(draft)}
        >
          {i18n.t('options.keepList')}
        </button>
        {isChanged && (
          <button type="button" onClick={() => setDraft(text)}>
            {i18n.t('options.discard')}
          </button>
        )}
        <label class="file-button">
          <input
            type="file"
            accept=".txt,text/plain"
            onChange={({ currentTarget }) => readFile(currentTarget.files?.[0])}
          />
          <span>{i18n.t('options.listFile')}</span>
        </label>
        {!isShipped && (
          <button type="button" onClick={() => onKeep(null)}>
            {i18n.t('options.shippedList')}
          </button>
        )}
      </p>
    </Setting>
  );
};
