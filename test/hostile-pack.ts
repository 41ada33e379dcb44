import type { Pack } from '@/domain/pack/schema';
import {
  aChoice,
  aClaim,
  aNote,
  anAlias,
  anAttribute,
  anEntity,
  aPack,
  aSource,
  aText,
  options,
  publishedOn,
} from './builders';

/** A pack in which every text that a reader may see is the same hostile one. */
export const aHostilePack = (text: string): Pack => {
  const said = { statement: { en: text }, phrase: { text }, saidBy: { kind: 'named' as const, who: text } };
  const own = anAttribute({
    id: 'own',
    label: { en: text },
    type: 'choice',
    options: options({ yes: '', no: '' }),
  });
  return aPack({
    title: { en: text },
    attributes: [{ ...own, options: own.options?.map((option) => ({ ...option, label: { en: text } })) }],
    entities: [
      anEntity({
        name: { en: text },
        summary: { en: text },
        aliases: [anAlias({ text }), anAlias({ text: `${text} again`, kind: 'nickname' })],
        related: [{ to: 'other', as: 'about' }],
      }),
      anEntity({ id: 'other', name: { en: text } }),
    ],
    sources: ['s1', 's2'].map((id, i) =>
      aSource({
        id,
        title: text,
        publisher: text,
        basedOn: [{ publisher: text }],
        ...publishedOn(`2025-12-0${i + 1}`),
      }),
    ),
    claims: [
      aClaim({ id: 'c1', attribute: 'own', value: aChoice('yes'), ...said }),
      aClaim({ id: 'c2', source: 's2', attribute: 'own', value: aChoice('no'), ...said }),
      aClaim({ id: 'c3', source: 's2', attribute: 'focus', value: aText(text), asOf: '2026-02', ...said }),
    ],
    notes: [aNote({ text: { en: text } })],
  });
};
