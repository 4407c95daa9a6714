import fc from "fast-check";
import { collectAction } from "../../../src/actions/collect";
import { deliverAction } from "../../../src/actions/deliver";
import { returnAction } from "../../../src/actions/return";
import { settleAction } from "../../../src/actions/settle";
import type { Action } from "../../../src/actions/action";
import { keyFrom, type Book } from "../../../src/domain/book/book";
import { isoDate } from "../../../src/domain/values/calendar";
import { inTransitAtEnds, inTransitOn } from "../../../src/domain/ledger/inTransit";
import { cents, sumOf } from "../../../src/domain/values/money";
import { inTransitOf } from "../../../src/domain/audit/bankAudit";
import { books } from "../../support/arbitraryBooks";
import { done, intents } from "../../support/arbitraryActions";
import { actOn, anAdministration, bookOfDebtors, momentOn } from "../../support/books";
import { yearOfCollections } from "../../support/yearOfCollections";

const TODAY = isoDate("2026-12-15");
const ORDER = "2026-0001";

/** Two invoices of EUR 100.00 and 200.00, collected on 2026-12-01, and what was done with them. */
function collected(...deeds: readonly (readonly [Action<never>, object, string])[]): Book {
  return collectedIn("OnIssue", ...deeds);
}

function collectedIn(
  postingStyle: "OnIssue" | "OnReceipt",
  ...deeds: readonly (readonly [Action<never>, object, string])[]
): Book {
  const start = bookOfDebtors(2, { Administrations: [anAdministration({ postingStyle })] });
  const first = [collectAction, { collectionDate: isoDate("2026-12-01") }, "2026-11-22"] as const;
  return [first, ...deeds].reduce(
    (book, [action, request, day]) =>
      actOn(book, action as Action<object>, { confirmed: "all", ...request }, momentOn(`${day}T10:00:00`)).book,
    start,
  );
}

const DELIVERED = [deliverAction, { order: ORDER }, "2026-11-23"] as const;
const SETTLED = [settleAction, { order: ORDER }, "2026-12-02"] as const;
const REFUNDED = [returnAction, { order: ORDER, line: 1, kind: "Refund", reasonCode: "MD06" }, "2026-12-10"] as const;

function findings({ tables }: Book, until: string | null = null) {
  const day = until === null ? null : isoDate(until);
  return inTransitOn({ until: day, today: TODAY }, tables.Orders, tables.Ledger).map(
    ({ order, balance, reason, byEvent }) => ({
      order: order.number,
      balance,
      reason,
      by: Object.fromEntries(byEvent),
    }),
  );
}

describe("Money in transit", () => {
  test("waits for the file to be delivered, for its day, and then for the money", () => {
    const by = { Collection: cents(300_00) };
    expect(findings(collected())).toEqual([{ order: ORDER, balance: cents(300_00), reason: "notDelivered", by }]);
    const book = collected(DELIVERED);
    expect(findings(book)).toEqual([{ order: ORDER, balance: cents(300_00), reason: "awaited", by }]);
    // Booked on the collection date, so that nothing is in transit before.
    expect(findings(book, "2026-11-30")).toEqual([]);
    const ahead = { ...book, tables: { ...book.tables, Ledger: early(book.tables.Ledger) } };
    expect(findings(ahead, "2026-11-30")).toEqual([{ order: ORDER, balance: cents(300_00), reason: "ahead", by }]);
    expect(findings(ahead, "2026-11-22").map(({ reason }) => reason)).toEqual(["notDelivered"]);
  });

  test("is nil when all of it was received, and shows a return until the bank's debit is booked", () => {
    expect(findings(collected(DELIVERED, SETTLED))).toEqual([]);
    expect(findings(collected(DELIVERED, SETTLED, REFUNDED))).toEqual([
      {
        order: ORDER,
        balance: cents(-100_00),
        reason: "debitAwaited",
        by: { Collection: cents(300_00), Receipt: cents(-300_00), Return: cents(-100_00) },
      },
    ]);
    const debited = { ...REFUNDED[1], bankDebit: isoDate("2026-12-09") };
    expect(findings(collected(DELIVERED, SETTLED, [returnAction, debited, "2026-12-10"]))).toEqual([]);
    // By what was booked at the end of the day of the bank's debit, which came before the reversal.
    expect(findings(collected(DELIVERED, SETTLED, [returnAction, debited, "2026-12-10"]), "2026-12-09")).toEqual([
      expect.objectContaining({ balance: cents(100_00), reason: "awaited" }),
    ]);
  });

  test("that came in parts waits until the order is complete, where lines are posted on receipt", () => {
    const part = [settleAction, { order: ORDER, amount: cents(120_00) }, "2026-12-02"] as const;
    expect(findings(collectedIn("OnReceipt", DELIVERED))).toEqual([]);
    expect(findings(collectedIn("OnReceipt", DELIVERED, part))).toEqual([
      { order: ORDER, balance: cents(-120_00), reason: "partlyReceived", by: { Receipt: cents(-120_00) } },
    ]);
    expect(findings(collectedIn("OnReceipt", DELIVERED, part, SETTLED))).toEqual([]);
    expect(findings(collectedIn("OnReceipt", DELIVERED, part, SETTLED, REFUNDED))).toEqual([
      expect.objectContaining({ balance: cents(-100_00), reason: "debitAwaited" }),
    ]);
  });

  test("is told at the end of every month", () => {
    const { Orders, Ledger } = yearOfCollections().tables;
    const days = ["2026-11-30", "2026-12-01", "2026-12-04", "2026-12-31"].map(isoDate);
    // The money came on the day of the collection; the bank's debit for the refund came a week before its reversal.
    expect(inTransitAtEnds(days, Orders, Ledger)).toEqual([0, 0, 196_00, 0].map(cents));
  });

  test("is, whatever was done, what the orders' own accounts come to", () => {
    fc.assert(
      fc.property(books, intents, (start, list) => {
        const { tables } = done(start, list).at(-1)?.after ?? start;
        const found = inTransitOn({ until: null, today: TODAY }, tables.Orders, tables.Ledger);
        for (const order of tables.Orders) {
          const ledger = tables.Ledger.filter((line) => keyFrom(line.order) === keyFrom(order.number));
          const balance = found.find((one) => one.order === order)?.balance ?? 0;
          expect(balance).toBe(inTransitOf({ order, lines: [], bankEntries: [], ledger }));
        }
        for (const { balance, byEvent } of found) expect(sumOf(byEvent.values(), (amount) => amount)).toBe(balance);
        expect(inTransitAtEnds([isoDate("2099-12-31")], tables.Orders, tables.Ledger)).toEqual([
          sumOf(found, ({ balance }) => balance),
        ]);
      }),
      { numRuns: 60 },
    );
  });
});

/** The ledger with the issue booked on the day of the issue itself. */
function early(ledger: Book["tables"]["Ledger"]): Book["tables"]["Ledger"] {
  return ledger.map((line) => ({ ...line, bookingDate: isoDate("2026-11-22") }));
}
