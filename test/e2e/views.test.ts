import { isoDate } from "../../src/domain/calendar";
import type { Language } from "../../src/domain/records";
import { nodeCodec } from "../../src/file/nodeCodec";
import { newXlsx } from "../../src/file/xlsx";
import { VIEW_NAMES, type ViewName } from "../../src/taskpane/wantedView";
import { sampleSheets } from "../../src/workbook/sample/sampleSheets";
import { describeInBrowser, expectAccessible, screenshot } from "./support/bench";
import { inExcel } from "./support/paneDoors";
import type { PaneDriver } from "./support/paneDriver";

/** As wide as Excel makes a pane at the least, and as wide as most users draw it. */
const WIDTHS = [320, 450] as const;

async function sampleWorkbook(language: Language): Promise<Uint8Array> {
  const newSheets = sampleSheets(language, isoDate("2026-11-20"));
  return (await newXlsx(nodeCodec)).write({ newSheets, tables: [] });
}

/** Brings a view to where it has the most to show. */
async function fillView(pane: PaneDriver, view: ViewName): Promise<void> {
  const { check, collect, ledger, parts } = pane.words;
  if (view === "check") {
    await pane.press(check.run);
    await pane.sees(parts.mark);
  } else if (view === "collect") {
    await pane.press(collect.look);
    await pane.sees(parts.preview);
  } else if (view === "ledger") {
    await pane.press(ledger.verify);
    await pane.sees(ledger.verifyAgain);
  }
}

/** Nothing may be wider than the pane: a bookkeeper does not scroll sideways. */
async function widerThanPane(pane: PaneDriver): Promise<number> {
  return pane.page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
}

describeInBrowser("Every view of the pane", ({ open }) => {
  for (const [language, theme] of [
    ["nl", "light"],
    ["en", "dark"],
    ["nl", "highContrast"],
  ] as const) {
    test(`passes axe and fits the pane at both widths (${language}, ${theme})`, async () => {
      const { pane } = await inExcel(open, language, await sampleWorkbook(language), { theme });
      const tooWide: string[] = [];
      for (const view of VIEW_NAMES) {
        await pane.turnTo(view);
        await fillView(pane, view);
        for (const width of WIDTHS) {
          await screenshot(pane.page, `${view}-${language}-${theme}`, { width });
          if ((await widerThanPane(pane)) > 0) tooWide.push(`${view} ${width}`);
        }
        await expectAccessible(pane.page);
      }
      expect(tooWide).toEqual([]);
    });
  }

  test("is reached and worked by the keyboard alone", async () => {
    const { pane } = await inExcel(open, "nl", await sampleWorkbook("nl"));
    const { page } = pane;
    await pane.sees(/^Vandaag, /);
    // To the tabs, along them to Check, into the view, and its button.
    const focused = (): Promise<string> => page.evaluate(() => document.activeElement?.textContent ?? "");
    for (let step = 0; step < 20 && !(await focused()).startsWith(pane.words.shell.views.start); step += 1) {
      await page.keyboard.press("Tab");
    }
    await page.keyboard.press("ArrowRight");
    await page.keyboard.press("Enter");
    for (let step = 0; step < 20 && (await focused()) !== pane.words.check.run; step += 1) {
      await page.keyboard.press("Tab");
    }
    await page.keyboard.press("Enter");
    await pane.sees(pane.words.parts.mark);
  });
});
