/** The parts of what is known of an entity. */
export const sections = ['about', 'differences', 'timeline', 'sources'] as const;
export type Section = (typeof sections)[number];

/** What the panel shows: it stands in the panel's address, so that it reopens where it was. */
export type Place =
  /** What the page in the active tab names. */
  | { at: 'page' }
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
    case 'page':
      return '#page';
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
  return query === undefined ? { at: 'page' } : { at: 'search', query };
};
