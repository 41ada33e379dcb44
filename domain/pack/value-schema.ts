import { z } from 'zod';
import { day, id, lengthOfPrecision, line, localized, partialDate } from './fields';

const amount = z.number().min(0).max(1e15);
const hasAnEnd = (range: { min?: number | undefined; max?: number | undefined }) =>
  range.min !== undefined || range.max !== undefined;
const isOrdered = (range: { min?: number | undefined; max?: number | undefined }) =>
  range.min === undefined || range.max === undefined || range.min <= range.max;

/** What a claim says, in a shape that can be compared with another of the same attribute. */
export const value = z.discriminatedUnion('type', [
  z
    .strictObject({
      type: z.literal('interval'),
      /** First day; left out where the interval has no beginning. */
      from: day.optional(),
      /** Last day, included; left out where it has no end. */
      to: day.optional(),
      /** How the source words it ("first quarter of next year"). */
      words: line(80),
    })
    .refine(({ from, to }) => from !== undefined || to !== undefined, 'an interval has at least one end')
    .refine(({ from, to }) => from === undefined || to === undefined || from <= to, 'from is not after to'),
  z
    .strictObject({ type: z.literal('date'), date: partialDate, precision: z.enum(['day', 'month', 'year']) })
    .refine(({ date, precision }) => date.length === lengthOfPrecision[precision], {
      message: 'the date is written as far as its precision goes',
      path: ['date'],
    }),
  z
    .strictObject({
      type: z.literal('money'),
      /** ISO 4217 code. */
      currency: z.string().regex(/^[A-Z]{3}$/, 'a currency code like USD'),
      min: amount.optional(),
      max: amount.optional(),
    })
    .refine(hasAnEnd, 'give min, max or both')
    .refine(isOrdered, 'min is not above max'),
  z
    .strictObject({
      type: z.literal('count'),
      min: amount.optional(),
      max: amount.optional(),
      /** What is counted, as an id: `people`, `hours-per-week`. */
      unit: id,
    })
    .refine(hasAnEnd, 'give min, max or both')
    .refine(isOrdered, 'min is not above max'),
  z.strictObject({
    type: z.literal('choice'),
    /** Id of one of the attribute's options. */
    option: id,
  }),
  z.strictObject({
    type: z.literal('stage'),
    /** Id of one of the attribute's options, which stand in the order of the scale. */
    stage: id,
  }),
  z.strictObject({
    type: z.literal('entities'),
    ids: z.array(id).min(1).max(50),
    /** False for "among others". */
    complete: z.boolean(),
  }),
  /** The source says explicitly that there is none ("has not announced a timeline"). */
  z.strictObject({ type: z.literal('absent') }),
  z.strictObject({
    type: z.literal('name'),
    text: line(120),
    script: z.enum(['Latn', 'Hant', 'Hans', 'Jpan']),
  }),
  z.strictObject({ type: z.literal('text'), text: localized(160) }),
]);

/** The types that an attribute may ask for; `absent` answers any. */
export const valueType = z.enum([
  'interval',
  'date',
  'money',
  'count',
  'choice',
  'stage',
  'entities',
  'name',
  'text',
]);
