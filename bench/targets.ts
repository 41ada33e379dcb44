/** A figure, and what it has to be; `what` begins with its unit. */
export type Target = {
  what: string;
  figure: number;
  atMost?: number | undefined;
  atLeast?: number | undefined;
};

/** A line that says of a target whether it is reached, and by how much. */
export const verdictOn = ({ what, figure, atMost, atLeast = 0 }: Target): string => {
  const isReached = atMost === undefined ? figure >= atLeast : figure <= atMost;
  const wanted = atMost === undefined ? `at least ${atLeast}` : `at most ${atMost}`;
  return `${isReached ? 'reached' : 'NOT reached'}: ${figure.toFixed(2)} ${what} (${wanted})`;
};
