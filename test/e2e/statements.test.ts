import type { Book } from "../../src/domain/book/book";
import { isoDateTime } from "../../src/domain/values/calendar";
import { nodeCodec } from "../../src/file/nodeCodec";
import { openXlsx } from "../../src/file/xlsx";
import { decodeBook } from "../../src/sheets/decode";
import { wrongIn } from "../support/excelBook";
import {
  batchOf,
  camtOf,
  codaOf,
  collected,
  collectedAlike,
  collectedBeside,
  drop,
  mt940Of,
  returnOf,
  workbookOf,
} from "./support/bankFiles";
import { describeInBrowser, expectAccessible, expectEventually } from "./support/bench";
import { inExcel, onDesk } from "./support/paneDoors";

/** A week after the collection date: the bank has answered. */
const AT = "2026-12-07T10:00:00";
const MOMENT = { at: isoDateTime(AT), user: "anna" };

async function bookOf(bytes: Uint8Array): Promise<Book> {
  return decodeBook(await (await openXlsx(bytes, nodeCodec)).read()).book;
}

const beginning = (words: string): RegExp => new RegExp(`^${words.split("{")[0] ?? ""}`);

describeInBrowser("Bank statements", ({ open }) => {
  for (const [where, door] of [
    ["on the desk", onDesk],
    ["in Excel", inExcel],
  ] as const) {
    test(`${where}: several are dropped, shown entry by entry, and processed with one click`, async () => {
      const book = collected();
      const { pane, saved } = await door(open, "nl", await workbookOf(book), { at: AT });
      const { bank } = pane.words;
      await pane.seesAllOf("start");
      await drop(pane, [
        await camtOf(book, [batchOf(book)]),
        await camtOf(book, [returnOf(book, 2)], { number: 2, opening: 1_600_00 }),
      ]);
      await pane.sees(/^Retour van F2, opdracht 2026-0001/);
      await expectAccessible(pane.page);
      await pane.press(pane.fill(bank.commit, { count: 2 }));
      await pane.sees(pane.fill(bank.done, { count: 2 }));
      const after = await bookOf(await saved());
      expect(after.tables.Orders[0]).toMatchObject({ status: "Settled", toSettle: 0 });
      expect(after.tables.Invoices.map(({ openAmount, timesReturned }) => [openAmount, timesReturned ?? 0])).toEqual([
        [0, 0],
        [200_00, 1],
        [0, 0],
      ]);
      expect(wrongIn(after, MOMENT)).toEqual([]);
    });
  }

  test("what nobody can tell is matched by hand, and the return is undone by itself", async () => {
    const book = collected();
    const { pane, saved } = await inExcel(open, "nl", await workbookOf(book), { at: AT, width: 320, height: 800 });
    const { bank, returns } = pane.words;
    await pane.seesAllOf("start");
    const nameless = { endToEndId: null, mandateId: null, name: "Onbekend" };
    await drop(pane, [await camtOf(book, [batchOf(book), returnOf(book, 2, nameless)])]);
    await pane.press(pane.fill(bank.commit, { count: 1 }));
    await pane.press(bank.toMatch);
    await pane.press(/^Kies bankregel .* van Onbekend/);
    // The list is put in order anew for the entry; what is pressed before that may be another row by then.
    await pane.view.getByText("Zelfde bedrag", { exact: true }).first().waitFor();
    await pane.press(/^Kies F2 .*200,00 euro/);
    await expectAccessible(pane.page);
    await pane.press(bank.couple);
    await pane.press(bank.toProcess);
    await pane.press(pane.fill(bank.commit, { count: 1 }));
    await pane.press(bank.toReturns);
    await pane.press(beginning(returns.undoOne));
    await pane.press(returns.undoCommit);
    await pane.sees(returns.undoDone);
    const after = await bookOf(await saved());
    expect(after.tables.DirectDebits[1]).toMatchObject({ returnKind: null, bankReference: null });
    expect(after.tables.Invoices[1]).toMatchObject({ openAmount: 0 });
    expect(wrongIn(after, MOMENT)).toEqual([]);
  });

  test("in three formats are dropped at once, and which collection one is of is chosen with keys", async () => {
    const book = collectedAlike();
    const { pane, saved } = await inExcel(open, "nl", await workbookOf(book), { at: AT, width: 320, height: 800 });
    const { bank } = pane.words;
    await pane.seesAllOf("start");
    const nameless = returnOf(book, 4, { endToEndId: null, day: "2026-12-07" });
    await drop(pane, [
      await codaOf(book, [nameless], { number: 3, opening: 1_500_00, openingDay: "2026-12-04" }),
      await mt940Of(book, [returnOf(book, 2)], { number: 2, opening: 1_700_00, openingDay: "2026-12-01" }),
      await camtOf(book, [batchOf(book)]),
    ]);
    await pane.sees(pane.fill(bank.which, { count: 1 }));
    await expectAccessible(pane.page);
    const choices = pane.view.getByRole("radio");
    // What is not chosen can be chosen, and is as easy to read as what is.
    const colours = await pane.view
      .locator("label.fui-Radio__label")
      .evaluateAll((all) => [...new Set(all.map((label) => getComputedStyle(label).color))]);
    expect(colours).toHaveLength(1);
    await choices.last().focus();
    // Past "none of these" to the collection above it.
    for (const name of [bank.noneOfThese, /^F9 van/]) {
      await pane.page.keyboard.press("ArrowUp");
      await expectEventually(
        () =>
          pane.view
            .getByRole("radio", { name, checked: true })
            .evaluateAll((all) => all.includes(document.activeElement as never)),
        (isThere) => expect(isThere).toBe(true),
      );
    }
    await pane.press(pane.fill(bank.commit, { count: 3 }));
    await pane.sees(pane.fill(bank.done, { count: 3 }));
    const after = await bookOf(await saved());
    expect(after.tables.DirectDebits.map(({ status }) => status)).toEqual([
      "Received",
      "Returned",
      "Received",
      "Returned",
    ]);
    expect(after.tables.Orders[0]).toMatchObject({ status: "Settled", toSettle: 0 });
    expect(wrongIn(after, MOMENT)).toEqual([]);
  });

  test("what is matched by hand is reached, chosen and left with keys alone", async () => {
    const book = collected();
    const { pane } = await inExcel(open, "nl", await workbookOf(book), { at: AT, width: 800, height: 800 });
    const { page, words } = pane;
    const { bank } = words;
    await pane.seesAllOf("start");
    const nameless = { endToEndId: null, mandateId: null, name: "Onbekend" };
    await drop(pane, [await camtOf(book, [batchOf(book), returnOf(book, 2, nameless)])]);
    await pane.press(pane.fill(bank.commit, { count: 1 }));
    await pane.press(bank.toMatch);
    const focused = (): Promise<string> =>
      page.evaluate(
        () => document.activeElement?.getAttribute("aria-label") ?? document.activeElement?.textContent ?? "",
      );
    const key = async (name: string, leadsTo: RegExp): Promise<void> => {
      await page.keyboard.press(name);
      await expectEventually(focused, (now) => expect(now).toMatch(leadsTo));
    };
    const chosen = pane.view.getByRole("region", { name: bank.chosen });
    await pane.view.getByRole("button", { name: /^Kies bankregel .* van Onbekend/ }).focus();
    await page.keyboard.press("Enter");
    await chosen.getByText(bank.chosenOnlyEntry).waitFor();
    // The collections of this entry are there, and can be reached again.
    await pane.view.getByText("Zelfde bedrag", { exact: true }).first().waitFor();
    await key("Tab", /^$/);
    await key("Tab", /^Kies F2 .*200,00 euro/);
    await key("ArrowDown", /^Kies F1/);
    await key("End", /^Kies F3/);
    await page.keyboard.press("Enter");
    await chosen.getByText(/^F3 /).waitFor();
    await page.keyboard.press("Escape");
    await chosen.getByText(bank.chosenOnlyEntry).waitFor();
    await key("Home", /^Kies F2/);
    await page.keyboard.press("Enter");
    await key("Tab", /^Koppel$/);
    await key("Enter", /^De bankregel is gekoppeld/);
    await key("Tab", /^Naar verwerken$/);
  });

  test("a debit is matched with an invoice of another program, its charges are invoiced on, and the return is undone", async () => {
    const book = collectedBeside();
    const { pane, saved } = await inExcel(open, "nl", await workbookOf(book), { at: AT, width: 320, height: 800 });
    const { page, words } = pane;
    const { bank, returns, charges } = words;
    await pane.seesAllOf("start");
    const nameless = { endToEndId: null, mandateId: null, name: "Onbekend", amount: 75_00 };
    const entries = [batchOf(book), returnOf(book, 2, { charges: 2_50 }), returnOf(book, 1, nameless)];
    await drop(pane, [await camtOf(book, entries)]);
    await pane.press(pane.fill(bank.commit, { count: 2 }));
    await pane.press(bank.toMatch);
    await pane.press(/^Kies bankregel .* van Onbekend/);
    await pane.view.getByText("Zelfde bedrag", { exact: true }).first().waitFor();
    await pane.press(/^Kies G75 .*75,00 euro/);
    await pane.press(bank.couple);
    await pane.press(bank.toProcess);
    await pane.press(pane.fill(bank.commit, { count: 1 }));
    await pane.press(bank.toReturns);
    // With keys alone: the box, the button, and the one that posts.
    await pane.view.getByRole("tab", { name: pane.fill(charges.tab, { count: 1 }), exact: true }).click();
    await pane.view.getByRole("checkbox", { name: /, factuur F2$/ }).focus();
    await page.keyboard.press("Space");
    await pane.view.getByRole("button", { name: beginning(charges.look), disabled: false }).focus();
    await page.keyboard.press("Enter");
    await pane.view.getByRole("button", { name: charges.step.commit, exact: true }).focus();
    await expectAccessible(page);
    await page.keyboard.press("Enter");
    await pane.sees(pane.fill(charges.step.done, { count: 1 }));
    await pane.view.getByRole("tab", { name: pane.fill(returns.recent, { count: 2 }), exact: true }).click();
    await pane.press(pane.fill(returns.undoOne, { item: "G75", name: "Bakkerij Jansen" }));
    await pane.press(returns.undoCommit);
    await pane.sees(returns.undoOutsideDone);
    const after = await bookOf(await saved());
    const { Invoices, BankEntries } = after.tables;
    expect(Invoices.slice(3)).toMatchObject([
      { number: "G75", openAmount: 0, timesReturned: null },
      { number: "F2-K1", amount: 2_50 },
    ]);
    expect(BankEntries.map(({ status, invoice }) => [status, invoice])).toEqual([
      ["Processed", null],
      ["Processed", null],
      ["New", "G75"],
    ]);
    expect(wrongIn(after, MOMENT)).toEqual([]);
  });
});
