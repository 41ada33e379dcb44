import { liveQuery } from 'dexie';
import { useEffect, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { createCardBuilder } from '@/domain/cards/entity-card';
import { packLanguage } from '@/domain/pack/localize';
import { createDatabase } from '@/knowledge/database';
import { readStoredPack } from '@/knowledge/read-store';
import { logError } from '@/utils/log-error';

type CardOf = ReturnType<typeof createCardBuilder>;

/** The cards of the stored pack, built anew when the pack changes; undefined until the store has answered. */
export const useCards = (): CardOf | undefined => {
  const [cardOf, setCardOf] = useState<CardOf>();
  useEffect(() => {
    const database = createDatabase();
    const subscription = liveQuery(() => readStoredPack(database, 'meta-ai')).subscribe({
      next: (pack) => setCardOf(() => pack && createCardBuilder(pack, packLanguage(i18n.t('language')))),
      error: (error) => logError('the store could not be read', error),
    });
    return () => {
      subscription.unsubscribe();
      database.close();
    };
  }, []);
  return cardOf;
};
