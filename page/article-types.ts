/** The types of schema.org that are something to read, with those that news sites use below Article. */
const articleTypes = [
  ...([
    'Article',
    'NewsArticle',
    'AnalysisNewsArticle',
    'AskPublicNewsArticle',
    'BackgroundNewsArticle',
  ] as const),
  ...([
    'OpinionNewsArticle',
    'ReportageNewsArticle',
    'ReviewNewsArticle',
    'Report',
    'SatiricalArticle',
  ] as const),
  ...([
    'BlogPosting',
    'LiveBlogPosting',
    'TechArticle',
    'ScholarlyArticle',
    'MedicalScholarlyArticle',
  ] as const),
  'AdvertiserContentArticle',
] as const;

export type ArticleType = (typeof articleTypes)[number];

/** This many articles side by side are a list; two may be one article that a theme and a plug-in both describe. */
export const listFrom = 3;

const types = new Map<string, ArticleType>(articleTypes.map((type) => [type, type]));

/** The article type that a name stands for: `NewsArticle`, `schema:NewsArticle`, `http://schema.org/NewsArticle`. */
export const articleTypeOf = (name: string): ArticleType | undefined =>
  types.get(name.trim().replace(/^(?:https?:\/\/(?:www\.)?schema\.org\/|schema:)/iu, ''));
