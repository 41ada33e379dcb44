export const after = (time: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, time));

/** What comes within so many milliseconds; else it rejects with what `late` makes then. The work itself goes on. */
export const inTime = <Result>(work: PromiseLike<Result>, time: number, late: () => Error): Promise<Result> =>
  Promise.race([work, after(time).then(() => Promise.reject(late()))]);
