import { afterEach, beforeEach, describe, expect, onTestFinished, test } from 'vitest';
import { hoverOver, nowhere } from '@/test/hover-builders';
import { find, nextFrame, textIn } from '@/test/page-builders';
import { movePointer, pressKey } from '@/test/real-input';
import { fragmentsInView } from './in-view';
import { knownPieces } from './pieces';

const far = '<div style="height: 3000px"></div>';

/** A page of names with numbers, so that each can be told from the others. */
const pageOf = (html: string) => {
  const page = hoverOver(html);
  onTestFinished(() => scrollTo(0, 0));
  /** The element around the name whose card is open. */
  const at = () => page.shown.at(-1)?.mark.range.startContainer.parentElement?.id;
  return { ...page, ...page.hover, openAt: at };
};

beforeEach(() => movePointer(nowhere));
afterEach(() => document.getSelection()?.removeAllRanges());

describe('7 next and previous', () => {
  const three = '<p id="a">Avocado</p><p id="b">Mango</p><p id="c">Avocado</p>';

  test('7 next goes from name to name in the order of the text, and round', () => {
    const page = pageOf(three);
    const seen = Array.from({ length: 4 }, () => {
      page.next();
      return page.openAt();
    });
    expect(seen).toEqual(['a', 'b', 'c', 'a']);
    expect(page.shown.at(-1)).toMatchObject({ how: 'keyboard', isPinned: false });
  });

  test('7 previous goes back, and round', () => {
    const page = pageOf(three);
    const seen = Array.from({ length: 4 }, () => {
      page.previous();
      return page.openAt();
    });
    expect(seen).toEqual(['c', 'b', 'a', 'c']);
  });

  test('7 names in one text, in several nodes and touching each other each come once', () => {
    const page = pageOf('<p id="a">AvocadoMango, <i>Avo</i>cado and Mango</p>');
    const seen = Array.from({ length: 5 }, () => {
      page.next();
      return page.names().at(-1);
    });
    expect(seen).toEqual(['Avocado', 'Mango', 'Avocado', 'Mango', 'Avocado']);
    expect(new Set(page.shown.map((view) => view?.mark)).size).toBe(4);
  });

  test('7 the order is that of the text, also where the page came later', () => {
    const page = pageOf('<p id="a">Avocado</p><p id="c">Llama</p>');
    const late = document.createElement('p');
    late.id = 'b';
    late.textContent = 'Mango';
    find(page.root, '#a').after(late);
    const text = late.firstChild as Text;
    page.marks.set(9, { element: late, text: 'Mango', pieces: knownPieces([{ node: text, start: 0 }]) }, [
      { block: 9, start: 0, end: 5, surface: 'Mango', alias: 'Mango', entity: 'Mango', why: [] },
    ]);
    page.next();
    page.next();
    expect(page.openAt()).toBe('b');
  });

  test('7 a card that was opened by pointer is where it goes on from', async () => {
    const page = pageOf(three);
    await page.open('Mango');
    page.next();
    expect(page.openAt()).toBe('c');
  });

  test('7 after Escape it goes on from where the reader was', async () => {
    const page = pageOf(three);
    page.next();
    page.next();
    await pressKey('Escape');
    await expect.poll(page.openAt).toBe(undefined);
    page.next();
    expect(page.openAt()).toBe('c');
  });

  test('7 without a card it goes on from the caret', () => {
    const page = pageOf(three);
    document.getSelection()?.collapse(textIn(page.root, '#b'), 2);
    page.next();
    expect(page.openAt()).toBe('c');
  });

  test.each([
    ['next', 'b'],
    ['previous', 'a'],
  ] as const)('7 where no name is in view, %s goes on from there', (command, expected) => {
    const page = pageOf(
      `<p>Mango</p><p id="a">Avocado</p>${far}<p>text</p>${far}<p id="b">Mango</p><p>Avocado</p>`,
    );
    scrollTo(0, 2800);
    page[command]();
    expect(page.openAt()).toBe(expected);
  });

  test.each([
    ['hidden', '<p id="b" style="visibility: hidden">Mango</p>'],
    ['not drawn', '<p id="b" style="display: none">Mango</p>'],
    ['folded up', '<details><p id="b">Mango</p></details>'],
    ['inert', '<p id="b" inert>Mango</p>'],
  ])('7 names that are %s are left out', (_, hidden) => {
    const page = pageOf(`<p id="a">Avocado</p>${hidden}<p id="c">Avocado</p>`);
    page.next();
    page.next();
    expect(page.openAt()).toBe('c');
  });

  test('7 while a modal dialog is open only its names count', () => {
    const page = pageOf('<p id="a">Avocado</p><dialog><p id="b">Mango</p></dialog>');
    (find(page.root, 'dialog') as HTMLDialogElement).showModal();
    page.next();
    page.next();
    expect(page.openAt()).toBe('b');
  });

  test('7 a page without names opens nothing', () => {
    const page = pageOf('<p>nothing</p>');
    page.next();
    page.previous();
    page.openHere();
    expect(page.shown).toEqual([]);
  });
});

describe('7 a name that is out of view comes to the middle of it', () => {
  const middleOf = (page: ReturnType<typeof pageOf>) => {
    const { top, bottom } = page.shown.at(-1)!.fragment()!;
    return (top + bottom) / 2;
  };

  test('7 of the page, at once', () => {
    const page = pageOf(`<p id="a">Avocado</p>${far}<p id="b">Mango</p>${far}`);
    document.documentElement.style.scrollBehavior = 'smooth';
    onTestFinished(() => void document.documentElement.style.removeProperty('scroll-behavior'));
    page.next();
    page.next();
    expect(page.openAt()).toBe('b');
    expect(Math.abs(middleOf(page) - innerHeight / 2)).toBeLessThan(2);
  });

  test('7 and of the boxes that scroll in it', () => {
    const page = pageOf(
      `<p id="a">Avocado</p>${far}<div style="height: 200px; overflow: auto">${far}<p id="b">Mango</p>${far}</div>${far}`,
    );
    page.next();
    page.next();
    expect(fragmentsInView(page.shown.at(-1)!.mark)).toHaveLength(1);
    expect(Math.abs(middleOf(page) - innerHeight / 2)).toBeLessThan(150);
  });

  test('7 but the page stays where it is for a name in view, and the card stays open', async () => {
    const page = pageOf(`<p id="a">Avocado</p><p style="margin-top: 500px" id="b">Mango</p>${far}`);
    page.next();
    page.next();
    await nextFrame();
    expect(scrollY).toBe(0);
    expect(page.openAt()).toBe('b');
  });
});

describe('7 open card here', () => {
  const rows = `<p id="a">Avocado</p>${'<p>text</p>'.repeat(4)}<p id="b">Mango</p>${'<p>text</p>'.repeat(4)}<p id="c">Llama</p>`;

  test('7 at the top of the view', () => {
    const page = pageOf(
      `<p id="a">Avocado</p><div style="height: 900px"></div>${rows.replace('"a"', '"d"')}${far}`,
    );
    scrollTo(0, 500);
    page.openHere();
    expect(page.openAt()).toBe('d');
  });

  test('7 nearest to the caret', () => {
    const page = pageOf(rows);
    document.getSelection()?.collapse(textIn(page.root, '#b + p + p'), 1);
    page.openHere();
    expect(page.openAt()).toBe('b');
  });

  test('7 in the selection', () => {
    const page = pageOf(rows);
    document.getSelection()?.selectAllChildren(find(page.root, '#c'));
    page.openHere();
    expect(page.openAt()).toBe('c');
  });

  test('7 not at a caret that is out of view', () => {
    const page = pageOf(`<p id="a">Avocado</p>${far}<p id="b">Mango</p>${far}`);
    document.getSelection()?.collapse(textIn(page.root, '#a'), 0);
    scrollTo(0, 2800);
    page.openHere();
    expect(page.openAt()).toBe('b');
  });

  test('7 takes the card that the pointer has opened', async () => {
    const page = pageOf(rows);
    await page.open('Mango');
    page.openHere();
    expect(page.openAt()).toBe('b');
    expect(page.shown.at(-1)).toMatchObject({ how: 'keyboard' });
  });

  test('7 in the middle of a text of very many names', () => {
    const page = pageOf(`<p>${'an Avocado, '.repeat(5_000)}</p>`);
    scrollTo(0, 400);
    page.openHere();
    const { top } = page.shown.at(-1)!.fragment()!;
    expect(top).toBeGreaterThan(-30);
    expect(top).toBeLessThan(60);
    expect(scrollY).toBe(400);
  });

  test('7 where no name is in view, at the next one', () => {
    const page = pageOf(`${far}<p id="b">Mango</p>`);
    page.openHere();
    expect(page.openAt()).toBe('b');
  });
});
