import type { Action } from "../../src/actions/action";
import { exposureAction } from "../../src/actions/exposure";
import { returnRateAction } from "../../src/actions/returnRate";
import { allNewSheets } from "../../src/sheets/newSheets";
import { fakeDisk, fakeWorld, say } from "../support/fakeWorld";
import { memoryWorkbook } from "../support/memoryWorkbook";
import { yearOfCollections } from "../support/yearOfCollections";

const ACTIONS = [exposureAction as Action, returnRateAction as Action];
const AT = "--moment 2027-01-01T09:00:00";

/** A world in which the year's workbook lies, in Dutch. */
function worldOfTheYear() {
  const sheets = allNewSheets("nl", yearOfCollections().tables);
  return fakeWorld(fakeDisk({ "/books/book.xlsx": memoryWorkbook(sheets.map((sheet) => sheet)) }), ACTIONS);
}

describe("What can come back and what came back, on the command line", () => {
  test("exposure writes tables per day and per order, in the language asked for, and nothing into the workbook", async () => {
    const { exit, out } = await say(`exposure book.xlsx ${AT}`, worldOfTheYear());
    expect(exit).toBe(0);
    expect(out).toContain("Binnen 8 weken");
    expect(out).toMatch(/2026-0002 +1 dec 2026 .*686,00/);
    const english = await say(`exposure book.xlsx --date 2027-02-01 --language en ${AT}`, worldOfTheYear());
    expect(english.out).toMatch(/Up to 13 months +686\.00/);
    expect(english.out).toContain("Per order");
    const json = JSON.parse((await say(`exposure book.xlsx --json ${AT}`, worldOfTheYear())).out) as object;
    expect(json).toMatchObject({ action: "exposure", exit: 0, changes: [], summary: { total: "686.00" } });
  });

  test("return-rate names reasons by what they mean", async () => {
    const { exit, out } = await say(`return-rate book.xlsx ${AT}`, worldOfTheYear());
    expect(exit).toBe(0);
    expect(out).toMatch(/AM04 \(Onvoldoende saldo\) +1 +98,00 +25/);
    expect(out).toMatch(/2026-12 +4 +980,00 +2 +294,00 +50/);
    const json = JSON.parse((await say(`return-rate book.xlsx --to 2026-11-30 --json ${AT}`, worldOfTheYear())).out);
    expect(json).toMatchObject({ exit: 0, summary: { firstDay: "2025-12-01", lastDay: "2026-11-30", collected: 0 } });
  });
});
