import { strFromU8, unzipSync } from "fflate";

import { portableCodec } from "../../src/file/codec";
import { memoryFileWorkbook } from "../../src/file/memoryFileWorkbook";
import { decodeBook } from "../../src/sheets/decode";
import { isHeadingTotal } from "../../src/sheets/headingTotals";
import { fieldsOf } from "../../src/sheets/tables";

/** What of a workbook is the user's, as texts by what they are of. */
export type UsersOwn = ReadonlyMap<string, string>;

/** Parts that tell of all sheets or hold the looks of all cells: a sheet more changes them, and they are looked at as cells. */
const OF_ALL =
  /^(\[Content_Types\]\.xml|xl\/workbook\.xml|xl\/_rels\/workbook\.xml\.rels|xl\/styles\d*\.xml|xl\/calcChain\.xml)$/i;

/**
 * What the user has in this workbook: each cell of his sheets with its value, formula and look, each name, and every part
 * that is of no sheet byte for byte.
 */
export async function usersOwn(bytes: Uint8Array): Promise<UsersOwn> {
  const own = new Map<string, string>();
  const parts = new Map(Object.entries(unzipSync(bytes)).map(([name, part]) => [name.replaceAll("\\", "/"), part]));
  for (const [name, part] of parts) {
    if (!OF_ALL.test(name) && !/\/(tables|worksheets)\//.test(name))
      own.set(`part ${name}`, Buffer.from(part).toString("base64"));
  }
  const workbook = strFromU8(parts.get("xl/workbook.xml") ?? new Uint8Array());
  for (const [name] of workbook.matchAll(/<definedName [^>]*>[^<]*<\/definedName>/g)) own.set(`name ${name}`, name);
  const book = await memoryFileWorkbook(bytes, portableCodec);
  const outline = await book.outline();
  for (const { name, hidden } of outline.sheets) {
    own.set(`sheet ${name}`, String(hidden));
    for await (const piece of book.readSheet(name)) {
      if (piece.kind === "end") own.set(`merged ${name}`, JSON.stringify(piece.end.merged));
      if (piece.kind !== "cells") continue;
      const { rows, columns, looks, values, formulas } = piece.cells;
      // What stands beside the totals above a ledger is worked out anew by whoever opens the workbook; the formulas stay.
      const isTotal = ([, { text }]: readonly [number, { readonly text: string }]): boolean =>
        isHeadingTotal(text.replace(/^=/, ""));
      const totalled = new Set([...formulas].filter(isTotal).map(([index]) => rows[index]));
      for (const [index, value] of values.entries()) {
        const look = outline.looks[looks[index] ?? 0];
        const formula = formulas.get(index)?.text ?? null;
        const facts = [formula !== null && totalled.has(rows[index]) ? null : value, formula, look];
        own.set(cellKey(name, rows[index] ?? 0, columns[index] ?? 0), JSON.stringify(facts));
      }
    }
  }
  return own;
}

function cellKey(sheet: string, row: number, column: number): string {
  return `cell ${sheet} ${String(row)} ${String(column)}`;
}

/** The cells that an action may write: those of columns that the add-in fills, in the tables that are mapped. */
export async function writtenCells(bytes: Uint8Array): Promise<ReadonlySet<string>> {
  const { layout } = decodeBook(await (await memoryFileWorkbook(bytes, portableCodec)).read());
  const written = new Set<string>();
  for (const { table, sheet, headerRow, firstColumn, columns, rowCount } of Object.values(layout.tables)) {
    for (const { name, filling } of fieldsOf(table)) {
      const column = columns.get(name);
      if (column === undefined || !filling.includes("A")) continue;
      for (let row = 1; row <= rowCount; row += 1) written.add(cellKey(sheet, headerRow + row, firstColumn + column));
    }
  }
  return written;
}

/** What the user had before and has no more, or has otherwise. */
export function lostOf(before: UsersOwn, after: UsersOwn, written: ReadonlySet<string>): readonly string[] {
  return [...before].flatMap(([what, was]) => {
    const is = after.get(what);
    return is === was || written.has(what) ? [] : [`${what}: ${was.slice(0, 200)} is now ${String(is).slice(0, 200)}`];
  });
}
