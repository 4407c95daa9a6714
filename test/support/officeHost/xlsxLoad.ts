import { cellValue, sharedString } from "../../../src/file/cellElements";
import { parseCells, rowTag } from "../../../src/file/rowCells";
import type { Codec } from "../../../src/file/codec";
import { partsOf, partText } from "../../../src/file/parts";
import { parseRange, ROW_MAX } from "../../../src/file/range";
import { progressOver, splitPart } from "../../../src/file/readParts";
import { sharedFormulas } from "../../../src/file/sharedFormulas";
import { isTrue, type TablePart } from "../../../src/file/tablePart";
import { readWorkbookParts, type Sheet, type WorkbookParts } from "../../../src/file/workbookPart";
import { attributesOf } from "../../../src/xml/attributes";
import { parseXml, type XmlElement } from "../../../src/xml/parseXml";
import { characterData, childNamed, childrenNamed } from "../../../src/xml/xmlTree";
import { readZip } from "../../../src/file/zip";
import { GENERAL } from "./grid";
import { numberFormats } from "./numberFormats";
import { setLook, setValidation } from "./openMembers";
import { nameHeaders } from "./tables";
import { HostBook, type HostSheet, type HostTable, LiveRange } from "./workbook";

/** The workbook in these bytes: cells with number formats and formulas, tables with filters, names, protection. */
export async function loadXlsx(bytes: Uint8Array, codec: Codec): Promise<HostBook> {
  const parts = await readWorkbookParts(partsOf(readZip(bytes), codec));
  const book = new HostBook();
  book.date1904 = parts.date1904;
  const formats = parts.stylesPart === null ? [] : numberFormats(await partText(parts.parts, parts.stylesPart));
  const strings = await readStrings(parts);
  const states = sheetStates(parts.workbook.root);
  for (const sheet of parts.sheets) {
    const made = book.addSheet(sheet.name);
    const tail = await readSheet(parts, sheet, made, { formats, strings });
    readTail(made, tail);
    for (const table of sheet.tables) readTable(made, table);
  }
  // A book has a visible sheet before others hide.
  book.sheets.forEach((sheet) => (sheet.visibility = states.get(sheet.name) ?? "Visible"));
  readNames(book, parts.workbook.root);
  return book;
}

function sheetStates(root: XmlElement): ReadonlyMap<string, HostSheet["visibility"]> {
  const states = { hidden: "Hidden", veryHidden: "VeryHidden" } as const;
  const list = childNamed(root, "sheets");
  return new Map(
    (list === undefined ? [] : childrenNamed(list, "sheet")).map(({ open }) => {
      const attributes = attributesOf(open);
      const state = attributes.get("state");
      return [attributes.get("name") ?? "", state === "hidden" || state === "veryHidden" ? states[state] : "Visible"];
    }),
  );
}

async function readStrings(parts: WorkbookParts): Promise<readonly string[]> {
  const name = parts.sharedStringsPart;
  if (name === null || parts.parts.find(name) === undefined) return [];
  const strings: string[] = [];
  for await (const piece of splitPart(parts, name, "sst", "si", progressOver("read", [], parts))) {
    if (piece.kind === "items") piece.items.forEach((item) => strings.push(sharedString(item)));
  }
  return strings;
}

interface CellFacts {
  readonly formats: readonly string[];
  readonly strings: readonly string[];
}

/** Reads the cells; gives what stands around them as one small document. */
async function readSheet(
  parts: WorkbookParts,
  { part }: Sheet,
  sheet: HostSheet,
  facts: CellFacts,
): Promise<XmlElement> {
  let head = "";
  let tail = "";
  let prefix = "";
  let previous = 0;
  let formulas = sharedFormulas("");
  const readRow = (item: string): void => {
    const tag = rowTag(item, previous);
    previous = tag.row;
    const cells = parseCells(item, tag, prefix);
    formulas.note(tag.row, cells);
    for (const cell of cells) {
      const value = cellValue(cell, facts.strings, parts.date1904);
      const formula = cell.raw.length === cell.tagLength ? null : formulas.textAt(tag.row, cell);
      const format = facts.formats[cell.style] ?? GENERAL;
      if (value === null && formula === null && format === GENERAL) continue;
      sheet.grid.set(tag.row, cell.column, { value, formula: formula === null ? null : `=${formula}`, format });
    }
  };
  for await (const piece of splitPart(parts, part, "sheetData", "row", progressOver("read", [], parts))) {
    if (piece.kind === "head") {
      head = piece.text;
      prefix = piece.prefix;
      formulas = sharedFormulas(prefix);
    } else if (piece.kind === "items") piece.items.forEach(readRow);
    else tail = piece.text;
  }
  return parseXml(head + tail).root;
}

function listed(root: XmlElement, list: string, item: string): readonly XmlElement[] {
  const found = childNamed(root, list);
  return found === undefined ? [] : childrenNamed(found, item);
}

/** A file holds only the hash of a password; nothing that is typed fits it. */
const UNKNOWN_PASSWORD = "\u0000";

/** What the sheet says around its cells. */
function readTail(sheet: HostSheet, root: XmlElement): void {
  const protection = childNamed(root, "sheetProtection");
  const guards = protection === undefined ? new Map<string, string>() : attributesOf(protection.open);
  if (isTrue(guards.get("sheet"))) {
    const hasPassword = guards.has("password") || guards.has("hashValue");
    sheet.protection = { password: hasPassword ? UNKNOWN_PASSWORD : null, options: {} };
  }
  for (const { open } of listed(root, "mergeCells", "mergeCell")) {
    const merged = parseRange(attributesOf(open).get("ref") ?? "");
    if (merged !== null) sheet.merged.push(merged);
  }
  const [view] = listed(root, "sheetViews", "sheetView");
  const pane = view === undefined ? undefined : childNamed(view, "pane");
  if (pane !== undefined && attributesOf(pane.open).get("state") === "frozen") {
    const split = (name: string): number => Number(attributesOf(pane.open).get(name) ?? 0);
    sheet.frozen = { rows: split("ySplit"), columns: split("xSplit") };
  }
  const colour = childNamed(childNamed(root, "sheetPr") ?? root, "tabColor");
  const rgb = colour === undefined ? undefined : attributesOf(colour.open).get("rgb");
  if (rgb !== undefined) sheet.tabColor = `#${rgb.slice(-6)}`;
  for (const { open } of listed(root, "cols", "col")) {
    const attributes = attributesOf(open);
    const [left, right] = [Number(attributes.get("min")), Number(attributes.get("max"))];
    const live = new LiveRange(sheet, { top: 1, bottom: ROW_MAX, left, right });
    setLook(live, "ColumnWidth", pointsOf(Number(attributes.get("width") ?? 8.43)));
  }
  listed(root, "dataValidations", "dataValidation").forEach((element) => readValidation(sheet, element));
}

/** A column's width in points: a character takes 7 pixels, its margins 5 (ISO 29500-1, 18.3.1.13). */
function pointsOf(characters: number): number {
  return (characters * 7 + 5) * 0.75;
}

function readValidation(sheet: HostSheet, element: XmlElement): void {
  const attributes = attributesOf(element.open);
  const formula = childNamed(element, "formula1");
  if (attributes.get("type") !== "list" || formula === undefined) return;
  const text = characterData(formula);
  const source = text.startsWith('"') ? text.slice(1, -1).replaceAll('""', '"') : `=${text}`;
  const style = attributes.get("errorStyle") ?? "stop";
  for (const name of (attributes.get("sqref") ?? "").split(" ")) {
    const range = parseRange(name);
    if (range === null) continue;
    const live = new LiveRange(sheet, range);
    setValidation(live, "Rule", { list: { inCellDropDown: !isTrue(attributes.get("showDropDown")), source } });
    const shown = style.replace(/^./, (letter) => letter.toUpperCase());
    setValidation(live, "ErrorAlert", {
      ...{ message: "", title: "", style: shown },
      showAlert: isTrue(attributes.get("showErrorMessage")),
    });
  }
}

function readTable(sheet: HostSheet, part: TablePart): void {
  const table = sheet.book.addTable(sheet, part.range, part.name);
  const { root } = part.document;
  const attributes = attributesOf(root.open);
  table.showTotals = part.totalsRows > 0;
  table.showHeaders = part.headerRows > 0;
  table.insertRow = isTrue(attributes.get("insertRow"));
  table.columns.forEach((column, index) => {
    const formula = part.columns[index]?.formula ?? null;
    column.formula = formula === null ? null : `=${formula}`;
  });
  const style = childNamed(root, "tableStyleInfo");
  if (style !== undefined) table.style = attributesOf(style.open).get("name") ?? "";
  const filter = childNamed(root, "autoFilter");
  table.filterButtons = filter !== undefined;
  if (filter !== undefined) readFilters(table, filter);
  nameHeaders(table);
}

function readFilters(table: HostTable, filter: XmlElement): void {
  for (const element of childrenNamed(filter, "filterColumn")) {
    const column = table.columns[Number(attributesOf(element.open).get("colId"))];
    const values = listed(element, "filters", "filter").map(({ open }) => attributesOf(open).get("val") ?? "");
    const [custom] = listed(element, "customFilters", "customFilter");
    if (column === undefined) continue;
    if (custom === undefined) column.filter = { filterOn: "Values", values };
    else column.filter = { filterOn: "Custom", criterion1: criterionOf(custom) };
  }
}

const OPERATORS: Readonly<Record<string, string>> = {
  equal: "=",
  notEqual: "<>",
  greaterThan: ">",
  greaterThanOrEqual: ">=",
  lessThan: "<",
  lessThanOrEqual: "<=",
};

function criterionOf({ open }: XmlElement): string {
  const attributes = attributesOf(open);
  return `${OPERATORS[attributes.get("operator") ?? "equal"] ?? "="}${attributes.get("val") ?? ""}`;
}

function readNames(book: HostBook, root: XmlElement): void {
  for (const element of listed(root, "definedNames", "definedName")) {
    const attributes = attributesOf(element.open);
    const name = attributes.get("name") ?? "";
    if (name.startsWith("_xlnm.")) continue;
    const formula = characterData(element);
    const match = /^(?:'((?:[^']|'')+)'|([^'!]+))!([^!]+)$/.exec(formula);
    const sheet = book.findSheet(match?.[1]?.replaceAll("''", "'") ?? match?.[2]);
    const range = parseRange(match?.[3] ?? "");
    const area = sheet === null || range === null ? null : sheet.keep(range);
    const scope = attributes.get("localSheetId");
    book.names.push({
      ...{ name, area, formula: `=${formula}`, comment: "", visible: !isTrue(attributes.get("hidden")) },
      sheet: scope === undefined ? null : (book.sheets[Number(scope)] ?? null),
    });
  }
}
