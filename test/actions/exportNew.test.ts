import fc from "fast-check";
import type { AskedExport } from "../../src/actions/askedExport";
import { exportLedgerAction } from "../../src/actions/exportLedger";
import { unreadableExportNew } from "../../src/actions/exportFacts";
import { exportNewAction } from "../../src/actions/exportNew";
import { undoAction } from "../../src/actions/undo";
import { verifyAction } from "../../src/actions/verify";
import type { Book } from "../../src/domain/book/book";
import type { ExportRecord } from "../../src/domain/book/records";
import { ledgerTotals } from "../../src/domain/ledger/ledgerTotals";
import { recordedExportIn } from "../../src/domain/ledger/recordedExport";
import { notYetExported, takenByExports } from "../../src/domain/ledger/takenByExports";
import { done, exportings, type Intent, intents } from "../support/arbitraryActions";
import { books } from "../support/arbitraryBooks";
import { actOn, anAdministration, momentOn, tampered } from "../support/books";
import { ending } from "../support/interruption";
import { startedLogRow } from "../support/orderBook";
import { yearOfCollections } from "../support/yearOfCollections";

const AT = "2026-12-31T09:00:00";

/** Exports what is new; what was warned of is accepted. */
function exportNew(book: Book, request: AskedExport = {}, at = AT) {
  const asked = { confirmed: "all" as const, ...request };
  const outcome = exportNewAction.decide(book, asked, momentOn(at));
  const after = outcome.done ? actOn(book, exportNewAction, asked, momentOn(at)).book : book;
  const codes = outcome.findings.map(({ code }) => code);
  return { outcome, book: after, codes, record: after.tables.Exports.at(-1) };
}

/** Makes a recorded export once more. */
function exportAgain(book: Book, again: number, over: Partial<AskedExport> = {}) {
  const outcome = exportLedgerAction.decide(book, { again, ...over }, momentOn("2027-03-01T12:00:00"));
  return { ...outcome, codes: outcome.findings.map(({ code }) => code), document: outcome.documents[0] };
}

/** The book after the year, with what was new exported twice: before the last receipt was taken back, and after it. */
function exportedTwice() {
  const first = exportNew(yearOfCollections(), { layout: "yuki", file: "1.csv" });
  const moved = actOn(
    first.book,
    undoAction,
    { confirmed: "all", order: "2026-0002" },
    momentOn("2027-01-04T09:00:00"),
  );
  return { first, second: exportNew(moved.book, { layout: "yuki", file: "2.csv" }, "2027-01-05T09:00:00") };
}

const verified = (book: Book) =>
  verifyAction
    .decide(book, {}, momentOn("2027-02-01T09:00:00"))
    .findings.filter(({ severity }) => severity === "error");

describe("What is new", () => {
  test("is all entries of all years the first time, and then what was booked since; each is recorded", () => {
    const { first, second } = exportedTwice();
    const before = yearOfCollections().tables.Ledger;
    expect(first.record).toMatchObject({
      ...{ number: 1, at: AT, by: "anna", administration: "NL01", layout: "yuki", file: "1.csv" },
      ...{ firstNumber: 1, lastNumber: before.length, numberOfEntries: 17, periodFrom: null, withoutAccounts: null },
      hash: first.outcome.documents[0]?.sha256,
    });
    expect(second.record).toMatchObject({ number: 2, firstNumber: before.length + 1, file: "2.csv" });
    expect(second.record?.lastNumber).toBe(second.book.tables.Ledger.length);
    expect(exportNewAction.summary(second.outcome.result as never, true)).toMatchObject({ number: 2, layout: "yuki" });
    expect(exportNew(second.book, { layout: "yuki" })).toMatchObject({
      codes: ["export.nothingNew"],
      outcome: { done: false, changes: [] },
    });
    expect(verified(second.book)).toEqual([]);
  });

  test("is told for each layout and administration by itself, and a first time beside another layout is asked", () => {
    const { second } = exportedTwice();
    const asked = exportNewAction.decide(second.book, {}, momentOn(AT));
    expect(asked).toMatchObject({ done: false, unconfirmed: ["export.firstOfLayout"], documents: [] });
    const other = exportNew(second.book);
    expect(other.outcome.result?.entries.flat()).toHaveLength(second.book.tables.Ledger.length);
    // The layout was used before: nothing is asked any more.
    expect(exportNew(other.book, { layout: "yuki" }).codes).toEqual(["export.nothingNew"]);
    const administrations = [...second.book.tables.Administrations, { ...anAdministration({ code: "NL02" }), row: 3 }];
    const two = { ...second.book, tables: { ...second.book.tables, Administrations: administrations } };
    expect(exportNew(two, { layout: "yuki" }).codes).toEqual(["export.administration"]);
    expect(exportNew(two, { layout: "yuki", administration: "NL02" }).codes).toEqual(["export.nothingNew"]);
  });

  test("what stayed out for its bank account goes with a later export that takes it", () => {
    const without = exportNew(yearOfCollections(), { withoutBank: true });
    expect(without.record).toMatchObject({ withoutAccounts: '["1100"]' });
    const rest = exportNew(without.book);
    const numbers = [without, rest].flatMap(({ outcome }) =>
      outcome.result?.entries.flat().map(({ number }) => number),
    );
    expect(numbers.toSorted((one, other) => Number(one) - Number(other))).toEqual(
      yearOfCollections().tables.Ledger.map(({ number }) => number),
    );
    expect(rest.record?.firstNumber).toBeLessThan(without.record?.lastNumber ?? 0);
    // A bank's ledger account that is another one today changes nothing of what was taken.
    const other = tampered(rest.book, "Accounts", 0, { bankAccount: "1199" });
    expect([verified(other), exportNew(other).codes]).toEqual([[], ["export.nothingNew"]]);
  });

  test("an audit file is of the financial year, and is held back by what it cannot do without", () => {
    const whole = tampered(yearOfCollections(), "Administrations", 0, { taxNumber: "NL123456789B01" });
    const audit = exportNew(whole, { isAuditFile: true });
    expect(audit.record).toMatchObject({ layout: "xaf", periodFrom: "2026-01-01", periodTo: "2026-12-31" });
    expect(audit.record?.file).toBe("journal-NL01-xaf-1.xaf");
    const poor = tampered(whole, "Administrations", 0, { taxNumber: null });
    expect(exportNew(poor, { isAuditFile: true })).toMatchObject({
      ...{ codes: ["export.incomplete", "export.subledger"], outcome: { done: false } },
    });
    expect(exportNew(whole, { layout: "none" }).codes).toEqual(["export.layoutUnknown"]);
  });

  test("nothing is exported of a ledger or of exports that were changed", () => {
    const { second } = exportedTwice();
    const ledger = tampered(second.book, "Ledger", 0, { description: "another" });
    expect(exportNew(ledger).codes).toEqual(expect.arrayContaining(["verify.sealBroken", "verify.exportLines"]));
    const gone = { ...second.book, tables: { ...second.book.tables, Exports: second.book.tables.Exports.slice(1) } };
    expect(exportNew(gone, { layout: "yuki" })).toMatchObject({ outcome: { done: false, changes: [] } });
    expect(exportNew(gone, { layout: "yuki" }).codes).toContain("verify.exportGone");
  });

  test("the property: whatever is booked and exported, in each layout nothing goes twice, nothing is lost, and it comes to the ledger", () => {
    let exports = 0;
    fc.assert(
      fc.property(books, intents, fc.array(exportings, { minLength: 1, maxLength: 4 }), (start, list, more) => {
        const mixed: Intent[] = list.flatMap((intent, at) => [intent, ...more.slice(at % 3, (at % 3) + 1)]);
        const deeds = done(start, mixed);
        const book = deeds.at(-1)?.after ?? start;
        exports += book.tables.Exports.length;
        const taken = takenByExports(book.tables);
        for (const { outcome, after } of deeds.filter(
          ({ intent, outcome: one }) => intent.kind === "exported" && one.done,
        )) {
          const record = after.tables.Exports.at(-1);
          const entries = (outcome.result as { readonly entries: unknown }).entries;
          // What an export took follows from the tables for good.
          expect(
            taken.get(book.tables.Exports.find(({ number }) => number === record?.number) as ExportRecord),
          ).toEqual(entries);
        }
        for (const [administration, layout] of [
          ["NL01", "general"],
          ["NL01", "yuki"],
        ] as const) {
          const own = [...taken].filter(([one]) => one.layout === layout).flatMap(([, entries]) => entries.flat());
          const all = [...own, ...notYetExported(book.tables, administration, layout).flat()];
          expect(new Set(all.map(({ number }) => number)).size).toBe(all.length);
          expect(ledgerTotals(all)).toEqual(ledgerTotals(book.tables.Ledger));
        }
      }),
      { numRuns: 30 },
    );
    expect(exports).toBeGreaterThan(0);
  });
});

describe("An export made once more", () => {
  test("has the same bytes, however the sheets are sorted since, and whatever was booked", () => {
    const { first, second } = exportedTwice();
    const { tables } = second.book;
    const sorted: Book = {
      ...second.book,
      tables: {
        ...tables,
        ...{
          Ledger: tables.Ledger.toReversed(),
          Debtors: tables.Debtors.toReversed(),
          Exports: tables.Exports.toReversed(),
        },
      },
    };
    for (const [number, made] of [
      [1, first],
      [2, second],
    ] as const) {
      const again = exportAgain(sorted, number);
      expect(again).toMatchObject({ codes: [], document: { sha256: made.outcome.documents[0]?.sha256 } });
      expect(exportLedgerAction.summary(again.result as never, true)).toMatchObject({ number });
    }
    const whole = tampered(yearOfCollections(), "Administrations", 0, { taxNumber: "NL123456789B01" });
    const audit = exportNew(whole, { isAuditFile: true });
    expect(exportAgain(audit.book, 1, { file: "a.xaf", isAuditFile: true }).document).toMatchObject({
      ...{ name: "a.xaf", sha256: audit.record?.hash },
    });
  });

  test("is refused where a line was changed, and told where only names were", () => {
    const { second } = exportedTwice();
    const changed = tampered(second.book, "Ledger", 0, { account: "9999" });
    expect(exportAgain(changed, 1)).toMatchObject({ codes: ["verify.exportLines"], done: false, documents: [] });
    expect(exportAgain(changed, 2).codes).toEqual([]);
    const renamed = tampered(second.book, "Debtors", 0, { name: "Another" });
    expect(exportAgain(renamed, 1)).toMatchObject({ codes: ["export.namesDiffer"], done: true });
    expect(exportAgain(renamed, 1).documents).toHaveLength(1);
  });

  test("is one that was recorded, of the kind that it was", () => {
    const { second } = exportedTwice();
    expect(exportAgain(second.book, 9)).toMatchObject({ codes: ["export.unknown"], documents: [] });
    expect(exportAgain(second.book, 1, { isAuditFile: true }).codes).toEqual(["export.otherKind"]);
    const gone = { ...second.book, tables: { ...second.book.tables, Administrations: [] } };
    expect(exportAgain(gone, 1).codes).toContain("export.administration");
    expect(exportAgain(tampered(second.book, "Exports", 0, { layout: "new" }), 1).codes).toEqual(["export.layoutGone"]);
    const noVersion = tampered(second.book, "Exports", 0, { version: null });
    expect(exportAgain(noVersion, 1).codes).toEqual(["verify.exportChanged"]);
  });
});

describe("What verify says of exports", () => {
  const fields = {
    ...{ at: "2026-12-30T09:00:00", by: null, firstNumber: 2, lastNumber: 5, file: null, hash: "0" },
    ...{ administration: "NL9", layout: "general", periodFrom: "2026-01-01", periodTo: "2026-12-31" },
    ...{ withoutAccounts: "[]", numberOfEntries: 3, debit: 1, contentHash: "0", version: "0" },
  };

  test.each(Object.entries(fields))("a changed %s is told on its cell", (field, value) => {
    const { second } = exportedTwice();
    const changed = tampered(second.book, "Exports", 0, { [field]: value });
    expect(verified(changed)).toContainEqual(
      expect.objectContaining({ code: "verify.exportChanged", place: { table: "Exports", row: 2, field } }),
    );
  });

  test("a row that went, came, or stands twice is told; other blanks in a name are none", () => {
    const { second } = exportedTwice();
    const { tables } = second.book;
    const [one] = tables.Exports as [ExportRecord];
    const withExports = (all: readonly ExportRecord[]): Book => ({
      ...second.book,
      tables: { ...tables, Exports: all },
    });
    const codes = (book: Book) => verified(book).map(({ code }) => code);
    expect(codes(withExports([]))).toEqual(["verify.exportGone", "verify.exportGone"]);
    expect(codes(withExports([...tables.Exports, { ...one, number: 3, row: 4 }]))).toEqual(["verify.exportUnlogged"]);
    expect(codes(withExports([...tables.Exports, { ...one, row: 4 }]))).toEqual(
      expect.arrayContaining(["key.duplicate", "verify.exportUnlogged"]),
    );
    expect(codes(tampered(second.book, "Exports", 0, { file: " 1.csv\n" }))).toEqual([]);
    expect(codes(tampered(second.book, "Exports", 0, { withoutAccounts: "{" }))).toContain("verify.exportChanged");
  });

  test("what the Log keeps of it is read member by member, and an export that broke off is none until it is finished", () => {
    const row = (facts: object, over = {}) =>
      startedLogRow({ action: "export-new", request: JSON.stringify({ request: {}, facts }), ...over });
    expect(unreadableExportNew(row({ exported: { number: 1 } }))).toEqual(["facts.exported"]);
    expect([recordedExportIn(row({})), recordedExportIn(startedLogRow({ request: "x" }))]).toEqual([null, null]);
    const { first } = exportedTwice();
    const [log] = first.book.tables.Log.slice(-1);
    const unreadable = tampered(first.book, "Log", first.book.tables.Log.length - 1, {
      request: (log?.request ?? "").replace('"exported"', '"other"'),
    });
    expect(verified(unreadable).map(({ code }) => code)).toEqual(
      expect.arrayContaining(["log.rowUnreadable", "verify.exportUnlogged"]),
    );
  });

  test("an export that broke off is recorded when it is finished, wherever it stopped", () => {
    const before = yearOfCollections();
    const moment = momentOn(AT);
    const request = { confirmed: "all" as const, layout: "yuki" };
    const outcome = exportNewAction.decide(before, request, moment);
    const writing = { action: exportNewAction as never, request, before, moment, outcome };
    for (const written of [0, 1]) {
      const { state, is, mustBe, left } = ending(writing, written);
      expect([state, is.Exports.length, left]).toEqual(["Recovered", 1, 0]);
      expect(is.Exports).toEqual(mustBe.Exports);
    }
  });
});
