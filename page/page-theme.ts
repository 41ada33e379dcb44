import { ancestorsOf } from './ancestors';

export type Theme = 'light' | 'dark' | 'contrast';

/** How light a colour is, from 0 to 1, and how much of what is under it it covers. */
type Shade = { light: number; alpha: number };

const numbersIn = (text: string): number[] =>
  (text.match(/none|-?[\d.]+(?:e-?\d+)?/g) ?? []).map((it) => (it === 'none' ? 0 : Number(it)));

const luma = (red: number, green: number, blue: number) => 0.299 * red + 0.587 * green + 0.114 * blue;

/**
 * Reads a computed colour. Those of a device-independent space begin with their lightness; in others the three channels
 * make it up. No canvas is asked: it is noisy where the reader resists fingerprinting.
 */
const shadeOf = (color: string): Shade => {
  const [, name = '', space = '', rest = ''] = /^([a-z]+)\((?:([a-z][\w-]*) )?(.*)\)$/.exec(color) ?? [];
  const [a = 0, b = 0, c = 0, alpha = 1] = numbersIn(rest);
  if (name.startsWith('ok')) return { light: a, alpha };
  if (name === 'lab' || name === 'lch') return { light: a / 100, alpha };
  if (space === 'xyz' || space.startsWith('xyz-')) return { light: Math.cbrt(b), alpha };
  if (name === 'color') return { light: luma(a, b, c), alpha };
  return { light: luma(a, b, c) / 255, alpha };
};

const themeOf = (light: number): 'light' | 'dark' => (light < 0.5 ? 'dark' : 'light');

const textTheme = (node: Node) => {
  const { color } = getComputedStyle(ancestorsOf(node).next().value ?? document.documentElement);
  return themeOf(1 - shadeOf(color).light);
};

/** The colours behind a node, the nearest first; as far as the first that covers all, or a picture, which says nothing. */
const shadesBehind = (node: Node): Shade[] | 'picture' => {
  const shades: Shade[] = [];
  for (const element of ancestorsOf(node)) {
    const { backgroundColor, backgroundImage } = getComputedStyle(element);
    if (backgroundImage !== 'none') return 'picture';
    const shade = shadeOf(backgroundColor);
    shades.push(shade);
    if (shade.alpha >= 1) break;
  }
  return shades;
};

/** The canvas that a page stands on where it paints none; light text shows that it is dark, however that came about. */
const canvasTheme = (node: Node): 'light' | 'dark' => {
  const { colorScheme } = getComputedStyle(document.documentElement);
  const isDark =
    colorScheme.includes('dark') &&
    (!colorScheme.includes('light') || matchMedia('(prefers-color-scheme: dark)').matches);
  return isDark ? 'dark' : textTheme(node);
};

/** Whether the page is light or dark around a node: by what is painted behind it, else by its text. */
export const pageTheme = (node: Node): 'light' | 'dark' => {
  const shades = shadesBehind(node);
  if (shades === 'picture') return textTheme(node);
  const canvas: Shade = { light: canvasTheme(node) === 'dark' ? 0 : 1, alpha: 1 };
  return themeOf(
    [...shades, canvas].reduceRight((under, { light, alpha }) => light * alpha + under * (1 - alpha), 1),
  );
};

/** The theme for a card at a node: the reader's, or with "automatic" the page's. */
export const themeAt = (node: Node, wish: Theme | 'automatic'): Theme =>
  wish === 'automatic' ? pageTheme(node) : wish;
