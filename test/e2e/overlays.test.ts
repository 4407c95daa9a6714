import type { Locator, Page } from "playwright-core";
import type { Language } from "../../src/domain/book/records";
import { deskWords } from "../../src/desk/words";
import { describeInBrowser, expectEventually, screenshot, type Visitor } from "./support/bench";
import { deskDriver } from "./support/deskDriver";
import { coveredTargets } from "./support/hits";
import { inExcel, onDesk, collectProposed } from "./support/paneDoors";
import type { PaneDriver } from "./support/paneDriver";
import { around, type Box, commonest, difference, look } from "./support/picture";
import { sampleWorkbook } from "./support/workbooks";

/** From a Mac's narrow pane to a wide one. */
const WIDTHS = [270, 320, 450] as const;
const SHADOW = 16;
/** What stays wrong for longer than this is wrong. */
const SETTLED_MS = 10_000;

const LOOKS = [
  ["nl", "light"],
  ["en", "dark"],
  ["nl", "highContrast"],
] as const satisfies readonly (readonly [Language, Visitor["theme"]])[];

async function boxOf(locator: Locator): Promise<Box> {
  const box = await locator.boundingBox();
  if (box === null) throw new Error("it is not seen");
  return box;
}

/** Between two looks at a page that may still be drawing. */
const DRAWN_MS = 300;

/** The page as it looks when it has come to rest: a grid goes on drawing after its cells can be asked for. */
async function stillLook(page: Page): Promise<Awaited<ReturnType<typeof look>>> {
  let last = await look(page);
  await expectEventually(
    async () => {
      await page.waitForTimeout(DRAWN_MS);
      const next = await look(page);
      const share = difference(last, next, []);
      last = next;
      return share;
    },
    (share) => expect(share).toBe(0),
    SETTLED_MS,
  );
  return last;
}

/**
 * Opens something above the page and closes it again. It may cover what it stands on, and nothing else: the page around it
 * is seen as before, and whatever is said to be there gets its clicks.
 */
async function expectPageAround(page: Page, opener: Locator, opened: Locator, name: string): Promise<void> {
  await opener.focus();
  await page.mouse.move(0, 0);
  const before = await stillLook(page);
  await opener.click();
  await opened.waitFor();
  const seen = async () => {
    const place = around(await boxOf(opened), SHADOW);
    const own = around(await boxOf(opener), SHADOW);
    const after = await look(page);
    return {
      name,
      around: difference(before, after, [place, own]) < 0.02,
      isOneColour: commonest(after, [place]) > 0.985,
      covered: await coveredTargets(page, "[role=menu], [role=dialog]"),
    };
  };
  // It takes its place in a turn after the one in which it is there.
  await expectEventually(
    seen,
    (one) => expect(one).toEqual({ name, around: true, isOneColour: false, covered: [] }),
    SETTLED_MS,
  );
  await screenshot(page, name.replaceAll(" ", "-"));
  await page.keyboard.press("Escape");
  await opened.waitFor({ state: "detached" });
}

async function expectNoneCovered(page: Page, within?: string): Promise<void> {
  await expectEventually(
    () => coveredTargets(page, within),
    (covered) => expect(covered).toEqual([]),
    SETTLED_MS,
  );
}

const moreViews = ({ view, words }: PaneDriver): Locator =>
  view.getByRole("tab", { name: words.shell.moreViews, exact: true });

describeInBrowser("What opens above the pane", ({ open }) => {
  for (const [language, theme] of LOOKS) {
    test(`leaves the page around it as it was, at every width (${language}, ${theme})`, async () => {
      const { pane } = await inExcel(open, language, await sampleWorkbook(language), { theme });
      const { page, words } = pane;
      await pane.seesAllOf("start");
      for (const width of WIDTHS) {
        await page.setViewportSize({ width, height: 600 });
        await moreViews(pane).waitFor();
        await expectPageAround(page, moreViews(pane), page.getByRole("menu"), `views at ${width} ${language} ${theme}`);
      }
      for (const view of ["bank", "returns"] as const) {
        await pane.turnTo(view);
        await pane.seesAllOf(view);
        for (const width of [270, 320] as const) {
          await page.setViewportSize({ width, height: 600 });
          await moreViews(pane).waitFor();
          const opened = page.getByRole("menu");
          await expectPageAround(page, moreViews(pane), opened, `${view} at ${width} ${language} ${theme}`);
        }
      }
      await pane.turnTo("collect");
      await collectProposed(pane);
      await pane.turnTo("orders");
      await pane.press(new RegExp(`^${words.orders.open.split("{")[0] ?? ""}`));
      for (const width of [270, 320] as const) {
        await page.setViewportSize({ width, height: 600 });
        const others = pane.view.getByRole("button", { name: words.orders.more, exact: true });
        await expectPageAround(page, others, page.getByRole("menu"), `other steps at ${width} ${language} ${theme}`);
      }
    });
  }

  test("is a tooltip that covers nothing but its place", async () => {
    const { pane } = await inExcel(open, "nl", await sampleWorkbook("nl"), { width: 320 });
    const { page, words } = pane;
    await pane.seesAllOf("start");
    const before = await stillLook(page);
    await pane.view.getByRole("button", { name: words.parts.refresh, exact: true }).first().hover();
    const tooltip = page.getByRole("tooltip").filter({ visible: true });
    await tooltip.waitFor();
    const own = around(await boxOf(pane.view.getByRole("button", { name: words.parts.refresh }).first()), SHADOW);
    await expectEventually(
      async () => difference(before, await look(page), [around(await boxOf(tooltip), SHADOW), own]),
      (share) => expect(share).toBeLessThan(0.02),
      SETTLED_MS,
    );
    await expectNoneCovered(page);
  });
});

describeInBrowser("What opens above the desk", ({ open }) => {
  for (const [language, theme] of LOOKS) {
    test(`leaves the page around it as it was (${language}, ${theme})`, async () => {
      const { pane } = await onDesk(open, language, await sampleWorkbook(language), { theme, height: 800 });
      const { page } = pane;
      await pane.seesAllOf("start");
      await expectPageAround(page, moreViews(pane), page.getByRole("menu"), `views on the desk ${language} ${theme}`);
      await expectNoneCovered(page);
      const desk = deskDriver(page, language);
      await desk.showSheet(language === "nl" ? "Facturen" : "Invoices");
      await desk.goTo(6, 2);
      await desk.type("1");
      await page.getByText(deskWords(language).bar.unsaved, { exact: true }).waitFor();
      await page.getByRole("button", { name: deskWords(language).bar.openAnother, exact: true }).click();
      await page.getByRole("dialog").or(page.getByRole("alertdialog")).waitFor();
      // Behind it all is darker, and still there.
      await expectEventually(
        async () => commonest(await look(page)),
        (share) => expect(share).toBeLessThan(0.9),
        SETTLED_MS,
      );
      await expectNoneCovered(page, "[role=dialog], [role=alertdialog]");
    });
  }
});
