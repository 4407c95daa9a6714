import type { Locator } from "playwright-core";
import { isoDate } from "../../src/domain/values/calendar";
import { cents } from "../../src/domain/values/money";
import { nodeCodec } from "../../src/file/nodeCodec";
import { openXlsx } from "../../src/file/xlsx";
import { decodeBook } from "../../src/sheets/decode";
import { aDebtor, aMandate, anAdministration, anInvoice, bookOfDebtors, dutchIbanOf } from "../support/books";
import { workbookOf } from "./support/bankFiles";
import { describeInBrowser, expectAccessible, expectEventually } from "./support/bench";
import { keysOf } from "./support/byKeys";
import { collectProposed, inExcel, reviewProposal } from "./support/paneDoors";
import type { PaneDriver } from "./support/paneDriver";
import { sampleWorkbook } from "./support/workbooks";

/** A day on which all that is open is due. */
const DUE = { at: "2026-11-30T10:00:00", width: 320, height: 800 } as const;

async function bookIn(saved: () => Promise<Uint8Array>) {
  return decodeBook(await (await openXlsx(await saved(), nodeCodec)).read()).book;
}

const beginning = (words: string): RegExp => new RegExp(`^${words.split("{")[0] ?? ""}`);

function reviewButton(pane: PaneDriver): Locator {
  return pane.view.getByRole("button", { name: beginning(pane.words.collect.review) });
}

async function expectAmount(pane: PaneDriver, amount: string): Promise<void> {
  await expectEventually(
    async () => (await reviewButton(pane).textContent())?.replaceAll("\u00a0", " "),
    (text) => expect(text).toContain(amount),
  );
}

/** Three customers of 100, 200 and 300 euros, of whom the second has a name longer than any pane is wide. */
function firm() {
  const Debtors = [1, 2, 3].map((n) =>
    aDebtor({
      number: String(10_000 + n),
      row: n + 1,
      name: n === 2 ? `Stichting ${"Wandelen".repeat(7)}` : `Customer ${String(n)}`,
      iban: dutchIbanOf(n),
    }),
  );
  return bookOfDebtors(3, { Debtors });
}

describeInBrowser("A collection's proposal", ({ open }) => {
  test("is there by itself, and a customer is left out with one click more", async () => {
    const { pane, saved } = await inExcel(open, "nl", await workbookOf(firm()), DUE);
    await pane.turnTo("collect");
    await expectAmount(pane, "€ 600,00");
    const before = pane.clicks;
    await pane.tick(/^Stichting/);
    expect(pane.clicks - before).toBeLessThanOrEqual(3);
    await expectAmount(pane, "€ 400,00");
    await pane.sees(/^Uitgevinkt: 1 post, €\s200,00/);
    // Another view, and back: it stays as it was left.
    await pane.turnTo("start");
    await pane.turnTo("collect");
    await expectAmount(pane, "€ 400,00");
    await collectProposed(pane);
    const { DirectDebits } = (await bookIn(saved)).tables;
    expect(DirectDebits.map(({ debtor }) => debtor)).toEqual(["10001", "10003"]);
  });

  test("is searched, unticked invoice by invoice and ticked again, with keys alone", async () => {
    const Invoices = [1, 2, 3].map((n) =>
      anInvoice({ number: `F${String(n)}`, row: n + 1, amount: cents(10_00 * n), openAmount: cents(10_00 * n) }),
    );
    const { pane, saved } = await inExcel(open, "en", await workbookOf(bookOfDebtors(1, { Invoices })), DUE);
    const keys = keysOf(pane);
    const { collect } = pane.words;
    const box = (name: string) => pane.view.getByRole("checkbox", { name, exact: true });
    await pane.turnTo("collect");
    await expectAmount(pane, "€ 60.00");
    await keys.type(collect.search, "20,00");
    await keys.press(pane.fill(collect.itemsOf, { count: 3, name: "Bakkerij Jansen" }));
    await keys.reach(box("F2"));
    await pane.page.keyboard.press("Space");
    await expectAmount(pane, "€ 40.00");
    await keys.expectWithin(box("F2"));
    await keys.press(collect.tickAll);
    await expectAmount(pane, "€ 60.00");
    await keys.reach(box("F3"));
    await pane.page.keyboard.press("Space");
    await expectAmount(pane, "€ 30.00");
    await reviewProposal(pane, keys);
    // Back, and everything is as it was left.
    await keys.press(pane.words.parts.confirmBack);
    await expectAmount(pane, "€ 30.00");
    await collectProposed(pane, keys);
    const { DirectDebits } = (await bookIn(saved)).tables;
    expect(DirectDebits.map(({ invoice }) => invoice)).toEqual(["F1", "F2"]);
  });

  test("warns of no day that it proposes itself, and of an earlier one where it is chosen", async () => {
    const Administrations = [anAdministration({ announcedOnInvoice: false, preNotificationDays: 10 })];
    const Invoices = [anInvoice({ dueDate: isoDate("2026-11-20") })];
    const workbook = await workbookOf(bookOfDebtors(1, { Administrations, Invoices }));
    const { pane } = await inExcel(open, "nl", workbook, DUE);
    const group = pane.view.getByRole("group", { name: pane.words.parts.warningsToConfirm });
    const day = pane.view.getByLabel(pane.words.collect.date).first();
    await pane.turnTo("collect");
    await expectEventually(
      () => day.inputValue(),
      (value) => expect(value).toBe("10-12-2026"),
    );
    await reviewButton(pane).waitFor();
    await group.waitFor({ state: "detached" });
    await pane.press(beginning(pane.words.collect.dateEarlier));
    await group.waitFor();
    await expectEventually(
      async () => [await day.inputValue(), await reviewButton(pane).isDisabled()],
      (seen) => expect(seen).toEqual(["01-12-2026", true]),
    );
    const before = pane.clicks;
    await reviewProposal(pane);
    expect(pane.clicks - before).toBe(2);
    await pane.sees(pane.words.parts.preview);
  });

  test.each([
    ["nl", "light", 320],
    ["en", "dark", 270],
    ["nl", "highContrast", 450],
    ["en", "light", 160],
  ] as const)("passes axe and is read without scrolling sideways (%s, %s, %s px)", async (language, theme, width) => {
    const visitor = { ...DUE, theme, width, height: width === 160 ? 400 : 800 };
    const { pane } = await inExcel(open, language, await workbookOf(firm()), visitor);
    await pane.turnTo("collect");
    await pane.tick(/^Stichting/);
    await expectAmount(pane, language === "nl" ? "400,00" : "400.00");
    const expectFits = (): Promise<void> =>
      expectEventually(
        () => pane.page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth),
        (tooWide) => expect(tooWide).toBe(0),
      );
    await expectFits();
    await expectAccessible(pane.page);
    await reviewProposal(pane);
    await pane.sees(pane.words.parts.preview);
    await expectFits();
    await expectAccessible(pane.page);
  });

  test("of nothing says why and what is held back, and offers nothing to press", async () => {
    const Mandates = [aMandate({ dateOfSignature: null })];
    const { pane } = await inExcel(open, "nl", await workbookOf(bookOfDebtors(1, { Mandates })), DUE);
    await pane.turnTo("collect");
    await pane.sees(pane.words.collect.nothingTaken);
    await pane.sees(beginning(pane.words.collect.heldBack.replace("(", "\\(")));
    await reviewButton(pane).waitFor({ state: "detached" });
    await expectAccessible(pane.page);
  });

  test("of a firm with several accounts shows the totals of each", async () => {
    const { pane } = await inExcel(open, "nl", await sampleWorkbook("nl"), { width: 320 });
    await pane.turnTo("collect");
    await pane.press(pane.words.collect.daysAndTotals);
    const totals = pane.view.getByRole("region", { name: pane.words.collect.sums });
    await expectEventually(
      () => totals.textContent(),
      (text) => expect(text?.match(/(NL|BE)\d\d/g)?.length).toBeGreaterThanOrEqual(2),
    );
  });
});
