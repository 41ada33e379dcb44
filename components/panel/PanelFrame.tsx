import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import { addressOf, pagePlace, type Place } from '@/domain/panel/place';
import { Icon } from '../Icon';
import { moveInSearch } from './search-keys';

type Props = {
  place: Place;
  canGoBack: boolean;
  canGoForward: boolean;
  onQuery: (query: string) => void;
  /** Leaves the search for where it was begun. */
  onLeaveSearch: () => void;
  notice?: ComponentChildren;
  children: ComponentChildren;
};

type StepProps = { icon: 'back' | 'forward'; label: string; isOn: boolean; onClick: () => void };

const Step = ({ icon, label, isOn, onClick }: StepProps) => (
  <button
    type="button"
    class="icon-button"
    aria-label={label}
    title={label}
    // Not disabled, which would take the focus from who has just gone back.
    aria-disabled={!isOn}
    onClick={() => isOn && onClick()}
  >
    <Icon name={icon} />
  </button>
);

/** What a place is, without what changes while the reader stays there. */
const viewOf = (place: Place): string =>
  place.at === 'entity'
    ? `entity ${place.entity}`
    : place.at === 'source'
      ? `source ${place.source}`
      : place.at;

/** Does something with an element as soon as it is there: what a view shows may have to be asked for first. */
const whenThere = (root: HTMLElement | null, selector: string, use: (element: HTMLElement) => void) => {
  const observer = new MutationObserver(() => look());
  const look = () => {
    const element = root?.querySelector<HTMLElement>(selector);
    if (!element) return;
    observer.disconnect();
    use(element);
  };
  if (root) observer.observe(root, { childList: true });
  look();
  return () => observer.disconnect();
};

/** The panel around its views: back and forward, this page, the search. */
export const PanelFrame = ({ place, onQuery, onLeaveSearch, notice, children, ...steps }: Props) => {
  const main = useRef<HTMLElement>(null);
  const field = useRef<HTMLInputElement>(null);
  const view = viewOf(place);
  const last = useRef(view);
  const query = place.at === 'search' ? place.query : '';

  // Who comes to another view begins at its heading; who types in the search stays there.
  useEffect(() => {
    if (last.current === view) return undefined;
    last.current = view;
    if (place.at === 'search') return undefined;
    scrollTo({ top: 0, behavior: 'instant' });
    if (place.at === 'entity' && place.claim !== undefined) return undefined;
    return whenThere(main.current, 'h1', (heading) => heading.focus({ preventScroll: true }));
  }, [view]);

  /** Escape empties the field first, then leaves the search; who stands among the results comes back to the field. */
  const leaveSearch = () => {
    field.current?.focus();
    if (query === '') onLeaveSearch();
    else onQuery('');
  };

  const onSearchKey = (event: KeyboardEvent) => {
    if (!field.current || !main.current || event.isComposing || !(event.target instanceof Element)) return;
    if (event.key === 'Escape') {
      event.preventDefault();
      leaveSearch();
      return;
    }
    const to = moveInSearch(event.key, event.target, field.current, main.current);
    if (!to) return;
    event.preventDefault();
    to.focus();
  };

  return (
    <div class="panel" onKeyDown={place.at === 'search' ? onSearchKey : undefined}>
      <header class="panel-bar">
        <Step
          icon="back"
          label={i18n.t('panel.back')}
          isOn={steps.canGoBack}
          onClick={() => history.back()}
        />
        <Step
          icon="forward"
          label={i18n.t('panel.forward')}
          isOn={steps.canGoForward}
          onClick={() => history.forward()}
        />
        <a
          class="bar-link"
          href={addressOf(pagePlace)}
          aria-current={place.at === 'page' ? 'page' : undefined}
        >
          {i18n.t('panel.thisPage')}
        </a>
        <search class="search">
          <Icon name="search" />
          <input
            ref={field}
            type="search"
            aria-label={i18n.t('panel.search')}
            placeholder={i18n.t('panel.searchField')}
            value={query}
            spellcheck={false}
            autocomplete="off"
            onClick={() => place.at !== 'search' && onQuery('')}
            onInput={({ currentTarget }) => onQuery(currentTarget.value)}
            onKeyDown={({ key }) =>
              (key === 'Enter' || key === 'ArrowDown') && place.at !== 'search' && onQuery('')
            }
          />
        </search>
      </header>
      {notice}
      <main class="panel-main" ref={main}>
        {children}
      </main>
    </div>
  );
};
