import english from '../locales/en.yml?raw';
import { parse } from 'yaml';

type Tree = { [key: string]: Tree | string };

const tree = parse(english) as Tree;

const find = (key: string): Tree | string | undefined =>
  key
    .split('.')
    .reduce<Tree | string | undefined>((at, part) => (typeof at === 'object' ? at[part] : undefined), tree);

const fill = (text: Tree | string | undefined, words: readonly (string | number)[]) =>
  typeof text === 'string'
    ? words.reduce<string>((filled, word, i) => filled.replaceAll(`$${i + 1}`, String(word)), text)
    : undefined;

const chooseForm = (forms: Tree | string | undefined, count: number) =>
  typeof forms === 'object' ? (forms[count] ?? forms.n) : undefined;

type Words = readonly (string | number)[];

/** Stands in for `#i18n` where there is no extension: the English messages, with the same call. */
export const i18n = {
  t: (key: string, argument: number | Words = [], words?: Words): string =>
    (typeof argument === 'number'
      ? fill(chooseForm(find(key), argument), words ?? [argument])
      : fill(find(key), argument)) ?? key,
};
