import { attributesOf } from '../pack/core-attributes';
import { localize } from '../pack/localize';
import type { InterfaceLanguage, Localized, Pack } from '../pack/schema';

/** What a search can find. */
export type Found = 'entity' | 'claim' | 'phrase' | 'source';

/** What the index knows of one thing. The texts of a field stand in lines, since no word crosses one. */
export type SearchDocument = {
  /** `found pack id`, told apart again by `readKey`; ids hold no spaces. */
  key: string;
  /** All that an entity is called, in any language and also wrongly. */
  name: string;
  /** The entity's summary, the claim's statement, the phrase, the source's title. */
  text: string;
  /** The claim's attribute, the source's publisher. */
  label: string;
  /** The entity's id: its own, or whom the claim is about. */
  about: string;
};

const keyOf = (found: Found, pack: string, id: string) => `${found} ${pack} ${id}`;

const isFound = (text: string | undefined): text is Found =>
  text === 'entity' || text === 'claim' || text === 'phrase' || text === 'source';

/** What a key stands for; undefined where it is none. */
export const readKey = (key: string): { found: Found; pack: string; id: string } | undefined => {
  const [found, pack, id] = key.split(' ');
  return isFound(found) && pack !== undefined && id !== undefined ? { found, pack, id } : undefined;
};

const allTexts = (text: Localized): string[] => Object.values(text).filter((it) => it !== undefined);

/** In the language that is asked for, else in all. */
const textsOf = (text: Localized, language: InterfaceLanguage | undefined): string =>
  language === undefined ? [...new Set(allTexts(text))].join('\n') : localize(text, language);

/** All names of an entity, each once. */
export const namesOf = ({ name, aliases }: Pick<Pack['entities'][number], 'name' | 'aliases'>): string[] => [
  ...new Set([...allTexts(name), ...aliases.map(({ text }) => text)]),
];

/**
 * The documents of a pack: one an entity, a claim, a phrase and a source. Phrases stand by themselves, since they are
 * quoted by themselves and in their own language.
 */
export const documentsOf = (pack: Pack, language?: InterfaceLanguage): SearchDocument[] => {
  const attributes = attributesOf(pack);
  const labelOf = (attribute: string) => {
    const label = attributes.get(attribute)?.label;
    return label ? textsOf(label, language) : '';
  };
  return [
    ...pack.entities.map((entity) => ({
      key: keyOf('entity', pack.id, entity.id),
      name: namesOf(entity).join('\n'),
      text: textsOf(entity.summary, language),
      label: '',
      about: entity.id,
    })),
    ...pack.claims.flatMap(({ id, statement, attribute, phrase, entity: about }) => [
      {
        key: keyOf('claim', pack.id, id),
        name: '',
        text: textsOf(statement, language),
        label: labelOf(attribute),
        about,
      },
      { key: keyOf('phrase', pack.id, id), name: '', text: phrase.text, label: '', about },
    ]),
    ...pack.sources.map(({ id, title, publisher = '' }) => ({
      key: keyOf('source', pack.id, id),
      name: '',
      text: title,
      label: publisher,
      about: '',
    })),
  ];
};
