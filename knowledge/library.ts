import { createCardBuilder } from '@/domain/cards/card-builder';
import type { EntityCard } from '@/domain/cards/entity-card';
import { compileIndex, type AliasIndex } from '@/domain/mentions/alias-index';
import { kinOf } from '@/domain/mentions/kin';
import { buildLexicon } from '@/domain/mentions/lexicon';
import { createScanner } from '@/domain/mentions/scan';
import type { Entity, InterfaceLanguage, Pack } from '@/domain/pack/schema';

/** All that answering a page needs, derived from the store: it can be made again at any time. */
export type Library = {
  scan: ReturnType<typeof createScanner>;
  kin: ReturnType<typeof kinOf>;
  card: (entity: string) => EntityCard | undefined;
  /** Every entity of every pack, with what the reader can switch off. */
  entities: { id: string; kind: Entity['kind']; pack: string }[];
};

/** The card of the first pack that holds the entity. Made once: every decision over a page asks for those of all that it names. */
const createCards = (packs: readonly Pack[], language: InterfaceLanguage): Library['card'] => {
  const builders = packs.map((pack) => createCardBuilder(pack, language));
  const made = new Map<string, EntityCard>();
  return (entity) => {
    for (const build of builders) {
      const card = made.get(entity) ?? build(entity);
      if (!card) continue;
      made.set(entity, card);
      return card;
    }
    return undefined;
  };
};

/** Makes a library of packs and their index; without a stored index they are compiled anew. */
export const createLibrary = (
  packs: readonly Pack[],
  language: InterfaceLanguage,
  index?: AliasIndex,
): Library => ({
  scan: createScanner(index ?? compileIndex(buildLexicon(...packs))),
  kin: kinOf(...packs),
  card: createCards(packs, language),
  entities: packs.flatMap((pack) => pack.entities.map(({ id, kind }) => ({ id, kind, pack: pack.id }))),
});
