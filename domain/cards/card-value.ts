import { localize } from '../pack/localize';
import type { Attribute, Entity, InterfaceLanguage, Pack, Value } from '../pack/schema';
import type { CardValue, NamedEntity } from './entity-card';

/** Makes the reader of a pack's values: with the names and labels, in one language, that showing them needs. */
export const createValueReader = ({ entities }: Pick<Pack, 'entities'>, language: InterfaceLanguage) => {
  const byId = new Map(entities.map((entity) => [entity.id, entity]));
  const nameOf = (id: string): NamedEntity => {
    const entity: Entity | undefined = byId.get(id);
    return entity ? { id, name: localize(entity.name, language) } : { name: id };
  };

  return (value: Value, attribute: Attribute): CardValue => {
    const labelOf = (id: string) => {
      const option = attribute.options?.find((it) => it.id === id);
      return { type: 'words', text: option ? localize(option.label, language) : id } as const;
    };
    switch (value.type) {
      case 'choice':
        return labelOf(value.option);
      case 'stage':
        return labelOf(value.stage);
      case 'text':
        return { type: 'words', text: localize(value.text, language) };
      case 'entities':
        return { type: 'names', names: value.ids.map(nameOf), complete: value.complete };
      case 'interval':
        return { type: 'interval', from: value.from, to: value.to };
      case 'date':
        return { type: 'date', date: value.date };
      default:
        return value;
    }
  };
};
