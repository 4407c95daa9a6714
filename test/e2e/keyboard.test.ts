import type { Page } from "playwright-core";
import { deskNl } from "../../src/messages/deskNl";
import { describeInBrowser, expectEventually } from "./support/bench";
import { deskDriver } from "./support/deskDriver";
import { onDesk } from "./support/paneDoors";
import { sampleWorkbook } from "./support/workbooks";

/** The part of the page that has the keys: `cells` are those of the grid itself, `null` is none. */
const place = (page: Page): Promise<string | null> =>
  page.evaluate(() => {
    const focused = document.activeElement;
    if (focused?.closest("[role=application]") != null) return "cells";
    return focused?.closest("[data-region]")?.getAttribute("data-region") ?? null;
  });

async function expectPlace(page: Page, wanted: string | null): Promise<void> {
  await expectEventually(
    () => place(page),
    (one) => expect(one).toBe(wanted),
  );
}

async function expectFocused(page: Page, attribute: string, wanted: string): Promise<void> {
  await expectEventually(
    () => page.evaluate((name) => document.activeElement?.getAttribute(name), attribute),
    (value) => expect(value).toBe(wanted),
  );
}

describeInBrowser("The keyboard on the desk", ({ open }) => {
  const opened = async () => {
    const { pane } = await onDesk(open, "nl", await sampleWorkbook("nl"), { width: 1280, height: 800 });
    await pane.seesAllOf("start");
    return { pane, page: pane.page, desk: deskDriver(pane.page) };
  };

  test("goes round cells, pane and bar by F6, both ways", async () => {
    const { page, desk } = await opened();
    await desk.showSheet("Administraties");
    await desk.goTo(1, 2);
    for (const wanted of ["pane", "bar", "cells", "pane"]) {
      await page.keyboard.press("F6");
      await expectPlace(page, wanted);
    }
    for (const wanted of ["cells", "bar", "pane", "cells"]) {
      await page.keyboard.press("Shift+F6");
      await expectPlace(page, wanted);
    }
    await page.keyboard.press("ArrowDown");
    await desk.waitForCell("A3");
  });

  test("leaves the cells by Tab, Shift+Tab and Esc, and comes back to where it was", async () => {
    const { page, desk } = await opened();
    await desk.showSheet("Facturen");
    await desk.goTo(2, 3);
    await expectPlace(page, "cells");
    await page.keyboard.press("Tab");
    await expectPlace(page, "grid");
    await expectFocused(page, "role", "tab");
    await page.keyboard.press("Shift+Tab");
    await expectPlace(page, "cells");
    await desk.waitForCell("B3");
    await page.keyboard.press("Shift+Tab");
    await expectPlace(page, "grid");
    await expectFocused(page, "aria-label", deskNl.grid.content);
    await page.keyboard.press("Tab");
    await expectPlace(page, "cells");
    await page.keyboard.press("Escape");
    await expectPlace(page, "pane");
  });

  test("goes round the whole page by Tab alone and is kept nowhere", async () => {
    const { page } = await opened();
    const seen = new Set<string | null>();
    let wasCells = 0;
    for (let step = 0; step < 60; step += 1) {
      await page.keyboard.press("Tab");
      const here = await place(page);
      wasCells = here === "cells" ? wasCells + 1 : 0;
      expect(wasCells).toBeLessThan(3);
      seen.add(here);
    }
    expect([...seen].filter((one) => one !== null).sort()).toEqual(["bar", "cells", "grid", "pane"]);
  });

  test("goes on to the next cell by Tab while cells are being filled, until Esc", async () => {
    const { page, desk } = await opened();
    await desk.showSheet("Facturen");
    await desk.goTo(2, 2);
    await page.keyboard.type("X");
    await page.keyboard.press("Tab");
    await desk.waitForCell("C2");
    await page.keyboard.press("Tab");
    await desk.waitForCell("D2");
    await page.keyboard.press("Escape");
    await expectPlace(page, "pane");
  });
});
