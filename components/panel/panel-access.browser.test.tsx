import axe from 'axe-core';
import { cdp } from 'vitest/browser';
import { afterEach, beforeAll, describe, expect, test } from 'vitest';
import { packAbout, packFrom } from '@/domain/panel/about';
import { allNames } from '@/domain/panel/all-names';
import { foundViewOf, rowsOf, type FoundView } from '@/domain/panel/found-view';
import { entityPlace, pagePlace, type Section } from '@/domain/panel/place';
import { sourceViewOf } from '@/domain/panel/source-view';
import type { Pack } from '@/domain/pack/schema';
import { loadBuiltInPack, drawn, showView } from '@/test/show-panel';
import { press } from '@/test/show-card';
import { EntityView } from './EntityView';
import { PageView } from './PageView';
import { PanelFrame } from './PanelFrame';
import { SearchView } from './SearchView';
import { SourceView } from './SourceView';

let pack: Pack;
beforeAll(async () => {
  pack = await loadBuiltInPack();
});

const emulate = (media: Record<string, string>) =>
  cdp().send('Emulation.setEmulatedMedia', {
    features: Object.entries(media).map(([name, value]) => ({ name, value })),
  });

afterEach(() => emulate({}));

const nothing = () => undefined;
const copy = () => Promise.resolve(true);

const entity = (section: Section, asOf?: string) => (
  <EntityView
    place={{ ...entityPlace('avocado'), section, asOf }}
    pack={packAbout(pack, 'avocado')!}
    copyFrom={() => copy}
    open={nothing}
    onAsOf={nothing}
  />
);

const summary = {
  mentions: [{ entity: 'avocado', name: 'Avocado', count: 2, differences: 2 }],
  inOrder: ['Avocado', '酪梨'].map((surface) => ({ entity: 'avocado', surface })),
};

const pageCalls = {
  show: () => Promise.resolve('shown' as const),
  light: nothing,
  read: nothing,
  reload: nothing,
  switchOn: nothing,
  place: pagePlace,
  onPlace: nothing,
};

const found = (): FoundView => {
  const hit = (id: string, about: string) => ({ pack: pack.id, id, entity: about, by: 'words' as const });
  const [claim] = pack.claims;
  const hits = [hit(claim!.id, claim!.entity)];
  const results = {
    entities: { hits: [hit('avocado', 'avocado')], total: 1 },
    claims: { hits, total: 90 },
    phrases: { hits, total: 1 },
    sources: { hits: [hit(pack.sources[0]!.id, '')], total: 1 },
  };
  return foundViewOf(results, rowsOf([pack]), 'en');
};

const names = () =>
  allNames(
    pack.entities.map((one) => ({ pack: pack.id, entity: one })),
    'en',
  );

const views: [string, () => preact.ComponentChild][] = [
  ['this page', () => <PageView page={{ is: 'read', summary }} pointing={null} {...pageCalls} />],
  [
    'a page that is not read',
    () => <PageView page={{ is: 'unread', why: 'off', host: 'a.example' }} pointing={null} {...pageCalls} />,
  ],
  ['an entity', () => entity('about')],
  ['an entity on a day', () => entity('about', '2025-12-12')],
  ['differences', () => entity('differences')],
  ['the timeline', () => entity('timeline')],
  ['the sources', () => entity('sources')],
  [
    'a source',
    () => {
      const { id } = pack.sources[1]!;
      return <SourceView view={sourceViewOf(packFrom(pack, id)!, id, 'en')!} pack={pack.id} copy={copy} />;
    },
  ],
  [
    'what is found',
    () => <SearchView query="closed" found={{ query: 'closed', view: found(), names: [] }} />,
  ],
  ['all names', () => <SearchView query="" found={{ query: '', view: found(), names: names() }} />],
];

const themes: [string, string | undefined, Record<string, string>][] = [
  ['light', 'light', {}],
  ['dark', 'dark', {}],
  ['contrast', 'contrast', {}],
  ['contrast on a dark system', 'contrast', { 'prefers-color-scheme': 'dark' }],
];

const violations = async (root: Element) => {
  const { violations: found_ } = await axe.run(root, {
    rules: { region: { enabled: false }, 'landmark-one-main': { enabled: false } },
  });
  return found_.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 200)).join(' ')}`);
};

describe.each(themes)('axe finds nothing in %s', (_, theme, media) => {
  test.each(views)('in %s', async (_name, view) => {
    await emulate(media);
    const root = showView(view(), 360);
    document.documentElement.dataset.theme = theme;
    await drawn();
    expect(await violations(root)).toEqual([]);
  });
});

test('axe finds nothing in the frame, the wide matrix, its words and an open menu', async () => {
  const frame = (
    <PanelFrame place={pagePlace} canGoBack canGoForward={false} onQuery={nothing} onLeaveSearch={nothing}>
      {entity('differences')}
    </PanelFrame>
  );
  const root = showView(frame, 900);
  root.querySelector<HTMLElement>('td.cell')?.click();
  await drawn();
  press(root, /^Copy: Open or closed/);
  await drawn();
  expect(root.querySelector('.copy-formats')).not.toBeNull();
  expect((await violations(root)).filter((it) => !it.startsWith('landmark'))).toEqual([]);
});

describe('in little room', () => {
  test.each(views)('%s does not scroll sideways at 280 px, also with text of 200 %%', async (_, view) => {
    for (const scale of ['1', '2']) {
      document.documentElement.style.setProperty('--text-scale', scale);
      const root = showView(view(), scale === '1' ? 280 : 400);
      await drawn();
      const wide = [...root.querySelectorAll('main *')].filter((it) => {
        const box = it.getBoundingClientRect();
        return (
          box.width > 1 && box.right > root.getBoundingClientRect().right + 1 && !it.closest('.tabs, svg')
        );
      });
      expect(wide.map((it) => `${it.localName}.${it.className}`)).toEqual([]);
    }
    document.documentElement.style.removeProperty('--text-scale');
  });
});
