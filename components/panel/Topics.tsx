import type { CardSource } from '@/domain/cards/entity-card';
import type { StatementTopic } from '@/domain/cards/statements';
import type { Copy } from './CopyMenu';
import { More } from './More';
import { StatementItem } from './StatementItem';
import { usePaged } from '../use-paged';

type Shared = {
  sources: ReadonlyMap<string, CardSource>;
  pack: string;
  copy: Copy;
  /** The claim that the panel was asked for. */
  meant: string | undefined;
};

/** Attributes, and statements of one, that are shown at first. */
const topicsAtFirst = 6;
const statementsAtFirst = 8;

const Topic = ({
  topic: { label, statements },
  sources,
  meant,
  ...shared
}: Shared & { topic: StatementTopic }) => {
  const wanted = statements.findIndex(({ id }) => id === meant);
  const { shown, left, showMore } = usePaged(statements, {
    first: statementsAtFirst,
    step: 40,
    atLeast: wanted + 1,
  });
  return (
    <section class="topic">
      <h3 class="attribute">{label}</h3>
      {shown.map((statement) => (
        <StatementItem
          statement={statement}
          source={sources.get(statement.source)}
          isMeant={statement.id === meant}
          {...shared}
          key={statement.id}
        />
      ))}
      <More left={left} onMore={showMore} />
    </section>
  );
};

/** Everything that the sources say, attribute by attribute, newest first. */
export const Topics = ({ topics, ...shared }: Shared & { topics: readonly StatementTopic[] }) => {
  const wanted = topics.findIndex(({ statements }) => statements.some(({ id }) => id === shared.meant));
  const { shown, left, showMore } = usePaged(topics, { first: topicsAtFirst, atLeast: wanted + 1 });
  return (
    <>
      {shown.map((topic) => (
        <Topic topic={topic} {...shared} key={topic.attribute} />
      ))}
      <More left={left} onMore={showMore} />
    </>
  );
};
