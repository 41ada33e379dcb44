import js from '@eslint/js';
import { defineConfig, globalIgnores } from 'eslint/config';
import globals from 'globals';
import tseslint from 'typescript-eslint';

type RuleEntry = ['error', { patterns: Ban[] }];

/** Who may not import whom, and why. Types may cross where the reason allows it: they are gone when the code runs. */
type Ban = { regex: string; message: string; allowTypeImports?: boolean };

const folder = (name: string, message: string, allowTypeImports = false): Ban => ({
  // Preact's own hooks are no folder of ours.
  regex: `(^|(?<!^preact)/)${name}(/|$)`,
  message,
  allowTypeImports,
});

const browserApi: Ban = {
  regex: '^(#imports|wxt(/.*)?)$',
  message:
    'Only entrypoints, hooks, messaging and utils speak to the browser; this folder takes what it needs as arguments.',
};
const i18n: Ban = {
  regex: '^#i18n$',
  message: 'Only components, hooks and entrypoints speak the reader’s language.',
};
const dexie: Ban = {
  regex: '^dexie$',
  message:
    'Only knowledge/ (and hooks/ for liveQuery) touch the store: a content script’s IndexedDB is the news site’s.',
};
const zod: Ban = {
  regex: '^zod$',
  message: 'Zod stays out of the page: it takes the content script from 27 to 106 kB. Take the types.',
  allowTypeImports: true,
};
const preact: Ban = { regex: '^preact', message: 'Only components, hooks and entrypoints draw.' };

const above = (layer: string) =>
  `${layer} stands below this folder’s users: domain ← components, page, knowledge, messaging ← entrypoints.`;

const ban = (files: string[], patterns: Ban[], ignores: string[] = []) => ({
  files,
  ignores: ['**/*.test.ts', '**/*.test.tsx', ...ignores],
  rules: { '@typescript-eslint/no-restricted-imports': ['error', { patterns }] satisfies RuleEntry },
});

const layers = [
  ban(
    ['domain/**'],
    [
      ...['components', 'page', 'knowledge', 'messaging', 'entrypoints', 'hooks', 'utils'].map((name) =>
        folder(name, `domain is pure and knows nobody; ${above('It')}`),
      ),
      browserApi,
      i18n,
      dexie,
      preact,
    ],
  ),
  ban(
    ['components/**'],
    [
      ...['page', 'knowledge', 'messaging', 'entrypoints', 'hooks', 'utils'].map((name) =>
        folder(name, 'Components get props and give callbacks; data comes from hooks and entrypoints.'),
      ),
      browserApi,
      dexie,
      zod,
    ],
  ),
  ban(
    ['page/**'],
    [
      folder('knowledge', 'page and knowledge never meet: in a page, IndexedDB belongs to the news site.'),
      ...['components', 'messaging', 'entrypoints', 'hooks', 'utils'].map((name) =>
        folder(name, 'page knows the host page’s DOM and domain/, nothing else.'),
      ),
      browserApi,
      i18n,
      dexie,
      preact,
      zod,
      {
        regex: 'domain/pack/(?!limits$|localize$|problem$)[a-z-]+$',
        message: 'The schema brings Zod into the content script; take its types.',
        allowTypeImports: true,
      },
    ],
  ),
  ban(
    ['knowledge/**'],
    [
      folder('page', 'page and knowledge never meet: in a page, IndexedDB belongs to the news site.'),
      ...['components', 'messaging', 'entrypoints', 'hooks', 'utils'].map((name) =>
        folder(name, above('knowledge')),
      ),
      browserApi,
      i18n,
      preact,
    ],
  ),
  ban(
    ['messaging/**'],
    ['components', 'page', 'knowledge', 'entrypoints', 'hooks', 'utils'].map((name) =>
      folder(name, above('messaging')),
    ),
  ),
  ban(
    ['hooks/**'],
    ['components', 'page', 'entrypoints'].map((name) =>
      folder(name, 'hooks join knowledge and messaging to components.'),
    ),
  ),
  ban(
    ['utils/**'],
    ['components', 'page', 'knowledge', 'messaging', 'entrypoints', 'hooks'].map((name) =>
      folder(name, 'utils is a leaf.'),
    ),
  ),
  ban(
    ['entrypoints/reader/**', 'entrypoints/card/**'],
    [
      folder('knowledge', 'page and knowledge never meet: in a page, IndexedDB belongs to the news site.'),
      folder('hooks', 'hooks reach the store; a content script must not.'),
      folder('check-request', 'Messages are checked where they arrive, and the check brings Zod.'),
      dexie,
      zod,
    ],
  ),
];

const noHtml = 'Nothing of ours is ever interpreted as HTML; build nodes or set textContent.';

export default defineConfig(
  globalIgnores(['.wxt/', '.output/', '.cache/', 'node_modules/', 'test-results/', 'demo/', 'bench/']),
  js.configs.recommended,
  tseslint.configs.strictTypeChecked,
  {
    languageOptions: { parserOptions: { projectService: true } },
    rules: {
      '@typescript-eslint/consistent-type-assertions': ['error', { assertionStyle: 'as' }],
      '@typescript-eslint/consistent-type-definitions': ['error', 'type'],
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/no-confusing-void-expression': [
        'error',
        { ignoreArrowShorthand: true, ignoreVoidReturningFunctions: true },
      ],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      'no-restricted-properties': [
        'error',
        ...['innerHTML', 'outerHTML', 'insertAdjacentHTML', 'setHTMLUnsafe'].map((property) => ({
          property,
          message: noHtml,
        })),
        { object: 'document', property: 'write', message: noHtml },
        {
          object: 'Object',
          property: 'assign',
          message: 'Assigning parsed JSON sets prototypes; spread or use a Map.',
        },
      ],
      'no-restricted-syntax': [
        'error',
        { selector: 'JSXAttribute[name.name="dangerouslySetInnerHTML"]', message: noHtml },
        {
          selector:
            'CallExpression[callee.property.name="transaction"] AwaitExpression:not(:has(Identifier[name="database"]))',
          message:
            'A transaction ends while anything but its own database is waited for: fetch and compute before.',
        },
        {
          selector: 'ExportDefaultDeclaration',
          message: 'Named exports only, but where WXT or a tool asks for a default.',
        },
      ],
    },
  },
  {
    files: ['entrypoints/**', '*.config.ts', 'mutate/*.config.ts'],
    rules: { 'no-restricted-syntax': 'off' },
  },
  {
    files: ['**/*.test.ts', '**/*.test.tsx', 'test/**', 'e2e/**'],
    rules: { '@typescript-eslint/no-non-null-assertion': 'off' },
  },
  {
    files: ['**/*.mjs'],
    extends: [tseslint.configs.disableTypeChecked],
    languageOptions: { globals: globals.node },
  },
  layers,
);
