import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { loadAction } from "../../src/actions/registry";
import { append } from "../../src/domain/book/book";
import { columnLetters } from "../../src/sheets/address";
import { diskFiles } from "../../src/cli/diskFiles";
import { nodeFileWorkbook } from "../../src/file/nodeFileWorkbook";
import { decodeBook } from "../../src/sheets/decode";
import { encodeChanges } from "../../src/sheets/encode";
import { aDebtor } from "../support/books";
import { type FirmSheet, firmWorkbook, partOf } from "../support/firmWorkbook";
import { fakeDisk, fakeWorld, say } from "../support/fakeWorld";
import { englishFirm, germanFirm } from "../support/ownTables";

let folder: string;
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), "own-tables-"))));
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const path = () => join(folder, "firm.xlsx");

function keep(sheets: readonly FirmSheet[]): void {
  writeFileSync(path(), firmWorkbook(sheets));
}

interface Json {
  readonly exit: number;
  readonly findings: readonly {
    readonly code: string;
    readonly table: string | null;
    readonly field: string | null;
    readonly row: number | null;
    readonly address: string | null;
    readonly message: string;
  }[];
  readonly changes: readonly {
    readonly kind: string;
    readonly table: string;
    readonly key: object;
    readonly fields: object;
  }[];
  readonly orders: readonly string[];
  readonly summary: Readonly<Record<string, unknown>>;
}

const world = (now = "2026-11-22T10:15:00") =>
  fakeWorld(fakeDisk(), [], {
    callerFolder: folder,
    files: diskFiles,
    actionNamed: loadAction,
    now: () => now as never,
  });

/** What a command says with `--json`. */
async function json(words: string, now?: string): Promise<Json> {
  const { out } = await say(`${words} --json`, world(now));
  return JSON.parse(out) as Json;
}

/** The cells of the user's own columns, and the formulas of his calculated ones, as they stand in the file. */
async function own(sheets: readonly FirmSheet[]): Promise<unknown[]> {
  const { tables } = await (await nodeFileWorkbook(path())).read();
  return sheets.map((firm, index) => {
    const { table, title, columns, rows, headerRow, firstColumn } = firm;
    const found = tables.find(({ name }) => name === table);
    const xml = partOf(readFileSync(path()), `xl/worksheets/sheet${String(index + 1)}.xml`);
    const formulas = columns.flatMap(({ formula }, column) =>
      formula === undefined
        ? []
        : rows.map((_, row) => {
            const cell = `${columnLetters(firstColumn + column)}${String(headerRow + 1 + row)}`;
            return new RegExp(`<c r="${cell}"[^>]*>.*?</c>`).exec(xml)?.[0];
          }),
    );
    const calculated = partOf(readFileSync(path()), `xl/tables/table${String(index + 1)}.xml`).match(
      /<calculatedColumnFormula>.*?<\/calculatedColumnFormula>/g,
    );
    return {
      title: title === undefined ? null : xml.includes(`>${title}<`),
      place: [found?.sheet, found?.headerRow, found?.firstColumn],
      captions: found?.captions.slice(0, columns.length),
      cells: found?.rows.map((row) => row.slice(0, columns.length)),
      formulas,
      calculated,
    };
  });
}

describe.each([
  ["German", germanFirm, "M1", "R-3", "MR-K103"],
  ["English", englishFirm, "C1", "F-1", "M-1002"],
])("The %s firm's own workbook", (_, firm, administration, invoice, mandate) => {
  test("goes the whole way, and every column and formula of its own survives", async () => {
    keep(firm());
    const before = await own(firm());
    const blank = await json("check firm.xlsx");
    expect(blank.findings.map(({ code }) => code)).toEqual(Array.from({ length: 5 }, () => "table.missing"));

    const mapped = await json("map firm.xlsx");
    expect([mapped.exit, mapped.findings.filter(({ code }) => code !== "mapping.unsure")]).toEqual([0, []]);
    expect(mapped.changes.every(({ kind, table }) => kind === "append" && ["Mapping", "Log"].includes(table))).toBe(
      true,
    );
    const checked = await json("check firm.xlsx");
    expect(checked.exit).toBe(0);

    const collected = await json("collect firm.xlsx --collection-date 2026-12-01 --confirm");
    expect([collected.exit, collected.orders]).toEqual([0, ["2026-0001"]]);
    expect(collected.changes.filter(({ table }) => table === "Invoices").length).toBeGreaterThan(1);
    expect((await json("deliver firm.xlsx --order 2026-0001")).exit).toBe(0);
    const returned = await json(
      "return firm.xlsx --order 2026-0001 --line 1 --kind return --reason AM04 --booking-date 2026-12-03 --bank-debit 2026-12-03 --confirm",
      "2026-12-03T09:00:00",
    );
    expect([returned.exit, returned.findings.filter(({ code }) => code.startsWith("order"))]).toEqual([0, []]);
    const settled = await json("settle firm.xlsx --order 2026-0001 --confirm", "2026-12-04T09:00:00");
    expect(settled.exit).toBe(0);
    const verified = await json("verify firm.xlsx");
    expect([verified.exit, verified.findings]).toEqual([0, []]);

    const { book, layout } = decodeBook(await (await nodeFileWorkbook(path())).read());
    expect(book.findings.filter(({ severity }) => severity === "error")).toEqual([]);
    expect(book.tables.Orders).toMatchObject([{ number: "2026-0001", administration, status: "Settled" }]);
    expect(book.tables.Invoices.find(({ number }) => number === invoice)?.lastOrder).toBe("2026-0001");
    expect(book.tables.Mandates.find(({ mandateId }) => mandateId === mandate)?.lastCollectionDate).not.toBeNull();
    expect(book.tables.Log.map(({ action }) => action)).toEqual(["map", "collect", "deliver", "return", "settle"]);
    // What the add-in writes stands at the right of the firm's own columns.
    expect(layout.tables.Invoices?.columns.get("status")).toBeGreaterThanOrEqual(firm()[4]?.columns.length ?? 0);
    expect(await own(firm())).toEqual(before);
  });

  test("is told of at the firm's own cells, by the names of the contract", async () => {
    const sheets = firm();
    const [, , debtors] = sheets;
    if (debtors === undefined) throw new Error("no sheet");
    const name = debtors.columns.findIndex(({ caption }) => /name/i.test(caption));
    const rows = debtors.rows.map((cells, row) =>
      cells.map((cell, column) => (row === 1 && column === name ? null : cell)),
    );
    keep(sheets.map((sheet) => (sheet === debtors ? { ...sheet, rows } : sheet)));
    expect((await json("map firm.xlsx")).exit).toBe(0);
    const { exit, findings } = await json("check firm.xlsx");
    const cell = `${debtors.sheet}!${columnLetters(debtors.firstColumn + name)}${String(debtors.headerRow + 2)}`;
    expect(exit).toBe(1);
    expect(findings.find(({ code }) => code === "cell.required")).toMatchObject({
      table: "Debtors",
      field: "name",
      row: debtors.headerRow + 2,
      address: cell,
    });
  });

  test("gives a new record its place below the others, and its formula", async () => {
    keep(firm());
    await json("map firm.xlsx");
    const workbook = await nodeFileWorkbook(path());
    const { book, layout } = decodeBook(await workbook.read());
    const debtor = aDebtor({ number: "K-999", collectAutomatically: false, iban: null });
    await workbook.write(encodeChanges([append("Debtors", debtor)], layout, book.language));
    const after = decodeBook(await workbook.read()).book.tables.Debtors;
    expect(after.at(-1)).toMatchObject({ number: "K-999", name: debtor.name, collectAutomatically: false });
    const [, , sheet] = firm();
    const formulas = partOf(readFileSync(path()), "xl/worksheets/sheet3.xml").match(/<f>/g);
    expect(formulas).toHaveLength((sheet?.rows.length ?? 0) + 1);
    const words = (await workbook.read()).tables.find(({ name }) => name === sheet?.table)?.rows.at(-1);
    expect(words).toContain(administration === "M1" ? "Nee" : "No");
  });
});

describe("map", () => {
  test("shows on a dry run what it would write, and writes nothing", async () => {
    keep(germanFirm());
    const before = readFileSync(path());
    const { out, exit } = await say("map firm.xlsx --dry-run --language en", world());
    expect(exit).toBe(0);
    expect(out).toMatch(/Debtors +number +Kundennr\. +85 +a word of the trade, what it holds/);
    expect(out).toMatch(/Invoices +tblOP +Offene Posten +87 +name of table or sheet, the columns/);
    expect(out).toContain("Not sure: Debtors.iban may be the column 'Kontoverbindung'.");
    expect(out).toContain("nothing was written");
    expect(readFileSync(path())).toEqual(before);
  });

  test("takes tables and columns from its options, and tells in JSON what it changes", async () => {
    keep(germanFirm());
    expect((await json("map firm.xlsx")).exit).toBe(0);
    const { exit, changes, summary } = await json(
      "map firm.xlsx --table Debtors=tblKunden --field Debtors.name=Kürzel --field Debtors.accountHolder=Kundenname",
    );
    expect(exit).toBe(0);
    expect(changes.slice(0, -1)).toEqual([
      { kind: "set", table: "Mapping", key: { table: "Debtors", field: "name" }, fields: { caption: "Kürzel" } },
      {
        kind: "append",
        table: "Mapping",
        key: { table: "Debtors", field: "accountHolder" },
        fields: { table: "Debtors", tableName: "tblKunden", field: "accountHolder", caption: "Kundenname" },
      },
    ]);
    expect(changes.at(-1)).toMatchObject({
      kind: "append",
      table: "Log",
      fields: { action: "map", state: "Completed" },
    });
    expect(summary["tables"]).toContainEqual({
      role: "Debtors",
      tableName: "tblKunden",
      sheet: "Kundenstamm",
      confidence: 100,
      mappingReasons: ["choice"],
    });
    expect(summary["unmapped"]).toEqual([]);
  });

  test("is held back with exit 1 by what is missing and by what is not there, and says what to do", async () => {
    keep(germanFirm().filter(({ table }) => table !== "tblMandate"));
    const { exit, findings, changes } = await json(
      "map firm.xlsx --field Debtors.number=Nirgends --table Debtor=tblKunden",
    );
    expect([exit, changes]).toEqual([1, []]);
    expect(
      findings.filter(({ code }) => code !== "mapping.unsure").map(({ code, table, row }) => [code, table, row]),
    ).toEqual([
      ["mapping.roleUnknown", "Mapping", null],
      ["mapping.captionMissing", "Mapping", null],
      ["table.missing", "Mandates", null],
      ["column.missing", "Invoices", null],
      ["mapping.fieldOpen", "Invoices", null],
    ]);
    const { out } = await say("map firm.xlsx", world());
    expect(out).toContain("incassoblad new firm.xlsx");
    // Tables that are nobody's stand in --json, not on the screen.
    expect(out).not.toContain("tblPreise");
  });

  test("and new go together: new makes what the firm has not, map maps what it has", async () => {
    keep(germanFirm().filter(({ table }) => table !== "tblMandate" && table !== "tblBanken"));
    const made = await json("new firm.xlsx");
    expect(made.summary["ownTables"]).toEqual([
      { role: "Administrations", tableName: "tblFirma" },
      { role: "Debtors", tableName: "tblKunden" },
      { role: "Invoices", tableName: "tblOP" },
    ]);
    expect(made.summary["sheets"]).toEqual(expect.arrayContaining(["Bankrekeningen", "Machtigingen"]));
    expect(made.summary["sheets"]).not.toEqual(expect.arrayContaining(["Debiteuren"]));
    const mapped = await json("map firm.xlsx");
    expect([mapped.exit, mapped.findings.filter(({ code }) => code !== "mapping.unsure")]).toEqual([0, []]);
    const { layout } = decodeBook(await (await nodeFileWorkbook(path())).read());
    expect([layout.tables.Debtors?.name, layout.tables.Accounts?.name]).toEqual(["tblKunden", "Accounts"]);
  });
});
