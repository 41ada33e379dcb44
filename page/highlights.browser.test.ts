import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { cdp } from 'vitest/browser';
import {
  controllerOfTest,
  find,
  markWords,
  nextFrame,
  paintedWords,
  showPage,
  textIn,
} from '@/test/page-builders';
import { createHighlights, type Highlights } from './highlights';

/** Marks words of a page and shows them; those of `differing` are where sources differ. */
const paint = (root: Element, words: string[], differing: string[] = []) => {
  const controller = controllerOfTest();
  const highlights = createHighlights((entity) => differing.includes(entity), controller.signal);
  const { marks, blocks } = markWords(root, words);
  for (const id of marks.ids()) highlights.show(id, blocks[id]!, marks.get(id)!.marks);
  return { controller, highlights, marks, blocks };
};

const names = () => [...CSS.highlights.keys()];

const emulateMedia = (media: 'print' | '') => cdp().send('Emulation.setEmulatedMedia', { media });

describe('what is painted', () => {
  test('the marks of the page are registered as static ranges', async () => {
    paint(showPage('<p>Avocado and Ma<b>ngo</b></p>'), ['Avocado', 'Mango']);
    await expect.poll(paintedWords).toEqual(['Avocado', 'Mango']);
    for (const highlight of CSS.highlights.values())
      for (const range of highlight) expect(range).toBeInstanceOf(StaticRange);
  });

  test('H11 names where sources differ are told apart by shape, not by colour', async () => {
    const root = showPage('<p>Avocado and Mango</p>');
    paint(root, ['Avocado', 'Mango'], ['Mango']);
    await expect.poll(names).toHaveLength(2);
    const styles = names().map((name) => getComputedStyle(root, `::highlight(${name})`));
    expect(styles.map((it) => it.textDecorationLine)).toEqual(['underline', 'underline']);
    expect(styles.map((it) => it.textDecorationStyle).sort()).toEqual(['dashed', 'dotted']);
  });

  test('H7 nothing of it is printed', async () => {
    const root = showPage('<p>Avocado and Mango</p>');
    paint(root, ['Avocado', 'Mango'], ['Mango']);
    await expect.poll(names).toHaveLength(2);
    onTestFinished(async () => {
      await emulateMedia('');
    });
    await emulateMedia('print');
    for (const name of names())
      expect(getComputedStyle(root, `::highlight(${name})`).textDecorationLine).toBe('none');
  });

  test('new marks of a block take the place of the old', async () => {
    const root = showPage('<p>Avocado and Mango</p>');
    const { highlights, blocks } = paint(root, ['Avocado']);
    await expect.poll(paintedWords).toEqual(['Avocado']);
    highlights.show(0, blocks[0]!, markWords(root, ['Mango']).marks.get(0)!.marks);
    await expect.poll(paintedWords).toEqual(['Mango']);
  });

  test('of two stretches of one element, hiding one leaves the other', async () => {
    const root = showPage('<div>Avocado<p>and</p>Mango</div>');
    const { highlights, marks } = paint(root, ['Avocado', 'Mango']);
    await expect.poll(paintedWords).toEqual(['Avocado', 'Mango']);
    highlights.hide(marks.ids()[0]!);
    await expect.poll(paintedWords).toEqual(['Mango']);
  });
});

describe('F2 only what is near the view is registered', () => {
  const farPage = () =>
    showPage(`
      <p>Avocado</p>
      <p style="margin-top: ${innerHeight * 1.4}px">Mango</p>
      <p style="margin-top: ${innerHeight * 3}px">Acme</p>`);

  test('the view and one screen around it', async () => {
    paint(farPage(), ['Avocado', 'Mango', 'Acme']);
    await expect.poll(paintedWords).toEqual(['Avocado', 'Mango']);
  });

  test('what is scrolled to comes, what is left goes', async () => {
    const root = farPage();
    onTestFinished(() => scrollTo(0, 0));
    paint(root, ['Avocado', 'Mango', 'Acme']);
    await expect.poll(paintedWords).toEqual(['Avocado', 'Mango']);
    find(root, 'p:last-child').scrollIntoView({ behavior: 'instant' });
    await expect.poll(paintedWords).toEqual(['Acme']);
  });

  /** Scrolls by so much of a screen in each of sixty frames; how often that has other marks registered, before it ends. */
  const swapsWhileScrolling = async (screens: number): Promise<number> => {
    const root = showPage(`<p style="height: ${innerHeight / 4}px">Mango</p>`.repeat(100));
    onTestFinished(() => scrollTo(0, 0));
    paint(root, ['Mango']);
    await expect.poll(() => paintedWords().length).toBeGreaterThan(4);
    await nextFrame();
    const registered = () => [...CSS.highlights.values()].flatMap((highlight) => [...highlight]);
    let [last] = registered();
    let swaps = 0;
    for (let frame = 0; frame < 60; frame++) {
      scrollBy({ top: innerHeight * screens, behavior: 'instant' });
      await new Promise(requestAnimationFrame);
      if (!registered().includes(last!)) {
        swaps++;
        [last] = registered();
      }
    }
    const inView = () =>
      registered().some(({ startContainer }) => {
        const { top = -1 } = startContainer.parentElement?.getBoundingClientRect() ?? {};
        return top >= 0 && top < innerHeight / 2;
      });
    await expect.poll(inView).toBe(true);
    return swaps;
  };

  test('who scrolls fast has marks when the scroll has ended', async () => {
    expect(await swapsWhileScrolling(0.3)).toBeLessThan(2);
  });

  test('who scrolls slowly has them on the way', async () => {
    expect(await swapsWhileScrolling(0.035)).toBeGreaterThan(0);
  });

  test('H9 what is shown later is registered then', async () => {
    const root = showPage('<details><summary>Mango</summary><p>Avocado</p></details><p>Acme</p>');
    paint(root, ['Avocado', 'Mango', 'Acme']);
    await expect.poll(paintedWords).toEqual(['Acme', 'Mango']);
    find(root, 'details').toggleAttribute('open');
    await expect.poll(paintedWords).toEqual(['Acme', 'Avocado', 'Mango']);
  });

  test('never more than a thousand', async () => {
    const root = showPage(`<p>Mango</p><p style="font-size: 1px">${'Avocado '.repeat(1500)}</p>`);
    paint(root, ['Mango', 'Avocado']);
    await expect.poll(() => paintedWords().length).toBe(1000);
  });
});

describe('what the page sees', () => {
  test('C1 names are random letters, others for every instance', async () => {
    for (let i = 0; i < 2; i++) paint(showPage('<p>Avocado and Mango</p>'), ['Avocado', 'Mango'], ['Mango']);
    await expect.poll(names).toHaveLength(4);
    expect(new Set(names()).size).toBe(4);
    for (const name of names()) expect(name).toMatch(/^[a-z]{10}$/);
  });

  test('C2 a name that the page has taken is left to the page', async () => {
    const own = new Highlight();
    CSS.highlights.set('aaaaaaaaaa', own);
    onTestFinished(() => CSS.highlights.clear());
    vi.spyOn(crypto, 'getRandomValues').mockImplementationOnce((bytes) => bytes);
    const { controller } = paint(showPage('<p>Avocado</p>'), ['Avocado']);
    await expect.poll(names).toHaveLength(2);
    expect(CSS.highlights.get('aaaaaaaaaa')).toBe(own);
    controller.abort();
    expect(names()).toEqual(['aaaaaaaaaa']);
  });

  test('C10 nothing in the document but one adopted sheet, and all of it goes with the signal', async () => {
    const root = showPage('<p>Avocado and <b>Mango</b></p>');
    const styleOf = (element: Element) =>
      Array.from(getComputedStyle(element), (name) => [
        name,
        getComputedStyle(element).getPropertyValue(name),
      ]);
    const before = {
      html: new XMLSerializer().serializeToString(document),
      sheets: [...document.adoptedStyleSheets],
      style: styleOf(find(root, 'b')),
    };
    const { controller } = paint(root, ['Avocado', 'Mango'], ['Mango']);
    await expect.poll(paintedWords).toEqual(['Avocado', 'Mango']);
    expect(new XMLSerializer().serializeToString(document)).toBe(before.html);
    expect(styleOf(find(root, 'b'))).toEqual(before.style);
    expect(document.adoptedStyleSheets).toHaveLength(before.sheets.length + 1);
    controller.abort();
    expect(names()).toEqual([]);
    expect([...document.adoptedStyleSheets]).toEqual(before.sheets);
  });

  test('after the signal nothing is painted any more', async () => {
    const root = showPage('<p>Avocado</p>');
    const { controller, highlights, marks, blocks } = paint(root, ['Avocado']);
    await expect.poll(paintedWords).toEqual(['Avocado']);
    controller.abort();
    highlights.restore(0);
    expect(names()).toEqual([]);
    highlights.show(0, blocks[0]!, marks.get(0)!.marks);
    await nextFrame();
    await nextFrame();
    highlights.restore(1);
    expect(names()).toEqual([]);
  });
});

describe('C1 marks that the page clears', () => {
  const cleared = async () => {
    const root = showPage('<p>Avocado</p>');
    const { highlights } = paint(root, ['Avocado']);
    await expect.poll(paintedWords).toEqual(['Avocado']);
    CSS.highlights.clear();
    return { highlights, root };
  };

  const restoreAt = (highlights: Highlights, time: number) => {
    highlights.restore(time);
    const isBack = paintedWords().length > 0;
    CSS.highlights.clear();
    return isBack;
  };

  test('are put back three times in ten seconds and then no more', async () => {
    const { highlights } = await cleared();
    const times = [0, 100, 200, 300, 9_999, 10_000, 10_050, 10_100, 30_000];
    expect(times.map((time) => restoreAt(highlights, time))).toEqual([
      true,
      true,
      true,
      false,
      false,
      true,
      false,
      true,
      true,
    ]);
  });

  test('are not put back where they still stand', async () => {
    const { highlights } = await cleared();
    for (const time of [0, 1, 2, 3, 4]) highlights.restore(time);
    CSS.highlights.clear();
    // Only the first of those five was needed.
    expect(restoreAt(highlights, 5)).toBe(true);
  });

  test('are not put back with a text that has gone', async () => {
    const { highlights, root } = await cleared();
    textIn(root, 'p').data = 'x';
    highlights.hide(0);
    expect(restoreAt(highlights, 0)).toBe(false);
  });
});
