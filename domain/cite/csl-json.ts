import type { Claim, Pack, Source } from '../pack/schema';
import { oneLine, safeUrl } from './document';

/**
 * A source as an item of CSL-JSON, the fields that we fill
 * (https://github.com/citation-style-language/schema, csl-data.json). When it was accessed we do not know, so it is left out.
 */
export type CslItem = {
  id: string;
  type: 'article-newspaper' | 'webpage';
  title: string;
  /** The outlet: styles print it for either type, where `publisher` is printed for some web pages only. */
  'container-title'?: string;
  /** One date of one to three numbers, as far as it is known. */
  issued?: { 'date-parts': [number[]] };
  URL?: string;
  language: string;
};

/** A report and a comment are an outlet's own; an aggregation or a translation is a page that retells one. */
export const isOwnArticle = ({ kind }: Pick<Source, 'kind'>): boolean =>
  kind === 'report' || kind === 'commentary';

const toItem = (source: Source): CslItem => {
  const url = safeUrl(source.url);
  return {
    id: source.id,
    type: isOwnArticle(source) ? 'article-newspaper' : 'webpage',
    title: oneLine(source.title),
    ...(source.publisher !== undefined && { 'container-title': oneLine(source.publisher) }),
    ...(source.published && {
      issued: { 'date-parts': [source.published.date.split('-').map(Number)] satisfies [number[]] },
    }),
    ...(url !== undefined && { URL: url }),
    language: source.lang,
  };
};

/**
 * Sources as CSL-JSON, to be written with `JSON.stringify`. Written by hand: citation-js brings its parsers, styles and a
 * network client for what are seven fields here.
 */
export const toCslJson = (sources: readonly Source[]): CslItem[] => sources.map(toItem);

/** The sources of some claims, each once, in the order of the pack: what is cited with a difference or an entity. */
export const citedSources = (pack: Pick<Pack, 'sources'>, claims: readonly Claim[]): Source[] => {
  const ids = new Set(claims.map(({ source }) => source));
  return pack.sources.filter(({ id }) => ids.has(id));
};
