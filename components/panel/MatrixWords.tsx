import { useId, useLayoutEffect, useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import type { CellClaim, MatrixViewRow } from '@/domain/panel/matrix-view';
import type { PanelSource } from '@/domain/panel/panel-source';
import { Icon } from '../Icon';
import { CopyMenu, type Copy } from './CopyMenu';
import { standingOf } from './Matrix';
import { StatementItem } from './StatementItem';

type Props = {
  row: MatrixViewRow;
  /** Those of the cell that was chosen; all of the row for its head. */
  claims: readonly CellClaim[];
  columns: readonly PanelSource[];
  entity: string;
  pack: string;
  copy: Copy;
  onClose: () => void;
};

const isDifference = ({ standing }: MatrixViewRow) =>
  standing !== 'agrees' && standing !== 'uncompared' && standing !== 'lone';

/** The words behind a cell: what was said, by whom, in which phrase. Escape leads back to the cell. */
export const MatrixWords = ({ row, claims, columns, entity, pack, copy, onClose }: Props) => {
  const heading = useRef<HTMLHeadingElement>(null);
  const id = useId();
  const sources = new Map(columns.map((source) => [source.id, source]));
  // With the words, not after they are painted: the next key is already theirs.
  useLayoutEffect(
    () => heading.current?.focus({ preventScroll: true }),
    [row, claims[0]?.statement.id, claims.length],
  );
  return (
    <section
      class="matrix-words"
      aria-labelledby={id}
      onKeyDown={(event) => event.key === 'Escape' && onClose()}
    >
      <header>
        <h2 class="attribute" id={id} tabIndex={-1} ref={heading}>
          {row.label}
        </h2>
        <span class="relation">{standingOf(row)}</span>
        <span class="matrix-words-actions">
          {isDifference(row) && (
            <CopyMenu
              cited={{ what: 'difference', entity, attribute: row.attribute }}
              label={row.label}
              copy={copy}
            />
          )}
          <button
            type="button"
            class="icon-button"
            aria-label={i18n.t('card.close')}
            title={i18n.t('card.close')}
            onClick={onClose}
          >
            <Icon name="close" />
          </button>
        </span>
      </header>
      <div class="matrix-words-scroll">
        {claims.length === 0 && <p class="panel-note">{i18n.t('panel.silent')}</p>}
        {claims.map(({ statement }) => (
          <StatementItem
            statement={statement}
            source={sources.get(statement.source)}
            pack={pack}
            copy={copy}
            key={statement.id}
          />
        ))}
      </div>
    </section>
  );
};
