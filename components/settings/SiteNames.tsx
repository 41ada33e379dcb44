import { useId, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { Icon } from '../Icon';
import { Setting } from './Setting';

type Props = {
  label: string;
  help: string;
  none: string;
  /** Where `isGranted` is false the browser does not let us; asking again does. */
  sites: readonly { site: string; isGranted?: boolean }[];
  check: (line: string) => boolean;
  onAdd: (site: string) => void;
  onRemove: (site: string) => void;
};

/** A short list of sites, with a line to add one. */
export const SiteNames = ({ label, help, none, sites, check, onAdd, onRemove }: Props) => {
  const id = useId();
  const [site, setSite] = useState('');
  const [isRefused, setRefused] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  const remove = (name: string) => {
    // Its button goes, and would take the focus with it.
    input.current?.focus();
    onRemove(name);
  };
  const add = (event: SubmitEvent) => {
    event.preventDefault();
    setRefused(site.trim() !== '' && !check(site));
    if (!check(site)) return;
    onAdd(site);
    setSite('');
  };
  return (
    <Setting words={[label, help, ...sites.map((it) => it.site)]}>
      <h3 id={id} class="setting-label">
        {label}
      </h3>
      <p class="setting-help">{help}</p>
      {sites.length === 0 ? (
        <p class="list-none">{none}</p>
      ) : (
        <ul class="rows" aria-labelledby={id}>
          {sites.map(({ site: name, isGranted = true }) => (
            <li class="row" key={name}>
              <span class="row-name">{name}</span>
              {!isGranted && (
                <button type="button" onClick={() => onAdd(name)}>
                  {i18n.t('options.notGrantedAsk')}
                </button>
              )}
              <button
                type="button"
                aria-label={i18n.t('options.remove', [name])}
                onClick={() => remove(name)}
              >
                <Icon name="close" />
              </button>
            </li>
          ))}
        </ul>
      )}
      <form class="add" onSubmit={add}>
        <input
          ref={input}
          type="text"
          inputMode="url"
          autocomplete="off"
          spellcheck={false}
          placeholder="news.example"
          aria-label={i18n.t('options.siteToAdd', [label])}
          value={site}
          onInput={({ currentTarget }) => setSite(currentTarget.value)}
        />
        <button type="submit" class="secondary">
          {i18n.t('options.add')}
        </button>
      </form>
      <p class="setting-state" role="status">
        {isRefused && i18n.t('options.notASite')}
      </p>
    </Setting>
  );
};
