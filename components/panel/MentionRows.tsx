import { i18n } from '#i18n';
import type { ListedMention, MentionNumber, NamedEntity, PageSummary } from '@/domain/mentions/page-summary';
import { Icon } from '../Icon';
import { languageOf } from '../text-language';
import { linkToEntity } from './links';
import { More } from './More';
import { usePaged } from '../use-paged';

type Shared = {
  summary: PageSummary;
  /** The mention that was shown last. */
  current: number | undefined;
  /** The mention that the pointer is on in the page. */
  pointing: MentionNumber | null;
  show: (number: number) => void;
  light: (mention: MentionNumber | null) => void;
};

const nameClass = (differences: number) => (differences > 0 ? 'name name-differs' : 'name');

type EntityRowProps = Omit<Shared, 'show' | 'summary' | 'current'> & {
  named: NamedEntity;
  first: number | undefined;
  showNext: () => void;
};

const EntityRow = ({ named, first, pointing, light, showNext }: EntityRowProps) => {
  const { entity, name, count, differences } = named;
  return (
    <li
      class="name-row"
      data-lit={pointing?.entity === entity}
      onPointerEnter={() => first !== undefined && light({ number: first, entity })}
      onPointerLeave={() => light(null)}
    >
      <a class="row-link" href={linkToEntity(entity)}>
        <span class={nameClass(differences)} lang={languageOf(name)}>
          {name}
        </span>{' '}
        <span class="name-count">
          {i18n.t('count.mentions', count)}
          {differences > 0 && ` · ${i18n.t('count.differences', differences)}`}
        </span>
      </a>
      {first !== undefined && (
        <button
          type="button"
          class="icon-button"
          aria-label={i18n.t('panel.showNext', [name])}
          title={i18n.t('panel.showNext', [name])}
          onClick={showNext}
        >
          <Icon name="target" />
        </button>
      )}
    </li>
  );
};

/** What the page names, each name once; its button goes from one of its mentions to the next. */
export const EntityRows = ({
  summary: { mentions, inOrder },
  showNextOf,
  ...shared
}: Omit<Shared, 'show'> & { showNextOf: (entity: string) => void }) => {
  const { shown, left, showMore } = usePaged(mentions, { first: 100 });
  const firsts = new Map(inOrder.map(({ entity }, number): [string, number] => [entity, number]).reverse());
  return (
    <>
      <ul class="names">
        {shown.map((named) => (
          <EntityRow
            named={named}
            first={firsts.get(named.entity)}
            showNext={() => showNextOf(named.entity)}
            pointing={shared.pointing}
            light={shared.light}
            key={named.entity}
          />
        ))}
      </ul>
      <More left={left} onMore={showMore} />
    </>
  );
};

type MentionRowProps = Pick<Shared, 'show' | 'light'> & {
  mention: ListedMention;
  number: number;
  named: NamedEntity | undefined;
  isCurrent: boolean;
  isLit: boolean;
};

const MentionRow = ({ mention, number, named, isCurrent, isLit, show, light }: MentionRowProps) => (
  <li
    class="name-row"
    data-lit={isLit}
    onPointerEnter={() => light({ number, entity: mention.entity })}
    onPointerLeave={() => light(null)}
  >
    <button
      type="button"
      class="row-link"
      aria-current={isCurrent ? 'true' : undefined}
      onClick={() => show(number)}
    >
      <span class="mention-number">{number + 1}</span>
      <span class={nameClass(named?.differences ?? 0)} lang={languageOf(mention.surface)}>
        {mention.surface}
      </span>
      {named && named.name !== mention.surface && (
        <span class="name-count" lang={languageOf(named.name)}>
          {named.name}
        </span>
      )}
      {named && named.differences > 0 && <span class="unseen">{i18n.t('panel.differs')}</span>}
    </button>
    <a class="icon-button" href={linkToEntity(mention.entity)} aria-label={named?.name} title={named?.name}>
      <Icon name="forward" />
    </a>
  </li>
);

/** All mentions in the order of the page; a click brings one into view. */
export const OrderRows = ({ summary: { mentions, inOrder }, current, pointing, show, light }: Shared) => {
  const named = new Map(mentions.map((it) => [it.entity, it]));
  const { shown, left, showMore } = usePaged(inOrder, { first: 100, atLeast: (current ?? 0) + 1 });
  return (
    <>
      <ol class="names">
        {shown.map((mention, number) => (
          <MentionRow
            mention={mention}
            number={number}
            named={named.get(mention.entity)}
            isCurrent={number === current}
            isLit={pointing?.number === number}
            show={show}
            light={light}
            key={number}
          />
        ))}
      </ol>
      <More left={left} onMore={showMore} />
    </>
  );
};
