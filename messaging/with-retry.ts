/**
 * Sends a message that may be sent twice. A worker that is killed while it answers fails the first try; the second one
 * wakes it again.
 */
export const withRetry = async <Answer>(send: () => Promise<Answer>): Promise<Answer> => {
  try {
    return await send();
  } catch {
    return send();
  }
};
