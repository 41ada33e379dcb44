import type { Browser } from '#imports';
import type { AnnotateRequest, SentAnswer } from '@/domain/mentions/portion';
import { toWire } from '@/domain/mentions/wire';
import { answer } from '@/knowledge/answer';
import type { Library } from '@/knowledge/library';
import { correctionsFor } from '@/utils/corrections';
import { createLazy } from '@/utils/lazy';
import { logError } from '@/utils/log-error';
import { shownSettings } from '@/utils/settings';
import { readHidden } from './hidden-entities';

type Answer = (request: AnnotateRequest, sender: Browser.runtime.MessageSender) => Promise<SentAnswer>;

/** Answers pages. What the reader has ruled out or switched off is asked anew when it has changed. */
export const createAnswerer = (getLibrary: () => Promise<Library>) => {
  const hidden = createLazy(async () => readHidden(await getLibrary()));
  shownSettings.watch(hidden.renew);
  const readOr = <Value>(value: Promise<Value>, otherwise: Value, what: string): Promise<Value> =>
    value.catch((error: unknown) => {
      logError(what, error);
      return otherwise;
    });
  const answerPage: Answer = async (request, { url = '' }) => {
    const [library, corrections, off] = await Promise.all([
      getLibrary(),
      readOr(correctionsFor({ url }), [], 'your corrections could not be read'),
      readOr<ReadonlySet<string>>(hidden.get(), new Set(), 'what you have switched off could not be read'),
    ]);
    const { findings, ...rest } = answer(library, request, corrections, off);
    return { ...rest, findings: toWire(findings) };
  };
  return { answerPage, renew: hidden.renew };
};
