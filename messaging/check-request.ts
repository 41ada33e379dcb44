import { z } from 'zod';
import type { AnnotateRequest } from '@/domain/mentions/portion';
import type { Report } from './protocol';

/** Blocks in one request, and UTF-16 units in one block: a page of 10 MB may be one text node. */
const blocksAtMost = 400_000;
const blockLength = 20_000_000;

const id = z.string().max(80);

const count = z.int().min(0);

const correction = z.strictObject({ entity: id, alias: z.string().max(200).exactOptional() });

const place = z.strictObject({
  start: count,
  from: count,
  to: count,
  first: count,
  last: count,
  sentence: count,
});

const annotateRequest = z.strictObject({
  page: id,
  blocks: z
    .array(
      z.strictObject({
        block: count,
        text: z.string().max(blockLength),
        place: place.exactOptional(),
      }),
    )
    .max(blocksAtMost),
  over: z.array(count).max(blocksAtMost).exactOptional(),
  last: z.strictObject({ reading: id, number: count }).exactOptional(),
  said: z.array(correction).max(1000),
  known: z.array(id).max(100_000),
});

const arrival = z.strictObject({ isAsked: z.boolean() });

const looks = [
  ...(['json-ld', 'microdata', 'rdfa', 'open-graph', 'article-element'] as const),
  ...(['front-page', 'none', 'not-html'] as const),
];

const report = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('looked'), found: z.enum(looks) }),
  z.strictObject({
    type: z.literal('pointing-at'),
    mention: z.strictObject({ number: count, entity: id }).nullable(),
  }),
  z.strictObject({ type: z.literal('left') }),
  z.strictObject({ type: z.literal('load-card') }),
  z.strictObject({ type: z.literal('open-panel'), entity: id }),
  z.strictObject({
    type: z.literal('not-this'),
    correction,
    scope: z.enum(['page', 'site', 'everywhere']),
  }),
  z.strictObject({ type: z.literal('undo-not-this'), id: z.int().min(1) }),
  z.strictObject({ type: z.literal('off-here') }),
  z.strictObject({ type: z.literal('open-options') }),
]);

/** Looks no further than the first thing that is wrong, and says no more: what is wrong may be as large as the sender likes. */
const checkWith =
  <Shape>(schema: z.ZodType<Shape>) =>
  (data: unknown): Shape => {
    if (!schema.validate(data)) throw new Error('This is nothing that a page of the web may say.');
    return schema.parse(data);
  };

/** Messages come from pages' processes, which may be compromised: their shape is checked here, once. Throws on others. */
export const checkAnnotateRequest: (data: unknown) => AnnotateRequest = checkWith(annotateRequest);
export const checkEntity: (data: unknown) => string = checkWith(id);
export const checkArrival = checkWith(arrival);
export const checkReport: (data: unknown) => Report = checkWith(report);
