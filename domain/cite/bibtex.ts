import type { Source } from '../pack/schema';
import { isOwnArticle } from './csl-json';
import { oneLine, safeUrl } from './document';

/**
 * What TeX reads as commands. Braces by their names, since BibTeX counts them even behind a backslash. All else stays UTF-8,
 * which biber and biblatex read.
 */
const commands: ReadonlyMap<string, string> = new Map([
  ['\\', '{\\textbackslash}'],
  ['{', '{\\textbraceleft}'],
  ['}', '{\\textbraceright}'],
  ['~', '{\\textasciitilde}'],
  ['^', '{\\textasciicircum}'],
  ['<', '{\\textless}'],
  ['>', '{\\textgreater}'],
  ['|', '{\\textbar}'],
  ['"', '{\\textquotedbl}'],
  ...['#', '$', '%', '&', '_'].map((character): [string, string] => [character, `\\${character}`]),
]);

/** A text that TeX sets as it is. */
export const escapeTex = (text: string): string =>
  oneLine(text).replace(/[\\{}~^<>|"#$%&_]/g, (character) => commands.get(character) ?? character);

/** The url field is verbatim: nothing is escaped in it, so what would end it is percent-encoded. */
const escapeUrl = (url: string) => url.replace(/[{}]/g, (brace) => (brace === '{' ? '%7B' : '%7D'));

type Field = [name: string, value: string | undefined];

/** The second pair of braces keeps styles from changing the capitals of a title. */
const fieldsOf = ({ title, publisher, published, url, lang, ...source }: Source): Field[] => {
  const address = safeUrl(url);
  return [
    ['title', `{${escapeTex(title)}}`],
    [isOwnArticle(source) ? 'journaltitle' : 'organization', publisher && `{${escapeTex(publisher)}}`],
    ['date', published?.date],
    ['url', address && escapeUrl(address)],
    ['language', lang],
  ];
};

const toEntry = (source: Source): string => {
  const fields = fieldsOf(source).flatMap(([name, value]) =>
    value === undefined ? [] : [`  ${name} = {${value}},`],
  );
  return [`@${isOwnArticle(source) ? 'article' : 'online'}{${source.id},`, ...fields, '}', ''].join('\n');
};

/**
 * Sources as BibTeX, in biblatex's fields (https://ctan.org/pkg/biblatex, section 2.2). The key is the source's id, which is
 * made of letters, digits, dots and hyphens, and the same in every export.
 */
export const toBibtex = (sources: readonly Source[]): string => sources.map(toEntry).join('\n');
