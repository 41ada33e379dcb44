import { createCardBuilder } from '@/domain/cards/card-builder';
import { compileIndex, type AliasIndex } from '@/domain/mentions/alias-index';
import { kinOf } from '@/domain/mentions/kin';
import { buildLexicon } from '@/domain/mentions/lexicon';
import { createScanner } from '@/domain/mentions/scan';
import type { InterfaceLanguage, Pack } from '@/domain/pack/schema';

/** All that answering a page needs, derived from the store: it can be made again at any time. */
export type Library = {
  scan: ReturnType<typeof createScanner>;
  kin: ReturnType<typeof kinOf>;
  card: ReturnType<typeof createCardBuilder>;
};

/** Makes a library of a pack and its index; without a stored index the pack is compiled anew. */
export const createLibrary = (pack: Pack, language: InterfaceLanguage, index?: AliasIndex): Library => ({
  scan: createScanner(index ?? compileIndex(buildLexicon(pack))),
  kin: kinOf(pack),
  card: createCardBuilder(pack, language),
});
