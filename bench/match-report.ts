import { benchMatch, type IndexRow, type MatchRow } from './match';

type Target = { what: string; names: number; peer?: string; atMost?: number; atLeast?: number };

/** What matching has to reach; "best package" is the fastest published Aho-Corasick of the run. */
const targets: Target[] = [
  { what: 'of the bare limit', names: 150, atMost: 4 },
  { what: 'of the bare limit', names: 100_000, atMost: 8 },
  { what: 'faster than the RegExp alternation', names: 150, peer: 'RegExp alternation', atLeast: 6 },
  { what: 'faster than the RegExp alternation', names: 100_000, peer: 'RegExp alternation', atLeast: 40 },
  { what: 'faster than the best package', names: 150, peer: 'best package', atLeast: 8 },
  { what: 'faster than the best package', names: 10_000, peer: 'best package', atLeast: 8 },
  { what: 'faster than the best package', names: 100_000, peer: 'best package', atLeast: 8 },
];

const ratioOf = (rows: readonly MatchRow[], names: number, isMeant: (candidate: string) => boolean) =>
  Math.min(...rows.filter((row) => row.names === names && isMeant(row.candidate)).map(({ ratio }) => ratio));

const judge = (rows: readonly MatchRow[]) => {
  for (const { what, names, peer, atMost, atLeast } of targets) {
    const ours = ratioOf(rows, names, (candidate) => candidate === 'Variorum');
    const theirs = ratioOf(rows, names, (candidate) =>
      peer === 'best package'
        ? candidate.includes('ahocorasick') || candidate.includes('aho-corasick')
        : candidate === peer,
    );
    const figure = peer === undefined ? ours : theirs / ours;
    const isReached = atMost === undefined ? figure >= (atLeast ?? 0) : figure <= atMost;
    const wanted = atMost === undefined ? `at least ${atLeast ?? 0}` : `at most ${atMost}`;
    console.log(
      `${isReached ? 'reached' : 'NOT reached'}: ${figure.toFixed(1)} × ${what} at ${names} names (${wanted})`,
    );
  }
};

const printIndexes = (indexes: readonly IndexRow[]) => {
  for (const { names, bytes, ready } of indexes)
    console.log(`index of ${names} names: ${bytes.toFixed(1)} bytes each, ready in ${ready.toFixed(1)} ms`);
};

const judgeIndex = ({ names, bytes, ready }: IndexRow) => {
  console.log(
    `${bytes <= 40 ? 'reached' : 'NOT reached'}: ${bytes.toFixed(1)} bytes a name at ${names} names (at most 40)`,
  );
  console.log(
    `${ready <= 5 ? 'reached' : 'NOT reached'}: ready in ${ready.toFixed(1)} ms at ${names} names (at most 5)`,
  );
};

/** Measures matching, and prints the table and a line for each target. */
export const reportMatch = async (): Promise<void> => {
  const { matches, indexes } = await benchMatch();
  console.log('| names | candidate | × bare limit | ms for 10 MB | same finds |\n|---|---|---|---|---|');
  for (const { names, candidate, ratio, milliseconds, sameAsOurs } of matches)
    console.log(
      `| ${names} | ${candidate} | ${ratio.toFixed(1)} | ${milliseconds.toFixed(0)} | ${sameAsOurs ? 'yes' : 'NO'} |`,
    );
  printIndexes(indexes);
  judge(matches);
  indexes.slice(-1).forEach(judgeIndex);
};
