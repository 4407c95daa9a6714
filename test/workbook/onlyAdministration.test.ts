import { isoDateTime } from "../../src/domain/values/calendar";
import { append } from "../../src/domain/book/book";
import { stoppingFindings } from "../../src/domain/book/rowFindings";
import { decodeBook } from "../../src/sheets/decode";
import { encodeChanges } from "../../src/sheets/encode";
import { newSheet } from "../../src/sheets/newSheets";
import { commit } from "../../src/workbook/commit";
import { prepareMapping } from "../../src/workbook/prepareMapping";
import { setUpWorkbook } from "../../src/workbook/setUp";
import { aMandate, anAdministration, anInvoice } from "../support/books";
import { memoryWorkbook } from "../support/memoryWorkbook";
import { contentsOfFirm, germanFirm } from "../support/ownTables";
import { foundSheet } from "../support/workbookInMemory";

const MOMENT = { at: isoDateTime("2026-11-22T10:15:00"), user: "anna" };
const aids = { wording: () => ({ describe: () => "", summarise: (action: string) => action }) };

/** The German firm without a column for the administration in any table; with a second one on demand. */
function firm(writesAtOnce: boolean, hasTwo = false) {
  const workbook = memoryWorkbook([], { writesAtOnce });
  const contents = contentsOfFirm(
    germanFirm().map((sheet) => {
      if (sheet.table === "tblFirma") {
        const second = ["NL69ZZZ123456780000", "M2", "Adler Lager GmbH", "1300", "Kleve", "A. Adler"];
        return hasTwo ? { ...sheet, rows: [...sheet.rows, second] } : sheet;
      }
      const at = sheet.columns.findIndex(({ caption }) => caption === "Mandant");
      if (at < 0) return sheet;
      const without = <T>(list: readonly T[]): T[] => list.filter((_, index) => index !== at);
      return { ...sheet, columns: without(sheet.columns), rows: sheet.rows.map(without) };
    }),
  );
  workbook.contents = contents;
  return workbook;
}

describe.each([true, false])("With one administration (writes at once: %s)", (writesAtOnce) => {
  test("no table needs a column for it, in mappings and in what is read", async () => {
    const workbook = firm(writesAtOnce);
    const prepared = await prepareMapping(workbook, {}, MOMENT, aids);
    await commit(workbook, prepared);
    expect(prepared.outcome.done).toBe(true);
    const invoices = prepared.outcome.result?.tables.find(({ table }) => table === "Invoices");
    expect(invoices?.fields.find(({ field }) => field === "administration")).toMatchObject({
      required: false,
      caption: null,
    });
    const { book } = decodeBook(workbook.contents);
    expect(stoppingFindings(book)).toEqual([]);
    const codes = [...book.tables.Invoices, ...book.tables.Mandates, ...book.tables.Accounts].map(
      ({ administration }) => administration,
    );
    expect(new Set(codes)).toEqual(new Set(["M1"]));
    expect(codes).toHaveLength(7);
    // Whoever writes on reads the same keys again.
    const again = await prepareMapping(
      workbook,
      { fields: [{ table: "Debtors", field: "town", caption: "" }] },
      MOMENT,
      aids,
    );
    await commit(workbook, again);
    expect((await setUpWorkbook(workbook, { language: null, write: false })).columns).toEqual([]);
  });

  test("with none yet, none is missed either: own tables are mapped as soon as the sheets beside them are made", async () => {
    const workbook = firm(writesAtOnce);
    const { contents } = workbook;
    workbook.contents = { ...contents, tables: contents.tables.filter(({ name }) => name !== "tblFirma") };
    const { outcome } = await prepareMapping(workbook, {}, MOMENT, aids);
    expect(outcome.result?.unmapped).toEqual(["Administrations"]);
    const { columns } = await setUpWorkbook(workbook, { language: null, write: true, corrections: {} });
    expect(columns).toEqual([]);
    const prepared = await prepareMapping(workbook, {}, MOMENT, aids);
    expect(prepared.outcome.result?.unmapped).toEqual([]);
    expect(prepared.outcome.done).toBe(true);
    await commit(workbook, prepared);
    const { book } = decodeBook(workbook.contents);
    expect(book.findings.filter(({ code }) => code === "column.missing")).toEqual([]);
  });

  test("with two, a column for it is missed", async () => {
    const { outcome } = await prepareMapping(firm(writesAtOnce, true), {}, MOMENT, aids);
    expect(outcome.done).toBe(false);
    expect(outcome.result?.unmapped).toEqual([
      "Accounts.administration",
      "Mandates.administration",
      "Invoices.administration",
    ]);
    const invoices = outcome.result?.tables.find(({ table }) => table === "Invoices");
    expect(invoices?.fields.find(({ field }) => field === "administration")).toMatchObject({ required: true });
  });
});

test("A blank cell of it is filled in by itself, and a new row gets no column for it", () => {
  const mandates = foundSheet(newSheet("Mandates", "nl", [aMandate()]));
  const without = {
    ...mandates,
    captions: mandates.captions.filter((caption) => caption !== "Administratie"),
    rows: mandates.rows.map((row) => row.filter((_, index) => mandates.captions[index] !== "Administratie")),
  };
  const invoices = foundSheet(newSheet("Invoices", "nl", [anInvoice()]));
  const at = invoices.captions.indexOf("Administratie");
  const blank = {
    ...invoices,
    rows: invoices.rows.map((row) => row.map((cell, index) => (index === at ? null : cell))),
  };
  const administrations = foundSheet(newSheet("Administrations", "nl", [anAdministration()]));
  const contents = { tables: [administrations, without, blank], date1904: false };
  const { book, layout } = decodeBook(contents);
  const code = anAdministration().code;
  expect(book.tables.Invoices.map(({ administration }) => administration)).toEqual([code]);
  expect(book.findings.filter(({ place }) => place?.field === "administration")).toEqual([]);
  const { tables } = encodeChanges([append("Mandates", aMandate({ mandateId: "M-99" }))], layout, "nl");
  expect(tables.map(({ addColumns }) => addColumns)).toEqual([[]]);
  const unnamed = foundSheet(newSheet("Administrations", "nl", [anAdministration({ code: "" })]));
  const nameless = decodeBook({ ...contents, tables: [unnamed, without, blank] }).book;
  expect(nameless.findings.some(({ place }) => place?.table === "Invoices" && place.field === "administration")).toBe(
    true,
  );
});
