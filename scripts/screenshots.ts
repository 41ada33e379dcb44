/**
 * Takes pictures of the panel: three languages, light and dark, every view, narrow and wider, into demo/screenshots/panel/.
 * `npm run screenshots`, or with `--extension FOLDER`, `--languages en,zh-TW`, `--widths 320`, `--views page,about`.
 */
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Page } from 'playwright';
import { launchChromium, markedTexts, type Launched } from './launch-chromium';
import { root, run } from './run';
import { serveDemo } from './serve-demo';

const views = {
  page: '#page',
  about: '#entity=avocado',
  differences: '#entity=avocado&section=differences',
  timeline: '#entity=avocado&section=timeline',
  sources: '#entity=avocado&section=sources',
  'as-of': '#entity=avocado&as-of=2025-12-12',
  source: '#source=ejtech-2025-12&pack=meta-ai',
  search: '#search=closed+model',
  names: '#search=',
} as const;

type View = keyof typeof views;
const isView = (name: string): name is View => name in views;

const { values } = parseArgs({
  options: {
    extension: { type: 'string' },
    languages: { type: 'string', default: 'en,zh-TW,zh-CN' },
    schemes: { type: 'string', default: 'light,dark' },
    widths: { type: 'string', default: '320,480' },
    views: { type: 'string', default: Object.keys(views).join() },
    height: { type: 'string', default: '1000' },
    out: { type: 'string', default: join(root, 'demo', 'screenshots', 'panel') },
  },
});

const shoot = async (panel: Page, base: string, name: string, wanted: readonly View[]) => {
  for (const width of values.widths.split(',').map(Number)) {
    await panel.setViewportSize({ width, height: Number(values.height) });
    for (const view of wanted) {
      await panel.goto(`${base}/sidepanel.html`);
      await panel.goto(`${base}/sidepanel.html${views[view]}`);
      await panel.locator('h1').waitFor();
      await panel
        .locator(
          'main :is(.name-row, .statement, .matrix, .timeline-table, .panel-source, .found, .panel-empty)',
        )
        .first()
        .waitFor();
      await panel.screenshot({ path: join(values.out, `${view}-${name}-${width}.png`) });
    }
  }
};

const shootAll = async ({ context, worker }: Launched, address: string, name: string) => {
  const article = context.pages()[0] ?? (await context.newPage());
  await article.goto(`${address}/english.html`);
  for (let tries = 0; tries < 50 && (await markedTexts(article)).length === 0; tries++)
    await article.waitForTimeout(100);
  const panel = await context.newPage();
  // The panel in a tab shows the other one.
  for (const other of context.pages()) if (other !== article && other !== panel) await other.close();
  const base = await worker.evaluate(() => chrome.runtime.getURL('').replace(/\/$/, ''));
  await shoot(panel, base, name, values.views.split(',').filter(isView));
};

if (values.extension === undefined) await run('npm', ['run', '--silent', 'build:e2e']);
await mkdir(values.out, { recursive: true });
const demo = await serveDemo();
for (const language of values.languages.split(','))
  for (const colorScheme of ['light', 'dark'] as const) {
    if (!values.schemes.split(',').includes(colorScheme)) continue;
    const launched = await launchChromium({
      extension: values.extension ?? join(root, '.output', 'chrome-mv3-e2e'),
      headless: true,
      language,
      colorScheme,
    });
    await shootAll(launched, demo.address, `${language}-${colorScheme}`);
    await launched.close();
  }
demo.close();
console.log(`Screenshots: ${values.out}`);
