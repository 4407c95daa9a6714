import { groupBy } from "../kit/groupBy";
import { NUMBER_FORMATS } from "../sheets/cellValue";
import { columnLetters } from "../sheets/address";
import type { AboveCell, NewSheet, SheetColumn, SheetRule } from "../sheets/contents";
import type { HeadingNote } from "../sheets/headingNotes";
import { headingRowOf } from "../sheets/headingTotals";
import { pagesWide, pointsOf, POINTS_PER_INCH, repeatedColumnsIn, SIDE_MARGIN } from "../sheets/printedPages";
import { HEADING_COLOURS, headingLookOf } from "../sheets/sheetFace";
import { RULE_COLOURS } from "../sheets/sheetRules";
import { writtenValue } from "./cellValues";
import type { Piece } from "./send";
import { TableState } from "./tableState";
import { setFormat } from "./writeRows";
import { appendPieces } from "./writeTable";

/** How our tables look. */
export const TABLE_STYLE = "TableStyleLight1";
/** Excel takes no longer list inside a validation. */
const LIST_LENGTH_MAX = 255;
/** The rows of a sheet. */
export const ROW_MAX = 1_048_576;
/** What making a sheet adds to a request, for each of its columns. */
const COLUMN_BYTES = 4_000;

/**
 * A new sheet with its table: first the whole empty table, then its records. `leftOver` says that the sheet is there
 * already, blank or with no more than our captions, because making it was broken off.
 */
export function* sheetPieces(sheet: NewSheet, state: TableState, leftOver: boolean): Generator<Piece> {
  yield {
    bytes: COLUMN_BYTES * sheet.columns.length,
    extent: null,
    queue: (context) => {
      makeSheet(context, sheet, leftOver);
    },
  };
  const columns = { left: 0, kinds: sheet.columns.map(({ kind }) => kind) };
  if (sheet.rows.length > 0) yield* appendPieces(state, columns, sheet.rows);
}

/** Where the table of a new sheet will lie. */
export function newState(sheet: NewSheet): TableState {
  return TableState.made(sheet.table, sheet.sheet, headingRowOf(sheet) - 1, sheet.columns.length);
}

function makeSheet({ workbook }: Excel.RequestContext, made: NewSheet, leftOver: boolean): void {
  const { sheet: name, table: tableName, columns, tab, rules = [], above = [] } = made;
  const top = headingRowOf(made) - 1;
  const { worksheets } = workbook;
  const sheet = leftOver ? worksheets.getItem(name) : worksheets.add(name);
  const header = sheet.getRangeByIndexes(top, 0, 1, columns.length);
  setFormat(header, NUMBER_FORMATS.text);
  header.values = [columns.map(({ caption }) => caption)];
  header.format.font.bold = true;
  columns.forEach((column, index) => {
    const body = sheet.getRangeByIndexes(top + 1, index, 1, 1);
    setFormat(body, NUMBER_FORMATS[column.kind]);
    body.format.columnWidth = pointsOf(column.width);
    if (column.note !== undefined) showNote(header.getCell(0, index), column.note);
    const look = headingLookOf(column);
    if (look !== "plain") header.getCell(0, index).format.fill.color = `#${HEADING_COLOURS[look]}`;
    offerWords(body, column);
  });
  colour(sheet, rules, top + 1);
  for (const cell of above) stand(sheet.getRangeByIndexes(0, cell.column, 1, 1), cell);
  if (tab !== undefined) sheet.tabColor = `#${tab}`;
  // Grouped once more, a group would become one in a group.
  if (!leftOver) groupColumns(sheet, columns);
  sheet.freezePanes.freezeRows(top + 1);
  layOutForPrint(sheet.pageLayout, made);
  const table = sheet.tables.add(sheet.getRangeByIndexes(top, 0, 2, columns.length), true);
  table.style = TABLE_STYLE;
  // Last: a table with our name is one that is finished.
  table.name = tableName;
}

/** What is shown when the cell of a caption is chosen: notes of their own need a newer Excel than ours (docs/decisions). */
export function showNote({ dataValidation }: Excel.Range, { title, text }: HeadingNote): void {
  dataValidation.prompt = { showPrompt: true, title, message: text };
}

/** A cell above the captions: its format comes first, so that a formula is no text. */
function stand(cell: Excel.Range, { value, format, note, rules }: AboveCell): void {
  setFormat(cell, format);
  cell.values = [[writtenValue(value)]];
  cell.format.font.bold = true;
  if (note !== undefined) showNote(cell, note);
  // A sheet whose making was broken off has them already.
  cell.conditionalFormats.clearAll();
  addRules(cell.conditionalFormats, rules);
}

/** Columns that can be folded away stand open. */
function groupColumns(sheet: Excel.Worksheet, columns: readonly SheetColumn[]): void {
  const grouped = columns.map(({ isGrouped }) => isGrouped === true);
  for (let from = 0; from < grouped.length; from += 1) {
    if (grouped[from] !== true || grouped[from - 1] === true) continue;
    const end = grouped.indexOf(false, from);
    const count = (end < 0 ? grouped.length : end) - from;
    sheet.getRangeByIndexes(0, from, 1, count).getEntireColumn().group(Excel.GroupOption.byColumns);
  }
}

/** Over whole columns: rows that are added have them, whoever adds them. */
function colour(sheet: Excel.Worksheet, rules: readonly SheetRule[], first: number): void {
  for (const [column, ofColumn] of groupBy(rules, (rule) => rule.column)) {
    const { conditionalFormats } = sheet.getRangeByIndexes(first, column, ROW_MAX - first, 1);
    // A sheet whose making was broken off has them already.
    conditionalFormats.clearAll();
    addRules(conditionalFormats, ofColumn);
  }
}

/** The colours of a column, for the range whose formats these are. */
export function addRules(
  conditionalFormats: Excel.ConditionalFormatCollection,
  rules: readonly Pick<SheetRule, "formula" | "look">[],
): void {
  for (const { formula, look } of rules) {
    const { custom } = conditionalFormats.add(Excel.ConditionalFormatType.custom);
    const { letters, behind, isUnderlined } = RULE_COLOURS[look];
    custom.rule.formula = `=${formula}`;
    custom.format.font.color = `#${letters}`;
    if (behind !== null) custom.format.fill.color = `#${behind}`;
    if (isUnderlined === true) custom.format.font.underline = Excel.ConditionalRangeFontUnderlineStyle.single;
  }
}

/** On A4 and lying, as many pages wide as it takes to be read and as many long, with the heading and what tells a row apart on each. */
function layOutForPrint(layout: Excel.PageLayout, sheet: NewSheet): void {
  const repeated = repeatedColumnsIn(sheet);
  layout.orientation = Excel.PageOrientation.landscape;
  layout.paperSize = Excel.PaperType.a4;
  layout.leftMargin = SIDE_MARGIN * POINTS_PER_INCH;
  layout.rightMargin = SIDE_MARGIN * POINTS_PER_INCH;
  layout.zoom = { horizontalFitToPages: pagesWide(sheet) };
  layout.setPrintTitleRows(`$1:$${String(headingRowOf(sheet))}`);
  if (sheet.isCutOnPaper === true) layout.setPrintArea(`A:${columnLetters(sheet.columns.length)}`);
  if (repeated > 0) layout.setPrintTitleColumns(`$A:$${columnLetters(repeated)}`);
}

/** A list to choose from. It only warns: a word of the other language, and `x` for yes, are lawful too. */
function offerWords({ dataValidation }: Excel.Range, { caption, list }: SheetColumn): void {
  const words = list ?? [];
  const source = words.join(",");
  if (words.length === 0 || source.length > LIST_LENGTH_MAX || words.some((word) => word.includes(","))) return;
  dataValidation.rule = { list: { inCellDropDown: true, source } };
  dataValidation.ignoreBlanks = true;
  dataValidation.errorAlert = { showAlert: true, style: "Warning", title: caption, message: words.join(", ") };
}
