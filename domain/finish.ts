/** Goes through all steps at once, and gives what they come to. */
export const finish = <Result>(steps: Generator<unknown, Result>): Result => {
  let step = steps.next();
  while (!step.done) step = steps.next();
  return step.value;
};
