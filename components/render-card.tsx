import { render, type ComponentProps } from 'preact';
import { Card } from './Card';

/** Renders the card into the shadow root of the page's host. */
export const renderCard = (root: ShadowRoot, props: ComponentProps<typeof Card>): void =>
  render(<Card {...props} />, root);

/** Takes it out again, with its listeners. */
export const clearCard = (root: ShadowRoot): void => render(null, root);
