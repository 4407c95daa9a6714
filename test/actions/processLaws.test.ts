import fc from "fast-check";
import { returnAction } from "../../src/actions/return";
import { settleAction } from "../../src/actions/settle";
import type { Book } from "../../src/domain/book/book";
import { cents } from "../../src/domain/values/money";
import { inTransitOn } from "../../src/domain/ledger/inTransit";
import { isoDate } from "../../src/domain/values/calendar";
import { actOn, anAdministration, bookOfDebtors, momentOn } from "../support/books";
import { collected, onlyOrder, processed, wrongIn } from "../support/processed";
import {
  type BankWays,
  bankWays,
  creditedBy,
  debitedOn,
  fateOf,
  filesOf,
  isDebited,
  kindOf,
} from "../support/randomBank";

const LATER = "2027-01-15T09:00:00";

/** What the user books by hand before the bank's files come. */
function byHand(ways: BankWays, start: Book): Book {
  const order = onlyOrder(start);
  const lines = start.tables.DirectDebits;
  let book = start;
  const credit = creditedBy(ways, order, lines);
  // The user books in the order in which it happened.
  if (ways.settlesByHand && credit > 0) {
    book = actOn(book, settleAction, { order: order.number, amount: credit, confirmed: "all" }, momentOn(LATER)).book;
  }
  for (const line of lines) {
    const fate = fateOf(ways, line);
    const kind = kindOf(fate);
    if (kind === null || !fate.byHand || !isDebited(ways, line)) continue;
    const on = debitedOn(order, fate);
    const request = { order: order.number, line: line.line, kind, reasonCode: fate.reasonCode, bookingDate: on };
    const debit = { bankDebit: on, charges: cents(fate.charges), confirmed: "all" as const };
    book = actOn(book, returnAction, { ...request, ...debit }, momentOn(LATER)).book;
  }
  return book;
}

test("whatever a bank does and in whatever order it is read, the books come out as it was", () => {
  fc.assert(
    fc.property(bankWays, (ways) => {
      const administration = anAdministration({ postingStyle: ways.style });
      const start = collected(bookOfDebtors(ways.fates.length, { Administrations: [administration] }));
      const files = filesOf(ways, start);
      let book = byHand(ways, start);
      for (const file of files) book = processed(book, { files: [file], confirmed: "all" }, LATER).book;

      const order = onlyOrder(book);
      expect({ status: order.status, toSettle: order.toSettle }).toEqual({ status: "Settled", toSettle: 0 });
      const on = { until: null, today: isoDate("2027-01-15") };
      expect(inTransitOn(on, book.tables.Orders, book.tables.Ledger)).toEqual([]);
      const truth = book.tables.DirectDebits.map((line) => {
        const isBack = kindOf(fateOf(ways, line)) !== null;
        return [line.invoice, isBack ? 1 : 0, isBack ? line.amount : 0];
      });
      expect(
        book.tables.Invoices.map((one) => [one.number, one.timesReturned ?? 0, one.openAmount ?? one.amount]),
      ).toEqual(truth);
      expect(wrongIn(book)).toEqual([]);

      for (const file of files) {
        const again = processed(book, { files: [file], confirmed: "all" }, LATER);
        expect(again.outcome.changes).toEqual([]);
      }
    }),
    { numRuns: 150 },
  );
});
