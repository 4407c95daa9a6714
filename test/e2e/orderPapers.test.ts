import type { Locator, Page } from "playwright-core";
import { isoDate, isoDateTime } from "../../src/domain/values/calendar";
import { nodeCodec } from "../../src/file/nodeCodec";
import { openXlsx } from "../../src/file/xlsx";
import { decodeBook } from "../../src/sheets/decode";
import { aDebtor, anAccount, anAdministration, bookOfDebtors, dutchIbanOf } from "../support/books";
import { wrongIn } from "../support/excelBook";
import { workbookOf } from "./support/bankFiles";
import { describeInBrowser, downloadOf, expectEventually } from "./support/bench";
import { keysOf } from "./support/byKeys";
import { inExcel } from "./support/paneDoors";

const MOMENT = { at: isoDateTime("2026-11-21T10:00:00"), user: "piet" };

/** Two invoices that are due, of a firm where an order is issued by another than made it, and a text that banks do not take. */
function firm() {
  const Debtors = [1, 2].map((n) =>
    aDebtor({ number: String(10_000 + n), iban: dutchIbanOf(n), language: n === 1 ? "nl" : "de" }),
  );
  const book = bookOfDebtors(2, {
    Administrations: [anAdministration({ fourEyes: true })],
    Accounts: [anAccount({ remittanceStyle: "Text" })],
    Debtors,
  });
  const Invoices = book.tables.Invoices.map((invoice, position) => ({
    ...invoice,
    dueDate: isoDate("2026-11-20"),
    description: position === 0 ? "Huur november" : "Contributie Ω",
  }));
  return { ...book, tables: { ...book.tables, Invoices } };
}

async function bookIn(saved: () => Promise<Uint8Array>) {
  return decodeBook(await (await openXlsx(await saved(), nodeCodec)).read()).book;
}

function expectFocus(page: Page, text: string): Promise<void> {
  return expectEventually(
    () => page.evaluate(() => document.activeElement?.textContent),
    (focused) => expect(focused).toBe(text),
  );
}

function expectNone(place: Locator): Promise<void> {
  return expectEventually(
    () => place.count(),
    (count) => expect(count).toBe(0),
  );
}

describeInBrowser("An order with its papers", ({ open }) => {
  test("is split, proposed, mended, issued by another and written about, with keys alone", async () => {
    const { pane, saved } = await inExcel(open, "nl", await workbookOf(firm()), { width: 450 });
    const { page, words, fill } = pane;
    const { collect, orders, papers, settings } = words;
    const keys = keysOf(pane);
    const step = (title: string) => pane.view.getByRole("region", { name: title, exact: true });

    // An invoice of 100 euros in two instalments, the first of 40.
    await pane.turnTo("collect");
    await keys.press(collect.split.title);
    await keys.expectWithin(step(collect.split.title));
    await keys.type(collect.split.invoice, "F1");
    await keys.type(collect.split.count, "2");
    await keys.type("Termijn 1: bedrag", "40");
    await keys.type("Termijn 2: bedrag", "60");
    await keys.press(collect.look);
    await expectFocus(page, collect.split.title);
    await pane.sees("Termijn 2, vervalt 20 dec 2026");
    await keys.press(collect.split.commit);
    await expectFocus(page, fill(collect.split.done, { order: "F1" }));

    // The proposal, of which one text is mended.
    await keys.press(fill(collect.characters, { count: 1 }));
    await keys.press("Tekst Contributie Ω wijzigen");
    await keys.expectWithin(step(collect.changeText.title));
    await keys.type(collect.changeText.text, "Contributie Omega");
    await keys.press(collect.look);
    await expectFocus(page, collect.changeText.title);
    await keys.press(collect.changeText.commit);
    const review = new RegExp(`^${collect.reviewOrder.split("{")[0] ?? ""}`);
    await keys.acceptWarnings(review);
    await expectNone(pane.view.getByRole("button", { name: fill(collect.characters, { count: 1 }) }));
    await keys.press(review);
    await keys.acceptWarnings(collect.makeOrder);
    await keys.press(collect.makeOrder);

    // Who made the order does not issue it; another does.
    const order = "2026-0001";
    await keys.press(fill(collect.toIssue, { order }));
    await pane.sees(orders.otherUser);
    await expectNone(pane.view.getByRole("button", { name: orders.issue.button, exact: true }));
    await pane.turnTo("settings");
    await keys.type(settings.user, "piet");
    await page.keyboard.press("Tab");
    await pane.turnTo("orders");
    await keys.press(orders.issue.button);
    await keys.acceptWarnings(orders.issue.commit);
    await keys.press(orders.issue.commit);
    await pane.sees(fill(orders.issue.done, { order }));
    await keys.press(words.parts.close);
    await expectFocus(page, fill(orders.title, { order }));

    // Its papers: each is saved; that the letters went out is recorded.
    for (const paper of ["orderLetter", "specification", "notification"] as const) {
      await keys.choose(papers.menu, papers[paper].button);
      await keys.expectWithin(step(papers[paper].title));
      const file = await downloadOf(page, () => keys.choose(papers.save, papers.forms.pdf));
      expect(Buffer.from(file.bytes.slice(0, 5)).toString("latin1")).toBe("%PDF-");
      await pane.sees(fill(papers.saved, { file: file.name }));
      if (paper !== "notification") await keys.press(words.parts.close);
    }
    await keys.press(papers.record);
    await keys.press(collect.look);
    await keys.press(papers.sent.commit);
    await expectFocus(page, fill(papers.sent.done, { order }));

    const book = await bookIn(saved);
    const { Orders, DirectDebits, Invoices } = book.tables;
    expect(Orders.map(({ createdBy, issuedBy }) => createdBy !== issuedBy && issuedBy)).toEqual(["piet"]);
    expect(DirectDebits.map((line) => [line.invoice, line.instalment, line.amount, line.preNotifiedOn])).toEqual([
      ["F1", 1, 40_00, "2026-11-20"],
      ["F2", null, 200_00, "2026-11-20"],
    ]);
    expect(Invoices.map(({ description }) => description)).toEqual(["Huur november", "Contributie Omega"]);
    expect(wrongIn(book, MOMENT)).toEqual([]);
  });
});
