import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";

import { columnLetters } from "../../src/sheets/address";
import { convertedByLibreOffice } from "./libreOffice";

/*
 * A workbook as its user has made it beside our tables: a sheet of his own with a picture, a chart, a comment and a pivot
 * table of one of ours; a column of his own that calculates, and a row of totals. LibreOffice writes all parts but the
 * last two, which it does not keep: those are put in as Excel writes them.
 */

/** A picture of two by two pixels. */
const PICTURE = [
  "iVBORw0KGgoAAAANSUhEUgAAAAIAAAACCAIAAAD91JpzAAAAFklEQVR4nGP8z8DAwMDAxMDAwMDAAAANHQEDasKb6QAAAABJRU5E",
  "rkJggg==",
].join("");

const FRAMES =
  '<draw:frame draw:name="Logo" svg:width="2cm" svg:height="2cm" svg:x="1cm" svg:y="5cm" draw:z-index="0">' +
  `<draw:image><office:binary-data>${PICTURE}</office:binary-data></draw:image></draw:frame>` +
  '<draw:frame draw:name="Chart" svg:width="8cm" svg:height="6cm" svg:x="12cm" svg:y="1cm" draw:z-index="1">' +
  '<draw:object draw:notify-on-update-of-ranges="Overview.A2:Overview.B3">' +
  '<office:document office:mimetype="application/vnd.oasis.opendocument.chart" office:version="1.3"><office:body>' +
  '<office:chart><chart:chart svg:width="8cm" svg:height="6cm" chart:class="chart:bar">' +
  '<chart:plot-area table:cell-range-address="Overview.A2:Overview.B3" chart:data-source-has-labels="column">' +
  '<chart:axis chart:dimension="x" chart:name="primary-x"/><chart:axis chart:dimension="y" chart:name="primary-y"/>' +
  '<chart:series chart:values-cell-range-address="Overview.B2:Overview.B3" chart:class="chart:bar">' +
  '<chart:data-point chart:repeated="2"/></chart:series></chart:plot-area></chart:chart></office:chart>' +
  "</office:body></office:document></draw:object></draw:frame>";

const COMMENT =
  "<office:annotation><dc:creator>Jan</dc:creator><text:p>ask the tax adviser</text:p></office:annotation>";

function textCell(text: string, inside = ""): string {
  return `<table:table-cell office:value-type="string">${inside}<text:p>${text}</text:p></table:table-cell>`;
}

function numberCell(value: number): string {
  return `<table:table-cell office:value-type="float" office:value="${String(value)}"/>`;
}

function row(...cells: readonly string[]): string {
  return `<table:table-row>${cells.join("")}</table:table-row>`;
}

const OVERVIEW =
  `<table:table table:name="Overview"><table:shapes>${FRAMES}</table:shapes>` +
  row(textCell("Regions", COMMENT)) +
  row(textCell("North"), numberCell(1)) +
  row(textCell("South"), numberCell(2)) +
  "</table:table>";

function pivotTable(source: string, rowField: string, dataField: string): string {
  const field = (name: string, orientation: string) =>
    `<table:data-pilot-field table:source-field-name="${name}" table:orientation="${orientation}" table:used-hierarchy="0"` +
    ` table:function="${orientation === "data" ? "sum" : "auto"}"><table:data-pilot-level table:show-empty="false"/>` +
    "</table:data-pilot-field>";
  return (
    '<table:data-pilot-tables><table:data-pilot-table table:name="Pivot"' +
    ` table:target-range-address="Overview.A20:Overview.B60"><table:source-cell-range table:cell-range-address="${source}"/>` +
    `${field(rowField, "row")}${field(dataField, "data")}</table:data-pilot-table></table:data-pilot-tables>`
  );
}

/** Which table the pivot table is of, and by which captions. */
export interface PivotSource {
  readonly table: string;
  readonly rowCaption: string;
  readonly dataCaption: string;
}

/** The workbook with the user's own sheet `Overview`, as LibreOffice writes it. */
export function withOverview(bytes: Uint8Array, { table, rowCaption, dataCaption }: PivotSource): Uint8Array {
  const [flat = new Uint8Array()] = convertedByLibreOffice([bytes], "xlsx", "fods");
  const text = Buffer.from(flat).toString("utf8");
  const range = new RegExp(
    `<table:database-range table:name="${table}"[^>]*table:target-range-address="([^"]*)"`,
    "u",
  ).exec(text)?.[1];
  if (range === undefined) throw new Error(`no range of ${table}`);
  const sheetsEnd = text.lastIndexOf("</table:table>") + "</table:table>".length;
  const rangesEnd = text.indexOf("</table:database-ranges>") + "</table:database-ranges>".length;
  const rich =
    text.slice(0, sheetsEnd) +
    OVERVIEW +
    text.slice(sheetsEnd, rangesEnd) +
    pivotTable(range, rowCaption, dataCaption) +
    text.slice(rangesEnd);
  const [made = new Uint8Array()] = convertedByLibreOffice([Buffer.from(rich)], "fods", "xlsx");
  return made;
}

/** The name and text of the sheet part and the table part of a table. */
function partsOfTable(parts: Readonly<Record<string, Uint8Array>>, table: string) {
  const texts = Object.entries(parts).map(([name, part]) => [name, strFromU8(part)] as const);
  const found = texts.find(([name, text]) => name.includes("/tables/") && text.includes(` name="${table}"`));
  const file = found?.[0].split("/").at(-1) ?? "";
  const rels = texts.find(([name, text]) => name.includes("worksheets/_rels/") && text.includes(`/${file}"`));
  const sheet = rels?.[0].replace("_rels/", "").replace(/\.rels$/u, "") ?? "";
  return {
    tableName: found?.[0] ?? "",
    tableText: found?.[1] ?? "",
    sheet,
    sheetText: strFromU8(parts[sheet] ?? new Uint8Array()),
  };
}

/**
 * The workbook with a column of the user's own at the right of a table that takes `times` a column of ours, and with a row
 * of totals that adds up both. The table lies at A1.
 */
export function withCalculation(bytes: Uint8Array, table: string, caption: string, times: number): Uint8Array {
  const parts = unzipSync(bytes);
  const { tableName, tableText, sheet, sheetText } = partsOfTable(parts, table);
  const captions = [...tableText.matchAll(/<tableColumn [^>]*name="([^"]*)"/gu)].map(([, name = ""]) => name);
  const ours = captions.indexOf(caption) + 1;
  const own = captions.length + 1;
  const bottom = Number(/ ref="A1:[A-Z]+(\d+)"/u.exec(tableText)?.[1]);
  const formula = `${table}[[#This Row],[${caption}]]*${String(times)}`;
  const cellAt = (column: number, rowNumber: number) => `r="${columnLetters(column)}${String(rowNumber)}"`;
  const withCells = sheetText.replace(/<row r="(\d+)"[^>]*>.*?<\/row>/gsu, (text, number: string) => {
    const at = Number(number);
    if (at > bottom) return "";
    const cell =
      at === 1
        ? `<c ${cellAt(own, 1)} t="inlineStr"><is><t>Own</t></is></c>`
        : `<c ${cellAt(own, at)}><f>${formula}</f></c>`;
    return text.replace(/<\/row>$/u, `${cell}</row>`);
  });
  const total = (column: number, name: string) =>
    `<c ${cellAt(column, bottom + 1)}><f>SUBTOTAL(109,${table}[${name}])</f></c>`;
  const totals = `<row r="${String(bottom + 1)}">${total(ours, caption)}${total(own, "Own")}</row>`;
  const newSheet = withCells.replace("</sheetData>", `${totals}</sheetData>`);
  const last = columnLetters(own);
  const newTable = tableText
    .replace(/ ref="A1:[A-Z]+\d+"/u, ` ref="A1:${last}${String(bottom + 1)}"`)
    .replace(/<autoFilter ref="[^"]*"/u, `<autoFilter ref="A1:${last}${String(bottom)}"`)
    .replace(/ totalsRowCount="0"/u, ' totalsRowCount="1"')
    .replace(/<tableColumns count="\d+"/u, `<tableColumns count="${String(own)}"`)
    .replace(/(<tableColumn [^>]*name="[^"]*")\/>/gu, (text, open: string) =>
      text.includes(`name="${caption}"`) ? `${open} totalsRowFunction="sum"/>` : text,
    )
    .replace(
      "</tableColumns>",
      `<tableColumn id="${String(own)}" name="Own" totalsRowFunction="sum"><calculatedColumnFormula>${formula}` +
        "</calculatedColumnFormula></tableColumn></tableColumns>",
    );
  return zipSync({ ...parts, [sheet]: strToU8(newSheet), [tableName]: strToU8(newTable) });
}
