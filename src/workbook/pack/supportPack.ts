import { keyFrom } from "../../domain/book/book";
import { orderNumbersIn } from "../../domain/collection/orderNumber";
import type { ExportRecord, Language, TableName } from "../../domain/book/records";
import type { Hash } from "../../domain/values/hash";
import type { CellValue, WrittenCell } from "../../sheets/cellValue";
import type { FoundTable, NewSheet, WorkbookContents } from "../../sheets/contents";
import { decodeBook, type Decoded } from "../../sheets/decode";
import type { TableLayout } from "../../sheets/layout";
import { widthOf } from "../../sheets/newSheets";
import { codeMasks, compactOf } from "./maskedCodes";
import type { Masks } from "./maskedFields";
import { type MaskedTable, maskedTables, type ReplacedColumn } from "./maskedTables";
import { textMask } from "./maskedText";
import { type Draw, wordMask } from "./maskedWords";
import { type Resealed, resealed } from "./resealed";

/** The books as other people's: what a new workbook is made of. */
export interface SupportPack {
  /** The tables as they would be found there. */
  readonly contents: WorkbookContents;
  readonly sheets: readonly NewSheet[];
  /** That of the books. */
  readonly language: Language;
  /** Tables and rows that are in it, and what of the user's own is left out or left empty. */
  readonly tables: number;
  readonly rows: number;
  readonly ownTables: number;
  readonly ownColumns: number;
  /** Columns in which something was replaced. */
  readonly replaced: readonly ReplacedColumn[];
}

/**
 * A copy of the books in which every text that may say who somebody is has another in its place, everywhere the same one, with
 * amounts, dates, codes and all that is found of them as they are (docs/law/actions.md#9). It is made from nothing but the
 * tables of the books, so that nothing else of the workbook can be in it. `draw` must be foreseen by nobody: who knows what it
 * draws can undo it.
 */
export function supportPack(contents: WorkbookContents, draw: Draw, hash?: Hash): SupportPack {
  const was = decodeBook(contents);
  const masked = maskedTables(contents, masksFor(was, contents, draw));
  const before: WorkbookContents = { tables: masked.tables.map(({ found }) => found), date1904: false };
  const is = decodeBook(before);
  const seals = resealed(was.book, is.book, draw, hash);
  const tables = masked.tables.map((table) => ({ ...table, found: withSeals(table.found, is, seals) }));
  return {
    contents: { tables: tables.map(({ found }) => found), date1904: false },
    sheets: tables.map(sheetOf),
    language: was.book.language,
    tables: tables.length,
    rows: tables.reduce((sum, { found }) => sum + found.rows.length, 0),
    ownTables: masked.ownTables,
    ownColumns: masked.ownColumns,
    replaced: masked.replaced,
  };
}

function masksFor({ book }: Decoded, contents: WorkbookContents, draw: Draw): Masks {
  const word = wordMask(draw);
  const batches = [
    ...book.tables.Log.flatMap(({ order }) => orderNumbersIn(order).map((number) => [number, null] as const)),
    ...book.tables.Orders.map(({ number, batchNumber }) => [number, batchNumber] as const),
  ];
  const orders = new Map(
    batches.flatMap(([number, batch]) => (ORDER_NUMBER.test(number) ? [[keyFrom(number), batch] as const] : [])),
  );
  const text: (text: string) => string = textMask({ word, codes: () => codes, orders });
  const codes = codeMasks(draw, text, codesIn(contents));
  return { text, codes };
}

/** Prefix, year and sequence. */
const ORDER_NUMBER = /^.{0,10}\d{4}-\d{4,6}$/u;
const CODE_MAX = 45;

/** Every text in the workbook that may be a code, compact. */
function codesIn({ tables }: WorkbookContents): ReadonlySet<string> {
  const codes = new Set<string>();
  for (const { rows } of tables) {
    for (const row of rows) {
      for (const cell of row) {
        if (typeof cell === "string" && cell.length >= 10 && cell.length <= CODE_MAX) codes.add(compactOf(cell));
      }
    }
  }
  return codes;
}

/** The table with the hashes and seals of what now stands in it. */
function withSeals(found: FoundTable, { layout, book }: Decoded, seals: Resealed): FoundTable {
  const lying = Object.values(layout.tables).find(({ name }) => name === found.name);
  if (lying === undefined) return found;
  const values = sealedCells(lying.table, seals, book.tables.Exports);
  if (values === null) return found;
  const rows = found.rows.map((row, index): readonly CellValue[] => {
    const cells = values(index + found.headerRow + 1);
    return cells === null ? row : row.map((cell, position) => cellAt(cell, position, cells, lying));
  });
  return { ...found, rows };
}

function cellAt(
  cell: CellValue,
  position: number,
  cells: Readonly<Record<string, string | null>>,
  { columns }: TableLayout,
): CellValue {
  for (const [field, value] of Object.entries(cells)) if (columns.get(field) === position) return value;
  return cell;
}

type Cells = Readonly<Record<string, string | null>>;

function sealedCells(
  table: TableName,
  { orders, ledger, log, digest }: Resealed,
  exports: readonly Pick<ExportRecord, "row" | "hash" | "contentHash">[],
): ((row: number) => Cells | null) | null {
  if (table === "Orders") return (row) => orders.get(row) ?? null;
  if (table === "Log") return (row) => log.get(row) ?? null;
  const sealIn = (row: number): Cells | null => {
    const seal = ledger.get(row);
    return seal === undefined ? null : { seal };
  };
  if (table === "Ledger") return sealIn;
  if (table !== "Exports") return null;
  const drawn = (text: string | null) => (text === null ? null : digest(text));
  const hashes = new Map(
    exports.map(({ row, hash, contentHash }) => [row, { hash: drawn(hash), contentHash: drawn(contentHash) }]),
  );
  return (row) => hashes.get(row) ?? null;
}

function sheetOf({ found, kinds }: MaskedTable): NewSheet {
  const formulas = [...(found.formulas ?? [])];
  const isFormula = (position: number, index: number): boolean =>
    formulas.some(
      ([at, { runs }]) => at === position && runs.some(({ first, last }) => index >= first && index <= last),
    );
  return {
    sheet: found.sheet,
    table: found.name,
    columns: found.captions.map((caption, position) => {
      const kind = kinds[position] ?? "text";
      return { caption, kind, width: widthOf({ kind }, caption), written: false };
    }),
    rows: found.rows.map((row, index) =>
      row.map((cell, position) => (formulas.length > 0 && isFormula(position, index) ? asFormula(cell) : cell)),
    ),
  };
}

/** Excel takes no longer text in a formula. */
const FORMULA_TEXT_MAX = 255;

/** A formula that shows the same: what the user's own says may name anybody. */
function asFormula(cell: CellValue): WrittenCell {
  if (typeof cell === "number") return { formula: String(cell), result: cell };
  if (cell !== null && typeof cell !== "string") return cell;
  const text = (cell ?? "").slice(0, FORMULA_TEXT_MAX);
  return { formula: `"${text.replaceAll('"', '""')}"`, result: text };
}
