import { exportLedgerAction } from "../../src/actions/exportLedger";
import type { ExportedLedger } from "../../src/bookkeeping/exportedLedger";
import { exportFile, isAssumed, isExportLayout, JOURNAL_LAYOUT_NAMES } from "../../src/bookkeeping/exportFile";
import { journalCsv } from "../../src/bookkeeping/journalCsv";
import { JOURNAL_LAYOUTS } from "../../src/bookkeeping/journalLayouts";
import { momentOn } from "../support/books";
import { yearOfCollections } from "../support/yearOfCollections";

const AT = momentOn("2026-12-31T09:00:00");

function ledger(): ExportedLedger {
  const { result } = exportLedgerAction.decide(yearOfCollections(), { isAuditFile: false }, AT);
  if (result === null) throw new Error("nothing was exported");
  return result;
}

const text = (bytes: Uint8Array): string => new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes);

describe("Journal lines for another program", () => {
  test.each(JOURNAL_LAYOUT_NAMES)("have a cell for every column and every line (%s)", (name) => {
    const { separator, columns, hasHeading } = JOURNAL_LAYOUTS[name];
    const given = ledger();
    const written = text(journalCsv(given, name));
    const rows = written.split("\r\n").slice(0, -1);
    expect(written.startsWith("\uFEFF")).toBe(hasHeading);
    expect(rows).toHaveLength(given.entries.flat().length + (hasHeading ? 1 : 0));
    for (const row of rows) expect(row.split(separator).length).toBeGreaterThanOrEqual(columns.length);
  });

  test("name ledger accounts as the sheet of ledger accounts does, and nothing that is not known", () => {
    const given = ledger();
    const accounts = [{ row: 2, administration: null, account: "1300", name: "Debiteuren", type: null }];
    const named = { ...given, accounts, debtors: [] };
    const layout = JOURNAL_LAYOUT_NAMES.find((name) =>
      JOURNAL_LAYOUTS[name].columns.some(([, field]) => field === "accountName"),
    );
    if (layout === undefined) throw new Error("no layout has the name of a ledger account");
    expect(text(journalCsv(named, layout))).toContain("Debiteuren");
    expect(text(journalCsv({ ...named, accounts: [] }, layout))).not.toContain("Debiteuren");
  });

  test("hold no amount where a line has none, and no formula that a spreadsheet would run", () => {
    const given = ledger();
    const [first = []] = given.entries;
    const odd = first.map((line) => ({ ...line, debit: null, credit: null, description: '=1+1;"a"' }));
    const written = text(journalCsv({ ...given, entries: [odd] }, "general"));
    expect(written).toContain(`;;"'=1+1;""a""";`);
    for (const name of JOURNAL_LAYOUT_NAMES) {
      expect(text(journalCsv({ ...given, entries: [odd] }, name))).not.toMatch(/NaN|null|undefined/);
    }
  });

  test("are periods of the calendar where the financial year begins in no month", () => {
    const given = ledger();
    const { administration } = given;
    const inMarch = { ...given, administration: { ...administration, fiscalYearStart: null } };
    for (const name of JOURNAL_LAYOUT_NAMES) {
      const january = { ...administration, fiscalYearStart: 1 };
      expect(text(journalCsv(inMarch, name))).toBe(text(journalCsv({ ...given, administration: january }, name)));
    }
  });

  test("are asked for by a name, of which it is known whether it was ever seen", () => {
    expect(["xaf", "general", "afas", "toString", "pdf"].filter(isExportLayout)).toEqual(["xaf", "general", "afas"]);
    expect([isAssumed("xaf"), isAssumed("general")]).toEqual([false, false]);
    expect(JOURNAL_LAYOUT_NAMES.some(isAssumed)).toBe(true);
    expect(text(exportFile(ledger(), "general", "0.1.0"))).toBe(text(journalCsv(ledger(), "general")));
  });
});
