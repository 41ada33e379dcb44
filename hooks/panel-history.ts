/** Where in the panel's own history it stands; kept in each entry, since the browser does not tell. */
type Entry = { index: number };

const indexOf = (state: unknown): number | undefined => {
  const index: unknown =
    typeof state === 'object' && state !== null ? Reflect.get(state, 'index') : undefined;
  return typeof index === 'number' ? index : undefined;
};

export type PanelHistory = { address: string; canGoBack: boolean; canGoForward: boolean };

/** Follows the fragment of the panel's address: links change it, and each change is an entry to come back to. */
export const createPanelHistory = (onChange: (history: PanelHistory) => void, signal: AbortSignal) => {
  let at = indexOf(history.state) ?? 0;
  let last = at;
  const note = (index: number, address = location.hash) => {
    at = index;
    const entry: Entry = { index };
    history.replaceState(entry, '', address === '' ? location.pathname : address);
  };
  const tell = () => onChange({ address: location.hash, canGoBack: at > 0, canGoForward: at < last });
  const follow = () => {
    const known = indexOf(history.state);
    if (known === undefined) last = at + 1;
    note(known ?? at + 1);
    tell();
  };
  addEventListener('hashchange', follow, { signal });
  note(at);
  return {
    tell,
    go: (address: string): void => {
      location.hash = address;
    },
    /** Changes the entry that it stands at: for what is typed or drawn, which nobody wants to come back to. */
    replace: (address: string): void => {
      note(at, address);
      tell();
    },
  };
};
