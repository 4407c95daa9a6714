import { allNewSheets } from "../../src/sheets/newSheets";
import { bookOfDebtors } from "../support/books";
import { fakeDisk, fakeWorld, say } from "../support/fakeWorld";
import { memoryWorkbook } from "../support/memoryWorkbook";

const NOW = "--user anna --moment 2026-11-22T10:15:00";

/** A workbook that is there already, with what it got of looks. */
function there() {
  const workbook = memoryWorkbook([...allNewSheets("nl", bookOfDebtors(2).tables)]);
  const world = fakeWorld(fakeDisk({ "/books/book.xlsx": workbook }), []);
  const looked = () => workbook.writes.flatMap(({ looks = [] }) => looks.map(({ table }) => table));
  return { looked, ask: (words: string) => say(`new book.xlsx ${words} ${NOW}`, world) };
}

test("Sheets that are there come to look like new ones when that is asked for, and are named", async () => {
  const { ask, looked } = there();
  expect((await ask("")).exit).toBe(0);
  expect(looked()).toEqual([]);
  const trial = JSON.parse((await ask("--looks --dry-run --json")).out) as { summary: { looked: string[] } };
  expect(looked()).toEqual([]);
  expect(trial.summary.looked).toEqual(expect.arrayContaining(["Facturen", "Debiteuren"]));
  const { exit, out } = await ask("--looks");
  expect(exit).toBe(0);
  expect(out).toContain("Facturen");
  expect(looked()).toEqual(expect.arrayContaining(["Invoices", "Debtors"]));
});
