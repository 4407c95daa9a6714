import type { Page } from "playwright-core";
import { decodeBook } from "../../src/sheets/decode";
import { paneNl } from "../../src/taskpane/texts/paneNl";
import { dutchIbanOf } from "../support/books";
import { describeInBrowser, expectEventually } from "./support/bench";
import { excelPage } from "./support/excelPage";
import { typedOverWorkbook } from "./support/workbooks";

/** What has the focus, by the name that is read of it. */
const focused = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const one = document.activeElement;
    return one?.getAttribute("aria-label") ?? one?.textContent ?? "";
  });

async function expectFocused(page: Page, wanted: string): Promise<void> {
  await expectEventually(
    () => focused(page),
    (name) => expect(name).toBe(wanted),
  );
}

/** So many presses go round everything that the page shows here. */
const PRESSES = 60;

/** Goes on with one key until this button has the focus, once it is there and can be reached. */
async function goTo(page: Page, wanted: string, key = "Tab"): Promise<void> {
  await page.getByRole("button", { name: wanted, exact: true, disabled: false }).first().waitFor();
  for (let press = 0; press < PRESSES && (await focused(page)) !== wanted; press += 1) await page.keyboard.press(key);
  await expectFocused(page, wanted);
}

describeInBrowser("A mandate whose account was typed over, in the pane", ({ open }) => {
  test("is held back, and reported by its button beside the finding, with keys alone", async () => {
    const workbook = await typedOverWorkbook("nl", dutchIbanOf(9));
    const { page, host } = await excelPage(open, { workbook, press: "showCheck", width: 320 });
    const { change } = paneNl.mandates;
    const button = (name: string) => page.getByRole("button", { name, exact: true });
    await goTo(page, paneNl.check.run);
    await page.keyboard.press("Enter");
    await button(`${change.restore.choice}: SR10001`).waitFor();
    // Who closes a step is back where it was opened.
    await goTo(page, `${change.restore.choice}: SR10001`);
    await page.keyboard.press("Enter");
    await expectFocused(page, change.restore.title);
    await goTo(page, paneNl.parts.close);
    await page.keyboard.press("Enter");
    await expectFocused(page, `${change.restore.choice}: SR10001`);
    await goTo(page, `${change.amend.choice}: SR10001`, "Shift+Tab");
    await page.keyboard.press("Enter");
    await expectFocused(page, change.amend.title);
    await button(change.amend.commit).waitFor();
    await goTo(page, change.amend.commit);
    await page.keyboard.press("Enter");
    await page.getByText("De wijziging van machtiging SR10001 wordt bij de volgende incasso gemeld.").waitFor();
    await expectEventually(
      async () => decodeBook(await host.contents()).book.tables.Mandates[0],
      (mandate) => expect(mandate).toMatchObject({ iban: dutchIbanOf(9), originalIban: dutchIbanOf(1) }),
    );
  });
});

describeInBrowser("A date in the pane", ({ open }) => {
  test("is typed digit by digit", async () => {
    const { page } = await excelPage(open, {
      workbook: await typedOverWorkbook("nl", dutchIbanOf(9)),
      press: "showCollect",
    });
    const field = page.getByLabel(paneNl.collect.date).first();
    await expectEventually(
      () => field.inputValue(),
      (proposed) => expect(proposed).toMatch(/^\d\d-\d\d-2026$/),
    );
    await field.focus();
    await page.keyboard.press("ControlOrMeta+A");
    await page.keyboard.type("11/12/27");
    await page.keyboard.press("Enter");
    await expectEventually(
      () => field.inputValue(),
      (typed) => expect(typed).toBe("11-12-2027"),
    );
  });
});
