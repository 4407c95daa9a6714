import { inflateSync } from "node:zlib";

import { isoDate } from "../../src/domain/values/calendar";
import { excelWorkbook } from "../../src/excel/excelWorkbook";
import { newXlsx, openXlsx } from "../../src/file/xlsx";
import { allNewSheets, newSheet } from "../../src/sheets/newSheets";
import { TAB_COLOURS } from "../../src/sheets/sheetFace";
import { pagesWide } from "../../src/sheets/printedPages";
import { sampleSheets } from "../../src/workbook/sample/sampleSheets";
import { partOf } from "../support/firmWorkbook";
import { convertedByLibreOffice, hasLibreOffice } from "../support/libreOffice";
import { officeHost } from "../support/officeHost/nodeHost";
import { firmParts, packageOf } from "../support/xlsxFixture";

/* Every sheet that we make is printed lying, as many pages wide as it takes to be read, with its heading and what tells a row apart on every page. */

jest.setTimeout(300_000);

const whereInstalled = hasLibreOffice ? test : test.skip;

describe("A sheet that we make", () => {
  test("lies on A4, as many pages wide as it takes to be read, and repeats its heading", async () => {
    const bytes = await (await newXlsx()).write({ newSheets: allNewSheets("nl"), tables: [] });
    const sheet = partOf(bytes, "xl/worksheets/sheet7.xml");
    expect(sheet).toMatch(/<sheetPr><tabColor rgb="FF\w{6}"\/><pageSetUpPr fitToPage="1"\/><\/sheetPr><dimension/);
    expect(sheet).toContain('<pageSetup paperSize="9" orientation="landscape" fitToWidth="3" fitToHeight="0"/>');
    const workbook = partOf(bytes, "xl/workbook.xml");
    expect(workbook).toContain(
      '<definedName name="_xlnm.Print_Titles" localSheetId="6">Facturen!$A:$A,Facturen!$1:$1</definedName>',
    );
    const orders = "'Incasso-opdrachten'";
    expect(workbook).toContain(`localSheetId="9">${orders}!$A:$A,${orders}!$1:$1</definedName>`);
    expect(workbook).toContain('localSheetId="13">Journaal!$A:$B,Journaal!$1:$2</definedName>');
    // Of the sheets that Incassoblad fills a seal or settings in the last column make no letters smaller.
    const cut = [...workbook.matchAll(/<definedName name="_xlnm.Print_Area" localSheetId="(\d+)">([^<]*)</g)];
    expect(cut.map(([, sheet]) => Number(sheet))).toEqual([9, 10, 11, 12, 13, 14, 15]);
    expect(cut[4]?.[2]).toBe("Journaal!$A:$Y");
    expect(workbook).toContain('localSheetId="16">Koppelingen!$1:$1</definedName>');
  });

  test("is printed so beside sheets and names of the user's, which stay as they are", async () => {
    const before = packageOf(firmParts());
    const file = await openXlsx(before);
    const bytes = await file.write({ newSheets: [newSheet("Log", "nl")], tables: [] });
    const names = (text: string) => [...text.matchAll(/<definedName .*?<\/definedName>/g)].map(([name]) => name);
    const own = names(partOf(before, "xl/workbook.xml"));
    const all = names(partOf(bytes, "xl/workbook.xml"));
    expect(all.slice(0, -2)).toEqual(own);
    expect(all.at(-1)).toMatch(
      /^<definedName name="_xlnm.Print_Titles" localSheetId="\d+">Logboek!\$1:\$1<\/definedName>$/,
    );
  });

  test("is made so in Excel too", async () => {
    const host = await officeHost();
    await excelWorkbook().write({ newSheets: [newSheet("Log", "nl"), newSheet("Ledger", "nl")], tables: [] });
    const margins = { LeftMargin: 18, RightMargin: 18 };
    expect(host.book.findSheet("Logboek")?.printing).toEqual({
      ...{ Orientation: "Landscape", PaperSize: "A4", ...margins },
      Zoom: { horizontalFitToPages: 1 },
      ...{ PrintTitleRows: "$1:$1", PrintArea: "A:J" },
    });
    expect(host.book.findSheet("Journaal")?.printing).toEqual({
      ...{ Orientation: "Landscape", PaperSize: "A4", ...margins },
      Zoom: { horizontalFitToPages: 3 },
      ...{ PrintTitleRows: "$1:$2", PrintTitleColumns: "$A:$B", PrintArea: "A:Y" },
    });
  });

  test("has a tab in the colour of whose it is, and columns for banks and seals in a group that stands open", async () => {
    const bytes = await (await newXlsx()).write({ newSheets: allNewSheets("nl"), tables: [] });
    const colours = [7, 10, 14].map(
      (at) => /<tabColor rgb="FF(\w{6})"/.exec(partOf(bytes, `xl/worksheets/sheet${String(at)}.xml`))?.[1],
    );
    expect(colours).toEqual([TAB_COLOURS.user, TAB_COLOURS.program, TAB_COLOURS.proof]);
    const ledger = partOf(bytes, "xl/worksheets/sheet14.xml");
    expect(ledger).toContain('<sheetFormatPr defaultRowHeight="15" outlineLevelCol="1"/>');
    const grouped = [...ledger.matchAll(/<col min="(\d+)" [^>]*outlineLevel="1"\/>/g)].map(([, at]) => Number(at));
    expect(grouped).toEqual([16, 17, 18, 19, 24, 25]);
    expect(ledger).not.toContain("hidden");
  });

  test("has its tab's colour and its groups in Excel too", async () => {
    const host = await officeHost();
    await excelWorkbook().write({ newSheets: [newSheet("Ledger", "en"), newSheet("Debtors", "en")], tables: [] });
    const ledger = host.book.findSheet("Ledger");
    expect([ledger?.tabColor, ledger?.columnGroups]).toEqual([
      `#${TAB_COLOURS.proof}`,
      [
        { left: 16, right: 19 },
        { left: 24, right: 25 },
      ],
    ]);
    expect(host.book.findSheet("Debtors")?.columnGroups).toEqual([]);
  });

  whereInstalled(
    "comes with the sample firm to letters that can be read, on pages of which none stands upright",
    async () => {
      const newSheets = sampleSheets("nl", isoDate("2026-11-22"));
      const [pdf] = convertedByLibreOffice([await (await newXlsx()).write({ newSheets, tables: [] })], "xlsx", "pdf");
      const text = Buffer.from(pdf ?? new Uint8Array()).toString("latin1");
      const pages = text.match(/\/Type\s*\/Page\b(?!s)/g) ?? [];
      const letters = streamsIn(text).flatMap((stream) => [...stream.matchAll(/\/F\d+ ([\d.]+) Tf/g)]);
      const sizes = letters.map(([, size]) => Number(size));
      expect(letters.length).toBeGreaterThan(100);
      // Of seven points where Calibri is there: the letters that stand in for it are wider.
      expect(Math.min(...sizes)).toBeGreaterThanOrEqual(5);
      const widths = newSheets.map(pagesWide);
      expect(pages.length).toBeGreaterThanOrEqual(newSheets.length);
      expect(pages.length).toBeLessThanOrEqual(widths.reduce((sum, pages) => sum + pages, 0) + 5);
    },
  );
});

/** The streams of a PDF that can be inflated, as text. */
function streamsIn(pdf: string): readonly string[] {
  return [...pdf.matchAll(/stream\r?\n([^]*?)endstream/g)].flatMap(([, bytes = ""]) => {
    try {
      return [inflateSync(Buffer.from(bytes, "latin1")).toString("latin1")];
    } catch {
      return [];
    }
  });
}
