import type { ComponentChildren } from 'preact';
import { useId, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { Query } from './Setting';

const sections = [
  'sites',
  'marks',
  'card',
  'entities',
  'corrections',
  'languages',
  'data',
  'privacy',
  'about',
] as const;

/** The options: a search, the way to each section, and the sections themselves. */
export const Options = ({ children }: { children: ComponentChildren }) => {
  const [query, setQuery] = useState('');
  const id = useId();
  return (
    <div class="options">
      <header class="options-side">
        <h1 class="options-title">Variorum</h1>
        <label for={id} class="unseen">
          {i18n.t('options.search')}
        </label>
        <input
          id={id}
          type="search"
          class="options-search"
          placeholder={i18n.t('options.search')}
          value={query}
          onInput={({ currentTarget }) => setQuery(currentTarget.value)}
        />
        <nav aria-label={i18n.t('options.title')}>
          <ul>
            {sections.map((section) => (
              <li key={section}>
                <a href={`#${section}`} class="options-link" onClick={() => setQuery('')}>
                  {i18n.t(`options.${section}`)}
                </a>
              </li>
            ))}
          </ul>
        </nav>
      </header>
      <main class="options-main">
        <Query.Provider value={query.trim()}>{children}</Query.Provider>
        <p class="options-none" role="status">
          {i18n.t('options.nothingFound')}
        </p>
      </main>
    </div>
  );
};
