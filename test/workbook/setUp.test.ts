import { TABLE_NAMES } from "../../src/domain/records";
import { decodeBook } from "../../src/sheets/decode";
import { allNewSheets, newSheet } from "../../src/sheets/newSheets";
import { fieldsOf } from "../../src/sheets/tables";
import { setUpWorkbook } from "../../src/workbook/setUp";
import { memoryWorkbook } from "../support/memoryWorkbook";

describe("Setting up a workbook", () => {
  test("adds nothing to one that has everything", async () => {
    const workbook = memoryWorkbook(allNewSheets("nl"));
    const added = await setUpWorkbook(workbook, { language: null, write: true });
    expect(added).toEqual({ language: "nl", sheets: [], columns: [], ownTables: [] });
    expect(workbook.writes).toEqual([]);
  });

  test("makes the sheets that are missing, in the workbook's own language", async () => {
    const workbook = memoryWorkbook(allNewSheets("en").filter(({ table }) => table !== "Ledger" && table !== "Log"));
    const added = await setUpWorkbook(workbook, { language: null, write: true });
    expect(added).toEqual({ language: "en", sheets: ["Ledger", "Log"], columns: [], ownTables: [] });
    expect(Object.keys(decodeBook(workbook.contents).layout.tables)).toHaveLength(TABLE_NAMES.length);
  });

  test("makes them in the language that is asked for", async () => {
    const workbook = memoryWorkbook([newSheet("Debtors", "nl")]);
    const { sheets } = await setUpWorkbook(workbook, { language: "en", write: true });
    expect(sheets).toContain("Collection orders");
  });

  test("adds missing columns in the language of the table's other captions", async () => {
    const whole = newSheet("Debtors", "en");
    const part = { ...whole, columns: whole.columns.filter(({ caption }) => caption !== "Email" && caption !== "BIC") };
    const workbook = memoryWorkbook([part]);
    const { columns } = await setUpWorkbook(workbook, { language: "nl", write: true });
    expect(columns).toEqual(["Debtors: Email", "Debtors: BIC"]);
    const { layout } = decodeBook(workbook.contents);
    expect(layout.tables.Debtors?.columns.size).toBe(fieldsOf("Debtors").length);
    expect(workbook.contents.tables[0]?.captions.slice(-2)).toEqual(["Email", "BIC"]);
  });

  test("only tells what is missing when it may not write", async () => {
    const workbook = memoryWorkbook([newSheet("Debtors", "nl")]);
    const { sheets } = await setUpWorkbook(workbook, { language: null, write: false });
    expect(sheets).toHaveLength(TABLE_NAMES.length - 1);
    expect(workbook.writes).toEqual([]);
  });
});
