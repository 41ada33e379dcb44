import { liveQuery } from 'dexie';
import { useEffect, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { localize, packLanguage } from '@/domain/pack/localize';
import type { Entity, Pack } from '@/domain/pack/schema';
import { createDatabase } from '@/knowledge/database';
import { readStoredPacks } from '@/knowledge/read-store';
import { readShipped } from '@/knowledge/shipped-pack';
import { loadShippedPack } from '@/utils/load-shipped-pack';
import { logError } from '@/utils/log-error';

/** A pack as the options list it. */
export type ListedPack = {
  id: string;
  title: string;
  description: string;
  updated: string;
  licence: string;
  sources: number;
  claims: number;
  entities: { id: string; name: string; kind: Entity['kind'] }[];
};

const list = (packs: readonly Pack[]): ListedPack[] => {
  const language = packLanguage(i18n.t('language'));
  const collator = new Intl.Collator(language, { ignorePunctuation: true });
  return packs.map(({ id, title, description, updated, licence, sources, claims, entities }) => ({
    id,
    title: localize(title, language),
    description: localize(description, language),
    updated,
    licence,
    sources: sources.length,
    claims: claims.length,
    entities: entities
      .map((entity) => ({ id: entity.id, kind: entity.kind, name: localize(entity.name, language) }))
      .sort((a, b) => collator.compare(a.name, b.name)),
  }));
};

/** The packs that are stored, followed. Where the store fails, the shipped one stands in. */
export const usePacks = (): ListedPack[] | undefined => {
  const [packs, setPacks] = useState<ListedPack[]>();
  useEffect(() => {
    const database = createDatabase();
    const subscription = liveQuery(() => readStoredPacks(database)).subscribe({
      next: (found) => setPacks(list(found)),
      error: (error) => {
        logError('the store could not be read, so the built-in pack is listed', error);
        void readShipped(loadShippedPack).then((shipped) => setPacks(list([shipped])));
      },
    });
    return () => {
      subscription.unsubscribe();
      database.close();
    };
  }, []);
  return packs;
};
