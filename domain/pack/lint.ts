import { fold } from '../text/fold';
import type { Problem } from './problem';
import type { Entity, Pack } from './schema';

/** What a curator should look at, though the pack loads: a name for the kind, and where it is. */
export type Finding = Problem & { kind: LintKind };

type LintKind =
  | 'shared-alias'
  | 'repeated-alias'
  | 'lonely-claim'
  | 'untranslated'
  | 'bidirectional-control'
  | 'mixed-scripts'
  | 'unused-source';

type Lint = (pack: Pack) => Finding[];

type AliasPlace = { path: string; entity: Entity; text: string; gate: string };

const aliasPlaces = ({ entities }: Pack): AliasPlace[] =>
  entities.flatMap((entity, i) =>
    entity.aliases.map(({ text, gate }, j) => ({
      path: `entities.${i}.aliases.${j}.text`,
      entity,
      text,
      gate,
    })),
  );

/** One name for two entities, both marked wherever it stands: a reader could not tell which is meant. */
const sharedAliases: Lint = (pack) =>
  [...Map.groupBy(aliasPlaces(pack), ({ text }) => fold(text)).values()].flatMap((places) => {
    const open = places.filter(({ gate }) => gate === 'open');
    return open.flatMap((place): Finding[] => {
      const other = open.find(({ entity }) => entity.id !== place.entity.id);
      if (!other) return [];
      const message = `"${place.text}" is an open name of "${other.entity.id}" too; give one of them a gate`;
      return [{ kind: 'shared-alias', path: place.path, message }];
    });
  });

/** Two forms of a name that are the same to the matcher: width, case, dots and spaces do not count. */
const repeatedAliases: Lint = ({ entities }) =>
  entities.flatMap(({ aliases }, i) => {
    const seen = new Set<string>();
    return aliases.flatMap(({ text, caseSensitive }, j): Finding[] => {
      const key = caseSensitive ? text : fold(text);
      if (seen.has(key))
        return [
          {
            kind: 'repeated-alias',
            path: `entities.${i}.aliases.${j}.text`,
            message: `"${text}" is the same to the matcher as an alias before it`,
          },
        ];
      seen.add(key);
      return [];
    });
  });

/** A claim that nothing can be compared with: no other source or position on its entity and attribute. */
const lonelyClaims: Lint = ({ claims }) => {
  const groups = Map.groupBy(claims, ({ entity, attribute }) => `${entity} ${attribute}`);
  return claims.flatMap(({ id, entity, attribute }, i): Finding[] =>
    groups.get(`${entity} ${attribute}`)?.length === 1
      ? [
          {
            kind: 'lonely-claim',
            path: `claims.${i}`,
            message: `"${id}" is the only claim on ${entity} / ${attribute}, so it is compared with nothing`,
          },
        ]
      : [],
  );
};

/** Every value inside a document with its path, in order. Iterative: a pack may be nested to its limit. */
function* valuesIn(document: object): Generator<{ path: string; value: unknown }, void> {
  const open = [{ path: '', value: document as unknown }];
  for (let item = open.pop(); item; item = open.pop()) {
    yield item;
    const { path, value } = item;
    if (typeof value !== 'object' || value === null) continue;
    for (const [key, inner] of Object.entries(value).reverse())
      open.push({ path: path === '' ? key : `${path}.${key}`, value: inner as unknown });
  }
}

const textsIn = (pack: Pack) =>
  [...valuesIn(pack)].flatMap(({ path, value }) => (typeof value === 'string' ? { path, text: value } : []));

const isLocalized = (value: unknown): value is { en: string } =>
  typeof value === 'object' && value !== null && 'en' in value && typeof value.en === 'string';

const untranslated: Lint = (pack) =>
  [...valuesIn(pack)].flatMap(({ path, value }): Finding[] => {
    if (!isLocalized(value)) return [];
    const missing = ['zh-Hant', 'zh-Hans'].filter((language) => !(language in value));
    if (missing.length === 0) return [];
    return [
      { kind: 'untranslated', path, message: `"${value.en}" is not there in ${missing.join(' and ')}` },
    ];
  });

/** Characters that turn the reading direction; they can make a name look like another (Unicode TR 36, 55). */
const bidirectional = /[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/u;

const bidirectionalControls: Lint = (pack) =>
  textsIn(pack)
    .filter(({ text }) => bidirectional.test(text))
    .map(({ path }) => ({
      kind: 'bidirectional-control',
      path,
      message: 'the text holds an invisible character that turns the reading direction',
    }));

/** Letters of look-alike scripts inside one word: "Аpple" with a Cyrillic А. */
const mixed =
  /\p{Script=Latin}[\p{M}\p{N}]*[\p{Script=Cyrillic}\p{Script=Greek}]|[\p{Script=Cyrillic}\p{Script=Greek}][\p{M}\p{N}]*\p{Script=Latin}/u;

const mixedScripts: Lint = (pack) =>
  textsIn(pack)
    .filter(({ text }) => mixed.test(text))
    .map(({ path, text }) => ({
      kind: 'mixed-scripts',
      path,
      message: `"${text}" has letters of two look-alike scripts in one word`,
    }));

const unusedSources: Lint = ({ sources, claims }) => {
  const used = new Set(claims.map(({ source }) => source));
  return sources.flatMap(({ id }, i): Finding[] =>
    used.has(id)
      ? []
      : [{ kind: 'unused-source', path: `sources.${i}`, message: `no claim is taken from "${id}"` }],
  );
};

const lints = [
  sharedAliases,
  repeatedAliases,
  bidirectionalControls,
  mixedScripts,
  untranslated,
  unusedSources,
  lonelyClaims,
];

/** Looks through a pack that has passed the schema for what a careful curator would change. */
export const lintPack = (pack: Pack): Finding[] => lints.flatMap((lint) => lint(pack));
