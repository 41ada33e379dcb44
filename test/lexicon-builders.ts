import fc from 'fast-check';
import { compileIndex } from '@/domain/mentions/alias-index';
import { buildLexicon } from '@/domain/mentions/lexicon';
import { createScanner, type Scanner } from '@/domain/mentions/scan';
import type { Alias, Entity } from '@/domain/pack/schema';

/** An alias by its text alone, or with what the test is about. */
export type AliasParts = string | (Partial<Alias> & Pick<Alias, 'text'>);

export const makeAlias = (parts: AliasParts): Alias => ({
  kind: 'name',
  gate: 'open',
  caseSensitive: false,
  ...(typeof parts === 'string' ? { text: parts } : parts),
});

type EntityParts = Partial<Omit<Entity, 'aliases'>> & { aliases: AliasParts[] };

export const makeEntity = (id: string, { aliases, ...rest }: EntityParts): Entity => ({
  id,
  kind: 'company',
  name: { en: id },
  summary: { en: `What ${id} is.` },
  related: [],
  cues: {},
  counterCues: {},
  ...rest,
  aliases: aliases.map(makeAlias),
});

/** The path from a pack to a scanner, through the one interface that stays when its inside changes. */
export const scannerOf = (...entities: Entity[]): Scanner =>
  createScanner(compileIndex(buildLexicon({ entities })));

/** A scanner for the aliases of one entity. */
export const scannerFor = (...aliases: AliasParts[]): Scanner => scannerOf(makeEntity('it', { aliases }));

/** Characters that have broken matchers: what is invisible, joins, grows, shrinks, or stands for something else. */
export const trickyCharacters = [
  '\u00AD\u200B\u200C\u200D\u2060\uFEFF\uFE0F\u034F\u115F\u1160\u3164\uFFA0\u202E\u2066\u2069\u0600\u{E0100}\u{E0061}',
  ' \t\n\r\u00A0\u2009\u3000\u0085\u2028·・‧•',
  '\u0301\u0323\u0308\u20DD\u3099\u0345\u{1D165}\u{1E8D0}ﾞﾟ',
  'eéEÉsßẞſςσΣİıiIﬁ㍿\uFDFA™…½²Ⓐ㏒\u00A8\u00B4\u1FFD\u1FEF\u037A\uFE58',
  '\u1112\u1161\u11AB하한ㅎㅏㄴㄳﾡￂ',
  '𠮷葛\uF900豈\u{2F800}𐐀𐐨𝐀𝟎🄰👩🚀❤😀1\uFE0F⃣',
  'カガｶー日は中ไทย\u0E48नि',
  '\uD800 \uDFFF \uD83D \uDE00 \uDB40 \uDD00',
  'aA1_-–—−\'’"“.,!?。！？',
].flatMap((characters) => Array.from(characters));

const unit = fc.integer({ min: 0, max: 0xffff }).map((value) => String.fromCharCode(value));

/** Any text: letters of every script, whole graphemes, lone surrogates, and tricky characters side by side. */
export const anyText = fc.oneof(
  fc.string({ unit: fc.constantFrom(...trickyCharacters) }),
  fc.string({ unit: 'binary' }),
  fc.string({ unit: 'grapheme' }),
  fc.string({ unit }),
  fc.string({ unit: fc.oneof(fc.constantFrom(...trickyCharacters), unit, fc.string({ unit: 'grapheme' })) }),
);
