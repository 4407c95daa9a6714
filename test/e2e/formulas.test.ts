import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import type { Page } from "playwright-core";
import { deskNl } from "../../src/messages/deskNl";
import { withCalculation } from "../support/richWorkbook";
import { describeInBrowser, eventually, expectEventually } from "./support/bench";
import { deskDriver } from "./support/deskDriver";
import { onDesk } from "./support/paneDoors";
import { sampleWorkbook, tableIn } from "./support/workbooks";

const RESULT = 777;

/** The sample workbook with a column of the user's own that doubles the amount, as Excel has calculated it before. */
async function calculatedWorkbook(): Promise<Uint8Array> {
  const parts = unzipSync(withCalculation(await sampleWorkbook("nl"), "Invoices", "Bedrag", 2));
  const withResults = Object.entries(parts).map(([name, bytes]) => {
    if (!/^xl\/worksheets\/sheet\d+\.xml$/.test(name)) return [name, bytes] as const;
    return [name, strToU8(strFromU8(bytes).replaceAll("</f></c>", `</f><v>${RESULT}</v></c>`))] as const;
  });
  return zipSync(Object.fromEntries(withResults));
}

describeInBrowser("The user's own formulas on the desk", ({ open }) => {
  test("keep their result when a cell is typed, and are said to be for Excel to compute again", async () => {
    const bytes = await calculatedWorkbook();
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
    const invoices = await tableIn(bytes, "Invoices");
    await toFirst();
    for (let one = 0; one < invoices.captions.indexOf("Bedrag"); one += 1) await page.keyboard.press("ArrowRight");
    await desk.type("10");
    await toFirst();
    await toFormula();
    await status.filter({ hasText: deskNl.grid.formulaStale }).waitFor();
    // The clipboard has what the cell shows to copy: the old result, and no error.
    const copied = await copiedText(page);
    expect(copied).toBe(String(RESULT));
    // What is written is the formula, for Excel to compute.
    const after = await tableIn(await saved(), "Invoices");
    expect(after.rows[0]?.[invoices.captions.indexOf("Bedrag")]).toBe(10);
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
