import { Fragment, type ComponentChildren } from 'preact';

/**
 * The little Markdown that our own documents are written in: headings, paragraphs, lists, tables, code, strong words and
 * links. Of links the words are shown, for most lead into the project.
 */
type Block =
  | { is: 'heading'; level: number; text: string }
  | { is: 'list'; items: string[] }
  | { is: 'table'; head: string[]; rows: string[][] }
  | { is: 'paragraph'; text: string };

const cells = (line: string): string[] =>
  line
    .replace(/^\||\|$/gu, '')
    .split('|')
    .map((cell) => cell.trim());

const blockOf = (lines: readonly string[]): Block => {
  const [first = ''] = lines;
  const heading = /^(#{1,6})\s+(.*)$/u.exec(first);
  if (heading) return { is: 'heading', level: heading[1]?.length ?? 1, text: heading[2] ?? '' };
  if (/^[-*]\s/u.test(first)) {
    const items = lines.join('\n').split(/\n(?=[-*]\s)/u);
    return { is: 'list', items: items.map((item) => item.replace(/^[-*]\s+/u, '').replace(/\s+/gu, ' ')) };
  }
  if (first.startsWith('|')) {
    const [head = [], , ...rows] = lines.map(cells);
    return { is: 'table', head, rows };
  }
  return { is: 'paragraph', text: lines.join(' ') };
};

/** A heading is a block by itself, even where no empty line follows it. */
const blocksOf = (text: string): Block[] =>
  text
    .replace(/\r\n?/gu, '\n')
    .replace(/^(#{1,6}\s.*)$/gmu, '\n$1\n')
    .split(/\n{2,}/u)
    .map((block) => block.split('\n').filter((line) => line.trim() !== ''))
    .filter((lines) => lines.length > 0)
    .map(blockOf);

const inline = (text: string): ComponentChildren =>
  text.split(/(`[^`]+`|\*\*[^*]+\*\*|\[[^\]]+\]\([^)]+\)|_[^_]+_)/u).map((part, i) => {
    if (i % 2 === 0) return <Fragment key={i}>{part}</Fragment>;
    if (part.startsWith('`')) return <code key={i}>{part.slice(1, -1)}</code>;
    if (part.startsWith('**')) return <strong key={i}>{part.slice(2, -2)}</strong>;
    if (part.startsWith('_')) return <em key={i}>{part.slice(1, -1)}</em>;
    return <Fragment key={i}>{part.replace(/^\[([^\]]+)\].*$/u, '$1')}</Fragment>;
  });

const Table = ({ head, rows }: Omit<Extract<Block, { is: 'table' }>, 'is'>) => (
  <table>
    <thead>
      <tr>
        {head.map((cell, i) => (
          <th key={i} scope="col">
            {inline(cell)}
          </th>
        ))}
      </tr>
    </thead>
    <tbody>
      {rows.map((row, i) => (
        <tr key={i}>
          {row.map((cell, j) => (
            <td key={j}>{inline(cell)}</td>
          ))}
        </tr>
      ))}
    </tbody>
  </table>
);

const Drawn = ({ block }: { block: Block }) => {
  switch (block.is) {
    case 'heading':
      // Its title is the summary that it opens with; what stands below a third level is one.
      return block.level === 1 ? null : <h3 class="setting-label">{inline(block.text)}</h3>;
    case 'list':
      return (
        <ul class="points">
          {block.items.map((item, i) => (
            <li key={i}>{inline(item)}</li>
          ))}
        </ul>
      );
    case 'table':
      return <Table {...block} />;
    case 'paragraph':
      return <p>{inline(block.text)}</p>;
  }
};

export const Markdown = ({ text }: { text: string }) => (
  <>
    {blocksOf(text).map((block, i) => (
      <Drawn key={i} block={block} />
    ))}
  </>
);
