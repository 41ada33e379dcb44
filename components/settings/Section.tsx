import type { ComponentChildren } from 'preact';
import { SectionWords } from './Setting';

type Props = { id: string; title: string; intro?: string; children: ComponentChildren };

/** A part of the options. Without a setting that is found in it, it is not there (by its style). */
export const Section = ({ id, title, intro, children }: Props) => (
  <section class="settings-section" aria-labelledby={id}>
    <h2 id={id} class="settings-title" tabIndex={-1}>
      {title}
    </h2>
    {intro !== undefined && <p class="settings-intro">{intro}</p>}
    <SectionWords.Provider value={title}>{children}</SectionWords.Provider>
  </section>
);
