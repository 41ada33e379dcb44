import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { weighReasons, type Words } from '@/components/reasons';
import type { Reason } from '@/domain/mentions/gate';

type Message = string | { 1: string };

/** The words in which the card says its reasons, in English. */
const { why: messages } = parse(readFileSync(new URL('../locales/en.yml', import.meta.url), 'utf8')) as {
  why: Record<Words, Message>;
};

/** A reason in words, as the card says it. */
export const sayReason = (reason: Reason): string => {
  const { because, although } = weighReasons([reason]);
  return [...because, ...although]
    .map(({ words, names }) => {
      const message = messages[words];
      return (typeof message === 'string' ? message : message[1]).replace('$1', names.join(', '));
    })
    .join('');
};
