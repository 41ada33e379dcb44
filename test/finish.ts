/** What steps come to in the end. */
export const finish = <Result>(steps: Generator<unknown, Result>): Result => {
  let step = steps.next();
  while (!step.done) step = steps.next();
  return step.value;
};
