import type { InterfaceLanguage, Localized } from './schema';

/** The language of packs for a language tag of the interface; English where packs have none. */
export const packLanguage = (tag: string): InterfaceLanguage =>
  tag === 'zh-Hant' || tag === 'zh-Hans' ? tag : 'en';

/** A text in the reader's language, else in English. */
export const localize = (text: Localized, language: InterfaceLanguage): string => text[language] ?? text.en;
