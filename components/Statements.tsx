import { i18n } from '#i18n';
import type { CardSource } from '@/domain/cards/entity-card';
import type { Statement, StatementTopic } from '@/domain/cards/statements';
import { formatDate } from './format-value';
import { Phrase } from './Phrase';
import { nameOfSource } from './source-name';
import { languageOf } from './text-language';

type Props = { topics: readonly StatementTopic[]; sources: readonly CardSource[] };

/** Who is said to have said it, as the pack has it, which is in English; a kind of speaker where nobody is named. */
const Speaker = ({ saidBy: { kind, who } }: Pick<Statement, 'saidBy'>) =>
  who === undefined ? <>{i18n.t(`saidBy.${kind}`)}</> : <span lang="en">{who}</span>;

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
                {source && (
                  <span lang={languageOf(nameOfSource(source), source.lang)}>{nameOfSource(source)}</span>
                )}{' '}
                · <time dateTime={statement.date}>{formatDate(statement.date)}</time> ·{' '}
                {i18n.t(`hedge.${statement.hedge}`)} · <Speaker saidBy={statement.saidBy} />
              </p>
              {source && <Phrase source={source} phrase={statement.phrase} />}
            </dd>
          );
        })}
      </div>
    ))}
  </dl>
);
