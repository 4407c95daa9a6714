import type { Action } from "../../src/actions/action";
import { explainAction } from "../../src/actions/explain";
import { exposureAction } from "../../src/actions/exposure";
import { inTransitAction } from "../../src/actions/inTransitAtDate";
import { openItemsAction } from "../../src/actions/openItems";
import { returnRateAction } from "../../src/actions/returnRate";
import { yearEndAction } from "../../src/actions/yearEnd";
import { sampleAction } from "../../src/actions/sample";
import { trialBalanceAction } from "../../src/actions/trialBalance";
import type { Book } from "../../src/domain/book/book";
import { cents } from "../../src/domain/values/money";
import { allNewSheets } from "../../src/sheets/newSheets";
import { bookOf, tampered } from "../support/books";
import { fakeDisk, fakeWorld, say } from "../support/fakeWorld";
import { memoryWorkbook } from "../support/memoryWorkbook";
import { yearOfCollections } from "../support/yearOfCollections";

const ACTIONS = [
  ...[explainAction as Action, exposureAction as Action, returnRateAction as Action],
  ...[openItemsAction as Action, inTransitAction as Action, trialBalanceAction as Action],
  sampleAction as unknown as Action,
  yearEndAction as unknown as Action,
];
const AT = "--moment 2027-01-01T09:00:00";

function worldOf(book: Book = yearOfCollections()) {
  const workbook = memoryWorkbook(allNewSheets("nl", book.tables).map((sheet) => sheet));
  const disk = fakeDisk({ "/books/book.xlsx": workbook });
  return { workbook, disk, world: fakeWorld(disk, ACTIONS) };
}

describe("Figures at a date, on the command line", () => {
  test("say how they tie to the ledger, in the language asked for", async () => {
    const open = await say(`open-items book.xlsx --date 2026-12-31 ${AT}`, worldOf().world);
    expect(open.exit).toBe(0);
    expect(open.out).toMatch(/10001 .*F1 .*31-60 dagen/);
    expect(open.out).toContain("sluit op de cent aan op het grootboek (1300) op 31 dec 2026");
    expect(open.out).toMatch(/Beginstand 1 jan 2026 € 0,00 \+ Facturen € 1\.000,00 - Incasso's .* = € 300,00\./);
    const transit = await say(`in-transit book.xlsx --date 2026-12-04 --language en ${AT}`, worldOf().world);
    expect(transit.out).toContain("ties to the ledger (1250) to the cent at 4 Dec 2026");
    expect(transit.out).toMatch(/return booked later .*196\.00/);
    const trial = await say(`trial-balance book.xlsx --date 2026-12-31 ${AT}`, worldOf().world);
    expect(trial.out).toContain("Administratie NL01: debet = credit, en alle saldi samen zijn nul.");
  });

  test("say it when they do not", async () => {
    const broken = tampered(yearOfCollections(), "Ledger", 0, { debit: cents(1) });
    const trial = await say(`trial-balance book.xlsx --date 2026-12-31 ${AT}`, worldOf(broken).world);
    expect(trial.out).toContain("de saldi samen zijn niet nul");
    const transit = await say(`in-transit book.xlsx --date 2026-12-31 ${AT}`, worldOf(broken).world);
    expect(transit.out).toMatch(/sluit (op de cent|niet) aan/);
    const book = yearOfCollections();
    const position = book.tables.Ledger.findIndex(({ account, event }) => account === "1300" && event === "Return");
    const moved = tampered(book, "Ledger", position, { invoice: null });
    const open = await say(`open-items book.xlsx --date 2026-12-31 ${AT}`, worldOf(moved).world);
    expect(open.out).toContain("sluit niet aan op het grootboek (1300) op 31 dec 2026; het verschil is € -100,00");
  });

  test.each([
    ["open-items book.xlsx --date 2026-12-04", "Openstaand op datum", "IncassobladOpenItems"],
    ["in-transit book.xlsx --date 2026-12-04", "Onderweg op datum", "IncassobladInTransit"],
    ["trial-balance book.xlsx --date 2026-12-04", "Saldibalans", "IncassobladTrialBalance"],
    ["sample book.xlsx --size 3", "Steekproef", "IncassobladSample"],
    ["year-end book.xlsx --year 2026", "Jaareinde", "IncassobladYearEnd"],
    ["explain book.xlsx --date 2026-12-04", "Toelichting onderweg", "IncassobladExplained"],
  ])("%s puts its figures on a sheet and into a CSV file when asked to", async (command, sheet, table) => {
    const { workbook, world, disk } = worldOf();
    const words = `${command} --sheet --csv out/figures.csv ${AT}`;
    const dry = JSON.parse((await say(`${words} --dry-run --json`, world)).out) as object;
    expect(dry).toMatchObject({ documents: [{ kind: "figures", name: "figures.csv", path: null }] });
    expect(workbook.writes).toHaveLength(0);
    const { exit, out } = await say(`${words} --json`, world);
    expect([exit, JSON.parse(out)]).toMatchObject([
      0,
      {
        summary: { figures: { sheet, table, isNew: true } },
        documents: [{ kind: "figures", path: "/books/out/figures.csv" }],
      },
    ]);
    expect(workbook.contents.tables.find(({ name }) => name === table)?.sheet).toBe(sheet);
    const csv = new TextDecoder("utf-8", { ignoreBOM: true }).decode(disk.files.get("/books/out/figures.csv"));
    expect(csv.startsWith("\uFEFF")).toBe(true);
    expect(csv.split("\r\n")[1]).toContain(";");
  });

  test("the end of a year is told part by part, with how it ties, and of a year of four digits", async () => {
    const { exit, out } = await say(`year-end book.xlsx ${AT}`, worldOf().world);
    expect([exit, out.includes("undefined")]).toEqual([0, false]);
    for (const words of ["Boekjaren", "Batches rond de jaarwisseling", "sluit op de cent aan op het grootboek"]) {
      expect(out).toContain(words);
    }
    expect((await say(`year-end book.xlsx --year 26 ${AT}`, worldOf().world)).exit).toBe(1);
  });

  test("a sample says its seed, and each line's trail with its cells", async () => {
    const { exit, out } = await say(`sample book.xlsx --size 3 --seed 7 ${AT}`, worldOf().world);
    expect(exit).toBe(0);
    expect(out).toMatch(/Startgetal +7/);
    expect(out).toMatch(/machtiging +SR1000\d .*Machtigingen!A/);
    expect(out).toMatch(/bankbestand .*\.xml/);
    const empty = await say(`sample book.xlsx --size 3 --sheet ${AT}`, worldOf(bookOf()).world);
    expect(empty.exit).toBe(0);
  });

  test("of books in which nothing happened are a row that says so", async () => {
    for (const command of ["open-items", "in-transit", "trial-balance", "explain"]) {
      const { workbook, world } = worldOf(bookOf());
      const { exit } = await say(`${command} book.xlsx --sheet ${AT}`, world);
      expect(exit).toBe(0);
      expect(workbook.contents.tables.find(({ name }) => name.startsWith("Incassoblad"))?.rows).toHaveLength(1);
    }
  });

  test("exposure and the return rate go into a CSV file too, in English with commas", async () => {
    for (const command of ["exposure", "return-rate"]) {
      const { world, disk } = worldOf();
      expect((await say(`${command} book.xlsx --csv f.csv --language en ${AT}`, world)).exit).toBe(0);
      const text = new TextDecoder().decode(disk.files.get("/books/f.csv"));
      expect(text.split("\r\n")[1]).toMatch(/,(686|980)\.00,/);
    }
  });
});
