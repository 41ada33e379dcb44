import { attributesOf } from './core-attributes';
import type { Attribute, Claim, Pack } from './schema';
import type { Problem } from './problem';

/** What the schema cannot see: ids that point nowhere or stand twice, values of the wrong kind, claims without a date. */
type Check = (pack: Pack, attributes: ReadonlyMap<string, Attribute>) => Problem[];

const repeatedIds: Check = (pack) =>
  (['attributes', 'entities', 'sources', 'claims', 'notes'] as const).flatMap((list) => {
    const seen = new Set<string>();
    return pack[list].flatMap(({ id }, i) => {
      if (!seen.has(id)) {
        seen.add(id);
        return [];
      }
      return { path: `${list}.${i}.id`, message: `the id "${id}" stands twice` };
    });
  });

const missing = (path: string, kind: string, id: string): Problem => ({
  path,
  message: `there is no ${kind} with the id "${id}"`,
});

const isUnderItself = (id: string, above: ReadonlyMap<string, string | undefined>) => {
  const seen = new Set<string>();
  let at = above.get(id);
  while (at !== undefined && at !== id && !seen.has(at)) {
    seen.add(at);
    at = above.get(at);
  }
  return at === id;
};

/** "Narrower" needs a tree: in a circle, each option would be narrower than the other. */
const brokenOptions: Check = ({ attributes }) =>
  attributes.flatMap(({ options = [] }, i) => {
    const above = new Map(options.map(({ id, under }) => [id, under]));
    return options.flatMap(({ id, under }, j) => {
      const path = `attributes.${i}.options.${j}`;
      if (options.findIndex((it) => it.id === id) < j)
        return { path: `${path}.id`, message: `the option "${id}" stands twice` };
      if (under !== undefined && !above.has(under)) return missing(`${path}.under`, 'option', under);
      return isUnderItself(id, above)
        ? { path: `${path}.under`, message: `the option "${id}" stands under itself` }
        : [];
    });
  });

const danglingRelations: Check = ({ entities }) => {
  const ids = new Set(entities.map(({ id }) => id));
  return entities.flatMap(({ related }, i) =>
    related.flatMap(({ to }, j) =>
      ids.has(to) ? [] : missing(`entities.${i}.related.${j}.to`, 'entity', to),
    ),
  );
};

const danglingClaims: Check = ({ entities, sources, claims }, attributes) => {
  const entityIds = new Set(entities.map(({ id }) => id));
  const sourceIds = new Set(sources.map(({ id }) => id));
  return claims.flatMap(({ source, entity, attribute, value }, i) => [
    ...(sourceIds.has(source) ? [] : [missing(`claims.${i}.source`, 'source', source)]),
    ...(entityIds.has(entity) ? [] : [missing(`claims.${i}.entity`, 'entity', entity)]),
    ...(attributes.has(attribute) ? [] : [missing(`claims.${i}.attribute`, 'attribute', attribute)]),
    ...(value.type === 'entities'
      ? value.ids.flatMap((id, j) =>
          entityIds.has(id) ? [] : missing(`claims.${i}.value.ids.${j}`, 'entity', id),
        )
      : []),
  ]);
};

const danglingNotes: Check = ({ claims, notes }) => {
  const ids = new Set(claims.map(({ id }) => id));
  return notes.flatMap((note, i) =>
    note.claims.flatMap((id, j) => (ids.has(id) ? [] : missing(`notes.${i}.claims.${j}`, 'claim', id))),
  );
};

const wrongValue = ({ value }: Claim, { id, type, options }: Attribute): string | undefined => {
  if (value.type === 'absent') return undefined;
  if (value.type !== type)
    return `the attribute "${id}" takes a value of the type "${type}", not "${value.type}"`;
  const option = value.type === 'choice' ? value.option : value.type === 'stage' ? value.stage : undefined;
  if (option === undefined || options?.some((it) => it.id === option)) return undefined;
  return `the attribute "${id}" has no option "${option}"`;
};

const wrongValues: Check = ({ claims }, attributes) =>
  claims.flatMap((claim, i) => {
    const attribute = attributes.get(claim.attribute);
    const message = attribute && wrongValue(claim, attribute);
    return message === undefined ? [] : { path: `claims.${i}.value`, message };
  });

const undatedClaims: Check = ({ claims, sources }) => {
  const undated = new Set(sources.filter(({ published }) => !published).map(({ id }) => id));
  return claims.flatMap(({ asOf, source }, i) =>
    asOf === undefined && undated.has(source)
      ? { path: `claims.${i}.asOf`, message: 'the source has no date, so the claim needs one' }
      : [],
  );
};

const checks = [
  repeatedIds,
  brokenOptions,
  danglingRelations,
  danglingClaims,
  danglingNotes,
  wrongValues,
  undatedClaims,
];

/** Checks what an id points to, and what a value and a date need, across the whole pack. */
export const findReferenceProblems = (pack: Pack): Problem[] => {
  const attributes = attributesOf(pack);
  return checks.flatMap((check) => check(pack, attributes));
};
