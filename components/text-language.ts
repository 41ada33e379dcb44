import { i18n } from '#i18n';

/**
 * The `lang` of a name or label, where it is not the interface's: Han characters are Chinese, in the language that is known
 * of the text; Latin letters in a Chinese interface are English. Fonts and voices go by it.
 */
export const languageOf = (text: string, known?: string): string | undefined => {
  const own = i18n.t('language');
  const isChinese = own.startsWith('zh');
  if (/\p{Script=Han}/u.test(text)) {
    const chinese = known?.startsWith('zh') || known === 'ja' ? known : isChinese ? own : 'zh';
    return chinese === own ? undefined : chinese;
  }
  return isChinese && /\p{Script=Latin}/u.test(text) ? 'en' : undefined;
};
