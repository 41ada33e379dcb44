/**
 * Takes pictures of the card: three languages, light and dark, four names, at first and with all of it, floating and as a sheet
 * on a narrow page, into demo/screenshots/card/. `npm run screenshots`, or `tsx scripts/screenshots-card.ts [--languages en]`.
 */
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Page } from 'playwright';
import { findPoint, hover, launchChromium, markedTexts, type Launched } from './launch-chromium';
import { root, run } from './run';
import { serveDemo } from './serve-demo';

/** The article in each language, and what stands there for a model, a lab, a person, and one about whom nothing differs. */
const articles: Record<string, { file: string; names: Record<string, string> }> = {
  en: {
    file: 'english.html',
    names: { mango: 'Mango', avocado: 'cado', 'tbd-lab': 'TBD Lab', 'alexandr-wang': 'Alexandr Wang' },
  },
  'zh-TW': {
    file: 'traditional-chinese.html',
    names: { mango: 'Mango', avocado: 'cado', 'tbd-lab': 'TBD Lab', 'alexandr-wang': 'Wang帶' },
  },
  'zh-CN': {
    file: 'simplified-chinese.html',
    // Its second word stands in the next line of the file.
    names: { mango: 'Mango', avocado: 'cado', 'tbd-lab': 'TBD', 'alexandr-wang': 'Wang带' },
  },
};

const { values } = parseArgs({ options: { languages: { type: 'string', default: 'en,zh-TW,zh-CN' } } });
const folder = join(root, 'demo', 'screenshots', 'card');
const card = '[popover] .card';

const shoot = (page: Page, ...name: string[]) =>
  page.screenshot({ path: join(folder, `${name.join('-')}.png`) });

/** The card has faded in, and is where it stays. */
const settle = (page: Page) => page.waitForTimeout(200);

const close = async (page: Page) => {
  await page.keyboard.press('Escape');
  await page.locator(card).waitFor({ state: 'detached' });
  await page.mouse.move(2, 2);
};

/** At first, and with all of it where there is more. */
const shootBoth = async (page: Page, ...name: string[]) => {
  await settle(page);
  await shoot(page, ...name, 'first');
  const more = page.locator(`${card} .more`);
  const box = (await more.count()) > 0 && (await more.boundingBox());
  if (box) {
    // Not `click`, which would scroll first.
    await page.mouse.click(box.x + 20, box.y + 10);
    await page.mouse.move(box.x + 40, box.y - 30);
    await settle(page);
    await shoot(page, ...name, 'more');
  }
  await close(page);
};

const tap = async (page: Page, text: string) => {
  const { x, y } = await page.evaluate(findPoint, [text, 0] as const);
  // A touch that follows scrolling only stops it.
  await page.waitForTimeout(250);
  const session = await page.context().newCDPSession(page);
  await session.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [{ x, y }] });
  await session.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
  await session.detach();
  await page.locator(card).waitFor();
};

const shootArticle = async ({ context }: Launched, address: string, language: string) => {
  const { file, names } = articles[language] ?? { file: 'english.html', names: {} };
  const page = context.pages()[0] ?? (await context.newPage());
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    await page.setViewportSize({ width: 900, height: 800 });
    await page.goto(`${address}/${file}`);
    for (let tries = 0; tries < 50 && (await markedTexts(page)).length === 0; tries++)
      await page.waitForTimeout(100);
    for (const [name, text] of Object.entries(names)) {
      await hover(page, text);
      await shootBoth(page, name, language, colorScheme);
    }
    await page.setViewportSize({ width: 320, height: 640 });
    await page.waitForTimeout(300);
    for (const [name, text] of Object.entries(names)) {
      // There it is a link, which a tap follows.
      if (language === 'en' && name === 'tbd-lab') continue;
      await tap(page, text);
      await shootBoth(page, name, language, colorScheme, 'sheet');
    }
  }
};

await run('npm', ['run', '--silent', 'build:e2e']);
await mkdir(folder, { recursive: true });
const demo = await serveDemo();
await Promise.all(
  values.languages.split(',').map(async (language) => {
    const extension = join(root, '.output', 'chrome-mv3-e2e');
    const launched = await launchChromium({ extension, headless: true, language });
    await shootArticle(launched, demo.address, language);
    await launched.close();
  }),
);
demo.close();
console.log(`Screenshots: ${folder}`);
