import type { AboveCell, NewSheet, SheetColumn } from "../sheets/contents";
import { headingRowOf } from "../sheets/headingTotals";
import { pagesWide, repeatedColumnsIn, SIDE_MARGIN } from "../sheets/printedPages";
import { headingLookOf } from "../sheets/sheetFace";
import { WorkbookError } from "../workbook/workbook";
import { escapeText } from "../xml/characters";
import { elementXml } from "../xml/elementXml";
import { cellXml } from "./cellXml";
import { cellFormats, conditionalFormats, shownNote } from "./lookElements";
import { CONTENT_TYPE, type MadeSheet, type Namespaces, namespacesOf, PACKAGE, XML_DECLARATION } from "./namespaces";
import type { Naming } from "./naming";
import { COLUMN_MAX, columnLetters, type Range, rangeName, ROW_MAX } from "./range";
import { relativeTarget } from "./parts";
import type { Styles } from "./styles";
import { newTablePart } from "./newTablePart";
import type { WorkbookParts } from "./workbookPart";

/** The new sheets, each with its table. Throws WorkbookError when a name is taken. */
export function makeSheets(
  workbook: WorkbookParts,
  sheets: readonly NewSheet[],
  styles: Styles,
  naming: Naming,
): readonly MadeSheet[] {
  const namespaces = namespacesOf(workbook);
  return sheets.map((sheet, index) => {
    naming.takeTable(sheet.table);
    naming.takeSheet(sheet.sheet);
    const id = naming.tableId();
    const sheetName = naming.partName("xl/worksheets/sheet");
    const tableName = naming.partName("xl/tables/table");
    const range = rangeOf(sheet);
    const selected = workbook.sheetNames.length === 0 && index === 0;
    return {
      name: sheet.sheet,
      printTitles: {
        rows: range.top,
        columns: repeatedColumnsIn(sheet),
        last: sheet.isCutOnPaper === true ? range.right : null,
      },
      sheetPart: {
        name: sheetName,
        contentType: `${CONTENT_TYPE}.worksheet+xml`,
        text: sheetTexts(sheet, range, styles, namespaces, selected),
      },
      others: [
        {
          name: tableName,
          contentType: `${CONTENT_TYPE}.table+xml`,
          text: newTablePart({ name: sheet.table, id, range, captions: captionsOf(sheet) }, namespaces),
        },
        {
          name: sheetName.replace(/([^/]+)$/, "_rels/$1.rels"),
          contentType: null,
          text: XML_DECLARATION + relationToTable(relativeTarget(sheetName, tableName), namespaces),
        },
      ],
    };
  });
}

function relationToTable(target: string, { relationships }: Namespaces): string {
  const relation = elementXml("Relationship", { Id: "rId1", Type: `${relationships}/table`, Target: target });
  return elementXml("Relationships", { xmlns: `${PACKAGE}/relationships` }, relation);
}

function rangeOf(sheet: NewSheet): Range {
  const { columns, rows, table } = sheet;
  const top = headingRowOf(sheet);
  const range = { top, left: 1, bottom: top + Math.max(1, rows.length), right: columns.length };
  if (columns.length === 0 || range.right > COLUMN_MAX) throw new Error(`no sheet for ${table}`);
  if (range.bottom > ROW_MAX) throw new WorkbookError("file.unsupported", { reason: "tooManyRows", part: table });
  return range;
}

async function* sheetTexts(
  sheet: NewSheet,
  range: Range,
  styles: Styles,
  namespaces: Namespaces,
  selected: boolean,
): AsyncGenerator<string> {
  const { columns, above = [] } = sheet;
  const { top } = range;
  const formats = columns.map(({ kind }) => styles.forKind(0, kind));
  yield sheetHead(sheet, range, namespaces, selected);
  const headers = columns.map((column, index) =>
    cellXml("", top, index + 1, styles.header(headingLookOf(column)), column.caption),
  );
  yield `${aboveRow(above, styles)}<row r="${top}">${headers.join("")}</row>`;
  const rows = sheet.rows.length === 0 ? [columns.map(() => null)] : sheet.rows;
  let number = top;
  for (const row of rows) {
    number += 1;
    let text = `<row r="${number}">`;
    for (const [index, format] of formats.entries()) text += cellXml("", number, index + 1, format, row[index] ?? null);
    yield `${text}</row>`;
  }
  yield (
    `</sheetData>${formatsOf(sheet, styles, top)}${validations(columns, range, above)}` +
    elementXml("pageMargins", MARGINS) +
    // On A4 and lying, as many pages wide as it takes to be read, and as many long.
    elementXml("pageSetup", { paperSize: 9, orientation: "landscape", fitToWidth: pagesWide(sheet), fitToHeight: 0 }) +
    '<tableParts count="1"><tablePart r:id="rId1"/></tableParts></worksheet>'
  );
}

/** What stands above the captions; nothing where they are in the first row. */
function aboveRow(above: readonly AboveCell[], styles: Styles): string {
  if (above.length === 0) return "";
  const cells = above.map(({ column, value, format }) =>
    cellXml("", 1, column + 1, styles.forFormat(styles.header("plain"), format), value),
  );
  return `<row r="1">${cells.join("")}</row>`;
}

/** The colours below the captions, and those above them. */
function formatsOf({ rules = [], above = [] }: NewSheet, styles: Styles, top: number): string {
  const below = conditionalFormats(rules, styles, { row: top + 1, firstColumn: 1, priority: 0, prefix: "" });
  let priority = rules.length;
  const ofCells = above.map((cell) => {
    const text = cellFormats(cell.rules, `${columnLetters(cell.column + 1)}1`, styles, priority);
    priority += cell.rules.length;
    return text;
  });
  return below + ofCells.join("");
}

function sheetHead({ columns, tab }: NewSheet, range: Range, namespaces: Namespaces, selected: boolean): string {
  const widths = columns.map(({ width, isGrouped }, index) =>
    elementXml("col", {
      ...{ min: index + 1, max: index + 1, width, customWidth: 1 },
      ...(isGrouped === true ? { outlineLevel: 1 } : {}),
    }),
  );
  const colour = tab === undefined ? "" : elementXml("tabColor", { rgb: `FF${tab}` });
  const format = {
    defaultRowHeight: 15,
    ...(columns.some(({ isGrouped }) => isGrouped === true) ? { outlineLevelCol: 1 } : {}),
  };
  const { top } = range;
  const first = `A${top + 1}`;
  const all = top === 1 ? range : { ...range, top: 1 };
  return (
    `${XML_DECLARATION}<worksheet xmlns="${namespaces.main}" xmlns:r="${namespaces.relationships}">` +
    `<sheetPr>${colour}<pageSetUpPr fitToPage="1"/></sheetPr><dimension ref="${rangeName(all)}"/><sheetViews><sheetView${selected ? ' tabSelected="1"' : ""} workbookViewId="0">` +
    `<pane ySplit="${top}" topLeftCell="${first}" activePane="bottomLeft" state="frozen"/>` +
    `<selection pane="bottomLeft" activeCell="${first}" sqref="${first}"/></sheetView></sheetViews>` +
    `${elementXml("sheetFormatPr", format)}<cols>${widths.join("")}</cols><sheetData>`
  );
}

const MARGINS = { left: SIDE_MARGIN, right: SIDE_MARGIN, top: 0.75, bottom: 0.75, header: 0.3, footer: 0.3 } as const;

/** Excel takes no longer list inside a validation. */
const LIST_LENGTH_MAX = 255;

/** What is shown at a caption, and lists to choose from. They only warn: a word of the other language, and `x` for yes, are lawful too. */
function validations(columns: readonly SheetColumn[], range: Range, above: readonly AboveCell[]): string {
  const texts = above.flatMap(({ column, note }) =>
    note === undefined ? [] : [shownNote(note, `${columnLetters(column + 1)}1`, "")],
  );
  const { top, bottom } = range;
  columns.forEach(({ list, note }, index) => {
    if (note !== undefined) texts.push(shownNote(note, `${columnLetters(index + 1)}${top}`, ""));
    const words = list ?? [];
    const formula = words.join(",").replace(/"/g, '""');
    if (words.length === 0 || formula.length > LIST_LENGTH_MAX || words.some((word) => word.includes(","))) return;
    const letters = columnLetters(index + 1);
    const cells = bottom === top + 1 ? `${letters}${bottom}` : `${letters}${top + 1}:${letters}${bottom}`;
    const shown = { allowBlank: 1, showInputMessage: 1, showErrorMessage: 1 };
    const validation = { type: "list", errorStyle: "warning", ...shown, sqref: cells };
    texts.push(elementXml("dataValidation", validation, `<formula1>"${escapeText(formula)}"</formula1>`));
  });
  return texts.length === 0 ? "" : elementXml("dataValidations", { count: texts.length }, texts.join(""));
}

function captionsOf({ columns }: NewSheet): readonly string[] {
  return columns.map(({ caption }) => caption);
}
