import { readFile } from 'node:fs/promises';
import { kinOf } from '@/domain/mentions/kin';
import { compileIndex } from '@/domain/mentions/alias-index';
import { annotateText, type TextMention } from '@/domain/mentions/annotate';
import { buildLexicon } from '@/domain/mentions/lexicon';
import { createScanner } from '@/domain/mentions/scan';
import { readPack } from '@/domain/pack/read-pack';
import type { Pack } from '@/domain/pack/schema';

/** The pack that travels with the extension. */
const builtInPackFile = new URL('../public/packs/meta-ai.json', import.meta.url);

export const readBuiltInPack = async (): Promise<Pack> => {
  const result = readPack(await readFile(builtInPackFile));
  if (result.ok) return result.pack;
  throw new Error(result.problems.map(({ path, message }) => `${path}: ${message}`).join('\n'));
};

/** Annotates texts with a pack, as the extension does. */
export const createAnnotator = (pack: Pack): ((text: string) => TextMention[]) => {
  const scan = createScanner(compileIndex(buildLexicon(pack)));
  const kin = kinOf(pack);
  return (text) => annotateText(scan, kin, text);
};
