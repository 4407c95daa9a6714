import { append } from "../../src/domain/book/book";
import { excelWorkbook } from "../../src/excel/excelWorkbook";
import { newXlsx, openXlsx } from "../../src/file/xlsx";
import { decodeBook } from "../../src/sheets/decode";
import { encodeChanges } from "../../src/sheets/encode";
import { newSheet } from "../../src/sheets/newSheets";
import { hasLibreOffice, openInLibreOffice } from "../support/libreOffice";
import { aLedgerLine } from "../support/lines";
import { officeHost } from "../support/officeHost/nodeHost";

/* The ledger's links are worked out by LibreOffice, and are there in Excel, also for lines that are posted later. */

jest.setTimeout(300_000);

const whereInstalled = hasLibreOffice ? test : test.skip;

const FIRST = [
  aLedgerLine({ number: 1, entry: "INC-2026-000001", line: 1 }),
  aLedgerLine({ number: 2, entry: "INC-2026-000001", line: 2 }),
  aLedgerLine({ number: 3, entry: "INC-2026-000002", line: 1, reversalOf: "INC-2026-000001" }),
];
const LATER = [aLedgerLine({ number: 4, entry: "INC-2026-000003", line: 1, reversalOf: "INC-2026-000002" })];

const LINKS = [
  ["", "INC-2026-000002"],
  ["", "INC-2026-000002"],
  ["INC-2026-000001", "INC-2026-000003"],
  ["INC-2026-000002", ""],
];

describe("The ledger's links", () => {
  whereInstalled("are worked out by LibreOffice, of a new sheet and of what is posted later", async () => {
    const made = await (await newXlsx()).write({ newSheets: [newSheet("Ledger", "nl", FIRST)], tables: [] });
    const file = await openXlsx(made);
    const { layout } = decodeBook(await file.read());
    const changes = LATER.map((line) => append("Ledger", line));
    const { sheets } = openInLibreOffice(await file.write(encodeChanges(changes, layout, "nl")));
    const [, captions = [], ...rows] = sheets.get("Journaal") ?? [];
    const at = captions.indexOf("Naar origineel");
    expect(captions[at + 1]).toBe("Naar tegenboeking");
    expect(rows.map((row) => [row[at] ?? "", row[at + 1] ?? ""])).toEqual(LINKS);
  });

  test("are formulas in Excel, not texts", async () => {
    await officeHost();
    const workbook = excelWorkbook();
    await workbook.write({ newSheets: [newSheet("Ledger", "en", FIRST)], tables: [] });
    const { layout } = decodeBook(await workbook.read());
    await workbook.write(
      encodeChanges(
        LATER.map((line) => append("Ledger", line)),
        layout,
        "en",
      ),
    );
    const formulas = await Excel.run(async (context) => {
      const table = context.workbook.tables.getItem("Ledger");
      const [original, reversal] = ["Go to original", "Go to reversal"].map((name) =>
        table.columns.getItem(name).getDataBodyRange().load("formulas,numberFormat"),
      );
      await context.sync();
      return {
        original: original?.formulas.flat(),
        reversal: reversal?.formulas.flat(),
        formats: original?.numberFormat,
      };
    });
    const numbers = (texts: unknown[] | undefined) =>
      texts?.map((text) => /^=IFERROR\(HYPERLINK\(.*MATCH\((\d+),/.exec(String(text))?.[1] ?? text);
    expect(numbers(formulas.original)).toEqual(["", "", "1", "3"]);
    expect(numbers(formulas.reversal)).toEqual(["3", "3", "4", ""]);
    expect(formulas.formats?.flat()).not.toContain("@");
  });
});
