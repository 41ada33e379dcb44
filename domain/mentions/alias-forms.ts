import { hanVariants } from '../text/han-variants';
import type { Alias } from '../pack/schema';

/** Code names are used in the plural ("the Avocados"); English adds s, or es after o and sibilants. */
const plurals = ({ text, kind }: Alias): string[] => {
  if (kind !== 'codename' || !/\p{Script=Latin}$/u.test(text)) return [];
  return /(?:[osxz]|[cs]h)$/i.test(text) ? [`${text}s`, `${text}es`] : [`${text}s`];
};

/** A name before a version that has a digit: "Llama 4", "GPT-5", "DeepSeek R1". */
const versioned = /^(?<name>.*\p{Script=Latin})[ -](?<version>\p{L}?\d\S*.*)$/u;

/** Writers join a version by a blank, by a hyphen, or not at all. */
const joints = ({ text }: Alias): string[] => {
  const { name, version } = versioned.exec(text)?.groups ?? {};
  return name === undefined || version === undefined
    ? []
    : [`${name} ${version}`, `${name}-${version}`, `${name}${version}`];
};

/** An alias in Chinese that names no script is one name in both. */
const scripts = ({ text, lang }: Alias): string[] => (lang === 'zh' ? hanVariants(text) : []);

/** Headlines are set in capitals. One word so set may be another's brand ("MANGO"): it needs the page's evidence. */
const capitals = (alias: Alias): Alias[] => {
  const { text, gate, not } = alias;
  if (!alias.caseSensitive || !/\p{Ll}/u.test(text)) return [];
  const isOneWord = !/\s/u.test(text);
  return [
    {
      ...alias,
      text: text.toUpperCase(),
      gate: gate === 'open' && isOneWord ? 'context' : gate,
      ...(not && { not: not.map((phrase) => phrase.toUpperCase()) }),
    },
  ];
};

/** The forms in which an alias is looked for: as it stands in the pack, and those that follow from it. */
export const formsOf = (alias: Alias): Alias[] => {
  const texts = new Set([alias.text, ...plurals(alias), ...joints(alias), ...scripts(alias)]);
  const forms = Array.from(texts, (text) => ({ ...alias, text }));
  return [...forms, ...forms.flatMap(capitals)];
};
