import type { Mention } from '@/domain/mentions/gate';
import type { MentionNumber } from '@/domain/mentions/page-summary';
import type { Mark, Marks } from './marks';

const isOf = (mark: Mark, { start, entity }: Mention) =>
  mark.mention.start === start && mark.mention.entity === entity;

/** The mentions by the numbers that the panel knows them by. */
export const createMentionList = (marks: Marks) => {
  let mentions: readonly Mention[] = [];
  return {
    /** Takes the mentions as they were told to the panel. */
    set: (told: readonly Mention[]) => {
      mentions = told;
    },
    /** The mark of a mention; undefined where the page has changed since and it names somebody else now, or nobody. */
    markOf({ number, entity }: MentionNumber): Mark | undefined {
      const mention = mentions[number];
      if (mention?.entity !== entity) return undefined;
      return marks.get(mention.block)?.marks.find((mark) => isOf(mark, mention));
    },
    numberOf({ mention }: Mark): MentionNumber | undefined {
      const number = mentions.findIndex(
        ({ block, start, entity }) =>
          block === mention.block && start === mention.start && entity === mention.entity,
      );
      return number < 0 ? undefined : { number, entity: mention.entity };
    },
  };
};

export type MentionList = ReturnType<typeof createMentionList>;
