/** The pages that reading is measured on, the same for the same seed, in a folder to be served. */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createRandom, generateText } from './generate';

export type BenchPage = {
  name: string;
  /** What the page looks like, in a few words. */
  what: string;
  units: number;
  nodes: number;
  hasNames: boolean;
  /** Rounds in which it is measured, and those of them in which the peers are, which take longer. */
  rounds: number;
  peerRounds: number;
  /** Those that need minutes for the largest page are left out there. */
  peers: 'all' | readonly string[];
};

const kinds = {
  'without names': { what: '20 kB, 300 nodes, no name', units: 20_000, nodes: 300, rounds: 7, peers: [] },
  article: { what: '20 kB, 300 nodes', units: 20_000, nodes: 300, rounds: 7, peers: 'all' },
  'live blog': { what: '1 MB, 15,000 nodes', units: 1_000_000, nodes: 15_000, rounds: 5, peers: 'all' },
  long: {
    what: '10 MB, 100,000 nodes',
    units: 10_000_000,
    nodes: 100_000,
    rounds: 3,
    peers: ['replace', 'spans'],
  },
  // Chromium shapes 10 MB in one node for minutes before it shows any of it.
  'one node': { what: '1 MB, one node', units: 1_000_000, nodes: 1, rounds: 3, peers: [] },
} as const;

export const recipes: BenchPage[] = Object.entries(kinds).map(([name, kind]) => ({
  ...kind,
  name,
  hasNames: name !== 'without names',
  peerRounds: kind.units > 1_000_000 ? 1 : 3,
}));

const inline = ['b', 'a', 'em', 'span'];

/** Text in paragraphs of nine nodes, of which four stand in inline elements; two in three paragraphs stand in a section. */
const markUp = (text: string, nodes: number): string => {
  // The parser divides long texts among nodes. Unbroken lines take a browser less time to lay out.
  if (nodes === 1)
    return `<p style="white-space: pre">${text}</p><script>document.querySelector('p').normalize()</script>`;
  const random = createRandom(nodes);
  const length = text.length / nodes;
  let html = '';
  for (let at = 0, node = 0; at < text.length; node++) {
    const place = node % 9;
    const name = inline[node % inline.length] ?? 'b';
    // Inline elements are short, what stands between them is long.
    const isInline = place % 2 === 1;
    const end = at + Math.ceil(length * (isInline ? 0.3 + 0.2 * random() : 1.45 + 0.1 * random()));
    const piece = text.slice(at, end);
    if (place === 0) html += node % 27 === 0 ? `${node > 0 ? '</section>' : ''}<section><p>` : '<p>';
    html += isInline ? `<${name}>${piece}</${name}>` : piece;
    if (place === 8) html += '</p>\n';
    at = end;
  }
  return html;
};

const toHtml = (name: string, body: string) =>
  `<!doctype html><html lang="en"><meta charset="utf-8"><title>${name}</title>
<style>body { font: 17px/1.5 sans-serif; max-width: 720px; margin: 24px auto } .x { color: #024 }</style>
<article>${body}</article></html>`;

/** Writes a page that mentions `names` into a folder; gives its file. */
export const writePage = async (
  folder: string,
  { name, units, nodes, hasNames }: BenchPage,
  names: readonly string[],
): Promise<string> => {
  const seed = 100 + recipes.findIndex((recipe) => recipe.name === name);
  const text = generateText(units, hasNames ? names : ['Zyxo Qwall'], seed).slice(0, units);
  const file = `${name.replace(' ', '-')}.html`;
  await writeFile(join(folder, file), toHtml(name, markUp(text, nodes)));
  return file;
};
