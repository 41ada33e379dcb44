import type { Discrepancy } from '@/domain/compare/discrepancies';
import { dateOf, settingOf } from '@/domain/compare/relation';
import type { Pack, Value } from '@/domain/pack/schema';

/** A discrepancy as `pack differences --json` gives it. */
export type DiscrepancyRecord = {
  entity: string;
  attribute: string;
  severity: string;
  relation: string;
  positions: { value: Value; claims: string[] }[];
  notes: string[];
};

export const toRecords = (discrepancies: readonly Discrepancy[]): DiscrepancyRecord[] =>
  discrepancies.map(({ entity, attribute, severity, relation, positions, notes }) => ({
    entity,
    attribute: attribute.id,
    severity,
    relation,
    positions: positions.map(({ value, claims }) => ({ value, claims: claims.map(({ id }) => id) })),
    notes: notes.map(({ id }) => id),
  }));

const range = (from: string | number | undefined, to: string | number | undefined) =>
  from === to ? String(from) : `${from ?? ''} to ${to ?? ''}`.trim();

/** A value in one short line, in English and in the pack's own ids. */
const printValue = (value: Value): string => {
  switch (value.type) {
    case 'interval':
      return `${range(value.from, value.to)} (${value.words})`;
    case 'date':
      return value.date;
    case 'money':
      return `${value.currency} ${range(value.min, value.max)}`;
    case 'count':
      return `${range(value.min, value.max)} ${value.unit}`;
    case 'choice':
      return value.option;
    case 'stage':
      return value.stage;
    case 'entities':
      return `${value.ids.join(', ')}${value.complete ? '' : ', among others'}`;
    case 'absent':
      return 'none given';
    case 'name':
      return value.text;
    case 'text':
      return value.text.en;
  }
};

/** The differences as text that people read and that a diff shows well. */
export const printDifferences = (pack: Pack, discrepancies: readonly Discrepancy[]): string => {
  const { sources } = settingOf(pack);
  return discrepancies
    .map(({ entity, attribute, relation, severity, positions, notes }) =>
      [
        `${entity} / ${attribute.id}: ${relation}, ${severity}`,
        ...positions.flatMap(({ value, claims }) => [
          `  ${printValue(value)}`,
          ...claims.map((claim) => `    ${dateOf(claim, sources)}  ${claim.source}  ${claim.id}`),
        ]),
        ...notes.map(({ kind, text }) => `  note (${kind}): ${text.en}`),
      ].join('\n'),
    )
    .join('\n\n');
};
