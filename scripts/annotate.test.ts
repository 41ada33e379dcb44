import { spawnSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = join(import.meta.dirname, '..');
const folder = mkdtempSync(join(tmpdir(), 'variorum-annotate-'));

const annotate = (args: string[], input: string | Buffer = '') => {
  const { status, stdout, stderr } = spawnSync('tsx', ['scripts/annotate.ts', ...args], { cwd: root, input });
  return { status, lines: stdout.toString().split('\n').filter(Boolean), errors: stderr.toString().trim() };
};

const fileWith = (name: string, content: string | Buffer) => {
  const file = join(folder, name);
  writeFileSync(file, content);
  return file;
};

describe('npm run annotate', () => {
  it('answers a text with its mentions, offsets and reasons', () => {
    const { status, lines } = annotate([], 'Then OpenAI and TBD Lab met. 😀 Anthropic too.');
    expect(status).toBe(0);
    const [answer] = lines.map((line) => JSON.parse(line) as { mentions: Record<string, unknown>[] });
    expect(answer!.mentions.map(({ start, end, surface, entity }) => [start, end, surface, entity])).toEqual([
      [5, 11, 'OpenAI', 'openai'],
      [16, 23, 'TBD Lab', 'tbd-lab'],
      [32, 41, 'Anthropic', 'anthropic'],
    ]);
    expect(answer!.mentions[0]!.why).toEqual([
      {
        rule: 'open-name',
        weight: 4,
        evidence: 'OpenAI',
        says: 'this name is rarely used for anything else',
      },
    ]);
  });

  it('answers one line an input line, in order, and goes on after a bad one', () => {
    const file = fileWith(
      'lines.jsonl',
      '\uFEFF{"id":"a","text":"OpenAI","lang":"en"}\r\nnot json\n{"id":7}\n\n{"id":"c","text":""}',
    );
    const { status, lines } = annotate(['--jsonl', file]);
    expect(status).toBe(1);
    const answers = lines.map((line) => JSON.parse(line) as Record<string, unknown>);
    expect(answers.map(({ id }) => id)).toEqual(['a', null, 7, 'c']);
    expect(answers.map((answer) => 'error' in answer)).toEqual([false, true, true, false]);
  });

  it.each([
    ['a missing file', ['no-such-file.txt'], 'There is no file no-such-file.txt.'],
    ['a folder', [folder], `${folder} is not a file.`],
    ['two files', ['a', 'b'], 'Give one file at most.'],
  ])('says in one sentence what is wrong with %s', (_, args, message) => {
    expect(annotate(args)).toEqual({ status: 1, lines: [], errors: message });
  });

  it.each([
    ['bytes that are not UTF-8', Buffer.from([0x50, 0xff, 0xfe, 0x41])],
    ['zero bytes', Buffer.from('GIF89a\0\0')],
  ])('refuses %s', (_, content) => {
    const file = fileWith('binary', content);
    expect(annotate([file])).toEqual({ status: 1, lines: [], errors: `${file} is not text in UTF-8.` });
  });
});
