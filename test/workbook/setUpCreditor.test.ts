import { decodeBook } from "../../src/sheets/decode";
import { newSheet } from "../../src/sheets/newSheets";
import { setUpWorkbook } from "../../src/workbook/setUp";
import { type AskedCreditor, creditorRows } from "../../src/workbook/setUpCreditor";
import { blankRecord } from "../../src/sheets/blankRecord";
import { memoryWorkbook } from "../support/memoryWorkbook";

const ASKED: AskedCreditor = {
  name: " Vereniging De Ploeg ",
  creditorId: "nl42 zzz 123456780001",
  iban: "NL91 ABNA 0417 1643 00",
  takesBank: true,
};

describe("Who collects, as a new workbook is told", () => {
  test("becomes an administration, its account with what the bank wants, and four named ledger accounts", async () => {
    const workbook = memoryWorkbook([]);
    const { sheets, toFill } = await setUpWorkbook(workbook, { language: "nl", write: true, creditor: ASKED });
    expect(sheets).toHaveLength(17);
    expect(toFill).toEqual(["Administraties", "Bankrekeningen", "Debiteuren", "Machtigingen", "Facturen"]);
    const { tables, findings } = decodeBook(workbook.contents).book;
    expect(findings).toEqual([]);
    expect(tables.Administrations).toHaveLength(1);
    expect(tables.Administrations[0]).toMatchObject({
      ...{ code: "1", creditorName: "Vereniging De Ploeg", creditorId: "NL42ZZZ123456780001" },
      ...{ debtorsAccount: "1300", chargesAccount: "4700" },
    });
    expect(tables.Accounts).toHaveLength(1);
    expect(tables.Accounts[0]).toMatchObject({
      ...{ iban: "NL91ABNA0417164300", administration: "1", bank: "ABN AMRO", bic: "ABNANL2A", journal: "INC" },
      ...{ bankAccount: "1100", inTransitAccount: "1250", itemsMax: 3000, cutOff: "12:30", leadDays: 1 },
    });
    expect(tables.LedgerAccounts.map(({ account, name, type }) => [account, name, type])).toEqual([
      ["1100", "Bank", "Balance"],
      ["1250", "Incasso's onderweg", "Balance"],
      ["1300", "Debiteuren", "Balance"],
      ["4700", "Bankkosten", "ProfitAndLoss"],
    ]);
  });

  test("goes into sheets that are there and empty, in their language", async () => {
    const workbook = memoryWorkbook([newSheet("Administrations", "en"), newSheet("Accounts", "en")]);
    await setUpWorkbook(workbook, { language: null, write: true, creditor: ASKED });
    const { book } = decodeBook(workbook.contents);
    expect(book.language).toBe("en");
    expect(book.tables.Administrations.map(({ row, code }) => [row, code])).toEqual([[2, "1"]]);
    expect(book.tables.LedgerAccounts.map(({ name }) => name)).toContain("Collections in transit");
  });

  test("keeps the user's own numbers; without bank charges there is no account for them", () => {
    const numbers = { debtorsAccount: " 1310 ", bankAccount: "", inTransitAccount: "1310", chargesAccount: "" };
    const rows = creditorRows({ ...ASKED, ...numbers, takesBank: false }, "en");
    expect(rows.Administrations[0]).toMatchObject({ debtorsAccount: "1310", chargesAccount: null });
    expect(rows.Accounts[0]).toMatchObject({ bankAccount: "1100", inTransitAccount: "1310", bank: null, cutOff: null });
    // One number is one account, of the first use that it got.
    expect(rows.LedgerAccounts.map(({ account, name }) => [account, name])).toEqual([
      ["1100", "Bank"],
      ["1310", "Collections in transit"],
    ]);
  });

  test.each([
    ["BE71 0961 2345 6769", "BE16ZZZ0765432146", "400000"],
    ["DE89 3704 0044 0532 0130 00", "DE98ZZZ09999999999", "1400"],
  ])("has the accounts that are usual in its country (%s)", (iban, creditorId, debtorsAccount) => {
    const [administration] = creditorRows({ ...ASKED, iban, creditorId }, "nl").Administrations;
    expect(administration?.debtorsAccount).toBe(debtorsAccount);
  });

  test("is refused where somebody collects already, and nothing of it is written", async () => {
    const known = blankRecord("Administrations", {
      code: "WAAG",
      creditorName: "De Waag",
      creditorId: "",
      debtorsAccount: "1300",
    });
    const workbook = memoryWorkbook([newSheet("Administrations", "nl", [known])]);
    const asking = setUpWorkbook(workbook, { language: null, write: true, creditor: ASKED });
    await expect(asking).rejects.toMatchObject({ code: "workbook.basisChanged", params: { what: "WAAG" } });
    expect(decodeBook(workbook.contents).book.tables.Administrations.map(({ code }) => code)).toEqual(["WAAG"]);
  });

  test("is only told of while nothing is written", async () => {
    const workbook = memoryWorkbook([]);
    await setUpWorkbook(workbook, { language: "nl", write: false, creditor: ASKED });
    expect(workbook.contents.tables).toEqual([]);
  });

  test.each([{ creditorId: "NL00ZZZ1" }, { iban: "NL91" }, { name: " " }])("must have been judged: %j", (wrong) => {
    expect(() => creditorRows({ ...ASKED, ...wrong }, "nl")).toThrow("no creditor");
  });
});
