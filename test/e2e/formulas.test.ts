import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import type { Page } from "playwright-core";
import { deskNl } from "../../src/messages/deskNl";
import { withCalculation } from "../support/richWorkbook";
import { describeInBrowser, eventually, expectEventually, screenshot } from "./support/bench";
import { deskDriver } from "./support/deskDriver";
import { onDesk } from "./support/paneDoors";
import { sampleWorkbook, tableIn } from "./support/workbooks";

/** A result that nobody would work out of the amounts: of a function that only the user's Excel has, say. */
const FOREIGN_RESULT = 777;

/**
 * The sample workbook with a column of the user's own that doubles the amount, as Excel has calculated it before: the first
 * row has this result.
 */
async function calculatedWorkbook(first: number): Promise<Uint8Array> {
  const parts = unzipSync(withCalculation(await sampleWorkbook("nl"), "Invoices", "Bedrag", 2));
  let isFirst = true;
  const stored = (): string => {
    const result = isFirst ? first : FOREIGN_RESULT;
    isFirst = false;
    return `</f><v>${result}</v></c>`;
  };
  const withResults = Object.entries(parts).map(([name, bytes]) => {
    if (!/^xl\/worksheets\/sheet\d+\.xml$/.test(name)) return [name, bytes] as const;
    return [name, strToU8(strFromU8(bytes).replaceAll("</f></c>", stored))] as const;
  });
  return zipSync(Object.fromEntries(withResults));
}

describeInBrowser("The user's own formulas on the desk", ({ open }) => {
  test.each([
    ["are worked out for the screen where the desk gives what Excel gave before", null, 20, "formulaWorkedOut"],
    [
      "keep their result where it does not, and are for Excel to compute",
      FOREIGN_RESULT,
      FOREIGN_RESULT,
      "formulaStale",
    ],
  ] as const)("%s", async (_what, foreign, shown, note) => {
    const sample = await tableIn(await sampleWorkbook("nl"), "Invoices");
    const amount = sample.captions.indexOf("Bedrag");
    const bytes = await calculatedWorkbook(foreign ?? Number(sample.rows[0]?.[amount]) * 2);
    const { pane, saved } = await onDesk(open, "nl", bytes, { width: 1280, height: 800 });
    const { page } = pane;
    const desk = deskDriver(page);
    const status = page.getByRole("status").filter({ hasText: /\S/ });
    // By the keyboard alone: a click would go by what is scrolled into sight.
    const toFirst = async (): Promise<void> => {
      for (const key of ["Control+ArrowUp", "Control+ArrowLeft", "ArrowDown"]) await page.keyboard.press(key);
      await desk.waitForCell("A2");
    };
    const toFormula = async (): Promise<void> => {
      for (const key of ["ArrowUp", "Control+ArrowRight", "ArrowDown"]) await page.keyboard.press(key);
      await expectEventually(desk.content, (text) => expect(text).toMatch(/^=Invoices\[/));
    };
    await desk.showSheet("Facturen");
    await desk.goTo(1, 2);
    await toFormula();
    await status.filter({ hasText: deskNl.grid.formulaKept }).waitFor();
    await toFirst();
    for (let one = 0; one < amount; one += 1) await page.keyboard.press("ArrowRight");
    await desk.type("10");
    await toFirst();
    await toFormula();
    await status.filter({ hasText: deskNl.grid[note] }).waitFor();
    await screenshot(page, `desk-${note}`);
    // The clipboard has what the cell shows: the result that there is, and no error.
    const copied = await copiedText(page);
    expect(copied).toBe(String(shown));
    // What is written is the formula without a result, for Excel to compute: nothing that Excel has not.
    const after = await saved();
    const { rows } = await tableIn(after, "Invoices");
    expect(rows[0]?.[amount]).toBe(10);
    expect(rows[0]?.at(-1)).toEqual({ error: "#CALC?" });
  });
});

/** What Ctrl+C would put on the clipboard. */
async function copiedText(page: Page): Promise<string> {
  await page.evaluate(() => {
    const copied = { text: "" };
    Object.assign(globalThis, { copied });
    navigator.clipboard.writeText = async (text) => {
      copied.text = text;
    };
  });
  await page.keyboard.press("Control+c");
  return eventually(
    () => page.evaluate(() => (globalThis as unknown as { readonly copied: { readonly text: string } }).copied.text),
    (text) => text !== "",
  );
}
