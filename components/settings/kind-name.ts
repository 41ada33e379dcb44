import { i18n } from '#i18n';

const words = {
  model: 'options.models',
  lab: 'options.labs',
  company: 'options.companies',
  person: 'options.people',
  product: 'options.products',
  publication: 'options.publications',
  concept: 'options.concepts',
} as const;

/** What all entities of a kind are called together. */
export const kindName = (kind: keyof typeof words): string => i18n.t(words[kind]);
