import { readFileSync } from "node:fs";
import fc from "fast-check";
import { checkAction } from "../../../src/actions/check";
import { exportNewAction } from "../../../src/actions/exportNew";
import { verifyAction } from "../../../src/actions/verify";
import type { Book } from "../../../src/domain/book/book";
import { isoDate } from "../../../src/domain/values/calendar";
import { nodeCodec } from "../../../src/file/nodeCodec";
import { newXlsx, openXlsx } from "../../../src/file/xlsx";
import { drawsFor } from "../../../src/kit/seededNumbers";
import type { WorkbookContents } from "../../../src/sheets/contents";
import { isFormula } from "../../../src/sheets/cellValue";
import { decodeBook } from "../../../src/sheets/decode";
import { allNewSheets } from "../../../src/sheets/newSheets";
import type { Draw } from "../../../src/workbook/pack/maskedWords";
import { differingFindings } from "../../../src/workbook/pack/differingFindings";
import { supportPack } from "../../../src/workbook/pack/supportPack";
import { sampleSheets } from "../../../src/workbook/sample/sampleSheets";
import { done, intents, livesOfOrders } from "../../support/arbitraryActions";
import { books } from "../../support/arbitraryBooks";
import { actOn, momentOn, tampered } from "../../support/books";
import { memoryWorkbook } from "../../support/memoryWorkbook";
import { tamperingsOf } from "../../support/tampering";
import { yearOfCollections } from "../../support/yearOfCollections";

const LATER = momentOn("2027-02-01T09:00:00");

function drawing(seed = 1): Draw {
  const { between } = drawsFor(seed, 0);
  return (below) => between({ min: 0, max: below - 1 });
}

function findingsIn(book: Book): Readonly<Record<string, number>> {
  const counts: Record<string, number> = {};
  const all = [verifyAction, checkAction].flatMap((action) => action.decide(book, {}, LATER).findings);
  for (const { code, place } of all) {
    const name = `${code} ${place?.table ?? ""}.${place?.field ?? ""}`;
    counts[name] = (counts[name] ?? 0) + 1;
  }
  return counts;
}

async function contentsOf(book: Book): Promise<WorkbookContents> {
  return memoryWorkbook(allNewSheets(book.language, book.tables)).read();
}

const FIXTURES = ["statement-processed.xlsx", "taken-back.xlsx", "draft.xlsx"];

describe("A support pack", () => {
  test.each(["nl", "en"] as const)("has the findings of the sample (%s)", async (language) => {
    const contents = await memoryWorkbook(sampleSheets(language, isoDate("2026-11-22"))).read();
    const pack = supportPack(contents, drawing());
    expect(findingsIn(decodeBook(pack.contents).book)).toEqual(findingsIn(decodeBook(contents).book));
  });

  test.each(FIXTURES)("has the findings of books that went on: %s", async (name) => {
    const contents = await (await openXlsx(readFileSync(`test/books/next/${name}`), nodeCodec)).read();
    const pack = supportPack(contents, drawing());
    const file = await (await newXlsx(nodeCodec)).write({ newSheets: pack.sheets, tables: [] });
    const read = await (await openXlsx(file, nodeCodec)).read();
    expect(findingsIn(decodeBook(read).book)).toEqual(findingsIn(decodeBook(contents).book));
  });

  test("has the findings of any books, tampered or not", async () => {
    const lives = fc
      .tuple(books, fc.oneof(intents, livesOfOrders))
      .map(([book, list]) => done(book, list).at(-1)?.after ?? book);
    await fc.assert(
      fc.asyncProperty(lives, fc.nat(), async (book, pick) => {
        const tables = ["Orders", "DirectDebits", "BankEntries", "Ledger", "Log"] as const;
        const table = tables[pick % tables.length] ?? "Orders";
        const tamperings = book.tables[table].length === 0 ? [] : tamperingsOf(book, table, 0);
        const changed = tamperings[pick % Math.max(1, tamperings.length)]?.book ?? book;
        for (const one of [book, changed]) {
          const contents = await contentsOf(one);
          const pack = supportPack(contents, drawing(pick));
          expect(findingsIn(decodeBook(pack.contents).book)).toEqual(findingsIn(decodeBook(contents).book));
        }
      }),
      { numRuns: Number(process.env["PACKS"] ?? 6) },
    );
  });

  test("proves what the books prove", async () => {
    const contents = await contentsOf(yearOfCollections());
    const { book } = decodeBook(supportPack(contents, drawing()).contents);
    const outcome = verifyAction.decide(book, {}, LATER);
    expect(outcome.done).toBe(true);
  });

  test("shows by a formula what a formula of the user's showed, and tells of it as before", async () => {
    const contents = await contentsOf(yearOfCollections());
    const tables = contents.tables.map((found) => {
      const position = found.captions.indexOf("Openstaand");
      if (found.name !== "Invoices") return found;
      return { ...found, formulas: new Map([[position, { isCalculated: false, runs: [{ first: 0, last: 3 }] }]]) };
    });
    const calculated = { ...contents, tables };
    const pack = supportPack(calculated, drawing());
    expect(findingsIn(decodeBook(pack.contents).book)).toEqual(findingsIn(decodeBook(calculated).book));
    const sheet = pack.sheets.find(({ table }) => table === "Invoices");
    const shown = [...(sheet?.rows ?? [])].map(
      (row) => row[contents.tables.find(({ name }) => name === "Invoices")?.captions.indexOf("Openstaand") ?? 0],
    );
    expect(shown.map((cell) => (isFormula(cell) ? cell.formula === String(cell.result) : null))).toEqual([
      true,
      true,
      true,
      true,
    ]);
  });

  test("has no rows of a table that only bears our name, and none of a table of the user's", async () => {
    const contents = await contentsOf(yearOfCollections());
    const [first] = contents.tables;
    if (first === undefined) throw new Error("no table");
    const own = { ...first, captions: ["Wens", "Wie"], rows: [["taart", "Bakker Jansen"]], sheet: "Wensen" };
    const withOwn = {
      ...contents,
      tables: [
        ...contents.tables.filter(({ name }) => name !== "Exports"),
        { ...own, name: "Exports" },
        { ...own, name: "Wensen" },
      ],
    };
    const pack = supportPack(withOwn, drawing());
    expect(pack).toMatchObject({ ownTables: 1, ownColumns: 2 });
    expect(JSON.stringify(pack.contents)).not.toMatch(/taart|Wens|Wie/);
    expect(findingsIn(decodeBook(pack.contents).book)).toEqual(findingsIn(decodeBook(withOwn).book));
  });

  test("proves the exports that the books recorded, and none that was changed", async () => {
    const request = { administration: "NL01", layout: "general", confirmed: "all" } as const;
    const { book } = actOn(yearOfCollections(), exportNewAction, request, momentOn("2027-01-10T09:00:00"));
    expect(book.tables.Exports).toHaveLength(1);
    const changed = tampered(book, "Ledger", 0, { description: "iets anders" });
    for (const one of [book, changed]) {
      const contents = await contentsOf(one);
      const pack = supportPack(contents, drawing());
      expect(findingsIn(decodeBook(pack.contents).book)).toEqual(findingsIn(decodeBook(contents).book));
    }
    expect(verifyAction.decide(changed, {}, LATER).findings.map(({ code }) => code)).toContain("verify.exportLines");
  });

  test("compares itself with the books, and names what is found in one of them alone", async () => {
    const contents = await contentsOf(yearOfCollections());
    const pack = supportPack(contents, drawing());
    expect(differingFindings(contents, pack.contents, LATER)).toEqual([]);
    const broken = pack.contents.tables.filter(({ name }) => name !== "Debtors");
    expect(differingFindings(contents, { ...pack.contents, tables: broken }, LATER)).toContain("table.missing");
  });

  test("is another one by other chances, with the same findings", async () => {
    const contents = await contentsOf(yearOfCollections());
    const [one, other] = [supportPack(contents, drawing(1)), supportPack(contents, drawing(2))];
    expect(JSON.stringify(one.contents)).not.toBe(JSON.stringify(other.contents));
  });
});
