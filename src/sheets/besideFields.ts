import type { Language, TableName } from "../domain/book/records";
import type { CellKind } from "./cellValue";
import { foldCaption } from "./foldCaption";
import { type Field, fieldsOf } from "./tables";

/*
 * Columns beside the fields, for whoever reads a sheet: what they show follows from other columns. They are no part of the
 * records, nothing reads them, and no seal holds them (docs/law/workbook.md).
 */

/** What a column beside the fields shows. */
export type ShownName = "accountName" | "toOriginal" | "toReversal";

/** A column beside the fields. */
export interface ShownColumn {
  readonly shown: ShownName;
  readonly caption: Readonly<Record<Language, string>>;
  /** The field behind which it stands in a new sheet. */
  readonly after: string;
  readonly kind: CellKind;
  readonly isLink: boolean;
}

const SHOWN_COLUMNS: Readonly<Partial<Record<TableName, readonly ShownColumn[]>>> = {
  Ledger: [
    {
      ...{ shown: "accountName", after: "account", kind: "text", isLink: false },
      caption: { nl: "Naam rekening", en: "Account name" },
    },
    // A formula in a cell for texts would be a text: these have the format of numbers, in which texts are shown as they are.
    {
      ...{ shown: "toOriginal", after: "reversalOf", kind: "integer", isLink: true },
      caption: { nl: "Naar origineel", en: "Go to original" },
    },
    {
      ...{ shown: "toReversal", after: "reversalOf", kind: "integer", isLink: true },
      caption: { nl: "Naar tegenboeking", en: "Go to reversal" },
    },
  ],
};

/** The columns beside the fields of a table. */
export function shownColumnsOf(table: TableName): readonly ShownColumn[] {
  return SHOWN_COLUMNS[table] ?? [];
}

/** Whether a column of a new sheet is one beside the fields. */
export function isShown(column: Field | ShownColumn): column is ShownColumn {
  return "shown" in column;
}

/** The columns of a new sheet in their order: the fields, each with what is shown beside it. */
export function newSheetColumns(table: TableName): readonly (Field | ShownColumn)[] {
  const shown = shownColumnsOf(table);
  return fieldsOf(table).flatMap((field) => [field, ...shown.filter(({ after }) => after === field.name)]);
}

/** Where the fields of a table stand in a new sheet: 0 is the first column. */
export function newSheetPositions(table: TableName): ReadonlyMap<string, number> {
  return new Map(
    newSheetColumns(table).flatMap((column, position) => (isShown(column) ? [] : [[column.name, position] as const])),
  );
}

/** Where a column beside the fields stands under these captions, in either language; -1 where it is not there. */
export function shownPosition({ caption }: ShownColumn, captions: readonly string[]): number {
  const known = [caption.nl, caption.en].map(foldCaption);
  return captions.findIndex((one) => known.includes(foldCaption(one)));
}
