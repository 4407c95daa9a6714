import { isDeepStrictEqual } from "node:util";
import fc from "fast-check";
import { verifyAction } from "../../src/actions/verify";
import type { ControlLine } from "../../src/domain/audit/controlClaim";
import { controlSheetOf, workedOutOn } from "../../src/domain/audit/controlClaims";
import type { Book } from "../../src/domain/book/book";
import type { BankEntry, TableName } from "../../src/domain/book/records";
import { allNewSheets } from "../../src/sheets/newSheets";
import { done, intents, livesOfOrders } from "../support/arbitraryActions";
import { books } from "../support/arbitraryBooks";
import { momentOn } from "../support/books";
import { CONTROL_SHEET, controlSheetFor, fileWithControlSheet, shownLines } from "../support/controlSheets";
import { hasLibreOffice, sheetsInLibreOffice } from "../support/libreOffice";
import { type Tampering, tamperingsOf } from "../support/tampering";
import { yearOfCollections } from "../support/yearOfCollections";

jest.setTimeout(300_000 + 30_000 * Number(process.env["CONTROL_BOOKS"] ?? 0));

const whereInstalled = hasLibreOffice ? test : test.skip;

const lives: fc.Arbitrary<Book> = fc
  .tuple(books, fc.oneof(intents, livesOfOrders))
  .map(([book, list]) => done(book, list).at(-1)?.after ?? book);

/** The figures that formulas go by: what of them is changed is seen. */
const FIGURES: Partial<Readonly<Record<TableName, readonly string[]>>> = {
  Orders: ["numberOfItems", "controlSum", "discountTotal", "returnedAmount", "settledAmount", "toSettle"],
  DirectDebits: ["amount", "discount"],
  BankEntries: ["amount", "charges"],
  Ledger: ["debit", "credit", "number"],
};

/** Each way to change one figure of a table, or to take out or repeat one of its rows. */
function figureTamperings(book: Book): readonly Tampering[] {
  return (Object.keys(FIGURES) as TableName[]).flatMap((table) => {
    const rows = book.tables[table];
    const last = rows.length - 1;
    return [...new Set([0, Math.floor(last / 2), last])]
      .filter((position) => position >= 0 && rows[position] !== undefined)
      .flatMap((position) =>
        tamperingsOf(book, table, position).filter((one) => isOfFigures(one, (of) => of.tables[table][position], book)),
      );
  });
}

/** Blank and 0 are one figure. */
function isOfFigures(
  { table, field, how, book: after }: Tampering,
  rowIn: (book: Book) => unknown,
  before: Book,
): boolean {
  // What the bank reported and nothing booked is in no figure; the seal of the bank's rows holds it.
  if (table === "BankEntries" && (rowIn(before) as Partial<BankEntry> | undefined)?.status !== "Processed")
    return false;
  if (field === null) return how !== "two rows swapped";
  if (FIGURES[table]?.includes(field) !== true) return false;
  const valueIn = (book: Book) => (rowIn(book) as Readonly<Record<string, unknown>>)[field] ?? 0;
  return valueIn(before) !== valueIn(after);
}

const LATER = momentOn("2027-02-01T09:00:00");

function errorsIn(book: Book): string[] {
  const { findings } = verifyAction.decide(book, {}, LATER);
  return findings.filter(({ severity }) => severity === "error").map(({ code }) => code);
}

function differing(lines: readonly ControlLine[]): readonly string[] {
  return lines.filter(({ holds }) => !holds).map(({ kind, subject }) => `${kind} ${subject ?? ""}`);
}

/** So many random books; `CONTROL_BOOKS=500` for a long run, with changed figures in each. */
const BOOKS = Number(process.env["CONTROL_BOOKS"] ?? 3);
/** The files of so many books are opened at one start of LibreOffice. */
const BATCH = 10;

function batches<T>(all: readonly T[]): readonly (readonly T[])[] {
  return Array.from({ length: Math.ceil(all.length / BATCH) }, (_, at) => all.slice(at * BATCH, (at + 1) * BATCH));
}

/** The year with invoices of which no criterion finds the one number alone. */
function oddlyNumbered(): Book {
  const book = yearOfCollections();
  const names = new Map(
    [...["F1", "F2", "F3", "F4"].entries()].map(([at, name]) => [name, ["00123", "123", "1-2", "A*"][at]]),
  );
  const renamed = (name: string | null) => (name === null ? null : (names.get(name) ?? name));
  const { Invoices, DirectDebits, Ledger } = book.tables;
  return {
    ...book,
    tables: {
      ...book.tables,
      Invoices: Invoices.map((one) => ({ ...one, number: names.get(one.number) ?? one.number })),
      DirectDebits: DirectDebits.map((one) => ({ ...one, invoice: names.get(one.invoice) ?? one.invoice })),
      Ledger: Ledger.map((one) => ({ ...one, invoice: renamed(one.invoice) })),
    },
  };
}

describe("The control sheet", () => {
  test("agrees with verify on every book that only actions wrote, whatever was done", () => {
    fc.assert(
      fc.property(lives, (book) => {
        fc.pre(errorsIn(book).length === 0);
        expect(differing(controlSheetOf(book).lines)).toEqual([]);
      }),
      { numRuns: 25 },
    );
  });

  test("differs wherever a figure is changed that verify finds, and nowhere else", () => {
    fc.assert(
      fc.property(lives, fc.nat(), (book, pick) => {
        const tamperings = figureTamperings(book);
        const tampering = tamperings[pick % Math.max(1, tamperings.length)];
        fc.pre(tampering !== undefined && errorsIn(book).length === 0);
        if (tampering === undefined) return;
        const red = differing(workedOutOn(tampering.book, controlSheetOf(book).lines));
        const { table, field, how } = tampering;
        expect({ table, field, how, isRed: red.length > 0 }).toEqual({
          ...{ table, field, how },
          isRed: errorsIn(tampering.book).length > 0,
        });
      }),
      { numRuns: 30 },
    );
  });

  test("says of a series the highest number of any line, as its formula does, though an entry lost its first line", () => {
    const book = yearOfCollections();
    const { lines } = controlSheetOf(book);
    const kept = book.tables.Ledger.filter(({ entry, line }) => !entry.startsWith("BNK") || line !== 1);
    const bookWithout = { ...book, tables: { ...book.tables, Ledger: kept } };
    const series = workedOutOn(bookWithout, lines).find(
      ({ kind, subject }) => kind === "entryNumbers" && subject === "BNK-2026",
    );
    expect(series?.statedValue).toBeGreaterThan(0);
    expect(series).toMatchObject({ expectedValue: 0, holds: false });
  });

  whereInstalled(
    "is worked out by LibreOffice to the same figures, and goes red there on each changed figure",
    async () => {
      const chance = fc.sample(lives, { numRuns: BOOKS, seed: 22 });
      const samples = [yearOfCollections(), yearOfCollections("OnReceipt"), oddlyNumbered(), ...chance];
      const parted: unknown[] = [];
      let red = 0;
      for (const [at, some] of batches(samples).entries()) {
        const made = await Promise.all(
          some.map((book, position) => originalAndChanged(book, at === 0 && position === 0)),
        );
        const files = made.flat();
        const seen = sheetsInLibreOffice(
          files.map(({ file }) => file),
          CONTROL_SHEET,
        );
        for (const [position, { lines, what }] of files.entries()) {
          if (differing(lines).length > 0) red += 1;
          const shown = shownLines(seen[position] ?? [], lines.length).map(({ figures, verdict }) => [
            ...figures,
            verdict,
          ]);
          if (!isDeepStrictEqual(shown, lines.map(expectedOf)))
            parted.push({ what, shown, expected: lines.map(expectedOf) });
        }
      }
      expect(parted).toEqual([]);
      expect(red).toBeGreaterThan(0);
    },
  );
});

/** The book with its control sheet, and with some of its figures changed since. */
async function originalAndChanged(book: Book, isYear: boolean) {
  const control = await controlSheetFor(book, allNewSheets(book.language, book.tables));
  const some = figureTamperings(book).filter((_, at) => at % (isYear ? 26 : 40) === 0);
  const changed = isYear || BOOKS > 3 ? some : [];
  return Promise.all(
    [
      { what: "as it is", book },
      ...changed.map((one) => ({ what: [one.table, one.field, one.how].join(" "), book: one.book })),
    ].map(async ({ what, book: now }) => ({
      what,
      lines: workedOutOn(now, control.lines),
      file: await fileWithControlSheet(now, control),
    })),
  );
}

function expectedOf({ statedValue, expectedValue, unit, holds }: ControlLine): readonly (number | string)[] {
  const figures = [statedValue, expectedValue, statedValue - expectedValue];
  return [...figures.map((value) => (unit === "amount" ? value / 100 : value)), holds ? "Klopt" : "Klopt niet"];
}
