import fc, { type Arbitrary } from 'fast-check';
import {
  aChoice,
  aClaim,
  aCount,
  aDate,
  amongOthers,
  anAmount,
  anAttribute,
  anEntity,
  aNote,
  aPack,
  aRendering,
  aSource,
  aStage,
  aText,
  aWindow,
  absent,
  only,
} from '@/test/builders';
import type { Attribute, Claim, Note, Pack, Source, Value } from '@/domain/pack/schema';

// For property tests only. The worlds are small (ten days, six options, four entities), so that values often meet.

const day = fc.integer({ min: 1, max: 9 }).map((n) => `2026-01-0${n}`);
const partialDate = fc.constantFrom('2025', '2026', '2025-12', '2026-01', '2026-01-02', '2026-01-03');
const entityId = fc.constantFrom('a', 'b', 'c', 'd');
const optionIds = ['o0', 'o1', 'o2', 'o3', 'o4', 'o5'] as const;
const option = fc.constantFrom(...optionIds);

/** Two ends in order, one of which may be open. */
const ends = <End extends string | number>(end: Arbitrary<End>) =>
  fc
    .tuple(end, end, fc.constantFrom('both', 'first', 'last'))
    .map(([a, b, given]): [End | undefined, End | undefined] => [
      given === 'last' ? undefined : a < b ? a : b,
      given === 'first' ? undefined : a < b ? b : a,
    ]);

const amounts = ends(fc.nat(6));

/** A value of each type that a claim may have. */
export const valuesByType: Record<Value['type'], Arbitrary<Value>> = {
  interval: ends(day).map(([from, to]) => aWindow(from, to)),
  date: partialDate.map(aDate),
  money: fc
    .tuple(amounts, fc.constantFrom('USD', 'EUR'))
    .map(([[min, max], code]) => anAmount(min, max, code)),
  count: fc
    .tuple(amounts, fc.constantFrom('people', 'hours'))
    .map(([[min, max], unit]) => aCount(min, max, unit)),
  choice: option.map(aChoice),
  stage: option.map(aStage),
  entities: fc
    .tuple(fc.uniqueArray(entityId, { minLength: 1 }), fc.boolean())
    .map(([ids, complete]) => (complete ? only(...ids) : amongOthers(...ids))),
  name: fc.constantFrom('Wang', '汪滔', '王濤').map((text) => aRendering(text)),
  text: fc.constantFrom('It uses them.', 'It copies them.').map(aText),
  absent: fc.constant(absent),
};

export const valueTypes = Object.keys(valuesByType) as Value['type'][];

/** Options in which each stands under an earlier one, or under none: always a tree. */
const tree: Arbitrary<NonNullable<Attribute['options']>> = fc
  .tuple(...optionIds.map((_, place) => fc.option(fc.nat(Math.max(0, place - 1)), { nil: undefined })))
  .map((parents) =>
    optionIds.map((id, place) => {
      const under = place === 0 ? undefined : optionIds[parents[place] ?? place];
      return { id, label: { en: id }, ...(under !== undefined && under !== id && { under }) };
    }),
  );

/** An attribute with a tree of options, of the same id as its type. */
export const attributeOf = (type: Attribute['type']): Arbitrary<Attribute> =>
  fc
    .tuple(tree, fc.boolean())
    .map(([options, changesOverTime]) => anAttribute({ id: type, type, options, changesOverTime }));

const published = fc.option(partialDate, { nil: undefined }).map((date): Source['published'] => {
  const value = date === undefined ? undefined : aDate(date);
  return value?.type === 'date' ? { date: value.date, precision: value.precision } : undefined;
});

const sourcesOf = (ids: string[]): Arbitrary<Source[]> => {
  const basedOn = fc.array(fc.record({ publisher: fc.constantFrom('Bloomberg', 'CNBC') }), { maxLength: 1 });
  return fc.tuple(
    ...ids.map((id) => fc.record({ published, basedOn }).map((parts) => aSource({ id, ...parts }))),
  );
};

/** Some claims state a date of their own; all do whose source has none. */
const claimsOn = (attributes: Attribute[], sources: Source[]): Arbitrary<Claim[]> => {
  const claim = fc.constantFrom(...attributes).chain(({ id, type }) =>
    fc.record({
      attribute: fc.constant(id),
      value: fc.oneof(
        { weight: 9, arbitrary: valuesByType[type] },
        { weight: 1, arbitrary: valuesByType.absent },
      ),
      source: fc.constantFrom(...sources),
      asOf: fc.option(partialDate, { nil: undefined }),
      entity: fc.constantFrom('a', 'b'),
    }),
  );
  return fc.array(claim, { maxLength: 12 }).map((claims) =>
    claims.map(({ source, asOf, ...parts }, i) => {
      const date = asOf ?? (source.published === undefined ? '2026' : undefined);
      return aClaim({ ...parts, id: `c${i}`, source: source.id, ...(date !== undefined && { asOf: date }) });
    }),
  );
};

const notesOn = (claims: Claim[]): Arbitrary<Note[]> => {
  if (claims.length < 2) return fc.constant([]);
  const about = fc.uniqueArray(fc.constantFrom(...claims.map(({ id }) => id)), {
    minLength: 2,
    maxLength: 3,
  });
  const note = fc.record({
    claims: about,
    severity: fc.constantFrom<Note['severity']>('high', 'medium', 'low'),
  });
  return fc
    .array(note, { maxLength: 3 })
    .map((notes) => notes.map((parts, i) => aNote({ id: `n${i}`, ...parts })));
};

/** Packs that are sound, with claims that often meet on one entity and attribute. */
export const packs: Arbitrary<Pack> = fc
  .record({
    attributes: fc
      .constantFrom(...valueTypes.filter((type) => type !== 'absent'))
      .chain((type) => fc.tuple(attributeOf(type), attributeOf('entities')))
      .map(([first, second]) => (first.id === second.id ? [first] : [first, second])),
    sources: sourcesOf(['s0', 's1', 's2', 's3']),
  })
  .chain(({ attributes, sources }) =>
    claimsOn(attributes, sources).chain((claims) =>
      notesOn(claims).map((notes) =>
        aPack({
          attributes,
          sources,
          claims,
          notes,
          entities: ['a', 'b', 'c', 'd'].map((id) => anEntity({ id, name: { en: id } })),
        }),
      ),
    ),
  );
