import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";

/*
 * A firm's own workbook, written by hand part by part: its invoices stand below a merged title, between its own cells,
 * and the package holds what our code never looks at. A test changes one part of it.
 */

/** The parts of a package by name. */
export type PackageParts = Readonly<Record<string, string | Uint8Array>>;

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n';
const OFFICE = "application/vnd.openxmlformats-officedocument";

const overrides: readonly (readonly [part: string, type: string])[] = [
  ["/xl/workbook.xml", `${OFFICE}.spreadsheetml.sheet.main+xml`],
  ["/xl/worksheets/sheet1.xml", `${OFFICE}.spreadsheetml.worksheet+xml`],
  ["/xl/worksheets/sheet2.xml", `${OFFICE}.spreadsheetml.worksheet+xml`],
  ["/xl/tables/table1.xml", `${OFFICE}.spreadsheetml.table+xml`],
  ["/xl/styles.xml", `${OFFICE}.spreadsheetml.styles+xml`],
  ["/xl/sharedStrings.xml", `${OFFICE}.spreadsheetml.sharedStrings+xml`],
  ["/xl/calcChain.xml", `${OFFICE}.spreadsheetml.calcChain+xml`],
  ["/xl/comments1.xml", `${OFFICE}.spreadsheetml.comments+xml`],
  ["/xl/drawings/drawing1.xml", `${OFFICE}.drawing+xml`],
  ["/xl/charts/chart1.xml", `${OFFICE}.drawingml.chart+xml`],
];

function relationships(list: readonly (readonly [id: string, type: string, target: string])[]): string {
  const all = list.map(
    ([id, type, target]) =>
      `<Relationship Id="${id}" Type="${type.includes(":") ? type : `${RELATIONS}/${type}`}" Target="${target}"/>`,
  );
  return `${DECLARATION}<Relationships xmlns="${PACKAGE}/relationships">${all.join("")}</Relationships>`;
}

const invoicesSheet =
  `${DECLARATION}<worksheet xmlns="${MAIN}" xmlns:r="${RELATIONS}"` +
  ' xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" mc:Ignorable="x14ac"' +
  ' xmlns:x14ac="http://schemas.microsoft.com/office/spreadsheetml/2009/9/ac">' +
  '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><dimension ref="A1:H6"/>' +
  '<sheetViews><sheetView workbookViewId="0"/></sheetViews><sheetFormatPr defaultRowHeight="15" x14ac:dyDescent="0.25"/>' +
  '<cols><col min="1" max="1" width="18" customWidth="1"/></cols><sheetData>' +
  '<row r="1" spans="1:8" ht="30" customHeight="1" x14ac:dyDescent="0.25"><c r="A1" s="1" t="s"><v>0</v></c><c r="B1" s="1"/></row>' +
  "\n<!-- a remark </row> between rows -->\n" +
  '<row r="3" spans="1:8"><c r="A3" t="s"><v>1</v></c><c r="B3" t="s"><v>2</v></c><c r="C3" t="s"><v>3</v></c>' +
  '<c r="D3" t="s"><v>4</v></c><c r="E3" t="s"><v>5</v></c><c r="F3" t="s"><v>6</v></c></row>' +
  '<row r="4" spans="1:8"><c r="A4" s="2" t="s"><v>7</v></c><c r="B4" s="3"><v>100.5</v></c><c r="C4" s="4"><v>46000</v></c>' +
  "<c r=\"D4\"><f>Invoices[[#This Row],[Bedrag]]*1.21</f><v>121.605</v></c><c r='E4' t='inlineStr'><is><t xml:space=\"preserve\"> bel &amp; mail </t></is></c>" +
  '<c r="F4"><f t="shared" ref="F4:F6" si="0">B4-1</f><v>99.5</v></c><c r="H4"><f t="shared" ref="H4:H6" si="1">$B4*2+A$1</f><v>201</v></c></row>' +
  '<row r="5" spans="1:8"><c r="A5" s="2" t="s"><v>8</v></c><c r="B5" s="3"><v>-20</v></c><c r="C5"/>' +
  '<c r="D5"><f>Invoices[[#This Row],[Bedrag]]*1.21</f><v>-24.2</v></c>' +
  '<c r="F5"><f t="shared" si="0"/><v>-21</v></c><c r="H5"><f t="shared" si="1"/><v>-40</v></c></row>' +
  '<row r="6" spans="1:8"><c r="A6" s="2" t="str"><f>"F"&amp;3</f><v>F3</v></c><c r="B6" s="3" t="e"><f>1/0</f><v>#DIV/0!</v></c>' +
  '<c r="C6" t="b"><v>1</v></c><c r="D6"><f>Invoices[[#This Row],[Bedrag]]*1.21</f></c>' +
  '<c r="F6"><f t="shared" si="0"/><v>5</v></c><c r="H6"><f t="shared" si="1"/><v>10</v></c></row>' +
  '</sheetData><mergeCells count="1"><mergeCell ref="A1:B1"/></mergeCells>' +
  '<conditionalFormatting sqref="B4:B6"><cfRule type="cellIs" dxfId="0" priority="1" operator="lessThan"><formula>0</formula></cfRule></conditionalFormatting>' +
  '<conditionalFormatting sqref="H1:H99"><cfRule type="expression" dxfId="0" priority="2"><formula>H1&gt;9</formula></cfRule></conditionalFormatting>' +
  '<dataValidations count="1"><dataValidation type="list" allowBlank="1" sqref="E4:E6 H4"><formula1>"ja,nee"</formula1></dataValidation></dataValidations>' +
  '<pageMargins left="0.7" right="0.7" top="0.75" bottom="0.75" header="0.3" footer="0.3"/>' +
  '<pageSetup orientation="landscape" r:id="rId4"/><drawing r:id="rId2"/><legacyDrawing r:id="rId5"/>' +
  '<tableParts count="1"><tablePart r:id="rId1"/></tableParts></worksheet>';

const invoicesTable =
  `${DECLARATION}<table xmlns="${MAIN}" id="7" name="Invoices" displayName="Invoices" ref="A3:F6" totalsRowShown="0">` +
  '<autoFilter ref="A3:F6"><sortState ref="A4:F6"><sortCondition ref="B4:B6"/></sortState></autoFilter>' +
  '<tableColumns count="6"><tableColumn id="1" name="Factuur"/><tableColumn id="2" name="Bedrag"/>' +
  '<tableColumn id="3" name="Verval_x000a_datum"/><tableColumn id="9" name="Met btw"><calculatedColumnFormula>Invoices[[#This Row],[Bedrag]]*1.21</calculatedColumnFormula></tableColumn>' +
  '<tableColumn id="5" name="Notitie"/><tableColumn id="6" name="Minder &amp; min"><calculatedColumnFormula>B4-1</calculatedColumnFormula></tableColumn></tableColumns>' +
  '<tableStyleInfo name="TableStyleMedium2" showFirstColumn="0" showLastColumn="0" showRowStripes="1" showColumnStripes="0"/></table>';

const chart =
  `${DECLARATION}<c:chartSpace xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart"><c:chart><c:plotArea><c:layout/>` +
  '<c:barChart><c:barDir val="col"/><c:grouping val="clustered"/><c:ser><c:idx val="0"/><c:order val="0"/><c:val><c:numRef>' +
  '<c:f>Facturen!$B$4:$B$6</c:f></c:numRef></c:val></c:ser><c:axId val="1"/><c:axId val="2"/></c:barChart>' +
  '<c:catAx><c:axId val="1"/><c:scaling/><c:axPos val="b"/><c:crossAx val="2"/></c:catAx>' +
  '<c:valAx><c:axId val="2"/><c:scaling/><c:axPos val="l"/><c:crossAx val="1"/></c:valAx></c:plotArea></c:chart></c:chartSpace>';

const drawing =
  `${DECLARATION}<xdr:wsDr xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing"` +
  ' xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><xdr:twoCellAnchor>' +
  "<xdr:from><xdr:col>9</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>1</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:from>" +
  "<xdr:to><xdr:col>15</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>15</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:to>" +
  '<xdr:graphicFrame macro=""><xdr:nvGraphicFramePr><xdr:cNvPr id="2" name="Grafiek"/><xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr>' +
  '<xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm><a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/chart">' +
  `<c:chart xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" xmlns:r="${RELATIONS}" r:id="rId1"/>` +
  "</a:graphicData></a:graphic></xdr:graphicFrame><xdr:clientData/></xdr:twoCellAnchor></xdr:wsDr>";

/** The firm's workbook. Its table `Invoices` lies at A3:F6 of the sheet `Facturen`. */
export function firmParts(): Record<string, string | Uint8Array> {
  return {
    "[Content_Types].xml":
      `${DECLARATION}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
      '<Default Extension="xml" ContentType="application/xml"/><Default Extension="bin" ContentType="application/vnd.ms-office.vbaProject"/>' +
      '<Default Extension="vml" ContentType="application/vnd.openxmlformats-officedocument.vmlDrawing"/>' +
      `${overrides.map(([part, type]) => `<Override PartName="${part}" ContentType="${type}"/>`).join("")}</Types>`,
    "_rels/.rels": relationships([
      ["rId1", "officeDocument", "xl/workbook.xml"],
      ["rId2", "customXml", "customXml/item1.xml"],
    ]),
    "customXml/item1.xml": '<?xml version="1.0"?><eigen xmlns="urn:firma">waarde</eigen>',
    "xl/workbook.xml":
      `${DECLARATION}<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}"><workbookPr defaultThemeVersion="124226"/>` +
      '<bookViews><workbookView activeTab="0"/></bookViews><sheets><sheet name="Facturen" sheetId="3" r:id="rId1"/>' +
      '<sheet name="Over &amp; zicht" sheetId="8" r:id="rId2"/></sheets>' +
      "<definedNames><definedName name=\"Btw\">'Over &amp; zicht'!$A$1</definedName></definedNames>" +
      '<calcPr calcId="191029"/></workbook>',
    "xl/_rels/workbook.xml.rels": relationships([
      ["rId1", "worksheet", "worksheets/sheet1.xml"],
      ["rId2", "worksheet", "/xl/worksheets/sheet2.xml"],
      ["rId3", "styles", "styles.xml"],
      ["rId4", "sharedStrings", "sharedStrings.xml"],
      ["rId5", "calcChain", "calcChain.xml"],
      ["rId9", "http://schemas.microsoft.com/office/2006/relationships/vbaProject", "vbaProject.bin"],
    ]),
    "xl/worksheets/sheet1.xml": invoicesSheet,
    "xl/worksheets/_rels/sheet1.xml.rels": relationships([
      ["rId1", "table", "../tables/table1.xml"],
      ["rId2", "drawing", "../drawings/drawing1.xml"],
      ["rId3", "comments", "../comments1.xml"],
      ["rId4", "printerSettings", "../printerSettings/printerSettings1.bin"],
      ["rId5", "vmlDrawing", "../drawings/vmlDrawing1.vml"],
    ]),
    "xl/worksheets/sheet2.xml": `${DECLARATION}<worksheet xmlns="${MAIN}"><sheetData><row r="1"><c r="A1"><f>SUM(Invoices[Bedrag])</f><v>80.5</v></c></row></sheetData></worksheet>`,
    "xl/tables/table1.xml": invoicesTable,
    "xl/styles.xml":
      `${DECLARATION}<styleSheet xmlns="${MAIN}"><numFmts count="1"><numFmt numFmtId="170" formatCode="dd-mm-yyyy"/></numFmts>` +
      '<fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="16"/><name val="Calibri"/></font></fonts>' +
      '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>' +
      '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>' +
      '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
      '<cellXfs count="5"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>' +
      '<xf numFmtId="0" fontId="1" fillId="0" borderId="0" xfId="0" applyFont="1"><alignment horizontal="center"/></xf>' +
      '<xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>' +
      '<xf numFmtId="4" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>' +
      '<xf numFmtId="170" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/></cellXfs>' +
      '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>' +
      '<dxfs count="1"><dxf><font><color rgb="FFFF0000"/></font></dxf></dxfs></styleSheet>',
    "xl/sharedStrings.xml":
      `${DECLARATION}<sst xmlns="${MAIN}" count="9" uniqueCount="9">` +
      '<si><r><rPr><b/></rPr><t xml:space="preserve">Open </t></r><r><t>posten</t></r><rPh sb="0" eb="1"><t>x</t></rPh></si>' +
      "<si><t>Factuur</t></si><si><t>Bedrag</t></si><si><t>Verval\ndatum</t></si><si><t>Met btw</t></si><si><t>Notitie</t></si>" +
      "<si><t>Minder &amp; min</t></si><si><t>F_x005F_x000a_1</t></si><si><r><t>F</t></r><r><rPr><i/></rPr><t>2</t></r></si></sst>",
    "xl/calcChain.xml": `${DECLARATION}<calcChain xmlns="${MAIN}"><c r="D4" i="3"/><c r="F4" i="3"/></calcChain>`,
    "xl/comments1.xml":
      `${DECLARATION}<comments xmlns="${MAIN}"><authors><author>Jan</author></authors><commentList>` +
      '<comment ref="A1" authorId="0"><text><t>let op</t></text></comment></commentList></comments>',
    "xl/drawings/vmlDrawing1.vml": '<xml xmlns:v="urn:schemas-microsoft-com:vml"/>',
    "xl/drawings/drawing1.xml": drawing,
    "xl/drawings/_rels/drawing1.xml.rels": relationships([["rId1", "chart", "../charts/chart1.xml"]]),
    "xl/charts/chart1.xml": chart,
    "xl/pivotCache/pivotCacheRecords1.xml": `${DECLARATION}<pivotCacheRecords xmlns="${MAIN}" count="0"/>`,
    "xl/printerSettings/printerSettings1.bin": Uint8Array.from([0, 255, 1, 2, 3]),
    "xl/vbaProject.bin": Uint8Array.from({ length: 300 }, (_, index) => (index * 7) % 256),
  };
}

/** The package with these parts, as a zip. */
export function packageOf(parts: PackageParts): Uint8Array {
  const bytes = Object.entries(parts).map(([name, part]) => [name, typeof part === "string" ? strToU8(part) : part]);
  return zipSync(Object.fromEntries(bytes) as Record<string, Uint8Array>, { level: 6 });
}

/** The firm's workbook with one part changed. */
export function firmWith(part: string, change: (text: string) => string): Uint8Array {
  const parts = firmParts();
  const text = parts[part];
  if (typeof text !== "string") throw new Error(`no text part ${part}`);
  const changed = change(text);
  if (changed === text) throw new Error(`nothing changed in ${part}`);
  return packageOf({ ...parts, [part]: changed });
}

/** The parts of a package as text, for comparing. */
export function partTexts(bytes: Uint8Array): ReadonlyMap<string, string> {
  return new Map(Object.entries(unzipSync(bytes)).map(([name, part]) => [name, strFromU8(part, true)]));
}

/** A part of a package as UTF-8 text; empty when it is not there. */
export function partOf(bytes: Uint8Array, name: string): string {
  const part = unzipSync(bytes, { filter: (file) => file.name === name })[name];
  return part === undefined ? "" : strFromU8(part);
}
