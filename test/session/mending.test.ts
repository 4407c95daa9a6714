import fc from "fast-check";
import type { Book } from "../../src/domain/book/book";
import type { TableName } from "../../src/domain/book/records";
import { isoDateTime } from "../../src/domain/values/calendar";
import type { CheckShown, MendableFinding } from "../../src/session/checkShown";
import { LocalSession } from "../../src/session/localSession";
import type { Preview } from "../../src/session/session";
import type { CellValue } from "../../src/sheets/cellValue";
import type { FoundTable } from "../../src/sheets/contents";
import { allNewSheets } from "../../src/sheets/newSheets";
import { fieldsOf } from "../../src/sheets/tables";
import { QUERIES } from "../../src/taskpane/queries";
import { books } from "../support/arbitraryBooks";
import { aMandate, bookOfDebtors } from "../support/books";
import { type MemoryWorkbook, memoryWorkbook } from "../support/memoryWorkbook";

const AT = isoDateTime("2026-11-24T10:00:00");

function sessionOn(book: Book) {
  // As Excel writes: step by step, upon what is there by then.
  const workbook = memoryWorkbook(allNewSheets(book.language, book.tables), { writesAtOnce: false });
  return { workbook, session: new LocalSession(workbook, QUERIES, () => ({ at: AT, user: "anna" })) };
}

type Opened = ReturnType<typeof sessionOn>;

async function checked({
  session,
}: Opened): Promise<{ readonly preview: Preview<"check">; readonly result: CheckShown }> {
  const preview = await session.prepare("check", {});
  if (preview.result === null) throw new Error("nothing was checked");
  return { preview, result: preview.result };
}

/** All findings that can be mended, whatever their kind. */
async function mendable(opened: Opened): Promise<readonly MendableFinding[]> {
  const { result } = await checked(opened);
  const all: MendableFinding[] = [];
  for (const { rows } of result.kinds) all.push(...(await opened.session.rows(rows, 0, rows.length)));
  return all.filter(({ mend }) => mend !== null);
}

/** Puts something else in a cell, as its user would. */
function type(workbook: MemoryWorkbook, table: TableName, row: number, field: string, value: CellValue): void {
  const column = fieldsOf(table).findIndex(({ name }) => name === field);
  const typed = (found: FoundTable): FoundTable => ({
    ...found,
    rows: found.rows.map((cells, index) => (found.headerRow + 1 + index === row ? cells.with(column, value) : cells)),
  });
  const { contents } = workbook;
  workbook.contents = {
    ...contents,
    tables: contents.tables.map((found) => (found.name === table ? typed(found) : found)),
  };
}

/** The cells of all tables but the Log. */
function cellsOf({ contents }: MemoryWorkbook): Readonly<Record<string, CellValue>> {
  return Object.fromEntries(
    contents.tables
      .filter(({ name }) => name !== "Log")
      .flatMap(({ name, rows }) =>
        rows.flatMap((cells, row) => cells.map((cell, column) => [`${name} ${row} ${column}`, cell] as const)),
      ),
  );
}

function changedCells(before: Readonly<Record<string, CellValue>>, workbook: MemoryWorkbook): readonly string[] {
  return Object.entries(cellsOf(workbook)).flatMap(([name, cell]) => (before[name] === cell ? [] : [name]));
}

/** What somebody mistypes in a mandate, with what was meant. */
const MISTAKES = {
  iban: (iban: string, at: number) => iban.slice(0, at) + iban.charAt(at + 1) + iban.charAt(at) + iban.slice(at + 2),
  noIban: () => "?",
  dateOfSignature: (date: string) => `${date.slice(8, 10)}/${date.slice(5, 7)}/${date.slice(2, 4)}`,
} as const;

describe("A finding is mended where it stands", () => {
  test("after which it is gone, and nothing else in the workbook is changed", async () => {
    const mistakes = fc.constantFrom(...(Object.keys(MISTAKES) as (keyof typeof MISTAKES)[]));
    let mendedCells = 0;
    await fc.assert(
      fc.asyncProperty(books, mistakes, fc.nat(), fc.integer({ min: 4, max: 15 }), async (book, mistake, pick, at) => {
        const signed = book.tables.Mandates.filter(
          ({ iban, dateOfSignature }) => iban !== null && dateOfSignature !== null,
        );
        const mandate = signed[pick % Math.max(1, signed.length)];
        fc.pre(mandate !== undefined);
        if (mandate === undefined) return;
        const field = mistake === "noIban" ? "iban" : mistake;
        const meant = mandate[field] ?? "";
        const wrong = MISTAKES[mistake](meant, at);
        fc.pre(wrong !== meant);
        const opened = sessionOn(book);
        const before = await mendable(opened);
        type(opened.workbook, "Mandates", mandate.row, field, wrong);
        const found = (await mendable(opened)).filter(
          ({ finding: { place, code } }) =>
            place?.table === "Mandates" &&
            place.row === mandate.row &&
            place.field === field &&
            !before.some(({ finding }) => finding.code === code && finding.place?.row === place.row),
        );
        const [first] = found;
        // Neighbours that are the same leave the IBAN as it was.
        fc.pre(first?.mend != null);
        if (first?.mend == null) return;
        const { proposed, cell } = first.mend;
        if (mistake === "dateOfSignature") expect(proposed).toBe(meant);
        const cells = cellsOf(opened.workbook);
        const asked = { cells: [{ ...cell, value: proposed ?? meant }], confirmed: "all" } as const;
        const preview = await opened.session.prepare("mend", asked);
        expect([preview.done, preview.findings.head.filter(({ finding }) => finding.severity === "error")]).toEqual([
          true,
          [],
        ]);
        await opened.session.commit(preview);
        mendedCells += 1;
        expect(changedCells(cells, opened.workbook)).toHaveLength(1);
        const left = (await mendable(opened)).filter(({ finding: { place, code } }) =>
          found.some(
            ({ finding }) => finding.code === code && finding.place?.row === place?.row && place?.field === field,
          ),
        );
        expect(left).toEqual([]);
      }),
      { numRuns: 60 },
    );
    expect(mendedCells).toBeGreaterThan(20);
  });

  test("not where the cell shows something else by the time that it is written", async () => {
    const opened = sessionOn(bookOfDebtors(1));
    type(opened.workbook, "Mandates", 2, "dateOfSignature", "04/05/26");
    const [row] = await mendable(opened);
    expect(row?.mend).toMatchObject({ cell: { was: "04/05/26" }, kind: "date", proposed: null, isShared: true });
    if (row?.mend == null) throw new Error("nothing to mend");
    const asked = { cells: [{ ...row.mend.cell, value: "2026-05-04" }] };
    const preview = await opened.session.prepare("mend", asked);
    expect(preview.done).toBe(true);
    type(opened.workbook, "Mandates", 2, "dateOfSignature", "05/05/26");
    await expect(opened.session.commit(preview)).rejects.toMatchObject({ code: "workbook.basisChanged" });
    expect((await opened.session.prepare("mend", asked)).findings.head).toMatchObject([
      { finding: { code: "mend.changed" } },
    ]);
  });

  test.each([
    ["a table that is none", { table: "Klanten", field: "iban" }, "mend.noField"],
    ["a field that is none", { table: "Debtors", field: "ibann" }, "mend.noField"],
    ["what Incassoblad keeps", { table: "Mandates", field: "expiryDate", key: ["NL01", "SR10001"] }, "mend.kept"],
    ["the ledger", { table: "Ledger", field: "account", key: ["1"] }, "mend.kept"],
    ["what the row is known by", { table: "Debtors", field: "number" }, "mend.key"],
    ["what cannot be left empty", { table: "Debtors", field: "name", value: "" }, "cell.required"],
    ["what is no day", { table: "Mandates", field: "dateOfSignature", key: ["NL01", "SR10001"] }, "cell.notADate"],
  ])("and nothing is written for %s", async (_what, cell, code) => {
    const { session } = sessionOn(bookOfDebtors(1));
    const { done, findings } = await session.prepare("mend", { cells: [{ key: ["10001"], value: "x", ...cell }] });
    expect([done, findings.head.map(({ finding }) => finding.code)]).toEqual([false, [code]]);
  });
});

describe("Findings are headed by kind", () => {
  const wrong = "NL02INGB0001234567";
  const mandates = [1, 2, 3].map((n) =>
    aMandate({ mandateId: `SR1000${n}`, debtor: `1000${n}`, iban: n === 3 ? "NL20 INGB 0001 2345 67" : wrong }),
  );

  test("with how many there are and what they hold back, the most money first", async () => {
    const { result } = await checked(sessionOn(bookOfDebtors(3, { Mandates: mandates })));
    const [kind] = result.kinds;
    expect(kind).toMatchObject({ kind: "wrong", severity: "error", field: "iban", count: 2, heldBack: "300.00" });
    expect(kind?.rows.head).toMatchObject([
      { heldBack: "200.00", record: "SR10002", mend: { proposed: "NL20INGB0001234567", cell: { was: wrong } } },
      { heldBack: "100.00", record: "SR10001" },
    ]);
    expect(result.remarks).toBe(1);
    expect(result.kinds.flatMap(({ rows }) => rows.head).map(({ finding }) => finding.code)).not.toContain(
      "iban.normalised",
    );
  });

  test("and a code or a yes that is begun is proposed in full", async () => {
    const opened = sessionOn(bookOfDebtors(1));
    type(opened.workbook, "Debtors", 2, "collectAutomatically", "Jaa");
    type(opened.workbook, "Mandates", 2, "localInstrument", "Stand");
    const all = await mendable(opened);
    const proposed = Object.fromEntries(all.map(({ mend }) => [mend?.cell.field, mend?.proposed]));
    expect(proposed).toMatchObject({ localInstrument: "CORE", collectAutomatically: null });
    expect(all.find(({ mend }) => mend?.cell.field === "localInstrument")?.mend?.choices.length).toBeGreaterThan(1);
  });
});
