import { importedRows } from "../../src/actions/importedRows";
import { importAction } from "../../src/actions/import";
import type { Book } from "../../src/domain/book/book";
import { sumOf } from "../../src/domain/values/money";
import type { StatementFile } from "../../src/statements/statement";
import { anAccount, bookOf, momentOn } from "../support/books";
import { importedAtOnce } from "../support/statements";
import { readSample, sampleNames } from "../statements/golden";

const NOON = momentOn("2026-12-31T12:00:00");

/** Published folders of statements. They are no part of the project: without them these tests show as skipped. */
const FOLDERS = ["mt940", "coda", "camt052", "camt053", "camt054"] as const;

const SAMPLES = FOLDERS.flatMap((folder) => sampleNames(folder).map((name) => [folder, name] as const));

/** Its examples tell of one statement again and again, each time with another code: the same number, balances and amount. */
const EXAMPLE_BOOK = "abnamro_voorbeeldbestanden.sta";

/** A book in which every account of the file is ours. */
function bookWithAccounts({ statements }: StatementFile): Book {
  const accounts = [...new Set(statements.flatMap(({ account }) => account ?? []))];
  return bookOf({ Accounts: accounts.map((iban) => anAccount({ iban })) });
}

const booked = ({ statements }: StatementFile) =>
  statements
    .filter(({ currency }) => currency === null || currency === "EUR")
    .flatMap(({ entries }) => entries.filter(({ status }) => status === "Booked"));

const describeSamples = SAMPLES.length > 0 ? describe : describe.skip;

describeSamples("A published file of a bank", () => {
  test.each(SAMPLES)("of %s comes to what the bank shows, row by row and as a whole, and once: %s", (folder, name) => {
    const file = readSample(folder, name);
    for (const entry of booked(file)) {
      expect(sumOf(importedRows(entry, "", ""), ({ row }) => row.amount)).toBe(entry.amount);
    }
    const start = bookWithAccounts(file);
    const outcome = importAction.decide(start, { files: [file], confirmed: "all" }, NOON);
    if (!outcome.done) {
      // Only what its reader refused.
      expect(file.statements).toEqual([]);
      return;
    }
    const after = importedAtOnce(start, NOON, file);
    const rows = after.tables.BankEntries;
    const shown = sumOf(booked(file), ({ amount }) => amount);
    if (name !== EXAMPLE_BOOK) expect(sumOf(rows, ({ amount }) => amount)).toBe(shown);
    expect(new Set(rows.map(({ reference }) => reference.toLowerCase())).size).toBe(rows.length);
    expect(importAction.decide(after, { files: [{ ...file, sha256: "0" }] }, NOON).changes).toEqual([]);
  });
});
