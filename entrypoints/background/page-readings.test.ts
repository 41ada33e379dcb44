import { describe, expect, it } from 'vitest';
import type { Browser } from '#imports';
import type { PageReading } from '@/domain/mentions/page-reading';
import type { Library } from '@/knowledge/library';
import { createPageReadings } from './page-readings';

const searched = { library: {} as Library, hidden: new Set<string>() };
const inTab = (id: number) => ({ tab: { id } as Browser.tabs.Tab, frameId: 0 });
const idOf = ({ id }: PageReading) => Promise.resolve(id);

describe('the readings of the pages that are open', () => {
  it('are one for each page of a tab’s frame, as long as the same is searched for', async () => {
    const { use } = createPageReadings();
    const first = await use(inTab(7), 'a', searched, idOf);
    expect(await use(inTab(7), 'a', searched, idOf)).toBe(first);
    const others = [
      await use(inTab(8), 'a', searched, idOf),
      await use({ ...inTab(7), frameId: 2 }, 'a', searched, idOf),
      await use(inTab(7), 'b', searched, idOf),
      await use(inTab(7), 'a', { ...searched, hidden: new Set() }, idOf),
      await use(inTab(7), 'a', { ...searched, library: {} as Library }, idOf),
    ];
    expect(new Set([first, ...others]).size).toBe(6);
  });

  it('are worked with in turn, also after work that failed', async () => {
    const { use } = createPageReadings();
    const done: string[] = [];
    const work = (name: string, time: number) => async () => {
      await new Promise((resolve) => setTimeout(resolve, time));
      done.push(name);
      if (name === 'bad') throw new Error(name);
    };
    const all = [
      use(inTab(7), 'a', searched, work('slow', 20)),
      use(inTab(7), 'a', searched, work('bad', 10)),
      use(inTab(7), 'a', searched, work('quick', 0)),
    ];
    expect((await Promise.allSettled(all)).map(({ status }) => status)).toEqual([
      'fulfilled',
      'rejected',
      'fulfilled',
    ]);
    expect(done).toEqual(['slow', 'bad', 'quick']);
  });

  it('are forgotten with their tab, and those of no other', async () => {
    const { use, forget } = createPageReadings();
    const before = [await use(inTab(7), 'a', searched, idOf), await use(inTab(77), 'a', searched, idOf)];
    forget(7);
    expect(await use(inTab(7), 'a', searched, idOf)).not.toBe(before[0]);
    expect(await use(inTab(77), 'a', searched, idOf)).toBe(before[1]);
  });

  it('are the fifty that were used last', async () => {
    const { use } = createPageReadings();
    const ids: string[] = [];
    for (let tab = 0; tab < 50; tab++) ids.push(await use(inTab(tab), 'a', searched, idOf));
    await use(inTab(0), 'a', searched, idOf);
    await use(inTab(50), 'a', searched, idOf);
    expect(await use(inTab(0), 'a', searched, idOf)).toBe(ids[0]);
    expect(await use(inTab(1), 'a', searched, idOf)).not.toBe(ids[1]);
  });
});
