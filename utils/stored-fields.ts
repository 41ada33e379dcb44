/** The fields of whatever is stored: none, where it is no record. */
export const fieldsOf = (stored: unknown): ReadonlyMap<PropertyKey, unknown> =>
  new Map(Object.entries(typeof stored === 'object' && stored !== null ? stored : {}));

/** For each field of some settings what can be chosen. */
export type Choices<Settings> = { [Field in keyof Settings]: readonly Settings[Field][] };

/** Reads fields of stored settings: one that says nothing we know has its default. */
export const createChoiceReader = <Settings extends object>(
  stored: unknown,
  choices: Choices<Settings>,
  defaults: Settings,
) => {
  const fields = fieldsOf(stored);
  return <Field extends keyof Settings>(field: Field): Settings[Field] =>
    choices[field].find((choice) => choice === fields.get(field)) ?? defaults[field];
};
