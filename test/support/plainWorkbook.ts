import { strToU8, zipSync } from "fflate";
import type { CellValue } from "../../src/sheets/cellValue";
import { columnLetters } from "../../src/sheets/address";

/** A cell with a formula and its result. */
export interface FormulaCell {
  readonly formula: string;
  readonly result: CellValue;
  /** The range that a formula which gives several cells fills. */
  readonly fills?: string;
}

/** A sheet without any Excel table, as people keep it. */
export interface PlainPage {
  readonly sheet: string;
  /** From row 1 and column A on. */
  readonly cells: readonly (readonly (CellValue | FormulaCell)[])[];
  readonly merged?: readonly string[];
  readonly hiddenRows?: readonly number[];
  /** `autoFilter` with its criteria. */
  readonly filter?: string;
  /** Conditional formats and validations, in the order of the schema. */
  readonly more?: string;
  readonly isProtected?: boolean;
  /** Of amounts: two decimals; of days. By column from 0. */
  readonly styles?: Readonly<Record<number, 1 | 2>>;
}

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const CONTENT = "application/vnd.openxmlformats-officedocument.spreadsheetml";
const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

const STYLES =
  `${XML}<styleSheet xmlns="${MAIN}"><numFmts count="1"><numFmt numFmtId="164" formatCode="dd\\-mm\\-yyyy"/></numFmts>` +
  '<fonts count="1"><font><sz val="11"/><name val="Calibri"/></font></fonts>' +
  '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>' +
  '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>' +
  '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
  '<cellXfs count="3"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>' +
  '<xf numFmtId="4" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>' +
  '<xf numFmtId="164" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/></cellXfs>' +
  '<dxfs count="1"><dxf><font><b/></font></dxf></dxfs></styleSheet>';

function escaped(text: string): string {
  return text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;").replace(/"/g, "&quot;");
}

function cellXml(name: string, cell: CellValue | FormulaCell, style: number): string {
  const isFormula = typeof cell === "object" && cell !== null && "formula" in cell;
  const value = isFormula ? cell.result : cell;
  const kind = isFormula && cell.fills !== undefined ? ` t="array" ref="${cell.fills}"` : "";
  const formula = isFormula ? `<f${kind}>${escaped(cell.formula)}</f>` : "";
  const s = style === 0 ? "" : ` s="${style}"`;
  if (typeof value === "number") return `<c r="${name}"${s}>${formula}<v>${value}</v></c>`;
  if (typeof value !== "string") return "";
  if (isFormula) return `<c r="${name}"${s} t="str">${formula}<v>${escaped(value)}</v></c>`;
  return `<c r="${name}"${s} t="inlineStr"><is><t xml:space="preserve">${escaped(value)}</t></is></c>`;
}

function sheetXml({
  cells,
  merged = [],
  hiddenRows = [],
  filter = "",
  more = "",
  isProtected = false,
  styles = {},
}: PlainPage): string {
  const rows = cells.map((row, index) => {
    const number = index + 1;
    const hidden = hiddenRows.includes(number) ? ' hidden="1"' : "";
    const xml = row.map((cell, column) => cellXml(`${columnLetters(column + 1)}${number}`, cell, styles[column] ?? 0));
    return `<row r="${number}"${hidden}>${xml.join("")}</row>`;
  });
  const merges = merged.map((ref) => `<mergeCell ref="${ref}"/>`).join("");
  return (
    `${XML}<worksheet xmlns="${MAIN}"><sheetData>${rows.join("")}</sheetData>` +
    `${isProtected ? '<sheetProtection sheet="1"/>' : ""}${filter}` +
    `${merged.length === 0 ? "" : `<mergeCells count="${merged.length}">${merges}</mergeCells>`}${more}</worksheet>`
  );
}

function relationships(...targets: readonly (readonly [type: string, target: string])[]): string {
  const list = targets.map(
    ([type, target], index) => `<Relationship Id="rId${index + 1}" Type="${OFFICE}/${type}" Target="${target}"/>`,
  );
  return `${XML}<Relationships xmlns="${PACKAGE}/relationships">${list.join("")}</Relationships>`;
}

/** The bytes of an .xlsx file with these sheets; `names` are defined names with what they refer to. */
export function plainWorkbook(pages: readonly PlainPage[], names: Readonly<Record<string, string>> = {}): Uint8Array {
  const overrides = [
    ["/xl/workbook.xml", `${CONTENT}.sheet.main+xml`],
    ["/xl/styles.xml", `${CONTENT}.styles+xml`],
    ...pages.map((_, index) => [`/xl/worksheets/sheet${index + 1}.xml`, `${CONTENT}.worksheet+xml`]),
  ].map(([name = "", type = ""]) => `<Override PartName="${name}" ContentType="${type}"/>`);
  const types =
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
    '<Default Extension="xml" ContentType="application/xml"/>';
  const sheets = pages.map(
    ({ sheet }, index) => `<sheet name="${escaped(sheet)}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`,
  );
  const defined = Object.entries(names).map(([name, to]) => `<definedName name="${name}">${escaped(to)}</definedName>`);
  const definedXml = defined.length === 0 ? "" : `<definedNames>${defined.join("")}</definedNames>`;
  const parts: Record<string, string> = {
    "[Content_Types].xml": `${XML}<Types xmlns="${PACKAGE}/content-types">${types}${overrides.join("")}</Types>`,
    "_rels/.rels": relationships(["officeDocument", "xl/workbook.xml"]),
    "xl/workbook.xml": `${XML}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets>${sheets.join("")}</sheets>${definedXml}</workbook>`,
    "xl/_rels/workbook.xml.rels": relationships(
      ...pages.map((_, index) => ["worksheet", `worksheets/sheet${index + 1}.xml`] as const),
      ["styles", "styles.xml"],
    ),
    "xl/styles.xml": STYLES,
  };
  pages.forEach((page, index) => (parts[`xl/worksheets/sheet${index + 1}.xml`] = sheetXml(page)));
  return zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])));
}
