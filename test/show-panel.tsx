import { render, type ComponentChild } from 'preact';
import { onTestFinished } from 'vitest';
import panelCss from '../entrypoints/sidepanel/style.css?inline';
import type { Pack } from '@/domain/pack/schema';

/** Renders a view of the panel in a frame's width of its own, with the panel's styles; taken out when the test ends. */
export const showView = (view: ComponentChild, width = 400): HTMLElement => {
  const style = document.createElement('style');
  style.textContent = panelCss;
  document.head.append(style);
  const root = document.createElement('div');
  root.style.width = `${width}px`;
  document.body.append(root);
  onTestFinished(() => {
    render(null, root);
    root.remove();
    style.remove();
    delete document.documentElement.dataset.theme;
  });
  render(
    <div class="panel">
      <main class="panel-main">{view}</main>
    </div>,
    root,
  );
  return root;
};

/** The pack that travels with the extension, as it is served to the tests. */
export const loadBuiltInPack = async (): Promise<Pack> =>
  (await fetch('/packs/meta-ai.json')).json() as Promise<Pack>;

/** Unfolds all that a view has shown in part. */
export const unfold = async (root: ParentNode): Promise<void> => {
  for (let more = root.querySelectorAll<HTMLElement>('.more'); more.length > 0;) {
    for (const button of more) button.click();
    await drawn();
    more = root.querySelectorAll<HTMLElement>('.more');
  }
};

/** Lets what an event has changed be drawn, and what waits for that be done. */
export const drawn = () =>
  new Promise<void>((resolve) =>
    requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(resolve))),
  );
