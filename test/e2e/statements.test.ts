import type { Book } from "../../src/domain/book/book";
import { isoDateTime } from "../../src/domain/values/calendar";
import { nodeCodec } from "../../src/file/nodeCodec";
import { openXlsx } from "../../src/file/xlsx";
import { decodeBook } from "../../src/sheets/decode";
import { wrongIn } from "../support/excelBook";
import { batchOf, camtOf, collected, drop, returnOf, workbookOf } from "./support/bankFiles";
import { describeInBrowser, expectAccessible } from "./support/bench";
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
