/**
 * What runs in the page that is measured, as source: a function handed to the page would carry the helpers of the
 * compiler along.
 */

/** The limit: nothing but looking at each text node. */
export const bareWalk = `(() => {
  const walker = document.createTreeWalker(document.documentElement, NodeFilter.SHOW_TEXT);
  let units = 0;
  for (let node = walker.nextNode(); node; node = walker.nextNode()) units += node.data.length;
  return units;
})()`;

const pattern = `new RegExp(names.toSorted((a, b) => b.length - a.length)
  .map((name) => name.replace(/[.*+?^\${}()|[\\]\\\\]/g, '\\\\$&')).join('|'), 'g')`;

export type Peer = { id: string; name: string; library?: string; run: string };

/** Highlighters that others publish, each in the fastest way it offers, and what one would write by hand. */
export const peers: Peer[] = [
  {
    id: 'mark',
    name: 'mark.js, one RegExp',
    library: 'mark.js/dist/mark.min.js',
    run: `new Mark(document.body).markRegExp(${pattern})`,
  },
  {
    id: 'replace',
    name: 'findAndReplaceDOMText',
    library: 'findandreplacedomtext/src/findAndReplaceDOMText.js',
    run: `findAndReplaceDOMText(document.body, { find: ${pattern}, wrap: 'mark' })`,
  },
  {
    id: 'advanced',
    name: 'advanced-mark, combined patterns',
    library: 'advanced-mark.js/dist/mark.min.js',
    run: `new Mark(document.body).mark(names, { separateWordSearch: false, combinePatterns: true, caseSensitive: true })`,
  },
  {
    id: 'spans',
    name: 'spans by hand',
    run: `(() => {
      const pattern = ${pattern};
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      const nodes = [];
      for (let node = walker.nextNode(); node; node = walker.nextNode()) nodes.push(node);
      for (const node of nodes) {
        const matches = [...node.data.matchAll(pattern)];
        for (const { index, 0: { length } } of matches.reverse()) {
          const tail = node.splitText(index);
          tail.splitText(length);
          const mark = document.createElement('mark');
          tail.replaceWith(mark);
          mark.append(tail);
        }
      }
    })()`,
  },
];

/** The page's own work: 1,000 changes of its text and its elements, all over it, twenty a frame. */
export const pageOperations = `new Promise((done) => {
  const paragraphs = [...document.querySelectorAll('p')].filter((_, i, { length }) => i % Math.ceil(length / 500) === 0);
  let operation = 0;
  const frame = () => {
    for (let i = 0; i < 20; i++, operation++) {
      const paragraph = paragraphs[(operation * 37) % paragraphs.length];
      const kind = operation % 4;
      if (kind === 0) paragraph.firstChild.data += ' and';
      else if (kind === 1) paragraph.append('so on');
      else if (kind === 2) paragraph.classList.toggle('x');
      else {
        const added = document.createElement('p');
        added.textContent = 'It was said that Meta Platforms had more to say.';
        paragraph.before(added);
      }
    }
    if (operation < 1000) requestAnimationFrame(frame);
    else requestAnimationFrame(() => setTimeout(done, 700));
  };
  requestAnimationFrame(frame);
})`;

/** A page that never rests: 10,000 changes a second, in texts and elements, for three seconds. */
export const changeWithoutRest = `new Promise((done) => {
  const paragraphs = [...document.querySelectorAll('p')].slice(0, 200);
  const start = performance.now();
  let changes = 0;
  const timer = setInterval(() => {
    const passed = performance.now() - start;
    for (; changes < passed * 10; changes++) {
      const paragraph = paragraphs[(changes * 37) % paragraphs.length];
      if (changes % 10 === 0) paragraph.innerHTML = 'It was said that <b>Meta Platforms</b> had ' + changes + ' things to say.';
      else paragraph.firstChild.data = 'It was said ' + changes + ' times that ';
    }
    if (passed < 3000) return;
    clearInterval(timer);
    done();
  }, 4);
})`;

/** A reader who scrolls through the first screens, a fifth of a screen a frame. */
export const scrollThrough = `new Promise((done) => {
  let frames = 0;
  const frame = () => {
    scrollBy({ top: innerHeight / 5, behavior: 'instant' });
    if (++frames < 60) requestAnimationFrame(frame);
    else setTimeout(done, 300);
  };
  requestAnimationFrame(frame);
})`;

export const countRecords = `globalThis.records = 0;
new MutationObserver((batch) => { globalThis.records += batch.length; })
  .observe(document, { subtree: true, childList: true, characterData: true, attributes: true })`;

/** Marks that the page holds: registered ranges, or elements of peers. */
export const countRanges = `[...CSS.highlights.values()].reduce((sum, { size }) => sum + size, 0)`;

/** What a peer has marked. */
export const countMarks = `document.querySelectorAll('mark').length`;
