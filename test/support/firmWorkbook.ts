import { strToU8, strFromU8, unzipSync, zipSync } from "fflate";
import type { CellValue } from "../../src/sheets/cellValue";
import { columnLetters } from "../../src/sheets/address";

/** A column of a firm's own table; with a formula it is a calculated column, which our program has nothing to do with. */
export interface FirmColumn {
  readonly caption: string;
  readonly formula?: string;
}

/** A sheet as a firm keeps it: a title, then a table somewhere. */
export interface FirmSheet {
  readonly sheet: string;
  readonly table: string;
  /** Stands in A1. */
  readonly title?: string;
  /** The header's sheet row; the first row is 1. */
  readonly headerRow: number;
  /** The header's first sheet column; A is 1. */
  readonly firstColumn: number;
  readonly columns: readonly FirmColumn[];
  /** Cells of calculated columns hold the formula's result. */
  readonly rows: readonly (readonly CellValue[])[];
}

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const CONTENT = "application/vnd.openxmlformats-officedocument.spreadsheetml";
const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

function escaped(text: string): string {
  return text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;").replace(/"/g, "&quot;");
}

function cellXml(row: number, column: number, value: CellValue, formula?: string): string {
  const name = `${columnLetters(column)}${String(row)}`;
  const formulaXml = formula === undefined ? "" : `<f>${escaped(formula)}</f>`;
  if (typeof value === "number") return `<c r="${name}">${formulaXml}<v>${String(value)}</v></c>`;
  if (typeof value === "boolean") return `<c r="${name}" t="b">${formulaXml}<v>${value ? "1" : "0"}</v></c>`;
  if (typeof value !== "string") return "";
  if (formula !== undefined) return `<c r="${name}" t="str">${formulaXml}<v>${escaped(value)}</v></c>`;
  return `<c r="${name}" t="inlineStr"><is><t xml:space="preserve">${escaped(value)}</t></is></c>`;
}

function sheetXml({ title, headerRow, firstColumn, columns, rows }: FirmSheet): string {
  const titleRow = title === undefined ? "" : `<row r="1">${cellXml(1, 1, title)}</row>`;
  const header = columns.map(({ caption }, index) => cellXml(headerRow, firstColumn + index, caption)).join("");
  const body = rows.map((cells, index) => {
    const row = headerRow + 1 + index;
    const xml = columns.map(({ formula }, column) =>
      cellXml(row, firstColumn + column, cells[column] ?? null, formula),
    );
    return `<row r="${String(row)}">${xml.join("")}</row>`;
  });
  return (
    `${XML}<worksheet xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheetData>${titleRow}<row r="${String(headerRow)}">${header}</row>` +
    `${body.join("")}</sheetData><tableParts count="1"><tablePart r:id="rId1"/></tableParts></worksheet>`
  );
}

function tableXml({ table, headerRow, firstColumn, columns, rows }: FirmSheet, id: number): string {
  const last = `${columnLetters(firstColumn + columns.length - 1)}${String(headerRow + Math.max(1, rows.length))}`;
  const ref = `${columnLetters(firstColumn)}${String(headerRow)}:${last}`;
  const columnsXml = columns.map(({ caption, formula }, index) => {
    const open = `<tableColumn id="${String(index + 1)}" name="${escaped(caption)}"`;
    return formula === undefined
      ? `${open}/>`
      : `${open}><calculatedColumnFormula>${escaped(formula)}</calculatedColumnFormula></tableColumn>`;
  });
  return (
    `${XML}<table xmlns="${MAIN}" id="${String(id)}" name="${table}" displayName="${table}" ref="${ref}" totalsRowShown="0">` +
    `<autoFilter ref="${ref}"/><tableColumns count="${String(columns.length)}">${columnsXml.join("")}</tableColumns></table>`
  );
}

function relationships(...targets: readonly (readonly [type: string, target: string])[]): string {
  const list = targets.map(
    ([type, target], index) =>
      `<Relationship Id="rId${String(index + 1)}" Type="${OFFICE}/${type}" Target="${target}"/>`,
  );
  return `${XML}<Relationships xmlns="${PACKAGE}/relationships">${list.join("")}</Relationships>`;
}

/** The bytes of an .xlsx file with these sheets, as another program than ours might have written it. */
export function firmWorkbook(sheets: readonly FirmSheet[]): Uint8Array {
  const overrides = sheets.flatMap((_, index) => [
    [`/xl/worksheets/sheet${String(index + 1)}.xml`, `${CONTENT}.worksheet+xml`] as const,
    [`/xl/tables/table${String(index + 1)}.xml`, `${CONTENT}.table+xml`] as const,
  ]);
  const types = [
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>',
    '<Default Extension="xml" ContentType="application/xml"/>',
    ...[["/xl/workbook.xml", `${CONTENT}.sheet.main+xml`] as const, ...overrides].map(
      ([name, type]) => `<Override PartName="${name}" ContentType="${type}"/>`,
    ),
  ];
  const names = sheets.map(
    ({ sheet }, index) =>
      `<sheet name="${escaped(sheet)}" sheetId="${String(index + 1)}" r:id="rId${String(index + 1)}"/>`,
  );
  const parts: Record<string, string> = {
    "[Content_Types].xml": `${XML}<Types xmlns="${PACKAGE}/content-types">${types.join("")}</Types>`,
    "_rels/.rels": relationships(["officeDocument", "xl/workbook.xml"]),
    "xl/workbook.xml": `${XML}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets>${names.join("")}</sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": relationships(
      ...sheets.map((_, index) => ["worksheet", `worksheets/sheet${String(index + 1)}.xml`] as const),
    ),
  };
  sheets.forEach((sheet, index) => {
    const number = String(index + 1);
    parts[`xl/worksheets/sheet${number}.xml`] = sheetXml(sheet);
    parts[`xl/worksheets/_rels/sheet${number}.xml.rels`] = relationships(["table", `../tables/table${number}.xml`]);
    parts[`xl/tables/table${number}.xml`] = tableXml(sheet, index + 1);
  });
  return zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])));
}

/** The text of a part of an .xlsx file. */
export function partOf(bytes: Uint8Array, name: string): string {
  const part = unzipSync(bytes)[name];
  if (part === undefined) throw new Error(`no part ${name}`);
  return strFromU8(part);
}
