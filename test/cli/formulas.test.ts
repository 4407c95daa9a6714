import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { calculatedWorkbook, OPEN_FORMULA } from "../support/calculatedFirm";
import { type CliBook, cliBook, type CommandAnswer } from "../support/cliBook";

/* A firm reckons what is open from what was paid: its formula is its own, and the books do not rest on it. */

let folder: string;
let book: CliBook;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), "formulas-"));
  book = cliBook(folder);
  writeFileSync(book.path(), calculatedWorkbook());
  await book.say("map book.xlsx --confirm");
  await book.say("new book.xlsx");
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const INVOICES = "xl/worksheets/sheet5.xml";
const COLLECT = "collect book.xlsx --collection-date 2026-12-07 --confirm";

const foundOf = ({ findings }: CommandAnswer, ...codes: readonly string[]) =>
  findings
    .filter(({ code }) => codes.includes(code))
    .map(({ code, table, row, field, params }) => [code, `${table ?? ""}.${field ?? ""}`, row, params]);
const openCells = () =>
  [...book.part(INVOICES).matchAll(/<c r="J(\d)"[^>]*>(.*?)<\/c>/g)]
    .map(([, row, cell = ""]) => [Number(row), cell.replace(/<v>.*/, ""), /<v>(.*)<\/v>/.exec(cell)?.[1]])
    .slice(1);
const formulasWith = (...values: readonly (string | number)[]) =>
  values.map((value, index) => [index + 3, `<f>${OPEN_FORMULA}</f>`, String(value)]);
/** What the firm enters as paid: its formula shows the rest. */
const pay = (row: number, open: number) => {
  book.patch(INVOICES, (text) =>
    text.replace(new RegExp(`(<c r="J${String(row)}"[^>]*><f>[^<]*</f><v>)[^<]*`), `$1${String(open)}`),
  );
};

describe("A column of ours that holds formulas", () => {
  test("is told before anything is collected, and its formulas stay", async () => {
    const column = ["column.formulas", "Invoices.openAmount", null, { count: 3, row: 3 }];
    expect(foundOf(await book.say("check book.xlsx"), "column.formulas")).toEqual([column]);
    expect(foundOf(await book.say("propose book.xlsx --collection-date 2026-12-07"), "column.formulas")).toEqual([
      column,
    ]);
    const held = await book.say("collect book.xlsx --collection-date 2026-12-07");
    expect([held.exit, held.summary["unconfirmed"]]).toEqual([1, expect.arrayContaining(["column.formulas"])]);
    const preview = await book.say(`${COLLECT} --dry-run`);
    const mustShow = ["formula.mustShow", "Invoices.openAmount", 3, { expected: "0.00", count: 2, rows: "3, 4" }];
    expect(foundOf(preview, "formula.mustShow")).toEqual([mustShow]);
    expect(preview.changes.filter(({ fields }) => "openAmount" in fields)).toEqual([]);

    const collected = await book.say(COLLECT);
    expect([collected.exit, collected.orders]).toEqual([0, ["2026-0001"]]);
    expect(foundOf(collected, "formula.mustShow")).toEqual([mustShow]);
    expect(openCells()).toEqual(formulasWith(25, 20, 40));
    expect(collected.findings.map(({ message }) => message).join("\n")).toContain(
      "After this posting the cells must show 0.00 (rows 3, 4).",
    );
  });

  test("is no way to collect an item twice, and what it should show is no error of the books", async () => {
    await book.say(COLLECT);
    await book.say("deliver book.xlsx --order 2026-0001", "2026-11-23T09:00:00");
    await book.say("settle book.xlsx --order 2026-0001 --confirm", "2026-12-07T09:00:00");
    const lagging = [
      ["formula.shows", "Invoices.openAmount", 3, { shown: "25.00", expected: "0.00" }],
      ["formula.shows", "Invoices.openAmount", 4, { shown: "20.00", expected: "0.00" }],
    ];
    const verified = await book.say("verify book.xlsx", "2026-12-08T09:00:00");
    expect([verified.exit, foundOf(verified, "formula.shows")]).toEqual([0, lagging]);
    expect(foundOf(await book.say("check book.xlsx", "2026-12-08T09:00:00"), "formula.shows")).toEqual(lagging);
    const again = await book.say("collect book.xlsx --collection-date 2026-12-16 --confirm", "2026-12-08T09:00:00");
    expect([again.exit, again.orders, foundOf(again, "proposal.nothing").length]).toEqual([1, [], 1]);

    // The firm enters what was paid: the formula comes to what the books say.
    pay(3, 0);
    pay(4, 0);
    const mended = await book.say("verify book.xlsx", "2026-12-08T09:00:00");
    expect([mended.exit, foundOf(mended, "formula.shows")]).toEqual([0, []]);
  });

  test("comes back with a return: what it must show is told, and the item can be collected again", async () => {
    await book.say(COLLECT);
    await book.say("deliver book.xlsx --order 2026-0001", "2026-11-23T09:00:00");
    pay(3, 0);
    const returned = await book.say(
      "return book.xlsx --order 2026-0001 --line 1 --kind return --reason AM04 --confirm",
      "2026-12-09T09:00:00",
    );
    const mustShow = foundOf(returned, "formula.mustShow");
    expect([returned.exit, mustShow]).toEqual([
      0,
      [["formula.mustShow", "Invoices.openAmount", 3, { expected: "25.00", count: 1, rows: "3" }]],
    ]);
    expect(openCells()).toEqual(formulasWith(0, 20, 40));
    expect((await book.say("verify book.xlsx", "2026-12-09T09:00:00")).exit).toBe(0);
  });

  test("that shows nothing where nothing is open is no blank cell, which would mean that all of it is", async () => {
    book.patch(INVOICES, (text) =>
      text.replace(/<c r="J3"[^>]*>(<f>[^<]*<\/f>)<v>[^<]*<\/v>/, '<c r="J3" t="str">$1<v></v>'),
    );
    expect(foundOf(await book.say("check book.xlsx"), "cell.formulaBlank")).toEqual([
      ["cell.formulaBlank", "Invoices.openAmount", 3, {}],
    ]);
    const collected = await book.say(COLLECT);
    expect(
      collected.changes.filter(({ table }) => table === "DirectDebits").map(({ fields }) => fields["invoice"]),
    ).toEqual(["F-2"]);
  });

  test("gives way to a column of ours beside it, which is kept up to date", async () => {
    writeFileSync(book.path(), calculatedWorkbook({ caption: "Collectable", values: [25, 20, 40] }));
    expect((await book.say("map book.xlsx --field Invoices.openAmount=Collectable --confirm")).exit).toBe(0);
    await book.say("new book.xlsx");
    const collected = await book.say(COLLECT);
    expect(foundOf(collected, "column.formulas", "formula.mustShow")).toEqual([]);
    expect(openCells()).toEqual(formulasWith(25, 20, 40));
    expect([...book.part(INVOICES).matchAll(/<c r="K\d"[^>]*><v>([^<]*)/g)].map(([, value]) => value)).toEqual([
      "0",
      "0",
      "40",
    ]);
  });
});

test("A formula in a table that only the add-in fills stops everything: the books must not move", async () => {
  await book.say(COLLECT);
  const orders = [...Array(30).keys()]
    .map((number) => `xl/worksheets/sheet${String(number + 1)}.xml`)
    .find((name) => {
      try {
        return book.part(name).includes("2026-0001-00001");
      } catch {
        return false;
      }
    });
  book.patch(orders ?? "", (text) =>
    text.replace(
      /(<c r="A2"[^>]*?) t="inlineStr"><is><t[^>]*>([^<]*)<\/t><\/is>/,
      '$1 t="str"><f>"2026-"&amp;"0001"</f><v>$2</v>',
    ),
  );
  const held = await book.say("deliver book.xlsx --order 2026-0001", "2026-11-23T09:00:00");
  expect([held.exit, held.findings.map(({ code }) => code)]).toEqual([1, expect.arrayContaining(["books.formulas"])]);
});
