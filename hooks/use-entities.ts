import { liveQuery } from 'dexie';
import { useEffect, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { createDetailsBuilder } from '@/domain/cards/card-builder';
import { createStatementsBuilder } from '@/domain/cards/statements';
import { topicsOf } from '@/domain/compare/topics';
import { packLanguage } from '@/domain/pack/localize';
import type { Pack } from '@/domain/pack/schema';
import { createDatabase } from '@/knowledge/database';
import { readStoredPack } from '@/knowledge/read-store';
import { readShipped, shippedId } from '@/knowledge/shipped-pack';
import { loadShippedPack } from '@/utils/load-shipped-pack';
import { logError } from '@/utils/log-error';

type Entities = {
  detailsOf: ReturnType<typeof createDetailsBuilder>;
  statementsOf: ReturnType<typeof createStatementsBuilder>;
};

const entitiesOf = (pack: Pack): Entities => {
  const language = packLanguage(i18n.t('language'));
  const topics = topicsOf(pack);
  return {
    detailsOf: createDetailsBuilder(pack, language, topics),
    statementsOf: createStatementsBuilder(pack, language, topics),
  };
};

/**
 * What the stored pack says, built anew when the pack changes; undefined until the store has answered. Where it fails, the
 * shipped pack stands in.
 */
export const useEntities = (): Entities | undefined => {
  const [entities, setEntities] = useState<Entities>();
  useEffect(() => {
    const database = createDatabase();
    const show = (pack: Pack | undefined) => setEntities(pack && entitiesOf(pack));
    const subscription = liveQuery(() => readStoredPack(database, shippedId)).subscribe({
      next: show,
      error: (error) => {
        logError('the store could not be read, so the built-in pack serves as it is', error);
        void readShipped(loadShippedPack).then(show);
      },
    });
    return () => {
      subscription.unsubscribe();
      database.close();
    };
  }, []);
  return entities;
};
