import type { Page } from "playwright-core";
import { paneNl } from "../../src/taskpane/texts/paneNl";
import { describeInBrowser, expectEventually, screenshot, type Visitor } from "./support/bench";
import { deskDriver, GRID_CANVAS } from "./support/deskDriver";
import { onDesk } from "./support/paneDoors";
import { type Box, brightness, commonest, difference, look, shareOf } from "./support/picture";
import { sampleWorkbook } from "./support/workbooks";

const WIDE = { width: 1280, height: 800 } as const;
/** Of the row and column headings that the grid paints around its cells. */
const HEADINGS = { left: 46, top: 20 } as const;
/** What the grid has not painted right by then, it will not. */
const PAINTED_MS = 10_000;
const CLEAR_OF_SCROLLBARS = 10;

async function gridBox(page: Page): Promise<Box> {
  const box = await page.locator(GRID_CANVAS).boundingBox();
  if (box === null) throw new Error("no grid");
  return box;
}

/** The cells without what is around them. */
async function cellsBox(page: Page): Promise<Box> {
  const { x, y, width, height } = await gridBox(page);
  return { x: x + HEADINGS.left, y: y + HEADINGS.top, width: width - HEADINGS.left, height: height - HEADINGS.top };
}

const isDark = (red: number, green: number, blue: number): boolean => brightness(red, green, blue) < 90;
const isLight = (red: number, green: number, blue: number): boolean => brightness(red, green, blue) > 165;

describeInBrowser("The grid of the desk", ({ open }) => {
  const opened = async (theme: Visitor["theme"] = "light", language: "nl" | "en" = "nl") => {
    const { pane } = await onDesk(open, language, await sampleWorkbook(language), { ...WIDE, theme });
    await pane.seesAllOf("start");
    return { pane, page: pane.page, desk: deskDriver(pane.page, language) };
  };

  for (const [theme, language, ground, letters] of [
    ["light", "nl", isLight, isDark],
    ["dark", "en", isDark, isLight],
    ["highContrast", "nl", isDark, isLight],
  ] as const) {
    test(`is read in every theme: letters stand out from the cells, and its ground goes with the page (${theme})`, async () => {
      const { page, desk } = await opened(theme, language);
      await desk.showSheet(language === "nl" ? "Facturen" : "Invoices");
      await expectEventually(
        async () => look(page, await cellsBox(page)),
        (cells) => {
          expect(shareOf(cells, ground)).toBeGreaterThan(0.7);
          expect(shareOf(cells, letters)).toBeGreaterThan(0.02);
          expect(commonest(cells)).toBeLessThan(0.97);
        },
        PAINTED_MS,
      );
      await screenshot(page, `desk-${theme}-${language}`);
      // Also what the browser and the grid draw around it, scrollbars among them.
      const whole = await look(page);
      expect(shareOf(whole, ground)).toBeGreaterThan(0.7);
    });
  }

  test("keeps the captions in sight from the first look at a sheet", async () => {
    const { page, desk } = await opened();
    await desk.showSheet("Facturen");
    const { x, y, width } = await cellsBox(page);
    const captions: Box = { x, y, width: width - 20, height: 20 };
    const below: Box = { x, y: y + 44, width: width - 20, height: 300 };
    const [before, rows] = [await look(page, captions), await look(page, below)];
    await page.mouse.move(x + 200, y + 200);
    await page.mouse.wheel(0, 700);
    await expectEventually(
      async () => difference(rows, await look(page, below)),
      (share) => expect(share).toBeGreaterThan(0.01),
      PAINTED_MS,
    );
    const after = await look(page, captions);
    expect(difference(before, after)).toBeLessThan(0.01);
  });

  test("shows the cell that a finding leads to clear of its scrollbars", async () => {
    const { pane, page, desk } = await opened();
    await pane.turnTo("check");
    await pane.press(paneNl.check.run);
    const links = page.getByRole("button", { name: /^Ga naar / });
    await links.first().waitFor();
    const count = Math.min(await links.count(), 6);
    const { x, y, width, height } = await gridBox(page);
    for (let one = 0; one < count; one += 1) {
      const name = (await links.nth(one).getAttribute("aria-label")) ?? "";
      await links.nth(one).click();
      await desk.waitForCell((/!\$?([A-Z]+\d+)/.exec(name)?.[1] ?? "").trim());
      await expectEventually(
        () => cursorBox(page),
        (cursor) => {
          expect({ name, isSeen: cursor.width > 0 }).toEqual({ name, isSeen: true });
          expect(cursor.x + cursor.width).toBeLessThanOrEqual(x + width - CLEAR_OF_SCROLLBARS);
          expect(cursor.y + cursor.height).toBeLessThanOrEqual(y + height - CLEAR_OF_SCROLLBARS);
        },
        PAINTED_MS,
      );
    }
  });
});

/** Where the frame around the cell with the cursor is painted: the only clear blue of the grid. */
async function cursorBox(page: Page): Promise<Box> {
  const cells = await cellsBox(page);
  const { width, height, rgb } = await look(page, cells);
  const found = { left: width, right: 0, top: height, bottom: 0 };
  for (let row = 0; row < height; row += 1) {
    for (let column = 0; column < width; column += 1) {
      const at = (row * width + column) * 3;
      const [red = 0, green = 0, blue = 0] = [rgb[at], rgb[at + 1], rgb[at + 2]];
      if (!(blue > 180 && red < 110 && green < 140)) continue;
      found.left = Math.min(found.left, column);
      found.right = Math.max(found.right, column);
      found.top = Math.min(found.top, row);
      found.bottom = Math.max(found.bottom, row);
    }
  }
  return {
    x: cells.x + found.left,
    y: cells.y + found.top,
    width: found.right - found.left,
    height: found.bottom - found.top,
  };
}
