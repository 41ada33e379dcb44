import { expect, onTestFinished, vi } from 'vitest';
import type { CardProps } from '@/components/card-props';
import { renderCard } from '@/components/render-card';
import type { EntityCard } from '@/domain/cards/entity-card';
import { aCard } from './card-fixture';

type HostParts = { css?: string; layout?: 'float' | 'sheet'; theme?: string; scale?: number };

/** A host as the page has it, with a shadow root; taken out when the test ends. */
const aCardHost = ({ css, layout, theme, scale }: HostParts = {}): ShadowRoot => {
  const host = document.createElement('div');
  if (layout) host.dataset.layout = layout;
  if (theme !== undefined) host.dataset.theme = theme;
  if (scale !== undefined) host.style.setProperty('--text-scale', String(scale));
  document.body.append(host);
  onTestFinished(() => host.remove());
  const root = host.attachShadow({ mode: 'open' });
  if (css !== undefined) {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    root.adoptedStyleSheets = [sheet];
  }
  return root;
};

/** Renders a card as a page's host does, with everything that it can do. */
export const showCard = (
  parts: Partial<EntityCard> = {},
  props: Partial<CardProps> = {},
  host: HostParts = {},
) => {
  const root = aCardHost(host);
  const undo = vi.fn(() => Promise.resolve());
  const calls = {
    onOpenPanel: vi.fn<CardProps['onOpenPanel']>(),
    onClose: vi.fn(),
    onTogglePin: vi.fn(),
    onOffHere: vi.fn(),
    onOpenSettings: vi.fn(),
    onNotThis: vi.fn(() => Promise.resolve(undo)),
  };
  const given: CardProps = { card: aCard(parts), surface: 'Avocado', ...calls, ...props };
  const handle = renderCard(root, given);
  const again = (changes: Partial<CardProps>) => renderCard(root, { ...given, ...changes });
  return { root, handle, again, undo, ...calls };
};

export const textsOf = (root: ParentNode, selector: string): string[] =>
  [...root.querySelectorAll(selector)].map(({ textContent }) => textContent.trim());

/** The button that reads so, by its label or its text. */
export const buttonOf = (root: ParentNode, text: RegExp): HTMLButtonElement | undefined =>
  [...root.querySelectorAll('button')].find((it) => text.test(it.ariaLabel ?? it.textContent));

export const press = (root: ParentNode, text: RegExp): void => {
  const button = buttonOf(root, text);
  expect(button, String(text)).toBeDefined();
  button?.click();
};
