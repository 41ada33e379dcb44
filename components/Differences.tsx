import type { ComponentChildren } from 'preact';
import { i18n } from '#i18n';
import { latestBySource } from '@/domain/cards/abridge';
import type { CardDifference, CardPosition, CardSource } from '@/domain/cards/entity-card';
import { formatDate } from './format-value';
import { pictureOf, type Lane, type Picture } from './picture';
import { Axis, LaneView } from './Axis';
import { nameOfSource } from './source-name';
import { languageOf } from './text-language';
import { Value, type OpenEntity } from './Value';

type Shared = {
  sources: readonly CardSource[];
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

type PositionProps = Shared & {
  position: CardPosition;
  picture: Picture | undefined;
  lane: Lane | undefined;
};

/** One answer and who gives it: those who speak of one date stand together before it. */
const Position = ({ position: { value, claims }, sources, onOpen, picture, lane }: PositionProps) => (
  <li class="position">
    <span class="value">
      <Value value={value} onOpen={onOpen} />
    </span>
    <span class="chips">
      {[...Map.groupBy(latestBySource(claims), ({ date }) => date)].map(([date, same]) => (
        <span class="chip-group" key={date}>
          <span class="chip-names">
            {same.map(({ source: id, statement }) => (
              <Chip source={sources.find((it) => it.id === id)} statement={statement} key={id} />
            ))}
          </span>{' '}
          <time dateTime={date}>{formatDate(date)}</time>
        </span>
      ))}
    </span>
    {picture && lane && <LaneView kind={picture.kind} lane={lane} />}
  </li>
);

/** How much of each difference is shown; all of it unless it is given. */
type Limits = { positionsAtMost?: number; notesAtMost?: number };

type DifferenceProps = Shared & Limits & { difference: CardDifference };

const Difference = ({ difference, positionsAtMost, notesAtMost, ...shared }: DifferenceProps) => {
  const positions = difference.positions.slice(0, positionsAtMost);
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
        {difference.notes.slice(0, notesAtMost).map((note, i) => (
          <p class="note" key={i}>
            {note}
          </p>
        ))}
      </dd>
    </div>
  );
};

type Props = Shared & Limits & { differences: readonly CardDifference[] };

/** Where the sources differ, one attribute after another, in the order in which it matters. */
export const Differences = ({ differences, ...shared }: Props) => (
  <dl class="differences">
    {differences.map((difference) => (
      <Difference difference={difference} {...shared} key={difference.attribute} />
    ))}
  </dl>
);
