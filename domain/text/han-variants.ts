import { ConverterFactory } from 'opencc-js/core';
import simplified from 'opencc-js/dict/STCharacters';
import traditional from 'opencc-js/dict/TSCharacters';

type Convert = (text: string) => string;

/** Made at the first use: the dictionaries take some milliseconds, and only compiling a pack needs them. */
let converters: Convert[] | undefined;

/**
 * A name as both Chinese scripts write it: itself, and with its characters in the other script where that differs. By single
 * characters (OpenCC's tables), since names are transcribed so; where a character has several forms, by the commonest.
 */
export const hanVariants = (text: string): string[] => {
  converters ??= [ConverterFactory([simplified]), ConverterFactory([traditional])];
  return [...new Set([text, ...converters.map((convert) => convert(text))])];
};
