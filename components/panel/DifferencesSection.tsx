import { useMemo } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Topic } from '@/domain/compare/topics';
import { matrixViewOf } from '@/domain/panel/matrix-view';
import { packLanguage } from '@/domain/pack/localize';
import type { Pack } from '@/domain/pack/schema';
import type { Copy } from './CopyMenu';
import { Matrix } from './Matrix';
import { Pictures } from './Pictures';

type Props = { pack: Pack; topics: readonly Topic[]; entity: string; copy: Copy };

/** All sources side by side, and what can be drawn of them. */
export const DifferencesSection = ({ pack, topics, entity, copy }: Props) => {
  const matrix = useMemo(
    () => matrixViewOf(pack, entity, packLanguage(i18n.t('language')), topics),
    [pack, topics, entity],
  );
  return (
    <>
      {matrix.rows.length > 0 && (
        <Matrix matrix={matrix} entity={entity} pack={pack.id} copy={copy} key={entity} />
      )}
      <Pictures matrix={matrix} key={`${entity} pictures`} />
    </>
  );
};
