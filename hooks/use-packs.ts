import { i18n } from '#i18n';
import { localize, packLanguage } from '@/domain/pack/localize';
import type { Entity, Pack } from '@/domain/pack/schema';
import { readStoredPacks } from '@/knowledge/read-store';
import { store } from './store';
import { useLive } from './use-live';

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
  const known = useLive(
    {
      ask: async () => {
        const packs = await readStoredPacks(store.database);
        return packs.length > 0 ? list(packs) : undefined;
      },
      askShipped: (pack) => list([pack]),
    },
    [],
  );
  return known?.answer;
};
