import { Fragment, type ComponentChildren } from 'preact';

/** Stands in a message where an element will: hand `slot(0)` to the translation, then the element to `fill`. */
export const slot = (place: number): string => String.fromCharCode(0xe000 + place);

/** A translated message with elements in its slots, so that the languages decide on the order. */
export const fill = (message: string, ...elements: ComponentChildren[]): ComponentChildren =>
  message
    .split(/([\uE000-\uE00F])/)
    .map((part, i) => (
      <Fragment key={i}>{i % 2 === 0 ? part : elements[part.charCodeAt(0) - 0xe000]}</Fragment>
    ));
