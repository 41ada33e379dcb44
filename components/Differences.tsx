import { i18n } from '#i18n';
import type { CardDifference, CardPosition, CardSource } from '@/domain/cards/entity-card';
import { formatDate, formatValue } from './format-value';
import { nameOfSource } from './source-name';

const SourceName = ({ id, sources }: { id: string; sources: readonly CardSource[] }) => {
  const source = sources.find((it) => it.id === id);
  return <span class="chip-source">{source && nameOfSource(source)}</span>;
};

/** Claims come newest first. */
const latestBySource = ({ claims }: CardPosition) =>
  claims.filter((claim, i) => claims.findIndex(({ source }) => source === claim.source) === i);

type Props = { differences: readonly CardDifference[]; sources: readonly CardSource[] };

/** One answer and who gives it: a line for each source, with the latest date that its statements speak of. */
const Position = ({ position, sources }: { position: CardPosition; sources: readonly CardSource[] }) => (
  <li class="position">
    <span class="value">{formatValue(position.value)}</span>
    <span class="chips">
      {latestBySource(position).map((claim) => (
        <span class="chip" title={claim.statement} key={claim.id}>
          <SourceName id={claim.source} sources={sources} />{' '}
          <time dateTime={claim.date}>{formatDate(claim.date)}</time>
        </span>
      ))}
    </span>
  </li>
);

/** Where the sources differ, one attribute after another, in the order in which it matters. */
export const Differences = ({ differences, sources }: Props) => (
  <dl class="differences">
    {differences.map((difference) => (
      <div class="difference" data-relation={difference.relation} key={difference.attribute}>
        <dt>
          <span class="attribute">{difference.label}</span>
          <span class="relation">{i18n.t(`relation.${difference.relation}`)}</span>
        </dt>
        <dd>
          <ul class="positions">
            {difference.positions.map((position, i) => (
              <Position position={position} sources={sources} key={i} />
            ))}
          </ul>
          {difference.notes.map((note, i) => (
            <p class="note" key={i}>
              {note}
            </p>
          ))}
        </dd>
      </div>
    ))}
  </dl>
);
