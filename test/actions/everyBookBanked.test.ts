import type { Action } from "../../src/actions/action";
import { processAction, type ProcessRequest } from "../../src/actions/process";
import { undoAction } from "../../src/actions/undo";
import type { Book } from "../../src/domain/book/book";
import type { BankEntry, CollectionOrder, DirectDebit } from "../../src/domain/book/records";
import { addDays } from "../../src/domain/values/calendar";
import { cents, sumOf } from "../../src/domain/values/money";
import { GOLDEN_CASES } from "../cases/goldenCases";
import { actOn, momentOn } from "../support/books";
import { play, PURE_DOOR } from "../support/goldenDoors";
import { ending } from "../support/interruption";
import { aNewEntry, withEntries, wrongIn } from "../support/processed";

/*
 * The books of every golden case after each of its steps, with what a bank does next: it credits what is on its way, and takes
 * one transaction back, with charges. Whatever the books are, they prove themselves afterwards, and after that is taken back.
 */

/** How many books the bank had something to report on; nothing is proved when there are none. */
let banked = 0;

const AT = momentOn("2029-06-01T09:00:00");
const ALL = { confirmed: "all" as const };

function linesOf({ tables }: Book, { number }: CollectionOrder): readonly DirectDebit[] {
  return tables.DirectDebits.filter(({ order }) => order === number);
}

/** What the bank reports next of the orders that it has: the credit of each, and the return of its first transaction. */
function reported(book: Book): BankEntry[] {
  return book.tables.Orders.filter(({ status }) => status === "InTransit" || status === "Settled").flatMap((order) => {
    const bookingDate = addDays(order.collectionDate, 2);
    const lines = linesOf(book, order);
    const [first] = lines.filter(({ status }) => status === "InTransit" || status === "Received");
    const { account, messageId } = order;
    const credit = order.status === "InTransit" ? (order.toSettle ?? cents(0)) : cents(0);
    const back = lines.filter(({ transaction }) => transaction === first?.transaction);
    const amount = cents(-sumOf(back, (line) => line.amount) - 1_50);
    const named = { account, bookingDate, messageId };
    const { endToEndId = null, mandateId = null } = first ?? {};
    return [
      ...(credit > 0 ? [aNewEntry({ ...named, reference: `C-${order.number}`, kind: "Batch", amount: credit })] : []),
      ...(first === undefined
        ? []
        : [
            aNewEntry({
              ...{ ...named, reference: `R-${order.number}`, kind: "Return", amount, charges: cents(1_50) },
              ...{ endToEndId, mandateId, reasonCode: "AM04", bookingDate: addDays(bookingDate, 3) },
            }),
          ]),
    ];
  });
}

describe.each(GOLDEN_CASES.map((golden) => [golden.sentence, golden] as const))("%s", (_sentence, golden) => {
  let books: readonly Book[] = [];
  beforeAll(async () => {
    const played = await play(golden, PURE_DOOR);
    books = played.map(({ after }) => after).filter((book) => wrongIn(book).length === 0);
  });

  test("what the bank reports next is processed, and the books prove themselves", () => {
    for (const book of books) {
      const before = withEntries(book, ...reported(book));
      const outcome = processAction.decide(before, ALL, AT);
      if (!outcome.done) continue;
      banked += 1;
      const { book: after } = actOn(before, processAction as Action<ProcessRequest>, ALL, AT);
      expect(wrongIn(after)).toEqual([]);
      expect(processAction.decide(after, ALL, AT).changes).toEqual([]);
    }
  });

  test("it can be taken back, return by return and then event by event", () => {
    for (const book of books) {
      const before = withEntries(book, ...reported(book));
      if (!processAction.decide(before, ALL, AT).done) continue;
      let { book: after } = actOn(before, processAction as Action<ProcessRequest>, ALL, AT);
      for (const order of before.tables.Orders) {
        for (const { endToEndId } of linesOf(before, order)) {
          const request = { order: order.number, endToEndId: endToEndId ?? "", ...ALL };
          if (!undoAction.decide(after, request, AT).done) continue;
          after = actOn(after, undoAction, request, AT).book;
          expect(wrongIn(after)).toEqual([]);
        }
        const request = { order: order.number, ...ALL };
        if (undoAction.decide(after, request, AT).done) after = actOn(after, undoAction, request, AT).book;
        expect(wrongIn(after)).toEqual([]);
      }
    }
  });

  test("broken off in its midst it is finished", () => {
    const book = books.at(-1);
    if (book === undefined) return;
    const before = withEntries(book, ...reported(book));
    const outcome = processAction.decide(before, ALL, AT);
    if (!outcome.done) return;
    const writing = { action: processAction as Action, request: ALL, moment: AT, before, outcome };
    for (const written of [1, outcome.changes.length >> 1, outcome.changes.length - 1]) {
      const { is, mustBe, left } = ending(writing, written);
      expect({ written, is, left }).toEqual({ written, is: mustBe, left: 0 });
    }
  });
});

test("the bank had something to report on most of these books", () => {
  expect(banked).toBeGreaterThan(20);
});
