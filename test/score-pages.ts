import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { TextMention } from '@/domain/mentions/annotate';

export type Page = { id: string; lang: string; kind: 'positive' | 'mixed' | 'negative'; text: string };

type Gold = { surface: string; start: number; entity: string; alias?: string; optional?: boolean };
type GoldPage = { page: string; mentions: Gold[] };

/** A mark that is wrong, or a mention that was missed, with the words around it. */
export type Mistake = { page: string; lang: string; entity: string; alias: string; context: string };

export type Score = {
  pages: number;
  right: number;
  found: number;
  expected: number;
  wrong: Mistake[];
  missed: Mistake[];
  /** Unrelated pages with a mark on them. */
  soiled: string[];
};

const readLines = <Item>(file: string): Item[] =>
  readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line) as Item);

/** The entities that the corpora score; marks of others are in no list. */
export const scoredEntities = new Set(
  (
    'avocado mango tbd-lab meta-superintelligence-labs meta llama llama-4 scale-ai alexandr-wang mark-zuckerberg yann-lecun ' +
    'chris-cox nat-friedman shengjia-zhao andrew-bosworth megan-fu fair deepseek deepseek-r1 qwen gemma gpt-oss openai google ' +
    'anthropic gemini-3 gpt-5 claude-opus-4-5'
  ).split(' '),
);

const around = (text: string, start: number, end: number) =>
  `${text.slice(Math.max(0, start - 40), start)}[${text.slice(start, end)}]${text.slice(end, end + 40)}`.replace(
    /\s+/g,
    ' ',
  );

/** Scores an annotator on a folder with pages.jsonl and mentions.jsonl: by overlap and entity, not exact edges. */
export const scoreFolder = (
  folder: string,
  annotate: (text: string) => TextMention[],
  isScored: (page: Page) => boolean = () => true,
): Score => {
  const pages = readLines<Page>(join(folder, 'pages.jsonl')).filter(isScored);
  const gold = new Map(
    readLines<GoldPage>(join(folder, 'mentions.jsonl')).map(({ page, mentions }) => [page, mentions]),
  );
  const score: Score = {
    pages: pages.length,
    right: 0,
    found: 0,
    expected: 0,
    wrong: [],
    missed: [],
    soiled: [],
  };
  for (const { id, lang, kind, text } of pages) {
    const expected = gold.get(id) ?? [];
    const marks = annotate(text).filter(({ entity }) => scoredEntities.has(entity));
    const meets = (mark: TextMention, it: Gold) =>
      mark.entity === it.entity && mark.start < it.start + it.surface.length && it.start < mark.end;
    const mistake = (entity: string, alias: string, start: number, end: number): Mistake => ({
      page: id,
      lang,
      entity,
      alias,
      context: around(text, start, end),
    });
    for (const mark of marks)
      if (expected.some((it) => meets(mark, it))) score.right++;
      else score.wrong.push(mistake(mark.entity, mark.surface, mark.start, mark.end));
    for (const it of expected.filter(({ optional }) => !optional)) {
      score.expected++;
      if (marks.some((mark) => meets(mark, it))) score.found++;
      else score.missed.push(mistake(it.entity, it.alias ?? 'name', it.start, it.start + it.surface.length));
    }
    if (kind === 'negative' && marks.length > 0) score.soiled.push(id);
  }
  return score;
};

export const precisionOf = ({ right, wrong }: Pick<Score, 'right' | 'wrong'>): number =>
  right + wrong.length === 0 ? 1 : right / (right + wrong.length);

export const recallOf = ({ found, expected }: Pick<Score, 'found' | 'expected'>): number =>
  expected === 0 ? 1 : found / expected;
