import { i18n } from '#i18n';
import { createValueReader } from '@/domain/cards/card-value';
import { toBibtex } from '@/domain/cite/bibtex';
import type { CiteWords } from '@/domain/cite/cite-words';
import { createCitations } from '@/domain/cite/citations';
import { citedSources, toCslJson } from '@/domain/cite/csl-json';
import type { CiteDocument } from '@/domain/cite/document';
import { toMarkdown } from '@/domain/cite/markdown';
import { toPlainText } from '@/domain/cite/plain-text';
import { discrepanciesOf } from '@/domain/compare/discrepancies';
import { localize, packLanguage } from '@/domain/pack/localize';
import type { Claim, Pack } from '@/domain/pack/schema';
import { slot } from '../fill';
import { formatDate, formatValue } from '../format-value';
import { linkTo } from '../source-link';

export const citeFormats = ['markdown', 'text', 'csl', 'bibtex'] as const;
export type CiteFormat = (typeof citeFormats)[number];

/** What is copied, by its id. */
export type Cited =
  | { what: 'claim'; id: string }
  | { what: 'difference'; entity: string; attribute: string }
  | { what: 'entity'; id: string }
  | { what: 'source'; id: string };

const wordsFor = (pack: Pack): CiteWords => {
  const language = packLanguage(i18n.t('language'));
  const readValue = createValueReader(pack, language);
  // Stands for the phrase, so that the language's own quotation marks are what is left around it.
  const [open = '“', close = '”'] = i18n.t('value.quoted', [slot(0)]).split(slot(0));
  const isChinese = language !== 'en';
  return {
    hedges: {
      stated: i18n.t('hedge.stated'),
      reported: i18n.t('hedge.reported'),
      expected: i18n.t('hedge.expected'),
      denied: i18n.t('hedge.denied'),
    },
    relations: {
      differs: i18n.t('relation.differs'),
      updates: i18n.t('relation.updates'),
      overlaps: i18n.t('relation.overlaps'),
      narrower: i18n.t('relation.narrower'),
      variant: i18n.t('relation.variant'),
    },
    noteKinds: {
      'translation-error': i18n.t('cite.noteKind.translationError'),
      scope: i18n.t('cite.noteKind.scope'),
      wording: i18n.t('cite.noteKind.wording'),
      attribution: i18n.t('cite.noteKind.attribution'),
      timing: i18n.t('cite.noteKind.timing'),
    },
    machineTranslated: i18n.t('source.machineTranslated'),
    quotation: [open, close],
    comma: isChinese ? '，' : ', ',
    colon: isChinese ? '：' : ': ',
    formatDate,
    formatValue: (value, attribute) => formatValue(readValue(value, attribute)),
    formatSpeaker: ({ kind, who }) => who ?? (kind === 'outlet' ? undefined : i18n.t(`saidBy.${kind}`)),
    formatPack: ({ title, updated, licence }) =>
      i18n.t('cite.fromPack', [localize(title, language), formatDate(updated), licence]),
  };
};

const claimsOf = (pack: Pack, cited: Cited): Claim[] =>
  pack.claims.filter(({ id, entity, attribute, source }) => {
    switch (cited.what) {
      case 'claim':
        return id === cited.id;
      case 'difference':
        return entity === cited.entity && attribute === cited.attribute;
      case 'entity':
        return entity === cited.id;
      case 'source':
        return source === cited.id;
    }
  });

const documentOf = (pack: Pack, cited: Cited): CiteDocument => {
  const language = packLanguage(i18n.t('language'));
  const { citeClaim, citeDifference, citeEntity } = createCitations(
    pack,
    language,
    wordsFor(pack),
    ({ url }, phrase) => linkTo({ url }, phrase),
  );
  switch (cited.what) {
    case 'claim':
      return citeClaim(cited.id) ?? [];
    case 'entity':
      return citeEntity(cited.id) ?? [];
    case 'difference': {
      const difference = discrepanciesOf(pack).find(
        ({ entity, attribute }) => entity === cited.entity && attribute.id === cited.attribute,
      );
      return difference ? citeDifference(difference) : [];
    }
    case 'source':
      return claimsOf(pack, cited).flatMap(({ id }) => citeClaim(id) ?? []);
  }
};

/** What is copied: the words in Markdown or plain text, or the sources that they come from for a reference manager. */
export const cite = (pack: Pack, cited: Cited, format: CiteFormat): string => {
  switch (format) {
    case 'markdown':
      return toMarkdown(documentOf(pack, cited));
    case 'text':
      return toPlainText(documentOf(pack, cited));
    case 'csl':
      return `${JSON.stringify(toCslJson(citedSources(pack, claimsOf(pack, cited))), null, 2)}\n`;
    case 'bibtex':
      return toBibtex(citedSources(pack, claimsOf(pack, cited)));
  }
};
