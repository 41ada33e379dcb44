import { i18n } from '#i18n';
import type { CardSource } from '@/domain/cards/entity-card';
import type { Statement, StatementTopic } from '@/domain/cards/statements';
import { formatDate } from './format-value';
import { Phrase } from './Phrase';
import { nameOfSource } from './source-name';

type Props = { topics: readonly StatementTopic[]; sources: readonly CardSource[] };

/** Who is said to have said it; a kind of speaker where nobody is named. */
const speaker = ({ saidBy: { kind, who } }: Statement): string => who ?? i18n.t(`saidBy.${kind}`);

/** Everything that the sources say, attribute by attribute: in our words, then in theirs. */
export const Statements = ({ topics, sources }: Props) => (
  <dl class="statements">
    {topics.map(({ attribute, label, statements }) => (
      <div class="statement-topic" key={attribute}>
        <dt class="attribute">{label}</dt>
        {statements.map((statement) => {
          const source = sources.find(({ id }) => id === statement.source);
          return (
            <dd class="statement" key={statement.id}>
              <p>{statement.text}</p>
              <p class="statement-meta">
                {source && nameOfSource(source)} ·{' '}
                <time dateTime={statement.date}>{formatDate(statement.date)}</time> ·{' '}
                {i18n.t(`hedge.${statement.hedge}`)} · {speaker(statement)}
              </p>
              {source && <Phrase source={source} phrase={statement.phrase} />}
            </dd>
          );
        })}
      </div>
    ))}
  </dl>
);
