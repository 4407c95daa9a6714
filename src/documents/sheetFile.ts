import { dayNumber } from "../domain/values/calendar";
import { formatCents } from "../domain/values/money";
import type { DataCell, DataTable } from "./dataTable";
import { escapedText } from "./escapedText";
import { zipped } from "./zipped";

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const CONTENT = "application/vnd.openxmlformats-officedocument.spreadsheetml";
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** The style of each kind of cell, by its place in the list of `styles.xml`; captions are bold. */
const STYLE = { text: 1, date: 2, amount: 3, caption: 4 } as const;

/** What XML 1.0 cannot hold. */
const FORBIDDEN = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;

/**
 * A table as an .xlsx file of one sheet, for programs that take addressees from one: numbers and days are such, and all
 * else is text, whatever it begins with. The same table gives the same bytes.
 */
export function sheetFile(table: DataTable): Uint8Array {
  const encoder = new TextEncoder();
  const parts = [
    ["[Content_Types].xml", contentTypes()],
    ["_rels/.rels", relations([["officeDocument", "xl/workbook.xml"]])],
    ["xl/workbook.xml", workbook(table.sheet)],
    [
      "xl/_rels/workbook.xml.rels",
      relations([
        ["worksheet", "worksheets/sheet1.xml"],
        ["styles", "styles.xml"],
      ]),
    ],
    ["xl/styles.xml", styles()],
    ["xl/worksheets/sheet1.xml", worksheet(table)],
  ] as const;
  return zipped(parts.map(([name, text]) => ({ name, bytes: encoder.encode(HEAD + text) })));
}

function contentTypes(): string {
  const parts = [
    ["/xl/workbook.xml", "sheet.main"],
    ["/xl/styles.xml", "styles"],
    ["/xl/worksheets/sheet1.xml", "worksheet"],
  ] as const;
  const overrides = parts.map(([part, type]) => `<Override PartName="${part}" ContentType="${CONTENT}.${type}+xml"/>`);
  const rels = '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>';
  return `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">${rels}${overrides.join("")}</Types>`;
}

function relations(targets: readonly (readonly [type: string, target: string])[]): string {
  const all = targets.map(
    ([type, target], position) =>
      `<Relationship Id="rId${String(position + 1)}" Type="${OFFICE}/${type}" Target="${target}"/>`,
  );
  return `<Relationships xmlns="${RELATIONS}">${all.join("")}</Relationships>`;
}

function workbook(sheet: string): string {
  const name = escapedText(sheet);
  return `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets><sheet name="${name}" sheetId="1" r:id="rId1"/></sheets></workbook>`;
}

function styles(): string {
  const format = (id: number, font = 0): string =>
    `<xf numFmtId="${String(id)}" fontId="${String(font)}" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyFont="1"/>`;
  return [
    `<styleSheet xmlns="${MAIN}"><numFmts count="1"><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd"/></numFmts>`,
    '<fonts count="2"><font><sz val="11"/><name val="Calibri"/></font>',
    '<font><b/><sz val="11"/><name val="Calibri"/></font></fonts>',
    '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>',
    '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>',
    '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>',
    `<cellXfs count="5">${[format(0), format(49), format(164), format(4), format(49, 1)].join("")}</cellXfs>`,
    '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>',
  ].join("");
}

function worksheet({ captions, rows }: DataTable): string {
  const head = captions.map((caption) => textCell(caption, STYLE.caption)).join("");
  const body = rows.map((row) => `<row>${row.map(cellOf).join("")}</row>`).join("");
  return [
    `<worksheet xmlns="${MAIN}"><sheetViews><sheetView workbookViewId="0">`,
    '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>',
    `<cols><col min="1" max="${String(captions.length)}" width="18" customWidth="1"/></cols>`,
    `<sheetData><row>${head}</row>${body}</sheetData></worksheet>`,
  ].join("");
}

/** Excel counts days from the last but one of 1899, as dates after February 1900 have it. */
const EXCEL_DAY_ZERO = 25_569;

function cellOf(cell: DataCell): string {
  if (cell === null) return "<c/>";
  if (cell.kind === "text") return textCell(cell.value, STYLE.text);
  const value = cell.kind === "date" ? String(dayNumber(cell.value) + EXCEL_DAY_ZERO) : formatCents(cell.value);
  return `<c s="${String(STYLE[cell.kind])}"><v>${value}</v></c>`;
}

function textCell(text: string, style: number): string {
  const shown = escapedText(text.replace(FORBIDDEN, "")).replaceAll("\r", "&#13;");
  return `<c t="inlineStr" s="${String(style)}"><is><t xml:space="preserve">${shown}</t></is></c>`;
}
