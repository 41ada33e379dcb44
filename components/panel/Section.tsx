import type { ComponentChildren } from 'preact';

type Props = { id: string; title: string; children: ComponentChildren };

/** A part of the panel under its own title. */
export const Section = ({ id, title, children }: Props) => (
  <section aria-labelledby={id}>
    <h2 id={id} class="section-title">
      {title}
    </h2>
    {children}
  </section>
);
