import { openXlsx } from "../../src/file/xlsx";
import { madeByExcelJs } from "../support/foreignBooks";
import { playCampaign } from "../support/foreignCampaign";
import { hasOpenpyxl } from "../support/foreignPrograms";
import { hasLibreOffice } from "../support/libreOffice";
import { ODD_FORMS } from "../support/oddForms";
import { lostOf, usersOwn } from "../support/usersOwn";

jest.setTimeout(600_000);

/*
 * A short campaign over workbooks as firms have them; npm run campaign goes on for as long as one likes. No workbook of
 * anybody is copied: they are made here, in the forms in which real ones came.
 */

/** Visibly skipped where the programs are not installed. */
const whereInstalled = hasOpenpyxl && hasLibreOffice ? describe : describe.skip;

whereInstalled("Workbooks of firms, made by openpyxl, ExcelJS and LibreOffice in odd forms", () => {
  test("are set up, checked, mapped and collected from, and keep all that is the user's", async () => {
    const { counts, faults } = await playCampaign(2 * ODD_FORMS.length, 1);
    expect(faults).toEqual([]);
    // Every command has something to do in some of them, or the campaign would prove nothing.
    for (const command of ["check", "new", "map", "collect"]) expect(counts[command]?.done).toBeGreaterThan(0);
    expect(counts["new"]?.refused).toBeGreaterThan(0);
  });
});

test("what goes of the user's is told: a cell, its look, a name", async () => {
  const sheet = { name: "Kas", hidden: false, cells: [[1, 1, "Saldo"] as const], merged: [], table: null };
  const plan = { sheets: [sheet], names: [["Tarief", "1"] as const] };
  const before = await madeByExcelJs(plan);
  const own = await usersOwn(before);
  const edited = async (value: string, format: string | null) =>
    usersOwn(await (await openXlsx(before)).edit([{ sheet: "Kas", cells: [{ row: 1, column: 1, value, format }] }]));
  expect(lostOf(own, own, new Set())).toEqual([]);
  expect(lostOf(own, await edited("Saldi", null), new Set())).toEqual([expect.stringContaining("cell Kas 1 1")]);
  expect(lostOf(own, await edited("Saldo", "0.00"), new Set())).toEqual([expect.stringContaining("cell Kas 1 1")]);
  expect(lostOf(own, await edited("Saldi", null), new Set(["cell Kas 1 1"]))).toEqual([]);
  const unnamed = await usersOwn(await madeByExcelJs({ ...plan, names: [] }));
  expect(lostOf(own, unnamed, new Set())).toEqual([expect.stringContaining("name ")]);
});
