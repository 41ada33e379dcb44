import type { InterfaceLanguage, Localized } from './schema';

/** The language of packs for a language tag of the interface; English where packs have none. */
export const packLanguage = (tag: string): InterfaceLanguage =>
  tag === 'zh-Hant' || tag === 'zh-Hans' ? tag : 'en';

/** A text in the reader's language, else in English. A name may be the same text in every language. */
export const localize = (text: Localized | string, language: InterfaceLanguage): string =>
  typeof text === 'string' ? text : (text[language] ?? text.en);
