import { useMemo } from 'preact/hooks';
import { i18n } from '#i18n';
import { localize, packLanguage } from '@/domain/pack/localize';
import { useKnown } from './use-known';

/** All names of all packs in the order of the reader's language, once they are asked for. */
export const useNames = (isWanted: boolean) => {
  const known = useKnown(async (shelf) => (isWanted ? shelf.entities() : []), [isWanted]);
  const entities = known.is === 'known' ? known.answer : undefined;
  return useMemo(() => {
    const language = i18n.t('language');
    const byName = new Intl.Collator(language, { ignorePunctuation: true });
    return (entities ?? [])
      .map(({ pack, entity: { id, name, kind } }) => ({
        pack,
        id,
        name: localize(name, packLanguage(language)),
        kind: i18n.t(`kind.${kind}`),
      }))
      .sort((a, b) => byName.compare(a.name, b.name));
  }, [entities]);
};
