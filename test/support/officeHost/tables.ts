import { overlaps, type Range, unionOf } from "../../../src/file/range";
import { isCellError } from "../../../src/sheets/cellValue";
import { cellText } from "./cellText";
import { formulaCell } from "./coerce";
import { HostError, invalidArgument } from "./errors";
import type { HostSheet, HostTable } from "./workbook";

/** Refuses to touch cells of a table whose filter is on, unless the test lets it pass. */
export function checkUnfiltered(sheet: HostSheet, range: Range): void {
  if (sheet.book.rules.filteredWrites === "taken") return;
  const filtered = sheet.tables.find((table) => table.isFiltered && overlaps(table.body, range));
  if (filtered === undefined) return;
  throw new HostError(
    "InvalidOperation",
    `The filter of table ${filtered.name} is on: Excel would misplace the values.`,
  );
}

/** Headers are texts, none is empty, and no two are alike: Excel makes them so, counting on. */
export function nameHeaders(table: HostTable): void {
  const { sheet } = table;
  const { top, left, right } = table.range;
  const taken = new Set<string>();
  for (let column = left; column <= right; column += 1) {
    const cell = sheet.grid.cell(top, column);
    const shown = cellText(cell.value, cell.format, sheet.book.date1904);
    const name = freeHeader(shown, column - left + 1, taken);
    taken.add(name.toLowerCase());
    if (cell.value !== name) sheet.grid.set(top, column, { ...cell, value: name, formula: null });
  }
}

function freeHeader(shown: string, position: number, taken: ReadonlySet<string>): string {
  const stem = shown === "" ? "Column" : shown;
  if (shown !== "" && !taken.has(shown.toLowerCase())) return shown;
  let number = shown === "" ? position : 2;
  while (taken.has(`${stem}${number}`.toLowerCase())) number += 1;
  return `${stem}${number}`;
}

/** Makes the table longer, down to this row; its calculated columns are filled and its lists cover the new rows. */
function growTable(table: HostTable, bottom: number): void {
  const { sheet, body, range } = table;
  const before = body;
  table.area.range = { ...range, bottom };
  for (const { area } of sheet.validations) {
    const covers = !area.isGone && area.range.bottom === before.bottom && area.range.top === before.top;
    const isInside = !area.isGone && area.range.left >= range.left && area.range.right <= range.right;
    if (covers && isInside) area.range = { ...area.range, bottom: table.body.bottom };
  }
  fillFormulas(table, before.bottom + 1);
}

/** Blank cells of calculated columns get their formula, from this row on. */
function fillFormulas(table: HostTable, from: number): void {
  const { grid, book } = table.sheet;
  table.columns.forEach(({ formula }, index) => {
    if (formula === null) return;
    const column = table.range.left + index;
    for (let row = from; row <= table.body.bottom; row += 1) {
      const cell = grid.cell(row, column);
      if (cell.value !== null || cell.formula !== null) continue;
      const calculate = (text: string) => book.rules.calculate(text, table.sheet, row, column);
      grid.set(row, column, formulaCell(formula, cell.format, { calculate }));
    }
  });
}

/**
 * What a write does to the tables of its sheet: headers stay lawful, and a table directly above grows over the written
 * rows, but only when something was written that is not empty, nothing else is in the way and no rule for what cells
 * may hold starts there (co-authoring-in-excel-add-ins).
 */
export function afterWrite(sheet: HostSheet, range: Range, filledRows: ReadonlySet<number>): void {
  for (const table of sheet.tables) {
    const area = table.range;
    if (range.left > area.right || range.right < area.left) continue;
    if (range.top <= area.top && area.top <= range.bottom) nameHeaders(table);
    if ([...filledRows].some((row) => row >= table.body.top && row <= table.body.bottom)) table.insertRow = false;
    if (table.showTotals || range.top > area.bottom + 1 || range.bottom <= area.bottom) continue;
    const isFilled = [...filledRows].some((row) => row > area.bottom);
    const added: Range = { ...area, top: area.bottom + 1, bottom: range.bottom };
    if (!isFilled || isBlocked(table, added)) continue;
    growTable(table, range.bottom);
    table.insertRow = false;
  }
}

function isBlocked(table: HostTable, added: Range): boolean {
  const { sheet } = table;
  if (sheet.tables.some((other) => other !== table && overlaps(other.range, added))) return true;
  return sheet.validations.some(
    ({ area, properties }) =>
      !area.isGone && properties.has("Rule") && area.range.top === added.top && overlaps(area.range, added),
  );
}

/** Gives the table another rectangle with the same header row; cells stay where they are. */
export function resizeTable(table: HostTable, range: Range): void {
  const { sheet } = table;
  sheet.checkWritable();
  const before = table.range;
  const isLawful = range.top === before.top && range.bottom > range.top && overlaps(range, before);
  if (!isLawful) throw invalidArgument();
  if (sheet.tables.some((other) => other !== table && overlaps(other.range, range))) throw invalidArgument();
  table.area.range = range;
  if (range.left > before.left) table.spliceColumns(0, range.left - before.left, 0);
  if (range.left < before.left) table.spliceColumns(0, 0, before.left - range.left);
  const width = range.right - range.left + 1;
  const wider = width - table.columns.length;
  if (wider > 0) table.spliceColumns(table.columns.length, 0, wider);
  if (wider < 0) table.spliceColumns(width, -wider, 0);
  nameHeaders(table);
  if (range.bottom > before.bottom) fillFormulas(table, before.bottom + 1);
}

/** A new table over these cells; one without a header gets it above, a lone header gets a body row below. */
export function createTable(
  sheet: HostSheet,
  range: Range,
  hasHeaders: boolean,
  insert: (range: Range) => void,
): HostTable {
  sheet.checkWritable();
  if (sheet.tables.some((other) => overlaps(other.range, range))) {
    throw invalidArgument("A table can't overlap another table.");
  }
  if (!hasHeaders) insert({ ...range, bottom: range.top });
  const whole = hasHeaders ? range : { ...range, bottom: range.bottom + 1 };
  const isLone = whole.top === whole.bottom;
  const below = { ...whole, top: whole.top + 1, bottom: whole.top + 1 };
  if (isLone && !isBlank(sheet, below)) insert(below);
  const table = sheet.book.addTable(sheet, isLone ? unionOf(whole, below) : whole);
  table.insertRow = isLone;
  nameHeaders(table);
  return table;
}

function isBlank(sheet: HostSheet, { top, left, right }: Range): boolean {
  if (sheet.tables.some((other) => overlaps(other.range, { top, left, bottom: top, right }))) return false;
  for (let column = left; column <= right; column += 1) {
    const { value } = sheet.grid.cell(top, column);
    if (value !== null || isCellError(value)) return false;
  }
  return true;
}
