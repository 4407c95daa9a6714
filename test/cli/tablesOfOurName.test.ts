import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { excelWorkbook } from "../../src/excel/excelWorkbook";
import { isOurs } from "../../src/sheets/matchTables";
import { setUpWorkbook } from "../../src/workbook/setUp";
import { type CliBook, cliBook, type CommandAnswer } from "../support/cliBook";
import { withoutTables } from "../support/droppedTables";
import { type FirmSheet, firmWorkbook } from "../support/firmWorkbook";
import { officeHost } from "../support/officeHost/nodeHost";
import { englishFirm } from "../support/ownTables";

/* A firm may have a table called Log or Accounts of its own: it is not ours, and nobody writes to it. */

let folder: string;
let book: CliBook;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "names-"));
  book = cliBook(folder);
  writeFileSync(book.path(), firmWorkbook([...englishFirm(), ...OWN]));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const OWN: readonly FirmSheet[] = [
  {
    ...{ sheet: "Log", table: "Log", headerRow: 1, firstColumn: 1 },
    columns: ["Day", "Who", "What"].map((caption) => ({ caption })),
    rows: [["Monday", "Anna", "Called the bank"]],
  },
  {
    ...{ sheet: "Chart", table: "Ledger", headerRow: 1, firstColumn: 1 },
    columns: ["Code", "Heading", "Remark"].map((caption) => ({ caption })),
    rows: [["1300", "Receivables", "see 1310"]],
  },
];
const ownParts = () =>
  [6, 7].flatMap((number) => [
    book.part(`xl/worksheets/sheet${String(number)}.xml`),
    book.part(`xl/tables/table${String(number)}.xml`),
  ]);
const notOurs = ({ findings }: CommandAnswer) =>
  findings.filter(({ code }) => code === "table.notOurs").map(({ table }) => table);
const COLLECT = "collect book.xlsx --collection-date 2026-12-07 --confirm";

test("A table that merely bears one of our names is named, and nothing is written", async () => {
  const before = readFileSync(book.path());
  const mapped = await book.say("map book.xlsx --confirm");
  expect([mapped.exit, notOurs(mapped)]).toEqual([1, ["Ledger", "Log"]]);
  expect(notOurs(await book.say("check book.xlsx"))).toEqual(["Ledger", "Log"]);
  const held = await book.say(COLLECT);
  expect([held.exit, notOurs(held)]).toEqual([1, ["Ledger", "Log"]]);
  expect(readFileSync(book.path()).equals(before)).toBe(true);
});

test("Setting up gives our tables other names, and the firm's stay as they are", async () => {
  const own = ownParts();
  const preview = await book.say("new book.xlsx --dry-run");
  expect(notOurs(await book.say("check book.xlsx"))).toEqual(["Ledger", "Log"]);
  const done = await book.say("new book.xlsx");
  const names = [
    { table: "Ledger", tableName: "IncassobladLedger", sheet: "Ledger" },
    { table: "Log", tableName: "IncassobladLog", sheet: "Log (2)" },
  ];
  expect([done.exit, done.summary["otherNames"], preview.summary["otherNames"]]).toEqual([0, names, names]);
  expect((await book.say("map book.xlsx --confirm")).exit).toBe(0);
  await book.say("new book.xlsx");
  expect(notOurs(await book.say("check book.xlsx"))).toEqual([]);
  const collected = await book.say(COLLECT);
  expect(collected.findings.filter(({ severity }) => severity === "error")).toEqual([]);
  expect([collected.exit, collected.orders]).toEqual([0, ["2026-0001"]]);
  expect(ownParts()).toEqual(own);
  expect((await book.say("verify book.xlsx")).exit).toBe(0);
  const again = await book.say("new book.xlsx");
  expect([again.summary["otherNames"], again.summary["sheets"]]).toEqual([[], []]);
  expect(ownParts()).toEqual(own);
});

test("Our tables of another name come back under it when a program has dropped every table", async () => {
  await book.say("new book.xlsx");
  await book.say("map book.xlsx --confirm");
  expect((await book.say(COLLECT)).exit).toBe(0);
  const before = await book.say("verify book.xlsx");
  writeFileSync(book.path(), withoutTables(readFileSync(book.path())));
  const preview = await book.say("new book.xlsx --dry-run");
  const done = await book.say("new book.xlsx");
  expect(done.summary).toEqual(preview.summary);
  expect(done.summary).toMatchObject({ sheets: [], otherNames: [], openTables: [] });
  expect(done.summary["laidTables"]).toEqual(
    expect.arrayContaining([
      expect.objectContaining({ table: "IncassobladLedger", sheet: "Ledger" }),
      expect.objectContaining({ table: "IncassobladLog", sheet: "Log (2)" }),
    ]),
  );
  const verified = await book.say("verify book.xlsx");
  expect([verified.exit, verified.findings]).toEqual([0, before.findings]);
});

test("Setting up does the same in Excel", async () => {
  const host = await officeHost(readFileSync(book.path()));
  const done = await setUpWorkbook(excelWorkbook(), { language: null, write: true });
  expect(done.otherNames.map(({ tableName }) => tableName)).toEqual(["IncassobladLedger", "IncassobladLog"]);
  const captions = host.contents().tables.find(({ name }) => name === "Log")?.captions;
  expect(captions).toEqual(["Day", "Who", "What"]);
});

test("A table is ours by its columns: all that every record fills, or half of them where half of its own are ours", () => {
  expect(isOurs("Debtors", ["Debiteur", "Naam", "Hobby", "Kleur", "Maat"])).toBe(true);
  expect(isOurs("Debtors", ["Naam"])).toBe(true);
  expect(isOurs("Debtors", ["Naam", "Hobby"])).toBe(false);
  expect(isOurs("Accounts", ["Rekening", "Saldo", "Soort"])).toBe(false);
  expect(isOurs("Log", ["Dag", "Wie", "Wat"])).toBe(false);
});
