import fc from "fast-check";
import { verifyAction } from "../../src/actions/verify";
import type { Book } from "../../src/domain/book/book";
import type { TableName } from "../../src/domain/book/records";
import type { WorkbookContents } from "../../src/sheets/contents";
import { decodeBook } from "../../src/sheets/decode";
import { allNewSheets } from "../../src/sheets/newSheets";
import { fieldOf, fieldsOf, isWritten } from "../../src/sheets/tables";
import { GOLDEN_CASES } from "../cases/goldenCases";
import { momentOn } from "../support/books";
import { play, PURE_DOOR } from "../support/goldenDoors";
import { contentsOf } from "../support/workbookInMemory";
import { isUnseen, SEALED, seriousIn, tamperingsOf } from "../support/tampering";

/*
 * What somebody changes in a table that the add-in fills, `verify` tells (docs/law/actions.md#9): after every step of every golden
 * case, in any cell, or with whole rows. What it does not tell stands in the manual's table for the auditor.
 */

const LATER = momentOn("2027-02-01T09:00:00");

/** The workbook with another caption over this column. */
function renamed(contents: WorkbookContents, table: TableName, caption: string): WorkbookContents {
  const tables = contents.tables.map((found) =>
    found.name === table
      ? { ...found, captions: found.captions.map((is) => (is === caption ? "Kolom van mij" : is)) }
      : found,
  );
  expect(tables).not.toEqual(contents.tables);
  return { ...contents, tables };
}

let books: Book[] = [];

beforeAll(async () => {
  const played = await Promise.all(GOLDEN_CASES.map((golden) => play(golden, PURE_DOOR)));
  books = played.flat().map(({ after }) => after);
});

test("every order that was issued is sealed as a whole after every step, and nothing is told that nobody did", () => {
  for (const book of books) {
    const { findings, result } = verifyAction.decide(book, {}, LATER);
    const { sealed, issued } = result?.verified ?? {};
    expect(sealed).toBe(issued);
    expect(findings.filter(({ code }) => /AsSealed$|Between$|^log\./.test(code))).toEqual([]);
  }
});

test("whatever is changed in a table of ours is told", () => {
  const one = fc.record({ book: fc.nat(), table: fc.constantFrom(...SEALED), row: fc.nat(), change: fc.nat() });
  fc.assert(
    fc.property(one, (chosen) => {
      const book = books[chosen.book % books.length];
      if (book === undefined) throw new Error("no book was played");
      const count = book.tables[chosen.table].length;
      fc.pre(count > 0);
      const position = chosen.row % count;
      const all = tamperingsOf(book, chosen.table, position);
      const tampering = all[chosen.change % all.length];
      fc.pre(tampering !== undefined && !isUnseen(tampering, position, book));
      const { table, field, how, book: after } = tampering;
      expect({ table, field, how, isSeen: seriousIn(after) !== seriousIn(book) }).toEqual({
        table,
        field,
        how,
        isSeen: true,
      });
    }),
    { numRuns: 500 },
  );
}, 120_000);

test("a caption of ours that is another one leaves its column blank, which is told, and so is a table that is none of ours any more", () => {
  const book = books.find(({ tables }) => tables.OrderFindings.length > 0 && tables.BankEntries.length > 1);
  if (book === undefined) throw new Error("no book has findings and bank entries");
  const sheets = allNewSheets(book.language, book.tables);
  const found = seriousIn(decodeBook(contentsOf(sheets)).book);
  for (const table of SEALED) {
    const gone = { ...contentsOf(sheets), tables: contentsOf(sheets).tables.filter(({ name }) => name !== table) };
    expect({ table, isSeen: seriousIn(decodeBook(gone).book) !== found }).toEqual({ table, isSeen: true });
    for (const { name } of fieldsOf(table).filter(isWritten)) {
      const records = book.tables[table] as unknown as readonly Readonly<Record<string, unknown>>[];
      if (records.every((record) => record[name] === null)) continue;
      const contents = renamed(contentsOf(sheets), table, fieldOf(table, name).caption[book.language]);
      expect({ table, name, isSeen: seriousIn(decodeBook(contents).book) !== found }).toEqual({
        table,
        name,
        isSeen: true,
      });
    }
  }
});
