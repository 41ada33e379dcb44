import { createContext, type ComponentChildren } from 'preact';
import { useContext } from 'preact/hooks';

/** What the reader looks for among the settings, and the words of the section in which a setting stands. */
export const Query = createContext('');
export const SectionWords = createContext('');

/** As words are compared: without case, accents and width. */
const plain = (text: string): string => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();

/** Whether every word that is looked for stands in the texts. */
const isFound = (query: string, texts: readonly string[]): boolean => {
  const all = plain(texts.join(' '));
  return plain(query)
    .split(/\s+/u)
    .every((word) => all.includes(word));
};

type Props = { words: readonly string[]; children: ComponentChildren };

/** One setting: there while its words, or those of its section, hold what is looked for. */
export const Setting = ({ words, children }: Props) => {
  const query = useContext(Query);
  const section = useContext(SectionWords);
  return isFound(query, [section, ...words]) ? <div class="setting">{children}</div> : null;
};
