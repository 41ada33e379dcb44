import { useId, useLayoutEffect, useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import type { CellClaim, MatrixViewRow } from '@/domain/panel/matrix-view';
import type { PanelSource } from '@/domain/panel/panel-source';
import { Icon } from '../Icon';
import { CopyMenu, type Copy } from './CopyMenu';
import { standingOf } from './MatrixRows';
import { StatementItem } from './StatementItem';

type Props = {
  row: MatrixViewRow;
  /** Those of the cell that was chosen; all of the row for its head. */
  claims: readonly CellClaim[];
  columns: readonly PanelSource[];
  entity: string;
  pack: string;
  copy: Copy;
  /** The cell that they stand behind. */
  cell: HTMLElement | undefined;
  onClose: () => void;
};

const isDifference = ({ standing }: MatrixViewRow) =>
  standing !== 'agrees' && standing !== 'uncompared' && standing !== 'lone';

/** Scrolls what scrolls, until a cell is no longer under the words. */
const uncover = (cell: HTMLElement, words: HTMLElement): void => {
  for (const scroller of [cell.closest('.matrix-scroll'), document.scrollingElement]) {
    const covered = cell.getBoundingClientRect().bottom - words.getBoundingClientRect().top;
    if (covered > 0) scroller?.scrollBy({ top: covered + 8, behavior: 'instant' });
  }
};

/** The words behind a cell: what was said, by whom, in which phrase. Escape leads back to the cell. */
export const MatrixWords = ({ row, claims, columns, entity, pack, copy, cell, onClose }: Props) => {
  const root = useRef<HTMLElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const id = useId();
  const sources = new Map(columns.map((source) => [source.id, source]));
  // With the words, not after they are painted: the next key is already theirs.
  useLayoutEffect(() => {
    if (cell && root.current) uncover(cell, root.current);
    heading.current?.focus({ preventScroll: true });
  }, [cell]);
  return (
    <section
      ref={root}
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
