import fc from "fast-check";

import { addDays, isoDate, isoDateTime } from "../../../src/domain/calendar";
import { propose } from "../../../src/domain/proposal";
import type { Language } from "../../../src/domain/records";
import { decodeBook } from "../../../src/sheets/decode";
import { manyInvoiceSheets } from "../../../src/workbook/sample/manyInvoices";
import { contentsOf } from "../../support/workbookInMemory";

const TODAY = isoDate("2026-11-22");
const MOMENT = isoDateTime("2026-11-22T10:15:00");

function bookOf(count: number, seed: number, language: Language = "nl") {
  return decodeBook(contentsOf(manyInvoiceSheets(language, TODAY, count, seed))).book;
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
    expect(bookOf(1, 1, "en")).toMatchObject({ language: "en", tables: { Debtors: [{ name: "Customer 100001" }] } });
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
});
