import fc from "fast-check";

import { checkAction } from "../../../src/actions/check";
import { addDays, isoDate, isoDateTime } from "../../../src/domain/values/calendar";
import { readIban } from "../../../src/domain/values/iban";
import { propose } from "../../../src/domain/collection/proposal";
import type { Language } from "../../../src/domain/book/records";
import { decodeBook } from "../../../src/sheets/decode";
import { newXlsx } from "../../../src/file/xlsx";
import { manyInvoiceSheets, manyInvoiceTables } from "../../../src/workbook/sample/manyInvoices";
import { contentsOf } from "../../support/workbookInMemory";

const TODAY = isoDate("2026-11-22");
const MOMENT = isoDateTime("2026-11-22T10:15:00");

function bookOf(count: number, seed: number, language: Language = "nl") {
  return decodeBook(contentsOf(manyInvoiceSheets(language, { today: TODAY, count, seed }))).book;
}

describe("A workbook with many invoices", () => {
  test("has a debtor, a mandate and an invoice for each", () => {
    const { tables } = bookOf(37, 1);
    expect([tables.Debtors.length, tables.Mandates.length, tables.Invoices.length]).toEqual([37, 37, 37]);
    expect(new Set(tables.Mandates.map(({ iban }) => iban)).size).toBe(37);
  });

  test("is the same every time for a seed, and another for another seed", () => {
    expect(bookOf(20, 7)).toEqual(bookOf(20, 7));
    expect(bookOf(20, 7).tables.Invoices).not.toEqual(bookOf(20, 8).tables.Invoices);
  });

  test("can be in either language", () => {
    const [dutch, english] = [bookOf(3, 1, "nl"), bookOf(3, 1, "en")];
    expect([dutch.language, english.language]).toEqual(["nl", "en"]);
    expect(english.tables.Invoices).toEqual(dutch.tables.Invoices);
  });

  test("can be collected whole, with nothing to mend and nothing to confirm, from two days on", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 60 }),
        fc.integer({ min: 1, max: 1_000_000 }),
        fc.integer({ min: 2, max: 12 }),
        (count, seed, days) => {
          const book = bookOf(count, seed);
          const proposal = propose(book, { collectionDate: addDays(TODAY, days) }, MOMENT);
          expect(book.findings).toEqual([]);
          expect(proposal.transactions).toHaveLength(count);
          expect(proposal.findings.filter(({ severity }) => severity !== "info")).toEqual([]);
        },
      ),
      { numRuns: 40 },
    );
  });

  test("has nothing that the check of the whole workbook would tell, but that the bank has a cut-off", () => {
    const { done, findings } = checkAction.decide(bookOf(200, 5), {}, { at: MOMENT, user: "anna" });
    expect([done, findings.map(({ code, params }) => `${code} ${String(params["values"])}`)]).toEqual([
      true,
      ["account.profile cutOff=12:30"],
    ]);
  });

  test("keeps a debtor as he is when there are more of them", () => {
    expect(bookOf(90, 3).tables.Mandates.slice(0, 30)).toEqual(bookOf(30, 3).tables.Mandates);
  });

  test("gives the same records at once as row by row", () => {
    const { tables } = bookOf(25, 4);
    const listed = manyInvoiceTables("nl", { today: TODAY, count: 25, seed: 4 });
    const withRows = (records: readonly { readonly row: number }[] = []) =>
      records.map((record, index) => ({ ...record, row: index + 2 }));
    expect(withRows(listed.Debtors)).toEqual(tables.Debtors);
    expect(withRows(listed.Mandates)).toEqual(tables.Mandates);
    expect(withRows(listed.Invoices)).toEqual(tables.Invoices);
  });

  test("gives every debtor an account number of his own that passes every check", () => {
    const numbers = [1, 2, 99_999, 1_000_000].flatMap((seed) =>
      (manyInvoiceTables("nl", { today: TODAY, count: 500, seed }).Debtors ?? []).map(({ iban }) => iban ?? ""),
    );
    expect(numbers.flatMap((iban) => readIban(iban).problems)).toEqual([]);
    expect(new Set(numbers.slice(0, 500)).size).toBe(500);
  });

  test("is the same file, byte for byte, whenever it is made", async () => {
    const bytesOf = async (seed: number) => {
      const newSheets = manyInvoiceSheets("nl", { today: TODAY, count: 40, seed });
      return (await newXlsx()).write({ newSheets, tables: [] });
    };
    const [first, again, other] = [await bytesOf(2), await bytesOf(2), await bytesOf(3)];
    expect(Buffer.compare(first, again)).toBe(0);
    expect(Buffer.compare(first, other)).not.toBe(0);
  });
});
