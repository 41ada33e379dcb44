import { useMemo } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Topic } from '@/domain/compare/topics';
import { matrixViewOf } from '@/domain/panel/matrix-view';
import { packLanguage } from '@/domain/pack/localize';
import type { Pack } from '@/domain/pack/schema';
import type { Copy } from './CopyMenu';
import { Matrix } from './Matrix';
import { drawable, Pictures } from './Pictures';

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
      {drawable(matrix).length > 0 && (
        <section aria-labelledby="pictures">
          <h2 id="pictures" class="section-title">
            {i18n.t('panel.pictures')}
          </h2>
          <Pictures matrix={matrix} />
        </section>
      )}
    </>
  );
};
