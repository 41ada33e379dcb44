import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { messages } from './messages';

const root = join(import.meta.dirname, '..');
const english = messages('en');
const languages = ['en', 'zh-TW', 'zh-CN'] as const;

/** All source text in which a message may be asked for. */
const sources = execFileSync(
  'find',
  [
    'components',
    'domain',
    'entrypoints',
    'hooks',
    'utils',
    'wxt.config.ts',
    '-name',
    '*.ts',
    '-o',
    '-name',
    '*.tsx',
  ],
  { cwd: root, encoding: 'utf8' },
)
  .trim()
  .split('\n')
  .filter((file) => /\.tsx?$/u.test(file) && !/\.test\.tsx?$/u.test(file))
  .map((file) => readFileSync(join(root, file), 'utf8'))
  .join('\n');

/** Keys are written out, or built from a group and a word that stands somewhere in quotes. */
const isUsed = (key: string): boolean => {
  const dotted = key.replaceAll('_', '.');
  if (sources.includes(`'${dotted}'`) || sources.includes(`__MSG_${key}__`)) return true;
  const last = dotted.slice(dotted.lastIndexOf('.') + 1);
  const group = dotted.slice(0, -last.length);
  if (group === 'command.') return sources.includes('__MSG_command_$');
  const stem = [
    ...sources.matchAll(new RegExp(`\`${group.replaceAll('.', '\\.')}\\$\\{[^}]+\\}(\\w*)\``, 'gu')),
  ];
  return stem.some(([, ending = '']) => {
    const word = last.endsWith(ending) ? last.slice(0, last.length - ending.length) : undefined;
    return word !== undefined && new RegExp(`['"]?\\b${word}['"]?\\b`, 'u').test(sources);
  });
};

/** Columns that a text takes: two for a Han character or a full-width sign. */
const width = (text: string): number =>
  text.length + (text.match(/[\u3000-\u9fff\uff00-\uffef“”]/gu)?.length ?? 0);

/** Places of the interface with the columns that they have. */
const places: [RegExp, number][] = [
  [/^badge_off$/u, 4],
  [/^badge_/u, 90],
  [/^command_/u, 40],
  [/^menu_/u, 75],
  [/^extDescription$/u, 132],
  [/^actionTitle$/u, 45],
  [/^popup_(?:askAgain|leaveIt|openPanel|options)$/u, 16],
  [/^popup_(?:readAnyway|copyDifferences|byItself)$/u, 24],
  [/^status_(?:mail|bank|social|editor|health|passwords)$/u, 34],
  [/^status_/u, 80],
  [/^options_(?:sites|marks|card|entities|corrections|languages|data|privacy|about)$/u, 22],
  [/^options_(?:mark|delay|modifier|theme|pages)\w*Note$/u, 44],
  [/^options_(?:add|cancel|keepList|discard|protectNow|export|import|repairNow|resetNow|resetYes)$/u, 24],
  [/^options_\w+Help\w*$/u, 150],
  [/^welcome_(?:mark|card|panel)Title$/u, 32],
  [/^welcome_(?:mark|card|panel)Text$/u, 60],
];

describe.each(languages)('%s', (language) => {
  const texts = messages(language);

  test('has every string that English has, and no other', () => {
    expect([...texts.keys()].sort()).toEqual([...english.keys()].sort());
  });

  test('has no string that is empty, and fills the same places', () => {
    const slots = (text: string) => [...new Set(text.match(/\$\d/gu) ?? [])].sort().join();
    for (const [key, text] of texts) {
      expect([key, text.trim()]).not.toEqual([key, '']);
      expect([key, slots(text)]).toEqual([key, slots(english.get(key)!)]);
    }
  });

  test('has no string that is longer than its place', () => {
    const long = [...texts].flatMap(([key, text]) => {
      const place = places.find(([pattern]) => pattern.test(key));
      const longest = Math.max(...text.split(' | ').map(width));
      return place && longest > place[1] ? [`${key}: ${longest} > ${place[1]}: ${text}`] : [];
    });
    expect(long).toEqual([]);
  });
});

test('every string is used', () => {
  expect([...english.keys()].filter((key) => !isUsed(key))).toEqual([]);
});

test('every string that is asked for is there', () => {
  const asked = [...sources.matchAll(/i18n\s*\.t\(\s*'([^']+)'/gu)].map(([, key = '']) =>
    key.replaceAll('.', '_'),
  );
  expect(asked.filter((key) => !english.has(key))).toEqual([]);
});

/** Signs that only the other script has, and words that only the other press writes. */
const foreign = {
  'zh-TW':
    /[们这么说读网设页为书东车国门问间闻应点击]|視頻|軟件|網絡|信息|默認|鼠標|屏幕|打印|博客|數據|用戶|登錄/u,
  'zh-CN':
    /[們這麼說讀網設頁為書東車國門問間聞應點擊]|软体|网路|资讯|预设|滑鼠|萤幕|列印|部落格|登入|快速键|扩充功能/u,
};

test.each(['zh-TW', 'zh-CN'] as const)('%s is written as its own press writes', (language) => {
  const wrong = [...messages(language)].filter(([, text]) => foreign[language].test(text));
  expect(wrong).toEqual([]);
});

test('“資訊” and “信息” stay on their sides', () => {
  expect([...messages('zh-CN').values()].filter((text) => /資訊|资讯/u.test(text))).toEqual([]);
});
