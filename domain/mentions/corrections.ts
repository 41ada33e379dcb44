/** The reader has said that a name does not mean an entity: one of its names, or all of them. */
export type Correction = {
  entity: string;
  /** The name as the pack writes it; left out where the entity itself is not wanted. */
  alias?: string;
};

/** Where a correction holds. */
export type CorrectionScope = 'page' | 'site' | 'everywhere';

/** Tells whether the reader has ruled out a name in one of its senses. */
export const createCorrected = (corrections: readonly Correction[]) => {
  const entities = new Set(corrections.flatMap(({ entity, alias }) => (alias === undefined ? entity : [])));
  const aliases = Map.groupBy(corrections, ({ entity }) => entity);
  return ({ entity, alias }: { entity: string; alias: string }): boolean =>
    entities.has(entity) || (aliases.get(entity)?.some((correction) => correction.alias === alias) ?? false);
};

export type IsCorrected = ReturnType<typeof createCorrected>;
