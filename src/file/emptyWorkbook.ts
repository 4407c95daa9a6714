import { escapeAttribute } from "../xml/characters";
import { type Codec } from "./codec";
import { CONTENT_TYPE, PACKAGE, TRANSITIONAL, XML_DECLARATION } from "./namespaces";
import { deflatedEntry, newEntry, writeZip, type ZipEntry } from "./zip";

const { main: MAIN, relationships: RELATIONSHIPS } = TRANSITIONAL;

/** The styles of a workbook that has none yet: format 0 and what the schema wants beside it. */
export const EMPTY_STYLES =
  `${XML_DECLARATION}<styleSheet xmlns="${MAIN}">` +
  '<fonts count="1"><font><sz val="11"/><color indexed="64"/><name val="Calibri"/><family val="2"/></font></fonts>' +
  '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>' +
  '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>' +
  '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
  '<cellXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/></cellXfs>' +
  '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>' +
  '<dxfs count="0"/><tableStyles count="0" defaultTableStyle="TableStyleMedium2" defaultPivotStyle="PivotStyleLight16"/>' +
  "</styleSheet>";

export const STYLES_CONTENT_TYPE = `${CONTENT_TYPE}.styles+xml`;

/** The parts of a workbook with one blank sheet of this name, or with none. */
function partsWith(sheet: string | null): readonly (readonly [name: string, text: string])[] {
  const type = `<Override PartName="/${BLANK_SHEET}" ContentType="${CONTENT_TYPE}.worksheet+xml"/>`;
  const listed = `<sheets><sheet name="${escapeAttribute(sheet ?? "")}" sheetId="1" r:id="rId2"/></sheets>`;
  const related = `<Relationship Id="rId2" Type="${RELATIONSHIPS}/worksheet" Target="worksheets/sheet1.xml"/>`;
  return [
    [
      "[Content_Types].xml",
      `${XML_DECLARATION}<Types xmlns="${PACKAGE}/content-types">` +
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
        '<Default Extension="xml" ContentType="application/xml"/>' +
        `<Override PartName="/xl/workbook.xml" ContentType="${CONTENT_TYPE}.sheet.main+xml"/>` +
        `<Override PartName="/xl/styles.xml" ContentType="${STYLES_CONTENT_TYPE}"/>${sheet === null ? "" : type}` +
        '<Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/>' +
        `<Override PartName="/docProps/app.xml" ContentType="${OFFICE_DOCUMENT}.extended-properties+xml"/></Types>`,
    ],
    [
      "_rels/.rels",
      `${XML_DECLARATION}<Relationships xmlns="${PACKAGE}/relationships">` +
        `<Relationship Id="rId1" Type="${RELATIONSHIPS}/officeDocument" Target="xl/workbook.xml"/>` +
        `<Relationship Id="rId2" Type="${PACKAGE}/relationships/metadata/core-properties" Target="docProps/core.xml"/>` +
        `<Relationship Id="rId3" Type="${RELATIONSHIPS}/extended-properties" Target="docProps/app.xml"/></Relationships>`,
    ],
    ["docProps/core.xml", CORE_PROPERTIES],
    ["docProps/app.xml", APP_PROPERTIES],
    [
      "xl/workbook.xml",
      `${XML_DECLARATION}<workbook xmlns="${MAIN}" xmlns:r="${RELATIONSHIPS}">` +
        `<bookViews>${WINDOW}</bookViews>${sheet === null ? "<sheets/>" : listed}</workbook>`,
    ],
    [
      "xl/_rels/workbook.xml.rels",
      `${XML_DECLARATION}<Relationships xmlns="${PACKAGE}/relationships">` +
        `<Relationship Id="rId1" Type="${RELATIONSHIPS}/styles" Target="styles.xml"/>${sheet === null ? "" : related}</Relationships>`,
    ],
    ["xl/styles.xml", EMPTY_STYLES],
    ...(sheet === null ? [] : [[BLANK_SHEET, BLANK_SHEET_TEXT] as const]),
  ];
}

/** What the content types of parts that every Office document has start with. */
const OFFICE_DOCUMENT = "application/vnd.openxmlformats-officedocument";
/** No author and no moment: the same contents give the same bytes, and Excel fills them in when somebody saves. */
const CORE_PROPERTIES =
  `${XML_DECLARATION}<cp:coreProperties xmlns:cp="${PACKAGE}/metadata/core-properties"` +
  ' xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/"' +
  ' xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:creator></dc:creator></cp:coreProperties>';
const APP_PROPERTIES =
  `${XML_DECLARATION}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties">` +
  "<Application>Incassoblad</Application></Properties>";
/** A window as Excel opens one, in twentieths of a point: a reader that works with its size finds one. */
const WINDOW = '<workbookView xWindow="0" yWindow="0" windowWidth="28800" windowHeight="15000"/>';

const BLANK_SHEET = "xl/worksheets/sheet1.xml";
const BLANK_SHEET_TEXT =
  `${XML_DECLARATION}<worksheet xmlns="${MAIN}" xmlns:r="${RELATIONSHIPS}"><dimension ref="A1"/>` +
  '<sheetViews><sheetView workbookViewId="0"/></sheetViews><sheetFormatPr defaultRowHeight="15"/><sheetData/>' +
  '<pageMargins left="0.7" right="0.7" top="0.75" bottom="0.75" header="0.3" footer="0.3"/></worksheet>';

/** The entries of a workbook without sheets; Excel opens it once it has one. */
export async function emptyWorkbookEntries(codec: Codec): Promise<readonly ZipEntry[]> {
  const entries: ZipEntry[] = [];
  for (const [name, text] of partsWith(null)) entries.push(await deflatedEntry(newEntry(name), encoded(text), codec));
  return entries;
}

/** A workbook with one blank sheet, as Excel starts; null makes one without, to be written to at once. */
export async function blankWorkbook(sheet: string | null, codec: Codec): Promise<Uint8Array> {
  const entries: ZipEntry[] = [];
  for (const [name, text] of partsWith(sheet)) entries.push(await deflatedEntry(newEntry(name), encoded(text), codec));
  return writeZip(entries);
}

const BATCH_CHARACTERS = 128 * 1024;

/** The UTF-8 bytes of a text, in pieces worth deflating. */
export async function* encoded(text: string | AsyncIterable<string>): AsyncGenerator<Uint8Array> {
  const encoder = new TextEncoder();
  let batch: string[] = [];
  let length = 0;
  for await (const piece of typeof text === "string" ? [text] : text) {
    batch.push(piece);
    length += piece.length;
    if (length < BATCH_CHARACTERS) continue;
    yield encoder.encode(batch.join(""));
    batch = [];
    length = 0;
  }
  if (length > 0) yield encoder.encode(batch.join(""));
}
