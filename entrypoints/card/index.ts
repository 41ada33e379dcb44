import { defineUnlistedScript } from '#imports';
import { sharedReading } from '@/page/shared-reading';
import { logError } from '@/utils/log-error';
import { beginLife } from '@/utils/script-life';
import { createFirstCard } from './first-card';
import { startCards } from './start-cards';

/** Shows a card for the name that the reader points at. Brought into a page by the background, once it has a name. */
export default defineUnlistedScript(() => {
  const reading = sharedReading();
  if (!reading) return;
  const signal = AbortSignal.any([beginLife('card'), reading.signal]);
  reading.commands = startCards({
    ...reading,
    signal,
    isFirst: createFirstCard(signal),
    onError: (error) => logError('your settings could not be read, so cards come as by default', error),
  });
});
