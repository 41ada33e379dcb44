import { i18n } from '#i18n';
import type { ListedName } from '@/domain/panel/all-names';
import type { FoundGroup, FoundRow, FoundView } from '@/domain/panel/found-view';
import { addressOf as addressOfPlace } from '@/domain/panel/place';
import { languageOf } from '../text-language';
import { linkToEntity, linkToSource } from './links';
import { Marked } from './Marked';
import { More } from './More';
import { usePaged } from '../use-paged';

/** What was found for what was searched for last, which the field may be ahead of; all names where that was nothing. */
type Found = { query: string; view: FoundView; names: readonly ListedName[] };

type Props = {
  query: string;
  /** Undefined while the search is being prepared. */
  found: Found | undefined;
};

const addressOf = (kind: keyof FoundView, { pack, id, entity }: FoundRow): string => {
  switch (kind) {
    case 'entities':
      return linkToEntity(id, { pack });
    case 'sources':
      return linkToSource(pack, id);
    default:
      return linkToEntity(entity, { pack, claim: id });
  }
};

const titles = {
  entities: 'panel.entities',
  claims: 'panel.claims',
  phrases: 'panel.foundPhrases',
  sources: 'panel.sources',
} as const satisfies Record<keyof FoundView, string>;

const Row = ({ kind, row, query }: { kind: keyof FoundView; row: FoundRow; query: string }) => (
  <li>
    <a class={`found found-${kind}`} href={addressOf(kind, row)}>
      {kind !== 'entities' && kind !== 'sources' && row.label !== undefined && (
        <span class="found-about" lang={languageOf(row.label)}>
          {row.label}
        </span>
      )}
      <span class="found-text" lang={languageOf(row.text, row.lang)}>
        <Marked text={row.text} query={query} />
      </span>
      {(kind === 'entities' || kind === 'sources') && row.label !== undefined && (
        <span class="found-label">
          <Marked text={row.label} query={query} />
        </span>
      )}
    </a>
  </li>
);

/** Matches of a kind that are shown at first. */
const shownAtFirst = 8;

const Group = ({ kind, group, query }: { kind: keyof FoundView; group: FoundGroup; query: string }) => {
  const { shown, left, showMore } = usePaged(group.rows, { first: shownAtFirst, step: group.rows.length });
  return group.total === 0 ? null : (
    <section aria-labelledby={`found-${kind}`}>
      <h2 class="section-title" id={`found-${kind}`}>
        {i18n.t(titles[kind])} <span class="name-count">{group.total}</span>
      </h2>
      <ul class="found-list">
        {shown.map((row) => (
          <Row kind={kind} row={row} query={query} key={`${row.pack} ${row.id}`} />
        ))}
      </ul>
      {left > 0 ? (
        <button type="button" class="more" onClick={showMore}>
          {i18n.t('panel.more', left)}
        </button>
      ) : (
        group.total > group.rows.length && (
          <p class="panel-note">{i18n.t('panel.foundMore', [group.rows.length])}</p>
        )
      )}
    </section>
  );
};

const kinds = ['entities', 'claims', 'phrases', 'sources'] as const;

const Results = ({ query, view }: Omit<Found, 'names'>) => {
  const total = kinds.reduce((sum, kind) => sum + view[kind].total, 0);
  return (
    <>
      <p class="panel-note" role="status">
        {total === 0 ? i18n.t('panel.noMatch', [query]) : i18n.t('panel.found', total)}
      </p>
      {total === 0 && (
        <p class="panel-note">
          {i18n.t('panel.noMatchHelp')}{' '}
          <a href={addressOfPlace({ at: 'search', query: '' })}>{i18n.t('panel.allNames')}</a>
        </p>
      )}
      {kinds.map((kind) => (
        <Group kind={kind} group={view[kind]} query={query} key={`${kind} ${query}`} />
      ))}
    </>
  );
};

const AllNames = ({ names }: { names: readonly ListedName[] }) => {
  const { shown, left, showMore } = usePaged(names, { first: 60 });
  return (
    <>
      <ul class="names">
        {shown.map(({ pack, id, name, kind }) => (
          <li class="name-row" key={`${pack} ${id}`}>
            <a class="row-link" href={linkToEntity(id, { pack })}>
              <span lang={languageOf(name)}>{name}</span>{' '}
              <span class="name-count">{i18n.t(`kind.${kind}`)}</span>
            </a>
          </li>
        ))}
      </ul>
      <More left={left} onMore={showMore} />
    </>
  );
};

/** What all packs hold of what is searched for; all names where nothing is. */
export const SearchView = ({ query, found }: Props) => {
  const isAsked = query.trim() !== '';
  const isAnswered = found && isAsked === (found.query.trim() !== '');
  return (
    <>
      <h1 class="panel-title" tabIndex={-1}>
        {isAsked ? i18n.t('panel.searchField') : i18n.t('panel.allNames')}
      </h1>
      {!isAnswered && <p class="panel-note">{i18n.t('panel.preparing')}</p>}
      {isAnswered && (isAsked ? <Results {...found} /> : <AllNames names={found.names} />)}
    </>
  );
};
