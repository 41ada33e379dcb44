import { useState } from 'preact/hooks';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { foundViewOf, rowsOf, type FoundView } from '@/domain/panel/found-view';
import type { Place } from '@/domain/panel/place';
import type { Pack } from '@/domain/pack/schema';
import { textsOf } from '@/test/show-card';
import { drawn, loadBuiltInPack, showView } from '@/test/show-panel';
import { PanelFrame } from './PanelFrame';
import { SearchView } from './SearchView';

let pack: Pack;
beforeAll(async () => {
  pack = await loadBuiltInPack();
});

const nothing = { hits: [], total: 0 };
const none = { entities: nothing, claims: nothing, phrases: nothing, sources: nothing };

/** Finds some names, whatever is searched for, but not "xyzzy". */
const find = (query: string): FoundView => {
  const hits = pack.entities
    .slice(0, 3)
    .map(({ id }) => ({ pack: pack.id, id, entity: id, by: 'words' as const }));
  const results = query === 'xyzzy' ? none : { ...none, entities: { hits, total: 3 } };
  return foundViewOf(results, rowsOf([pack]), 'en');
};

/** The search in the panel, which keeps what is searched for. */
const Held = ({ onLeave, from }: { onLeave: () => void; from: string }) => {
  const [place, setPlace] = useState<Place>({ at: 'search', query: from });
  const query = place.at === 'search' ? place.query : '';
  return (
    <PanelFrame
      place={place}
      canGoBack={false}
      canGoForward={false}
      onQuery={(it) => setPlace({ at: 'search', query: it })}
      onLeaveSearch={onLeave}
    >
      <SearchView query={query} found={{ query, view: find(query), names: [] }} />
    </PanelFrame>
  );
};

const show = (from = 'meta') => {
  const onLeave = vi.fn();
  const root = showView(<Held onLeave={onLeave} from={from} />);
  const field = root.querySelector('input')!;
  field.focus();
  return { root, field, onLeave };
};

const focused = () => document.activeElement?.textContent ?? '';

describe('a search with the keyboard', () => {
  test('goes from the field through the results and back', async () => {
    const { root, field } = show();
    const names = textsOf(root, '.found-text');
    await userEvent.keyboard('{ArrowDown}');
    expect(focused()).toContain(names[0]);
    await userEvent.keyboard('{ArrowDown}{ArrowDown}{ArrowDown}');
    expect(focused()).toContain(names[2]);
    await userEvent.keyboard('{Home}');
    expect(focused()).toContain(names[0]);
    await userEvent.keyboard('{ArrowUp}');
    expect(document.activeElement).toBe(field);
  });

  test('opens a result with Enter', async () => {
    const { root } = show();
    await userEvent.keyboard('{ArrowDown}{ArrowDown}{Enter}');
    expect(location.hash).toBe(root.querySelectorAll('a.found')[1]?.getAttribute('href'));
    location.hash = '';
  });

  test('is emptied by Escape, then left', async () => {
    const { field, onLeave } = show();
    await userEvent.keyboard('{ArrowDown}{Escape}');
    await drawn();
    expect(document.activeElement).toBe(field);
    expect(field.value).toBe('');
    expect(onLeave).not.toHaveBeenCalled();
    await userEvent.keyboard('{Escape}');
    expect(onLeave).toHaveBeenCalledOnce();
  });

  test('leaves the caret its keys', async () => {
    const { field } = show();
    await userEvent.keyboard('{ArrowLeft}{ArrowUp}{End}');
    expect(document.activeElement).toBe(field);
  });
});

test('that finds nothing says how to go on', () => {
  const { root } = show('xyzzy');
  expect(root.textContent).toContain('Nothing matches “xyzzy”.');
  expect(root.querySelector('.panel-note a')?.getAttribute('href')).toBe('#search=');
});
