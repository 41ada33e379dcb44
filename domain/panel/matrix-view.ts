import { createValueReader } from '../cards/card-value';
import type { CardValue } from '../cards/entity-card';
import { createStatementReader, type Statement } from '../cards/statements';
import { matrixOf, type Standing } from '../compare/matrix';
import type { Topic } from '../compare/topics';
import { localize } from '../pack/localize';
import type { InterfaceLanguage, Pack } from '../pack/schema';
import { createSourceReader, type PanelSource } from './panel-source';

/** What a source says in a cell: the value, and the statement that holds hedge, date and phrase. */
export type CellClaim = { value: CardValue; position: number; statement: Statement };

export type MatrixViewRow = {
  attribute: string;
  label: string;
  standing: Standing;
  notes: string[];
  /** A list for every column, empty where the source says nothing. */
  cells: CellClaim[][];
};

/** Of thousands of sources most say nothing about an attribute. */
const silent: CellClaim[] = [];

/** The matrix of an entity in one language. */
export type MatrixView = { columns: PanelSource[]; rows: MatrixViewRow[] };

export const matrixViewOf = (
  pack: Pack,
  entity: string,
  language: InterfaceLanguage,
  topics?: readonly Topic[],
): MatrixView => {
  const { columns, rows } = matrixOf(pack, entity, topics);
  const readValue = createValueReader(pack, language);
  const readSource = createSourceReader(pack, language);
  const readStatement = createStatementReader(pack, language);
  return {
    columns: columns.map(readSource),
    rows: rows.map(({ attribute, standing, notes, cells }) => ({
      attribute: attribute.id,
      label: localize(attribute.label, language),
      standing,
      notes: notes.map(({ text }) => localize(text, language)),
      cells: cells.map((claims) =>
        claims.length === 0
          ? silent
          : claims.map(({ claim, position }) => ({
              value: readValue(claim.value, attribute),
              position,
              statement: readStatement(claim),
            })),
      ),
    })),
  };
};
