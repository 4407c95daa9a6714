import fc from "fast-check";
import { exportLedgerAction, type ExportLedgerRequest } from "../../src/actions/exportLedger";
import { auditFile } from "../../src/bookkeeping/auditFile";
import { journalCsv } from "../../src/bookkeeping/journalCsv";
import { JOURNAL_LAYOUTS, type JournalLayoutName } from "../../src/bookkeeping/journalLayouts";
import type { Book } from "../../src/domain/book/book";
import { finding } from "../../src/domain/book/finding";
import { financialYearOf, periodOf } from "../../src/domain/ledger/exportedLines";
import { ledgerTotals } from "../../src/domain/ledger/ledgerTotals";
import { addDays, isoDate } from "../../src/domain/values/calendar";
import { done, livesOfOrders } from "../support/arbitraryActions";
import { books } from "../support/arbitraryBooks";
import { anAdministration, momentOn, tampered } from "../support/books";
import { describeWithSchemas, schemaProblems } from "../support/schemas";
import { yearOfCollections } from "../support/yearOfCollections";

const AT = momentOn("2026-12-31T09:00:00");

/** The year of a firm that has what an audit file asks for. */
function yearWith(over: Parameters<typeof anAdministration>[0] = {}): Book {
  return tampered(yearOfCollections(), "Administrations", 0, { taxNumber: "NL123456789B01", ...over });
}

function exported(book: Book, request: Partial<ExportLedgerRequest> = {}) {
  const outcome = exportLedgerAction.decide(book, { isAuditFile: false, ...request }, AT);
  return { ...outcome, codes: outcome.findings.map(({ code }) => code) };
}

function resultOf(book: Book, request: Partial<ExportLedgerRequest> = {}) {
  const { result } = exported(book, request);
  if (result === null) throw new Error("nothing was exported");
  return result;
}

const textOf = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);

describe("What is exported", () => {
  test("is every entry of the financial year of today, whole", () => {
    const book = yearWith();
    const { entries, year } = resultOf(book);
    expect([year.name, entries.flat().length]).toEqual(["2026", book.tables.Ledger.length]);
    expect(exportLedgerAction.summary(resultOf(book), true)).toMatchObject({
      ...{ administration: "NL01", firstDay: "2026-01-01", lastDay: "2026-12-31", entries: 17 },
      lines: book.tables.Ledger.length,
    });
    expect(resultOf(book, { from: isoDate("2026-12-02"), to: isoDate("2026-12-04") }).entries.length).toBeLessThan(17);
  });

  test("is without the bank where the package reads it: no line on a bank account is left, and entries stay whole", () => {
    const { entries } = resultOf(yearWith(), { withoutBank: true });
    expect(entries.flat().some(({ account }) => account === "1100")).toBe(false);
    for (const lines of entries) {
      const balance = lines.reduce((sum, { debit, credit }) => sum + (debit ?? 0) - (credit ?? 0), 0);
      expect(balance).toBe(0);
    }
    expect(entries.length).toBeGreaterThan(0);
  });

  test("comes to what the ledger comes to, however the days are parted", () => {
    fc.assert(
      fc.property(books, livesOfOrders, fc.integer({ min: 0, max: 60 }), (start, list, days) => {
        const book = done(start, list).at(-1)?.after ?? start;
        const between = addDays(isoDate("2026-11-20"), days);
        const until = resultOf(book, { from: isoDate("2026-01-01"), to: between });
        const after = resultOf(book, { from: addDays(between, 1), to: isoDate("2028-12-31") });
        expect(ledgerTotals([...until.entries.flat(), ...after.entries.flat()])).toEqual(
          ledgerTotals(book.tables.Ledger),
        );
      }),
      { numRuns: 20 },
    );
  });

  test("says what keeps it from being made, each on its cell, and what it is", () => {
    const poor = tampered(yearOfCollections(), "Administrations", 0, { taxNumber: null, country: null });
    const { codes, findings, result } = exported(poor, { isAuditFile: true });
    expect([codes, result]).toEqual([["export.incomplete", "export.incomplete", "export.subledger"], null]);
    expect(findings.slice(0, 2).map(({ place }) => place?.field)).toEqual(["taxNumber", "country"]);
    const years = { isAuditFile: true, from: isoDate("2026-01-01"), to: isoDate("2027-01-31") };
    expect(exported(yearWith(), years).codes).toContain("export.severalYears");
    const long = tampered(yearWith(), "Ledger", 0, { debtor: "1".repeat(36) });
    expect(exported(long, { isAuditFile: true }).codes).toContain("export.nameTooLong");
    expect(exported(yearWith(), { isAuditFile: true }).codes).toEqual(["export.subledger"]);
    expect(exported(yearWith(), { from: isoDate("2020-01-01"), to: isoDate("2020-12-31") }).codes).toEqual([
      "export.nothing",
    ]);
    expect(exported(yearWith(), { layout: "afas" }).codes).toEqual(["export.assumed"]);
    expect(exported(yearWith(), { layout: "yuki" }).codes).toEqual([]);
    for (const layout of ["xaf", "x", "toString"]) {
      expect(exported(yearWith(), { layout })).toMatchObject({ codes: ["export.layoutUnknown"], result: null });
    }
  });

  test("is of one administration", () => {
    const two = yearWith();
    const other = { ...anAdministration({ code: "NL02" }), row: 3 };
    const both: Book = { ...two, tables: { ...two.tables, Administrations: [...two.tables.Administrations, other] } };
    expect(exported(both).codes).toEqual(["export.administration"]);
    expect(resultOf(both, { administration: "nl01" }).administration.code).toBe("NL01");
    expect(resultOf(both, { administration: "NL02" }).entries).toEqual([]);
    const stopped: Book = { ...two, findings: [finding("table.missing", null, { table: "Debtors" })] };
    expect(exported(stopped)).toMatchObject({ codes: ["table.missing"], result: null });
  });

  test("knows financial years that do not begin in January", () => {
    expect(financialYearOf(isoDate("2026-06-30"), 7)).toEqual({
      name: "2025-2026",
      from: "2025-07-01",
      to: "2026-06-30",
    });
    expect(financialYearOf(isoDate("2026-07-01"), 7).name).toBe("2026-2027");
    expect([periodOf(isoDate("2026-07-01"), 7), periodOf(isoDate("2026-06-30"), 7)]).toEqual([1, 12]);
  });
});

describe("Lines in the layout of a program", () => {
  test.each(Object.keys(JOURNAL_LAYOUTS) as JournalLayoutName[])(
    "%s has a row for each line, and comes to the same",
    (name) => {
      const result = resultOf(yearWith());
      const { separator, decimal, columns, hasHeading } = JOURNAL_LAYOUTS[name];
      const rows = textOf(journalCsv(result, name))
        .replace(/^\uFEFF/u, "")
        .trimEnd()
        .split("\r\n");
      const body = hasHeading ? rows.slice(1) : rows;
      if (hasHeading) expect(rows[0]).toBe(columns.map(([caption]) => caption).join(separator));
      expect(body).toHaveLength(result.entries.flat().length);
      const cellsOf = (row: string) =>
        row.match(new RegExp(`("(?:[^"]|"")*"|[^${separator}]*)(?:${separator}|$)`, "gu")) ?? [];
      const at = (field: string) => columns.findIndex(([, one]) => one === field);
      const numbers = (field: string) =>
        body.map((row) =>
          Number((cellsOf(row)[at(field)] ?? "").replaceAll(/[";]/gu, "").replace(/,$/u, "").replace(decimal, ".")),
        );
      if (at("amount") >= 0) {
        expect(Math.round(100 * numbers("amount").reduce((sum, one) => sum + one, 0))).toBe(0);
        expect(numbers("amount").some((one) => one < 0)).toBe(true);
      } else {
        const total = (field: string) => Math.round(100 * numbers(field).reduce((sum, one) => sum + one, 0));
        expect(total("debit")).toBe(total("credit"));
        expect(total("debit")).toBeGreaterThan(0);
      }
    },
  );

  test("no text becomes a formula in a spreadsheet, and days and names are the program's", () => {
    const book = tampered(yearWith(), "Ledger", 0, { description: '=cmd|"x";1' });
    expect(textOf(journalCsv(resultOf(book), "general"))).toContain(`"'=cmd|""x"";1"`);
    expect(textOf(journalCsv(resultOf(book), "exact-globe"))).toMatch(/^1,M,INC,12,2026,INC-2026-000001,.*,01122026,/u);
    expect(textOf(journalCsv(resultOf(book), "accountview"))).toContain(";01-12-26;");
  });
});

describeWithSchemas("An audit file", () => {
  test("is valid as 3.2 for 2026 and as 4.0 for 2027, and says that it is a subledger", async () => {
    const result = resultOf(yearWith(), { isAuditFile: true });
    const text = textOf(auditFile(result, "0.2.0"));
    expect(await schemaProblems(text, "XmlAuditfileFinancieel3.2.xsd")).toEqual([]);
    expect(text).toContain("subledger of direct debits");
    const later = { ...result, year: financialYearOf(isoDate("2027-03-01"), 1) };
    const newer = textOf(auditFile(later, "0.2.0"));
    expect(newer).toContain("XmlauditfileXAF_4.0");
    expect(await schemaProblems(newer, "XmlAuditfileFinancieel4.0.xsd")).toEqual([]);
    expect(
      await schemaProblems(newer.replace("<curCode>EUR", "<curCode>EURO"), "XmlAuditfileFinancieel4.0.xsd"),
    ).not.toEqual([]);
  });

  test("names ledger accounts as the workbook does, and holds what the ledger comes to", () => {
    const book = yearWith({ registrationNumber: "12345678" });
    const accounts = [
      { row: 2, administration: null, account: "8900", name: "Incassokorting", type: "ProfitAndLoss" as const },
      { row: 3, administration: "NL01", account: "1100", name: null, type: null },
    ];
    const named: Book = { ...book, tables: { ...book.tables, LedgerAccounts: accounts } };
    const text = textOf(auditFile(resultOf(named, { isAuditFile: true }), "0.2.0"));
    expect(text).toMatch(/<accID>8900<\/accID>\s*<accDesc>Incassokorting<\/accDesc>\s*<accTp>P</u);
    expect(text).toMatch(/<accID>1100<\/accID>\s*<accDesc>1100<\/accDesc>\s*<accTp>B</u);
    const total = ledgerTotals(named.tables.Ledger).reduce((sum, { debit }) => sum + debit, 0);
    expect(text).toContain(`<totalDebit>${(total / 100).toFixed(2)}</totalDebit>`);
  });
});
