import { isCellError } from "../../../src/sheets/cellValue";
import { encodeXString } from "../../../src/file/cellText";
import { cellXml } from "../../../src/file/cellXml";
import { encoded } from "../../../src/file/emptyWorkbook";
import { CONTENT_TYPE, PACKAGE, TRANSITIONAL, XML_DECLARATION } from "../../../src/file/namespaces";
import type { Codec } from "../../../src/file/codec";
import { rangeName } from "../../../src/file/range";
import { tableColumnXml } from "../../../src/file/tablePart";
import { escapeAttribute, escapeText } from "../../../src/xml/characters";
import { deflatedEntry, newEntry, writeZip, type ZipEntry } from "../../../src/file/zip";
import type { Cell } from "./grid";
import { GENERAL } from "./grid";
import { BUILT_IN_FORMATS } from "./numberFormats";
import { absoluteAddress } from "./sheetMembers";
import type { HostBook, HostSheet, HostTable } from "./workbook";

const { main: MAIN, relationships: RELATIONSHIPS } = TRANSITIONAL;

/**
 * The workbook as an .xlsx file: cells with number formats and formulas, tables with filters, names, protection,
 * visibility, frozen panes, column widths and lists. Fonts, fills and borders are not kept.
 */
export async function saveXlsx(book: HostBook, codec: Codec): Promise<Uint8Array> {
  const formats = new FormatTable();
  const texts: [name: string, text: string][] = [];
  book.sheets.forEach((sheet, index) => {
    texts.push([`xl/worksheets/sheet${index + 1}.xml`, sheetText(sheet, formats)]);
    if (sheet.tables.length === 0) return;
    const links = sheet.tables.map((table, place) =>
      relationship(place + 1, "table", `/xl/tables/table${table.id}.xml`),
    );
    texts.push([`xl/worksheets/_rels/sheet${index + 1}.xml.rels`, relationships(links)]);
  });
  book.tables.forEach((table) => texts.push([`xl/tables/table${table.id}.xml`, tableText(table)]));
  const entries: ZipEntry[] = [];
  for (const [name, text] of [...packageTexts(book, formats), ...texts]) {
    entries.push(await deflatedEntry(newEntry(name), encoded(text), codec));
  }
  return writeZip(entries);
}

/** Cell formats of the file: one for each number format. */
class FormatTable {
  private readonly indexes = new Map([[GENERAL, 0]]);

  indexOf(format: string): number {
    const index = this.indexes.get(format) ?? this.indexes.size;
    this.indexes.set(format, index);
    return index;
  }

  stylesText(): string {
    const builtIn = new Map(Object.entries(BUILT_IN_FORMATS).map(([id, code]) => [code, Number(id)]));
    const codes = [...this.indexes.keys()];
    const idOf = (code: string): number => builtIn.get(code) ?? 164 + codes.indexOf(code);
    const custom = codes
      .filter((code) => !builtIn.has(code))
      .map((code) => `<numFmt numFmtId="${idOf(code)}" formatCode="${escapeAttribute(code)}"/>`);
    const cells = codes.map(
      (code) => `<xf numFmtId="${idOf(code)}" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>`,
    );
    return (
      `${XML_DECLARATION}<styleSheet xmlns="${MAIN}">` +
      (custom.length === 0 ? "" : `<numFmts count="${custom.length}">${custom.join("")}</numFmts>`) +
      '<fonts count="1"><font><sz val="11"/><name val="Calibri"/></font></fonts>' +
      '<fills count="2"><fill><patternFill patternType="none"/></fill>' +
      '<fill><patternFill patternType="gray125"/></fill></fills>' +
      '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>' +
      '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
      `<cellXfs count="${cells.length}">${cells.join("")}</cellXfs></styleSheet>`
    );
  }
}

function relationship(id: number, type: string, target: string): string {
  return `<Relationship Id="rId${id}" Type="${RELATIONSHIPS}/${type}" Target="${target}"/>`;
}

function relationships(links: readonly string[]): string {
  return `${XML_DECLARATION}<Relationships xmlns="${PACKAGE}/relationships">${links.join("")}</Relationships>`;
}

function packageTexts(book: HostBook, formats: FormatTable): readonly [name: string, text: string][] {
  const override = (name: string, type: string): string =>
    `<Override PartName="/${name}" ContentType="${CONTENT_TYPE}.${type}+xml"/>`;
  const types = [
    override("xl/workbook.xml", "sheet.main"),
    override("xl/styles.xml", "styles"),
    ...book.sheets.map((_, index) => override(`xl/worksheets/sheet${index + 1}.xml`, "worksheet")),
    ...book.tables.map(({ id }) => override(`xl/tables/table${id}.xml`, "table")),
  ];
  const sheetLinks = book.sheets.map((_, index) =>
    relationship(index + 1, "worksheet", `/xl/worksheets/sheet${index + 1}.xml`),
  );
  return [
    [
      "[Content_Types].xml",
      `${XML_DECLARATION}<Types xmlns="${PACKAGE}/content-types">` +
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
        `<Default Extension="xml" ContentType="application/xml"/>${types.join("")}</Types>`,
    ],
    ["_rels/.rels", relationships([relationship(1, "officeDocument", "xl/workbook.xml")])],
    ["xl/workbook.xml", workbookText(book)],
    [
      "xl/_rels/workbook.xml.rels",
      relationships([...sheetLinks, relationship(book.sheets.length + 1, "styles", "/xl/styles.xml")]),
    ],
    ["xl/styles.xml", formats.stylesText()],
  ];
}

function workbookText(book: HostBook): string {
  const states = { Visible: "", Hidden: ' state="hidden"', VeryHidden: ' state="veryHidden"' };
  const sheets = book.sheets.map(
    ({ name, visibility }, index) =>
      `<sheet name="${escapeAttribute(name)}" sheetId="${index + 1}"${states[visibility]} r:id="rId${index + 1}"/>`,
  );
  const names = book.names.map((name) => {
    const scope = name.sheet === null ? "" : ` localSheetId="${book.sheets.indexOf(name.sheet)}"`;
    const isRange = name.area?.isGone === false;
    const formula = isRange && name.area !== null ? absoluteAddress(name.area.sheet, name.area) : name.formula;
    const hidden = name.visible ? "" : ' hidden="1"';
    const formulaText = escapeText(formula.replace(/^=/, ""));
    return `<definedName name="${escapeAttribute(name.name)}"${scope}${hidden}>${formulaText}</definedName>`;
  });
  return (
    `${XML_DECLARATION}<workbook xmlns="${MAIN}" xmlns:r="${RELATIONSHIPS}">` +
    (book.date1904 ? '<workbookPr date1904="1"/>' : "") +
    `<bookViews><workbookView/></bookViews><sheets>${sheets.join("")}</sheets>` +
    (names.length === 0 ? "" : `<definedNames>${names.join("")}</definedNames>`) +
    "</workbook>"
  );
}

function sheetText(sheet: HostSheet, formats: FormatTable): string {
  const rows: string[] = [];
  for (const { row, cells } of sheet.grid.cells()) {
    const texts: string[] = [];
    for (let column = 1; column < cells.length; column += 1) {
      const cell = cells[column];
      if (cell !== undefined) texts.push(cellText(row, column, cell, formats));
    }
    rows.push(`<row r="${row}">${texts.join("")}</row>`);
  }
  const tables = sheet.tables.map((_, index) => `<tablePart r:id="rId${index + 1}"/>`);
  const colour =
    sheet.tabColor === "" ? "" : `<sheetPr><tabColor rgb="FF${sheet.tabColor.replace("#", "")}"/></sheetPr>`;
  return (
    `${XML_DECLARATION}<worksheet xmlns="${MAIN}" xmlns:r="${RELATIONSHIPS}">${colour}${viewText(sheet)}` +
    `${columnsText(sheet)}<sheetData>${rows.join("")}</sheetData>` +
    (sheet.protection === null ? "" : '<sheetProtection sheet="1" objects="1" scenarios="1"/>') +
    validationsText(sheet) +
    (tables.length === 0 ? "" : `<tableParts count="${tables.length}">${tables.join("")}</tableParts>`) +
    "</worksheet>"
  );
}

function cellText(row: number, column: number, cell: Cell, formats: FormatTable): string {
  const text = cellXml("", row, column, formats.indexOf(cell.format), cell.value);
  if (cell.formula === null) return text;
  const formula = `<f>${escapeText(cell.formula.slice(1))}</f>`;
  if (typeof cell.value === "string") {
    const tag = text.slice(0, text.indexOf(">") + 1).replace(' t="inlineStr"', ' t="str"');
    return `${tag}${formula}<v>${escapeText(encodeXString(cell.value))}</v></c>`;
  }
  // A result that nobody knows is not stored: whoever opens the file reckons it.
  const isUnknown = isCellError(cell.value) && cell.value.error === "#CALC?";
  if (isUnknown) return `${text.slice(0, text.indexOf(">") + 1).replace(' t="e"', "")}${formula}</c>`;
  return text.replace(/<v>/, `${formula}<v>`).replace(/\/>$/, `>${formula}</c>`);
}

function viewText({ frozen }: HostSheet): string {
  if (frozen === null) return '<sheetViews><sheetView workbookViewId="0"/></sheetViews>';
  const { rows, columns } = frozen;
  const splits = `${columns > 0 ? ` xSplit="${columns}"` : ""}${rows > 0 ? ` ySplit="${rows}"` : ""}`;
  const corner = rangeName({ top: rows + 1, bottom: rows + 1, left: columns + 1, right: columns + 1 });
  const pane = rows > 0 && columns > 0 ? "bottomRight" : rows > 0 ? "bottomLeft" : "topRight";
  return (
    `<sheetViews><sheetView workbookViewId="0"><pane${splits} topLeftCell="${corner}" activePane="${pane}"` +
    ' state="frozen"/></sheetView></sheetViews>'
  );
}

function columnsText(sheet: HostSheet): string {
  const widths = new Map<number, number>();
  for (const { name, area, value } of sheet.looks) {
    if (name !== "ColumnWidth" || area.isGone || typeof value !== "number") continue;
    for (let column = area.range.left; column <= area.range.right; column += 1) widths.set(column, value);
  }
  const columns = [...widths]
    .sort(([one], [other]) => one - other)
    .map(([column, points]) => {
      const width = Math.round(((points / 0.75 - 5) / 7) * 256) / 256;
      return `<col min="${column}" max="${column}" width="${width}" customWidth="1"/>`;
    });
  return columns.length === 0 ? "" : `<cols>${columns.join("")}</cols>`;
}

function validationsText(sheet: HostSheet): string {
  const texts = sheet.validations.flatMap(({ area, properties }) => {
    const rule = properties.get("Rule") as { list?: { source?: unknown; inCellDropDown?: boolean } } | undefined;
    const source = rule?.list?.source;
    if (area.isGone || typeof source !== "string") return [];
    const alert = properties.get("ErrorAlert") as { style?: string; showAlert?: boolean } | undefined;
    const formula = source.startsWith("=") ? source.slice(1) : `"${source.replaceAll('"', '""')}"`;
    const style = (alert?.style ?? "Stop").toLowerCase();
    return [
      `<dataValidation type="list" errorStyle="${style}" allowBlank="1"` +
        (rule?.list?.inCellDropDown === false ? ' showDropDown="1"' : "") +
        ` showErrorMessage="${alert?.showAlert === false ? 0 : 1}" sqref="${rangeName(area.range)}">` +
        `<formula1>${escapeText(formula)}</formula1></dataValidation>`,
    ];
  });
  return texts.length === 0 ? "" : `<dataValidations count="${texts.length}">${texts.join("")}</dataValidations>`;
}

function tableText(table: HostTable): string {
  const { range, showTotals, filterButtons } = table;
  const name = escapeAttribute(table.name);
  const columns = table.columns.map(({ formula }, index) => {
    const text = tableColumnXml("", index + 1, table.columnName(index));
    if (formula === null) return text;
    const inner = `<calculatedColumnFormula>${escapeText(formula.slice(1))}</calculatedColumnFormula>`;
    return `${text.slice(0, -2)}>${inner}</tableColumn>`;
  });
  const filterRange = rangeName(showTotals ? { ...range, bottom: range.bottom - 1 } : range);
  const filter = filterButtons ? `<autoFilter ref="${filterRange}">${filtersText(table)}</autoFilter>` : "";
  return (
    `${XML_DECLARATION}<table xmlns="${MAIN}" id="${table.id}" name="${name}" displayName="${name}"` +
    ` ref="${rangeName(range)}"${showTotals ? ' totalsRowCount="1"' : ' totalsRowShown="0"'}` +
    `${table.insertRow ? ' insertRow="1"' : ""}>${filter}` +
    `<tableColumns count="${columns.length}">${columns.join("")}</tableColumns>` +
    `<tableStyleInfo name="${escapeAttribute(table.style)}" showRowStripes="1"/></table>`
  );
}

const OPERATORS: Readonly<Record<string, string>> = {
  "<>": "notEqual",
  ">=": "greaterThanOrEqual",
  "<=": "lessThanOrEqual",
  ">": "greaterThan",
  "<": "lessThan",
  "=": "equal",
};

function filtersText(table: HostTable): string {
  return table.columns
    .map(({ filter }, index) => {
      if (filter === null) return "";
      const { values, criterion1 } = filter as { values?: readonly unknown[]; criterion1?: string };
      const [, operator = "=", value = ""] = /^(<>|>=|<=|>|<|=)?([^]*)$/.exec(criterion1 ?? "") ?? [];
      const inner =
        values === undefined
          ? `<customFilters><customFilter operator="${OPERATORS[operator] ?? "equal"}"` +
            ` val="${escapeAttribute(value)}"/></customFilters>`
          : `<filters>${values.map((one) => `<filter val="${escapeAttribute(String(one))}"/>`).join("")}</filters>`;
      return `<filterColumn colId="${index}">${inner}</filterColumn>`;
    })
    .join("");
}
