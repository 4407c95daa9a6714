import { deskWords } from "../../src/desk/words";
import { describeInBrowser, eventually, expectAccessible, expectEventually } from "./support/bench";
import { coveredTargets, sidewaysIn } from "./support/hits";
import { inExcel, onDesk } from "./support/paneDoors";
import type { PaneDriver } from "./support/paneDriver";
import { sampleWorkbook, tableIn } from "./support/workbooks";

/** Makes the sheets with who collects in them: three clicks. */
async function setUp({ press, words, fillIn, sees }: PaneDriver): Promise<void> {
  const { firstUse, setUp: form } = words;
  await press(new RegExp(`^${firstUse.make}`));
  await fillIn(new RegExp(`^${form.name}`), "Vereniging De Ploeg");
  await fillIn(form.creditorId, "NL42ZZZ123456780001");
  await fillIn(form.iban, "NL91 ABNA 0417 1643 00");
  await sees(form.bank.replace("{bank}", "ABN AMRO"));
  await press(firstUse.makeNow);
  await sees(firstUse.doneMade);
}

describeInBrowser("The set-up of an empty workbook", ({ open }) => {
  test.each([
    ["nl", 270],
    ["en", 320],
  ] as const)(
    "is one form in Excel (%s, %i px), after which the first sheet to fill is in sight",
    async (language, width) => {
      const { pane, saved } = await inExcel(open, language, undefined, { width, height: 700 });
      await setUp(pane);
      const { toSheet } = pane.words.firstUse;
      await pane.view.getByRole("button", { name: pane.fill(toSheet, { sheet: "Debtors" }) }).waitFor();
      await expectEventually(
        () => sidewaysIn(pane.page),
        (out) => expect(out).toEqual([]),
      );
      await expectAccessible(pane.page);
      expect(pane.clicks).toBe(2);
      const { rows } = await tableIn(await saved(), "Accounts");
      expect(rows).toHaveLength(1);
      for (const value of ["NL91ABNA0417164300", "ABN AMRO", "12:30"]) expect(rows[0]).toContain(value);
    },
  );

  test("shows the sheet of debtors on the desk", async () => {
    const { pane } = await onDesk(open, "nl");
    await setUp(pane);
    await pane.page.getByRole("application", { name: "Debiteuren" }).waitFor();
  });
});

describeInBrowser("The places of the pane", ({ open }) => {
  test.each([270, 450])(
    "stay in sight while a long view scrolls, and cover nothing for good (%i px)",
    async (width) => {
      const { pane } = await inExcel(open, "nl", await sampleWorkbook("nl"), { width, height: 700 });
      await pane.turnTo("settings");
      await pane.seesAllOf("settings");
      await pane.page.mouse.move(width / 2, 500);
      await pane.page.mouse.wheel(0, 900);
      const top = await eventually(
        () => pane.page.evaluate(() => document.scrollingElement?.scrollTop ?? 0),
        (scrolled) => scrolled > 300,
      );
      expect(top).toBeGreaterThan(300);
      const places = await pane.page.getByRole("tablist").first().boundingBox();
      expect(places?.y).toBe(0);
      await expectEventually(
        () => coveredTargets(pane.page),
        (covered) => expect(covered).toEqual([]),
      );
      await pane.turnTo("orders");
      await pane.seesAllOf("orders");
    },
  );

  test("are of one administration when that is chosen, and nothing is chosen from where there is one", async () => {
    const { pane } = await inExcel(open, "nl", await sampleWorkbook("nl"), { width: 320, height: 700 });
    const { administration } = pane.words.shell;
    await pane.seesAllOf("start");
    const all = await pane.view.getByRole("region", { name: pane.words.shell.views.start }).textContent();
    await pane.view.getByLabel(administration, { exact: true }).selectOption({ label: "BE01 De Waag Antwerpen BV" });
    await eventually(
      () => pane.view.getByRole("region", { name: pane.words.shell.views.start }).textContent(),
      (text) => text !== all && (text ?? "").includes("€"),
    );
    await pane.turnTo("collect");
    await pane.sees(/Boulangerie|Brasserie/);
    const others = pane.view.getByText("Bakkerij De Korenaar");
    await expectEventually(
      () => others.count(),
      (count) => expect(count).toBe(0),
    );
    const { pane: one } = await inExcel(open, "nl", undefined, { width: 320, height: 700 });
    await setUp(one);
    const chooser = one.view.getByLabel(administration, { exact: true });
    await expectEventually(
      () => chooser.count(),
      (count) => expect(count).toBe(0),
    );
  });
});

describeInBrowser("The pane on the desk", ({ open }) => {
  test("takes up to half of the window, and is as wide as it was after a reload", async () => {
    const { pane } = await onDesk(open, "nl", await sampleWorkbook("nl"), { width: 1600, height: 900 });
    const { page } = pane;
    const line = page.getByRole("separator", { name: deskWords("nl").parts.resize });
    await line.press("Home");
    const width = async (): Promise<number> => (await page.locator("[data-region=pane]").boundingBox())?.width ?? 0;
    await eventually(width, (now) => now === 800);
    await page.reload();
    const card = page.getByRole("group", { name: deskWords("nl").start.empty });
    await card.getByRole("button", { name: deskWords("nl").start.languages.nl }).click();
    await line.waitFor();
    await expectEventually(width, (now) => expect(now).toBe(800));
  });
});
