export const looks = ['plain', 'differing'] as const;
export type Look = (typeof looks)[number];

/** How marks are drawn. */
export type MarkStyle = 'dotted' | 'solid';

/** Told apart by shape: a thin line, and a stronger one where sources differ. */
const lines: Record<MarkStyle, Record<Look, string>> = {
  dotted: { plain: 'dotted 1px', differing: 'dashed 2px' },
  solid: { plain: 'solid 1px', differing: 'double 3px' },
};

const underline = (line: string) => `
    text-decoration: underline ${line};
    text-decoration-color: color-mix(in srgb, currentColor 62%, transparent);
    text-underline-offset: 3px;
    text-decoration-skip-ink: auto;`;

/** How much of the text's colour lies behind it, in percent, where a highlight draws no line. */
const shades: Record<Look, number> = { plain: 10, differing: 20 };

const shade = (percent: number) => `
    background-color: color-mix(in srgb, currentColor ${percent}%, transparent);`;

/**
 * Before version 146 Firefox draws no lines in highlights, and says nothing of that to `CSS.supports`. Of no use any more
 * when the manifest asks for 146.
 */
const drawsLines = (userAgent: string): boolean =>
  Number(/Firefox\/(\d+)/.exec(userAgent)?.[1] ?? Infinity) >= 146;

/** What a highlight is drawn with. */
export const declarationsOf = (style: MarkStyle, look: Look, userAgent = navigator.userAgent): string =>
  drawsLines(userAgent) ? underline(lines[style][look]) : shade(shades[look]);
