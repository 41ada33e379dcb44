/**
 * Shows the extension at work on the demo articles: `npm start`. With a display it opens a browser and leaves it to the
 * reader; without one it reads, hovers, opens the panel, writes screenshots to demo/screenshots/ and prints what it found.
 */
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { hover, launchChromium, markedTexts, type Launched } from './launch-chromium';
import { root, run } from './run';
import { serveDemo } from './serve-demo';

const articles = ['english.html', 'traditional-chinese.html', 'avocado-toast.html'];

/** The two names that are hovered, with their article. */
const hovered = [
  { article: 'english.html', name: 'Alexandr Wang' },
  { article: 'traditional-chinese.html', name: 'TBD Lab' },
];

const hasDisplay = () =>
  process.platform !== 'linux' || Boolean(process.env.DISPLAY ?? process.env.WAYLAND_DISPLAY);

const screenshots = join(root, 'demo', 'screenshots');
const shoot = (page: Page, name: string) => page.screenshot({ path: join(screenshots, `${name}.png`) });

const waitForMarks = (page: Page) =>
  page.waitForFunction(() => CSS.highlights.size > 0, undefined, { timeout: 5000 }).catch(() => undefined);

const readArticles = async (page: Page, address: string) => {
  const rows = [];
  for (const article of articles) {
    await page.goto(`${address}/${article}`);
    await waitForMarks(page);
    const marks = await markedTexts(page);
    await shoot(page, article.replace('.html', ''));
    rows.push({ article, marks: marks.length, names: [...new Set(marks)].join(', ') });
  }
  console.table(rows);
};

const hoverNames = async (page: Page, address: string) => {
  for (const { article, name } of hovered) {
    await page.goto(`${address}/${article}`);
    await waitForMarks(page);
    await hover(page, name);
    await page.waitForTimeout(200);
    await shoot(page, `card-${name.toLowerCase().replaceAll(' ', '-')}`);
    console.log(
      `\n${(await page.locator('[popover] .card').innerText()).split('\n').slice(0, 12).join('\n')}\n`,
    );
  }
};

/** A click on the card opens the browser's own panel. */
const openPanel = async (page: Page, launched: Launched) => {
  await page.locator('[popover] .action').first().click();
  const panel = await launched.panel();
  const name = await panel
    .locator('.entity-name')
    .map(({ textContent }) => textContent)
    .wait();
  await panel.screenshot({ path: join(screenshots, 'panel.png') });
  const sections = await panel.$$eval('.tabs button, .tabs a', (tabs) =>
    tabs.map(({ textContent }) => textContent),
  );
  console.log(`Panel: ${name}: ${sections.join(' · ')}`);
};

const showHeadless = async (launched: Launched, address: string) => {
  await mkdir(screenshots, { recursive: true });
  const page = launched.context.pages()[0] ?? (await launched.context.newPage());
  await readArticles(page, address);
  await hoverNames(page, address);
  await openPanel(page, launched);
  console.log(`Screenshots: ${screenshots}`);
};

const showToReader = async ({ context }: Launched, address: string) => {
  const page = context.pages()[0] ?? (await context.newPage());
  await page.goto(`${address}/${articles[0] ?? ''}`);
  console.log(
    `The demo article is open at ${page.url()}: rest the pointer on an underlined name. Close the browser to end.`,
  );
  await context.waitForEvent('close', { timeout: 0 });
};

await run('npm', ['run', '--silent', 'build:e2e']);
const demo = await serveDemo();
const headless = !hasDisplay();
const launched = await launchChromium({ extension: join(root, '.output', 'chrome-mv3-e2e'), headless });
await (headless ? showHeadless(launched, demo.address) : showToReader(launched, demo.address));
await launched.close();
demo.close();
