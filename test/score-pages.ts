import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { TextMention } from '@/domain/mentions/annotate';

type Page = { id: string; lang: string; kind: 'positive' | 'mixed' | 'negative'; text: string };

type Gold = { surface: string; start: number; entity: string; alias?: string; optional?: boolean };
type GoldPage = { page: string; mentions: Gold[] };

/**
 * One mark or one expected mention, and how it came out. Marks are right or wrong, expected mentions found or missed; `alias`
 * is the kind of the name (name, surname, zh …), as far as the gold says it.
 */
export type Outcome = {
  result: 'right' | 'wrong' | 'found' | 'missed';
  page: string;
  lang: string;
  entity: string;
  alias: string;
  /** The words around it. */
  context: string;
};

export type Score = {
  pages: number;
  outcomes: Outcome[];
  /** Unrelated pages with a mark on them. */
  soiled: string[];
};

const readLines = <Item>(file: string): Item[] =>
  readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line) as Item);

/** The entities that the corpora score; marks of others are in no list. */
const scoredEntities = new Set(
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

/** The kind of the name that a mark took: what stands in no gold has none of its own. */
export type KindOf = (mark: TextMention) => string;

/** The outcomes of one page: a mark is right where it overlaps a mention of its entity, exact edges do not matter. */
const scorePage = (
  { id, lang, text }: Page,
  gold: readonly Gold[],
  marks: readonly TextMention[],
  kindOf: KindOf,
): Outcome[] => {
  const meets = (mark: TextMention, it: Gold) =>
    mark.entity === it.entity && mark.start < it.start + it.surface.length && it.start < mark.end;
  const goldKind = (it: Gold) => it.alias ?? 'name';
  const outcome = (
    result: Outcome['result'],
    entity: string,
    alias: string,
    start: number,
    end: number,
  ): Outcome => ({ result, page: id, lang, entity, alias, context: around(text, start, end) });
  return [
    ...marks.map((mark) => {
      const meant = gold.find((it) => meets(mark, it));
      const kind = meant ? goldKind(meant) : kindOf(mark);
      return outcome(meant ? 'right' : 'wrong', mark.entity, kind, mark.start, mark.end);
    }),
    ...gold
      .filter(({ optional }) => !optional)
      .map((it) => {
        const isFound = marks.some((mark) => meets(mark, it));
        const end = it.start + it.surface.length;
        return outcome(isFound ? 'found' : 'missed', it.entity, goldKind(it), it.start, end);
      }),
  ];
};

/** Scores an annotator on a folder with pages.jsonl and mentions.jsonl. */
export const scoreFolder = (
  folder: string,
  annotate: (text: string) => TextMention[],
  kindOf: KindOf = () => 'name',
): Score => {
  const pages = readLines<Page>(join(folder, 'pages.jsonl'));
  const gold = new Map(
    readLines<GoldPage>(join(folder, 'mentions.jsonl')).map(({ page, mentions }) => [page, mentions]),
  );
  const marked = pages.map((page) => ({
    page,
    marks: annotate(page.text).filter(({ entity }) => scoredEntities.has(entity)),
  }));
  return {
    pages: pages.length,
    outcomes: marked.flatMap(({ page, marks }) => scorePage(page, gold.get(page.id) ?? [], marks, kindOf)),
    soiled: marked
      .filter(({ page, marks }) => page.kind === 'negative' && marks.length > 0)
      .map(({ page }) => page.id),
  };
};

export type Tally = Record<Outcome['result'], number>;

export const tally = (outcomes: readonly Outcome[]): Tally => {
  const count: Tally = { right: 0, wrong: 0, found: 0, missed: 0 };
  for (const { result } of outcomes) count[result]++;
  return count;
};

const share = (part: number, rest: number) => (part + rest === 0 ? 1 : part / (part + rest));

export const precisionOf = ({ right, wrong }: Tally): number => share(right, wrong);

export const recallOf = ({ found, missed }: Tally): number => share(found, missed);
