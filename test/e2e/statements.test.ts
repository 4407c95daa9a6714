import { collectAction } from "../../src/actions/collect";
import { deliverAction } from "../../src/actions/deliver";
import type { Book } from "../../src/domain/book/book";
import { isoDate, isoDateTime } from "../../src/domain/values/calendar";
import { nodeCodec } from "../../src/file/nodeCodec";
import { newXlsx, openXlsx } from "../../src/file/xlsx";
import { decodeBook } from "../../src/sheets/decode";
import { allNewSheets } from "../../src/sheets/newSheets";
import type { BankEvent } from "../../tools/bank/bank.mjs";
import { actOn, bookOfDebtors, momentOn } from "../support/books";
import { wrongIn } from "../support/excelBook";
import { describeInBrowser, expectAccessible, screenshot } from "./support/bench";
import { inExcel, onDesk } from "./support/paneDoors";
import type { PaneDriver } from "./support/paneDriver";

/** A week after the collection date: the bank has answered. */
const AT = "2026-12-07T10:00:00";
const MOMENT = { at: isoDateTime(AT), user: "anna" };
const ORDER = "2026-0001";

/** Three debtors of 100, 200 and 300 euros, collected on 2026-12-01. */
function collected(): Book {
  const request = { collectionDate: isoDate("2026-12-01"), confirmed: "all" } as const;
  const issued = actOn(bookOfDebtors(3), collectAction, request, momentOn("2026-11-22T10:00:00")).book;
  return actOn(issued, deliverAction, { order: ORDER }, momentOn("2026-11-23T10:00:00")).book;
}

async function workbookOf({ tables }: Book, language: "nl" | "en" = "nl"): Promise<Uint8Array> {
  return (await newXlsx(nodeCodec)).write({ newSheets: allNewSheets(language, tables), tables: [] });
}

async function bookOf(bytes: Uint8Array): Promise<Book> {
  return decodeBook(await (await openXlsx(bytes, nodeCodec)).read()).book;
}

function batchOf({ tables }: Book): BankEvent {
  const paymentInformationId = tables.DirectDebits[0]?.paymentInformationId ?? null;
  return { kind: "Batch", day: "2026-12-01", amount: tables.Orders[0]?.controlSum ?? 0, paymentInformationId };
}

function returnOf({ tables }: Book, line: number, more: Partial<BankEvent> = {}): BankEvent {
  const {
    amount = 0,
    endToEndId = null,
    mandateId = null,
    accountHolder: name = null,
  } = tables.DirectDebits[line - 1] ?? {};
  return { kind: "Return", day: "2026-12-04", amount, endToEndId, mandateId, name, reason: "AM04", ...more };
}

interface BankFile {
  readonly name: string;
  readonly text: string;
}

async function camtOf(book: Book, entries: readonly BankEvent[], number = 1, opening = 1_000_00): Promise<BankFile> {
  const { camt } = await import("../../tools/bank/camt.mjs");
  const account = book.tables.Orders[0]?.account ?? "";
  const day = entries.at(-1)?.day ?? "2026-12-04";
  const statement = { account, number, opening, openingDay: "2026-11-30", day, entries };
  return { name: `afschrift-${String(number)}.xml`, text: camt("camt.053", [statement]) };
}

/** Drops files on the page, as a user does from a folder. */
async function drop({ page }: PaneDriver, files: readonly BankFile[]): Promise<void> {
  const transfer = await page.evaluateHandle((all) => {
    const made = new DataTransfer();
    for (const { name, text } of all) made.items.add(new File([text], name));
    return made;
  }, files);
  await page.dispatchEvent("body", "dragover", { dataTransfer: transfer });
  await page.dispatchEvent("body", "drop", { dataTransfer: transfer });
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
      await drop(pane, [await camtOf(book, [batchOf(book)]), await camtOf(book, [returnOf(book, 2)], 2, 1_600_00)]);
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
    await pane.press(/^Kies F2 .*200,00 euro/);
    await screenshot(pane.page, "statements-match", { width: 320 });
    await expectAccessible(pane.page);
    await pane.press(bank.couple);
    await pane.press(bank.toProcess);
    await pane.press(bank.again);
    await pane.press(bank.look);
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
});
