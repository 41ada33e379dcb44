import type { ComponentChildren } from 'preact';
import { i18n } from '#i18n';
import { latestBySource } from '@/domain/cards/abridge';
import type { CardDifference, CardPosition, CardSource } from '@/domain/cards/entity-card';
import { formatDate } from './format-value';
import { pictureOf, type Lane, type Picture } from './picture';
import { Axis, LaneView } from './Axis';
import { nameOfSource } from './source-name';
import { languageOf } from './text-language';
import { usePaged } from './use-paged';
import { Value, type OpenEntity } from './Value';

type Shared = {
  sources: ReadonlyMap<string, CardSource>;
  onOpen?: OpenEntity;
  /** What can be done with a difference, where it stands. */
  actions?: (difference: CardDifference) => ComponentChildren;
};

type ChipProps = { source: CardSource | undefined; statement: string | undefined };

const Chip = ({ source, statement }: ChipProps) => {
  const name = source ? nameOfSource(source) : '';
  return (
    <span class="chip" title={statement ?? name} lang={languageOf(name, source?.lang)}>
      {name}
    </span>
  );
};

/** Sources that are named at first where many say the same, and answers where there are many. */
const chipsAtFirst = 12;
const positionsAtFirst = 8;

/** Who gives an answer: those who speak of one date stand together before it. */
const Chips = ({ claims, sources }: Pick<CardPosition, 'claims'> & Pick<Shared, 'sources'>) => {
  const { shown, left, showMore } = usePaged(latestBySource(claims), { first: chipsAtFirst, step: 60 });
  return (
    <span class="chips">
      {[...Map.groupBy(shown, ({ date }) => date)].map(([date, same]) => (
        <span class="chip-group" key={date}>
          <span class="chip-names">
            {same.map(({ source: id, statement }) => (
              <Chip source={sources.get(id)} statement={statement} key={id} />
            ))}
          </span>{' '}
          <time dateTime={date}>{formatDate(date)}</time>
        </span>
      ))}
      {left > 0 && (
        <button type="button" class="more" onClick={showMore}>
          {i18n.t('card.moreSources', left)}
        </button>
      )}
    </span>
  );
};

type PositionProps = Shared & {
  position: CardPosition;
  picture: Picture | undefined;
  lane: Lane | undefined;
};

const Position = ({ position: { value, claims }, sources, onOpen, picture, lane }: PositionProps) => (
  <li class="position">
    <span class="value">
      <Value value={value} onOpen={onOpen} />
    </span>
    <Chips claims={claims} sources={sources} />
    {picture && lane && <LaneView kind={picture.kind} lane={lane} />}
  </li>
);

/** How much of each difference is shown; all of it unless it is given. */
type Limits = { positionsAtMost?: number; notesAtMost?: number };

type DifferenceProps = Shared & Limits & { difference: CardDifference };

const Difference = ({ difference, positionsAtMost, notesAtMost, ...shared }: DifferenceProps) => {
  const answers = difference.positions.slice(0, positionsAtMost);
  const { shown: positions, left, showMore } = usePaged(answers, { first: positionsAtFirst });
  const picture = pictureOf(positions);
  return (
    <div class="difference" data-relation={difference.relation}>
      <dt>
        <span class="attribute">{difference.label}</span>{' '}
        <span class="relation">{i18n.t(`relation.${difference.relation}`)}</span>
        {shared.actions?.(difference)}
      </dt>
      <dd>
        <ul class="positions">
          {positions.map((position, i) => (
            <Position position={position} picture={picture} lane={picture?.lanes[i]} {...shared} key={i} />
          ))}
        </ul>
        {picture && <Axis picture={picture} />}
        {left > 0 && (
          <button type="button" class="more" onClick={showMore}>
            {i18n.t('card.moreAnswers', left)}
          </button>
        )}
        {difference.notes.slice(0, notesAtMost).map((note, i) => (
          <p class="note" key={i}>
            {note}
          </p>
        ))}
      </dd>
    </div>
  );
};

type Props = Omit<Shared, 'sources'> &
  Limits & { differences: readonly CardDifference[]; sources: readonly CardSource[] };

/** Where the sources differ, one attribute after another, in the order in which it matters. */
export const Differences = ({ differences, sources, ...shared }: Props) => {
  const byId = new Map(sources.map((source) => [source.id, source]));
  return (
    <dl class="differences">
      {differences.map((difference) => (
        <Difference difference={difference} sources={byId} {...shared} key={difference.attribute} />
      ))}
    </dl>
  );
};
