import { existsSync } from "node:fs";
import { join } from "node:path";
import { bankDebitAction } from "../../src/actions/bankDebit";
import { cancelAction } from "../../src/actions/cancel";
import { collectAction } from "../../src/actions/collect";
import { deliverAction } from "../../src/actions/deliver";
import { returnAction } from "../../src/actions/return";
import { settleAction } from "../../src/actions/settle";
import { undoAction } from "../../src/actions/undo";
import { verifyAction } from "../../src/actions/verify";
import type { Action } from "../../src/actions/action";
import type { Book } from "../../src/domain/book/book";
import type { CollectionOrder } from "../../src/domain/book/records";
import { isoDate } from "../../src/domain/values/calendar";
import { cents } from "../../src/domain/values/money";
import { nodeFileWorkbook } from "../../src/file/nodeFileWorkbook";
import { decodeBook } from "../../src/sheets/decode";
import { actOn, momentOn } from "../support/books";

const FOLDER = join(__dirname, "../../../shared/books/0.1.0");
const LATER = momentOn("2027-02-01T09:00:00");
const MONTH = isoDate("2027-02-10");

async function bookOf(name: string): Promise<Book> {
  return decodeBook(await (await nodeFileWorkbook(join(FOLDER, name))).read()).book;
}

const errors = (book: Book) =>
  verifyAction.decide(book, {}, LATER).findings.filter(({ severity }) => severity === "error");

function act<Request>(book: Book, action: Action<Request>, request: Request): Book {
  const after = actOn(book, action, { ...request, confirmed: "all" }, LATER).book;
  expect({ action: action.name, errors: errors(after) }).toEqual({ action: action.name, errors: [] });
  return after;
}

const orderOf = (book: Book, number: string): CollectionOrder | undefined =>
  book.tables.Orders.find((order) => order.number === number);

/** What stands on an account for an order. */
function balance(book: Book, order: string, account: "inTransitAccount" | "bankAccount"): number {
  const settings = JSON.parse(orderOf(book, order)?.settings ?? "{}") as Record<string, string>;
  return book.tables.Ledger.filter((line) => line.order === order && line.account === settings[account]).reduce(
    (sum, { debit, credit }) => sum + (debit ?? 0) - (credit ?? 0),
    0,
  );
}

/** Every line that is left comes back, each with the bank's debit afterwards. */
function allBack(start: Book, order: string): Book {
  const transactions = new Set(
    start.tables.DirectDebits.filter((line) => line.order === order && line.status !== "Returned").map(
      ({ endToEndId }) => endToEndId ?? "",
    ),
  );
  return [...transactions].reduce((book, endToEndId) => {
    const back = act(book, returnAction, { endToEndId, kind: "Refund", reasonCode: "MD06" });
    return act(back, bankDebitAction, { order, endToEndId, on: isoDate("2027-01-29"), charges: cents(1_00) });
  }, start);
}

const DESCRIBED = existsSync(FOLDER) ? describe : describe.skip;

DESCRIBED("Books that 0.1.0 wrote", () => {
  test.each(["sample-nl", "sample-en", "on-issue", "on-receipt", "draft-and-cancelled"])(
    "%s verifies, and its orders in transit are delivered, settled, returned and debited without a difference",
    async (name) => {
      let book = await bookOf(`${name}.xlsx`);
      expect(errors(book)).toEqual([]);
      for (const { number, status, deliveredOn } of book.tables.Orders) {
        if (status === "Draft" || status === "Cancelled") continue;
        if (deliveredOn === null) book = act(book, deliverAction, { order: number });
        if ((orderOf(book, number)?.toSettle ?? 0) > 0) book = act(book, settleAction, { order: number });
        book = allBack(book, number);
        expect(orderOf(book, number)).toMatchObject({ status: "Settled", toSettle: 0 });
        expect(balance(book, number, "inTransitAccount")).toBe(0);
        const charges = book.tables.BankEntries.filter(({ order }) => order === number).reduce(
          (sum, entry) => sum + (entry.charges ?? 0),
          0,
        );
        expect(balance(book, number, "bankAccount")).toBe(-charges);
      }
    },
    60_000,
  );

  test("on-receipt: what happened before can be taken back, and the order is settled in the new shape then", async () => {
    const start = await bookOf("on-receipt.xlsx");
    const settled = start.tables.Orders.find(({ status }) => status === "Settled");
    const number = settled?.number ?? "";
    // What came back before is in the second order: that one goes first.
    const second = start.tables.Orders.find(({ status }) => status === "InTransit")?.number ?? "";
    let book = act(start, cancelAction, { order: second });
    for (;;) {
      const { done } = undoAction.decide(book, { order: number, confirmed: "all" }, LATER);
      if (!done) break;
      book = act(book, undoAction, { order: number });
    }
    expect(orderOf(book, number)).toMatchObject({ status: "InTransit", deliveredOn: null, settledAmount: 0 });
    book = act(act(book, deliverAction, { order: number }), settleAction, { order: number });
    expect(orderOf(book, number)).toMatchObject({ status: "Settled", toSettle: 0 });
    expect(balance(book, number, "inTransitAccount")).toBe(0);
    expect(balance(book, number, "bankAccount")).toBe(settled?.controlSum);
  }, 60_000);

  test.each(["on-receipt", "on-issue"])(
    "%s: an order in transit is cancelled, and its items are collected again",
    async (name) => {
      let book = await bookOf(`${name}.xlsx`);
      const order = book.tables.Orders.find(({ status }) => status === "InTransit")?.number ?? "";
      book = act(book, cancelAction, { order });
      expect(balance(book, order, "inTransitAccount")).toBe(0);
      book = act(book, collectAction, { collectionDate: MONTH });
      const last = book.tables.Orders.at(-1)?.number ?? "";
      book = act(act(book, deliverAction, { order: last }), settleAction, { order: last });
      expect(orderOf(book, last)).toMatchObject({ status: "Settled", toSettle: 0 });
    },
    60_000,
  );
});
