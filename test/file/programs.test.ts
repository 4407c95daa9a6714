import { readFileSync } from "node:fs";
import { join } from "node:path";

import { type CommandFolder, commandFolder } from "../support/commandFolder";
import { FOREIGN_PROGRAMS, type ForeignProgram, hasOpenpyxl } from "../support/foreignPrograms";
import { hasLibreOffice } from "../support/libreOffice";
import { programRow, rowsOfPage } from "../support/programTable";
import { resavedBook, type ResavedBook, workMonth } from "../support/resavedBook";

jest.setTimeout(600_000);

/*
 * A workbook in which a month was worked, opened in another program, changed in one amount and saved there: the program
 * saw every cell as we wrote it, and what is collected next is the same, or it is held back with a way out. What comes of
 * it is what docs/programs.md and the manual tell.
 */

const PAGES = [
  ["en", "docs/programs.md"],
  ["en", "docs/manual/en/programs.md"],
  ["nl", "docs/manual/nl/programs.md"],
] as const;

let at: CommandFolder;
beforeAll(async () => {
  at = commandFolder();
  await workMonth(at);
});
afterAll(() => at.remove());

test("the amount that is changed shows in the next collection", () => {
  expect(at.bankFiles("ours")).not.toEqual(at.bankFiles("unchanged"));
});

function printResults(results: ResavedBook): void {
  for (const [language, page] of PAGES) {
    const rows = rowsOfPage(readFileSync(join(__dirname, "..", "..", page), "utf8"));
    expect([page, rows.find(([program]) => program === results.program)]).toEqual([
      page,
      programRow(results, language),
    ]);
  }
}

async function tried(program: ForeignProgram): Promise<void> {
  const result = await resavedBook(at, program);
  expect(result.misread).toEqual([]);
  // Held back with a way out, or nothing in the way: never another collection without a word.
  expect([result.held.length > 0, result.verified, result.sameBankFiles]).toEqual([result.putBack, [], true]);
  printResults(result);
}

describe.each(FOREIGN_PROGRAMS.filter(({ name }) => !["LibreOffice", "openpyxl"].includes(name)))(
  "$name",
  (program) => {
    test("sees every cell, and what it saved leads to the same collection or to a remedy", () => tried(program));
  },
);

/** Visibly skipped where the program is not installed. */
const named = (name: string) => FOREIGN_PROGRAMS.filter((one) => one.name === name);
const whereLibreOffice = hasLibreOffice ? describe : describe.skip;
const whereOpenpyxl = hasOpenpyxl ? describe : describe.skip;

whereLibreOffice.each(named("LibreOffice"))("$name", (program) => {
  test("sees every cell, and what it saved leads to the same collection or to a remedy", () => tried(program));
});
whereOpenpyxl.each(named("openpyxl"))("$name", (program) => {
  test("sees every cell, and what it saved leads to the same collection or to a remedy", () => tried(program));
});

test.each(PAGES)("a page (%s) tells of every program that was tried, and of no other (%s)", (_, page) => {
  const rows = rowsOfPage(readFileSync(join(__dirname, "..", "..", page), "utf8"));
  expect(rows.map(([program]) => program).sort()).toEqual(FOREIGN_PROGRAMS.map(({ name }) => name).sort());
});
