import { describe, expect, it } from 'vitest';
import { createLatest } from './ask-latest';

/** Something that answers when it is told to, with what it was asked in capitals. */
const aSlowOne = () => {
  const asked: string[] = [];
  const answers: (() => void)[] = [];
  const ask = createLatest(async (question: string) => {
    asked.push(question);
    await new Promise<void>((resolve) => answers.push(resolve));
    if (question === 'bad') throw new Error('no answer');
    return question.toUpperCase();
  });
  const answer = async () => {
    answers.shift()?.();
    await new Promise((resolve) => setTimeout(resolve));
  };
  return { ask, asked, answer };
};

describe('asking for the latest', () => {
  it('asks at once where nothing is asked, and answers', async () => {
    const { ask, asked, answer } = aSlowOne();
    const found = ask('a');
    expect(asked).toEqual(['a']);
    await answer();
    expect(await found).toBe('A');
  });

  it('of those that wait asks only the last', async () => {
    const { ask, asked, answer } = aSlowOne();
    const found = Promise.all(['a', 'av', 'avo', 'avoc'].map(ask));
    await answer();
    await answer();
    expect(await found).toEqual(['A', undefined, undefined, 'AVOC']);
    expect(asked).toEqual(['a', 'avoc']);
  });

  it('asks on after a question that failed', async () => {
    const { ask, answer } = aSlowOne();
    const failing = ask('bad');
    const next = ask('b');
    await Promise.all([expect(failing).rejects.toThrow('no answer'), answer()]);
    await answer();
    expect(await next).toBe('B');
  });
});
