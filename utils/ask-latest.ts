/**
 * Asks one question at a time. Of those that come meanwhile only the last is asked when the answer is there; the others are
 * answered with undefined.
 */
export const createLatest = <Question, Answer>(ask: (question: Question) => Promise<Answer>) => {
  let asked: Promise<unknown> | undefined;
  let latest = 0;
  return async (question: Question): Promise<Answer | undefined> => {
    const own = ++latest;
    while (asked && own === latest) await asked;
    if (own !== latest) return undefined;
    const answer = ask(question);
    asked = answer.catch(() => undefined).finally(() => (asked = undefined));
    return answer;
  };
};
