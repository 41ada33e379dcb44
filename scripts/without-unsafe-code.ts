import type { Plugin } from 'vite';

/**
 * Code of packages that makes HTML or code of text. None of it can be reached: the lint forbids `dangerouslySetInnerHTML`, and the policy of
 * our pages forbids `new Function`, which Zod tries and does without. Taken out, the bundles can be searched for the like.
 */
const cuts = [
  {
    file: /\/preact\/dist\/preact\.mjs$/,
    unsafe: 'l||y&&(h.__html==y.__html||h.__html==t.innerHTML)||(t.innerHTML=h.__html)',
    safe: 'l',
  },
  {
    file: /\/zod\/v4\/core\/util\.js$/,
    unsafe: 'const F = Function;\n        new F("");\n        return true;',
    safe: 'return false;',
  },
  {
    file: /\/zod\/v4\/core\/doc\.js$/,
    unsafe: 'const F = Function;',
    safe: 'throw new Error("No code is made of text here."); let F;',
  },
];

/** Takes such code out, and fails where a new version of a package words it otherwise. */
export const withoutUnsafeCode = (): Plugin => ({
  name: 'without-unsafe-code',
  transform: (code, id) => {
    const cut = cuts.find(({ file }) => file.test(id));
    if (!cut) return undefined;
    if (!code.includes(cut.unsafe)) throw new Error(`Its unsafe code is worded otherwise now: look at ${id}`);
    return { code: code.replace(cut.unsafe, cut.safe), map: null };
  },
});
