import { i18n } from '#i18n';
import type { CardValue, NamedEntity } from '@/domain/cards/entity-card';
import { fill, slot } from './fill';
import { formatValue } from './format-value';
import { languageOf } from './text-language';

/** Opens the card of an entity; without it names are plain text. */
export type OpenEntity = ((id: string) => void) | undefined;

const languageOfScript = { Latn: 'en', Hant: 'zh-Hant', Hans: 'zh-Hans', Jpan: 'ja' } as const;

/** The name of an entity, which leads to its card where there is one. */
export const EntityName = ({ entity: { id, name }, onOpen }: { entity: NamedEntity; onOpen: OpenEntity }) =>
  id !== undefined && onOpen ? (
    <button type="button" class="entity-link" lang={languageOf(name)} onClick={() => onOpen(id)}>
      {name}
    </button>
  ) : (
    <span lang={languageOf(name)}>{name}</span>
  );

/** A value in words, each word in its language. */
export const Value = ({ value, onOpen }: { value: CardValue; onOpen?: OpenEntity }) => {
  if (value.type === 'name')
    return <bdi lang={languageOf(value.text, languageOfScript[value.script])}>{value.text}</bdi>;
  if (value.type !== 'names') return <>{formatValue(value)}</>;
  const names = value.names.map((entity, i) => (
    <span class="listed" key={i}>
      <EntityName entity={entity} onOpen={onOpen} />
      {i < value.names.length - 1 && i18n.t('value.comma')}
    </span>
  ));
  return <>{value.complete ? names : fill(i18n.t('value.amongOthers', [slot(0)]), names)}</>;
};
