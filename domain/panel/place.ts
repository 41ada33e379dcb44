import type { MentionNumber } from '../mentions/page-summary';

/** The parts of what is known of an entity. */
export const sections = ['about', 'differences', 'timeline', 'sources'] as const;
export type Section = (typeof sections)[number];

/** How the names of a page are listed: each once, or mention by mention. */
export type Order = 'by-name' | 'in-order';

/** What the panel shows: it stands in the panel's address, so that it reopens where it was. */
export type Place =
  /** What the page in the active tab names; at the mention that was shown last. */
  | { at: 'page'; order: Order; mention?: MentionNumber | undefined }
  /** One entity; of one pack only where it is named; as it was known at a date; at one of its claims. */
  | {
      at: 'entity';
      entity: string;
      section: Section;
      pack?: string | undefined;
      asOf?: string | undefined;
      claim?: string | undefined;
    }
  /** One source, with all that was taken from it. */
  | { at: 'source'; pack: string; source: string }
  /** What is found in all packs; all names where nothing is searched for. */
  | { at: 'search'; query: string };

/** This page as it is first shown. */
export const pagePlace: Extract<Place, { at: 'page' }> = { at: 'page', order: 'by-name' };

/** An entity at its first section. */
export const entityPlace = (entity: string): Extract<Place, { at: 'entity' }> => ({
  at: 'entity',
  entity,
  section: 'about',
});

const isDate = (text: string | null): text is string =>
  text !== null && /^\d{4}(?:-\d\d(?:-\d\d)?)?$/.test(text) && !Number.isNaN(Date.parse(text));

/** The fragment that stands for a place: `#entity=avocado&section=differences&as-of=2025-12-12`. */
export const addressOf = (place: Place): string => {
  switch (place.at) {
    case 'page': {
      const fields = new URLSearchParams(place.order === 'by-name' ? {} : { order: place.order });
      if (place.mention) {
        fields.set('mention', String(place.mention.number + 1));
        fields.set('of', place.mention.entity);
      }
      return ['#page', ...(fields.size > 0 ? [fields.toString()] : [])].join('&');
    }
    case 'search':
      return `#${new URLSearchParams({ search: place.query }).toString()}`;
    case 'source':
      return `#${new URLSearchParams({ source: place.source, pack: place.pack }).toString()}`;
    case 'entity': {
      const { entity, section, pack, asOf, claim } = place;
      const fields = new URLSearchParams({ entity });
      if (section !== 'about') fields.set('section', section);
      if (pack !== undefined) fields.set('pack', pack);
      if (asOf !== undefined) fields.set('as-of', asOf);
      if (claim !== undefined) fields.set('claim', claim);
      return `#${fields.toString()}`;
    }
  }
};

const readMention = (fields: URLSearchParams): MentionNumber | undefined => {
  const [number, entity] = [Number(fields.get('mention')), fields.get('of')];
  return Number.isInteger(number) && number > 0 && entity !== null
    ? { number: number - 1, entity }
    : undefined;
};

const readPagePlace = (fields: URLSearchParams): Place => {
  const mention = readMention(fields);
  return {
    at: 'page',
    order: fields.get('order') === 'in-order' ? 'in-order' : 'by-name',
    ...(mention && { mention }),
  };
};

/** The place that a fragment stands for; the page where it stands for none. */
export const readAddress = (fragment: string): Place => {
  const fields = new URLSearchParams(fragment.replace(/^#/, ''));
  const get = (name: string) => fields.get(name) ?? undefined;
  const [entity, source, pack, query] = [get('entity'), get('source'), get('pack'), get('search')];
  if (entity !== undefined) {
    const asOf = fields.get('as-of');
    return {
      at: 'entity',
      entity,
      section: sections.find((it) => it === get('section')) ?? 'about',
      ...(pack !== undefined && { pack }),
      ...(isDate(asOf) && { asOf }),
      ...(fields.has('claim') && { claim: get('claim') }),
    };
  }
  if (source !== undefined && pack !== undefined) return { at: 'source', source, pack };
  return query === undefined ? readPagePlace(fields) : { at: 'search', query };
};
