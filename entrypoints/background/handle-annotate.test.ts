import { beforeEach, describe, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { Browser } from '#imports';
import type { AnnotateRequest } from '@/domain/mentions/portion';
import { fromWire } from '@/domain/mentions/wire';
import { createLibrary } from '@/knowledge/library';
import { addCorrection } from '@/utils/corrections';
import { pageStatusOf, pageSummaryOf } from '@/utils/tab-state';
import { readBuiltInPack } from '../../scripts/built-in-library';
import { createAnswerer } from './handle-annotate';

const library = createLibrary([await readBuiltInPack()], 'en');
const url = 'https://news.example/a';
const tab = { id: 7, windowId: 1 } as Browser.tabs.Tab;

beforeEach(async () => {
  fakeBrowser.reset();
  await pageStatusOf(7).setValue({ is: 'read', reason: 'asked' });
});

const texts = ['Meta calls it Avocado.', 'Nothing here.', 'Yann LeCun left Meta.'];
const blocks = texts.map((text, block) => ({ block, text }));
const all = [0, 1, 2];

/** What one background answers to a page, and the words that it tells to be mentions. */
const startAsking = (sender: object = {}) => {
  const { answerPage, ...others } = createAnswerer(() => Promise.resolve(library));
  const ask = async (question: Partial<AnnotateRequest>) => {
    const request = { page: 'p', blocks: [], said: [], known: [], ...question };
    const answer = await answerPage(request, { id: 'us', tab, url, ...sender });
    const mentions = answer.decision && fromWire(answer.decision.mentions).flatMap((it) => it.mentions);
    return { ...answer, surfaces: mentions?.map(({ surface }) => surface) };
  };
  return { ask, ...others };
};

describe('a page that asks', () => {
  it('learns in which blocks something was found, and decides nothing unasked', async () => {
    const { ask } = startAsking();
    expect(await ask({ blocks })).toMatchObject({ found: [0, 2], cards: [], surfaces: undefined });
  });

  it('learns the mentions, and gets the cards that it has not', async () => {
    const { ask } = startAsking();
    const { surfaces, cards } = await ask({ blocks, over: all, known: ['meta'] });
    expect(surfaces).toEqual(['Meta', 'Avocado', 'Yann LeCun', 'Meta']);
    expect(cards.map(({ id }) => id).sort()).toEqual(['avocado', 'yann-lecun']);
  });

  it('gets no decision over blocks of which a background that was woken anew knows nothing', async () => {
    const { reading, decision } = await startAsking().ask({ blocks, over: all });
    const { ask } = startAsking();
    const last = { reading, number: decision!.number };
    const answer = await ask({ blocks: [{ block: 3, text: 'Avocado' }], over: [0, 2, 3], last });
    expect(answer.decision).toBeUndefined();
    expect(answer.reading).not.toBe(reading);
  });

  it('has what it and the store say is ruled out', async () => {
    const { ask } = startAsking();
    await addCorrection({ entity: 'meta' }, 'everywhere', { url });
    const { surfaces } = await ask({ blocks, over: all, said: [{ entity: 'yann-lecun' }] });
    expect(surfaces).not.toContain('Meta');
    expect(surfaces).not.toContain('Yann LeCun');
  });
});

describe('what a page names is kept for its tab', () => {
  const kept = async () => (await pageSummaryOf(7).getValue())?.mentions.map(({ entity }) => entity);

  it('with the decision', async () => {
    await startAsking().ask({ blocks, over: all });
    expect(await kept()).toEqual(['meta', 'avocado', 'yann-lecun']);
  });

  it('not where the page is no longer read', async () => {
    await pageStatusOf(7).setValue({ is: 'unread', why: 'off' });
    await startAsking().ask({ blocks, over: all });
    expect(await kept()).toBeUndefined();
  });

  it('not where it is a page of ours', async () => {
    await startAsking({ url: 'chrome-extension://abcdefgh/welcome.html' }).ask({ blocks, over: all });
    expect(await kept()).toBeUndefined();
  });
});

it('the card of an entity comes to a reader who goes on to it, and none of what no pack holds', async () => {
  const { cardOf } = startAsking();
  expect((await cardOf('mango'))?.id).toBe('mango');
  expect(await cardOf('nobody')).toBeNull();
});
