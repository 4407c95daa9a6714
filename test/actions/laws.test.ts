import fc from "fast-check";
import { cancelAction } from "../../src/actions/cancel";
import { deliverAction } from "../../src/actions/deliver";
import { fileAction } from "../../src/actions/file";
import { returnAction } from "../../src/actions/return";
import type { Book } from "../../src/domain/book/book";
import { isoDate } from "../../src/domain/values/calendar";
import { type Deed, done, intents, livesOfOrders } from "../support/arbitraryActions";
import { undoAction } from "../../src/actions/undo";
import { verifyAction } from "../../src/actions/verify";
import { openAmountOf } from "../../src/domain/book/openItem";
import type { Instalment, Invoice } from "../../src/domain/book/records";
import { books } from "../support/arbitraryBooks";
import { actOn, bookAfter, MOMENT, momentOn } from "../support/books";
import { ending } from "../support/interruption";
import { balances, broken } from "../support/laws";
import { expectValidBankFile } from "../support/schemas";

const RUNS = { numRuns: 60 };
/** Slow only where nothing else runs beside: 60 sequences of a dozen actions. */
const TIMEOUT = 120_000;

const completed = (deeds: readonly Deed[]) => deeds.filter(({ outcome }) => outcome.done);

describe("Whatever is done, in whatever order", () => {
  test(
    "the books keep every law",
    () => {
      fc.assert(
        fc.property(books, intents, (start, list) => {
          for (const { after, intent, request } of done(start, list)) {
            expect({ intent, request, broken: broken(after, start) }).toEqual({ intent, request, broken: {} });
          }
        }),
        RUNS,
      );
    },
    TIMEOUT,
  );

  test(
    "what is held back writes nothing and makes nothing",
    () => {
      fc.assert(
        fc.property(books, intents, (start, list) => {
          for (const { outcome } of done(start, list)) {
            if (!outcome.done) expect([outcome.changes, outcome.documents]).toEqual([[], []]);
            else expect(outcome.changes).not.toEqual([]);
          }
        }),
        RUNS,
      );
    },
    TIMEOUT,
  );

  test(
    "the same book, request and moment give the same outcome, byte for byte",
    () => {
      fc.assert(
        fc.property(books, intents, (start, list) => {
          for (const { action, before, request, moment, outcome } of done(start, list)) {
            const again = action.decide(structuredClone(before), structuredClone(request), { ...moment });
            expect(JSON.stringify(again)).toBe(JSON.stringify(outcome));
          }
        }),
        RUNS,
      );
    },
    TIMEOUT,
  );

  test(
    "what was done cannot be done again",
    () => {
      const once = {
        issue: "order.alreadyIssued",
        deliver: "order.alreadyDelivered",
        cancel: "order.cancelled",
        return: "directDebit.alreadyReturned",
        bankDebit: "bankDebit.already",
      } as const;
      fc.assert(
        fc.property(books, intents, (start, list) => {
          for (const { intent, action, request, moment, after } of completed(done(start, list))) {
            if (!Object.hasOwn(once, intent.kind)) continue;
            const { done: isDone, findings } = action.decide(after, request, moment);
            const codes = findings.map(({ code }) => code);
            expect([isDone, codes]).toEqual([false, expect.arrayContaining([once[intent.kind as keyof typeof once]])]);
          }
        }),
        RUNS,
      );
    },
    TIMEOUT,
  );

  test(
    "verify finds no error, and no money that came or went twice",
    () => {
      fc.assert(
        fc.property(books, livesOfOrders, (start, list) => {
          const end = done(start, list).at(-1)?.after ?? start;
          expect(broken(end, start)).toEqual({});
          const { findings } = verifyAction.decide(end, {}, LATER);
          expect(findings.filter(({ severity }) => severity === "error")).toEqual([]);
        }),
        RUNS,
      );
    },
    TIMEOUT,
  );

  test(
    "what happened to an order can be taken back, and everything is as before but for what ledger and Log keep",
    () => {
      fc.assert(
        fc.property(books, livesOfOrders, (start, list) => {
          for (const { intent, before, after, outcome } of completed(done(start, list))) {
            if (!UNDOABLE.has(intent.kind)) continue;
            const [order = ""] = outcome.orders;
            const undone = undoAction.decide(after, { order, confirmed: "all" }, LATER);
            const back = bookAfter(after, undone.changes);
            expect({ intent, done: undone.done, back: stateOf(back) }).toEqual({
              intent,
              done: true,
              back: stateOf(before),
            });
            expect(balances(back)).toEqual(balances(before));
            expect(back.tables.Ledger.slice(0, after.tables.Ledger.length)).toEqual(after.tables.Ledger);
          }
        }),
        RUNS,
      );
    },
    TIMEOUT,
  );

  test(
    "an order that is issued and then cancelled or wholly returned leaves every account where it was",
    () => {
      fc.assert(
        fc.property(books, intents, (start, list) => {
          for (const { intent, before, after, outcome } of completed(done(start, list))) {
            if (intent.kind !== "collect" && intent.kind !== "issue") continue;
            expect(balances(cancelled(after, outcome.orders))).toEqual(balances(before));
            expect(balances(returned(after, outcome.orders))).toEqual(balances(before));
          }
        }),
        RUNS,
      );
    },
    TIMEOUT,
  );

  test(
    "every bank file is lawful, and comes out the same from what is stored at the end",
    async () => {
      await fc.assert(
        fc.asyncProperty(books, intents, async (start, list) => {
          const deeds = done(start, list);
          const end = deeds.at(-1)?.after ?? start;
          for (const { documents } of deeds.map(({ outcome }) => outcome)) {
            for (const { bytes, order } of documents.filter(({ kind }) => kind === "directDebitFile")) {
              await expectValidBankFile(bytes);
              const again = fileAction.decide(end, { order: order ?? "" }, MOMENT).documents;
              const isCancelled = end.tables.Orders.some(
                ({ number, status }) => number === order && status === "Cancelled",
              );
              // That of a cancelled order must not be used any more.
              const expected = isCancelled ? [] : [0];
              expect(again.map((document) => Buffer.compare(document.bytes, bytes))).toEqual(expected);
            }
          }
        }),
        RUNS,
      );
    },
    TIMEOUT,
  );

  test(
    "every action can be broken off anywhere, and is then completed or undone",
    () => {
      fc.assert(
        fc.property(books, fc.oneof(intents, livesOfOrders), fc.nat(), fc.nat(), (start, list, stop, stopAgain) => {
          for (const deed of completed(done(start, list))) {
            const written = stop % (deed.outcome.changes.length + 1);
            const recovered = stopAgain % (deed.outcome.changes.length + 1);
            for (const again of [0, recovered]) {
              const { is, mustBe, left } = ending(deed, written, again);
              const where = { intent: deed.intent, written, again };
              expect({ ...where, is, left }).toEqual({ ...where, is: mustBe, left: 0 });
            }
          }
        }),
        { numRuns: 150 },
      );
    },
    TIMEOUT,
  );
});

const UNDOABLE: ReadonlySet<string> = new Set(["deliver", "settle", "return", "bankDebit"]);

/** What a user sees of orders, lines, items and mandates; an open amount that nobody entered is the whole amount. */
function stateOf({ tables }: Book) {
  const { Orders, DirectDebits, Mandates } = tables;
  const openOf = <T extends Invoice | Instalment>(item: T) => ({ ...item, openAmount: openAmountOf(item) });
  return {
    ...{ Orders, DirectDebits, Mandates },
    Invoices: tables.Invoices.map(openOf),
    Instalments: tables.Instalments.map(openOf),
  };
}

const LATER = momentOn("2027-02-01T09:00:00");

function cancelled(book: Book, orders: readonly string[]): Book {
  return orders.reduce((before, order) => actOn(before, cancelAction, { order, confirmed: "all" }, LATER).book, book);
}

function returned(book: Book, orders: readonly string[]): Book {
  return orders.reduce((before, order) => {
    const delivered = actOn(before, deliverAction, { order, on: isoDate("2027-02-01") }, LATER).book;
    const lines = delivered.tables.DirectDebits.filter((line) => line.order === order);
    const transactions = new Map(lines.map(({ transaction, endToEndId }) => [transaction, endToEndId ?? ""]));
    return [...transactions.values()].reduce(
      (open, endToEndId) =>
        actOn(open, returnAction, { endToEndId, kind: "Return", reasonCode: "AM04", confirmed: "all" }, LATER).book,
      delivered,
    );
  }, book);
}
