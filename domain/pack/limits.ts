/** What a pack may hold. The numbers are part of the format: docs/pack-format.md. */
export const limits = {
  /** UTF-8 bytes of the whole document, checked before it is parsed. */
  bytes: 32 * 1024 * 1024,
  /** Levels of nesting, checked before it is parsed: JSON.parse and Zod both recurse. */
  depth: 32,
  /** Problems reported at most; the rest is counted. */
  problems: 50,
  /** UTF-16 units of a problem's message: some name every key that a file made up. */
  messageLength: 300,
  attributes: 200,
  entities: 100_000,
  sources: 20_000,
  claims: 200_000,
  notes: 20_000,
  aliasesPerEntity: 64,
  /** UTF-16 units of an alias. */
  aliasLength: 200,
  cuesPerLanguage: 60,
  /** UTF-16 units of a phrase. */
  phraseLength: 120,
  phraseWords: 15,
  phraseHan: 40,
  linkLength: 2000,
} as const;
