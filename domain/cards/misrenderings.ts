import { localize } from '../pack/localize';
import type { Entity, InterfaceLanguage, Pack } from '../pack/schema';

/** A wrong form of a name that stands in a source, and how it came about. */
export type Misrendering = { text: string; note: string };

/**
 * The misrenderings of an entity with the note that explains each: the one about the rendering itself, else the first on
 * the entity's names (a simplified form of a traditional misrendering). Without a note there is nothing to say.
 */
export const misrenderingsOf = (
  { id, aliases }: Entity,
  { claims, notes }: Pick<Pack, 'claims' | 'notes'>,
  language: InterfaceLanguage,
): Misrendering[] => {
  const renderings = claims.flatMap((claim) =>
    claim.entity === id && claim.value.type === 'name' ? { claim: claim.id, text: claim.value.text } : [],
  );
  const errors = notes.filter(({ kind }) => kind === 'translation-error');
  const noteAbout = (isMeant: (rendering: string) => boolean) =>
    errors.find((note) => renderings.some(({ claim, text }) => note.claims.includes(claim) && isMeant(text)));
  return aliases
    .filter(({ kind }) => kind === 'misrendering')
    .flatMap(({ text }) => {
      const note = noteAbout((rendering) => text.includes(rendering)) ?? noteAbout(() => true);
      return note ? { text, note: localize(note.text, language) } : [];
    });
};
