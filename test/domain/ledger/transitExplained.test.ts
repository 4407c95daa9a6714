import fc from "fast-check";

import type { Book } from "../../../src/domain/book/book";
import { indexBook } from "../../../src/domain/book/bookIndex";
import type { BankEntry, PostingStyle } from "../../../src/domain/book/records";
import { type ExplainedOrder, explainOrders } from "../../../src/domain/ledger/transitExplained";
import { isoDate, type IsoDate } from "../../../src/domain/values/calendar";
import { add, cents, sumOf } from "../../../src/domain/values/money";
import { bankDebitAction } from "../../../src/actions/bankDebit";
import { cancelAction } from "../../../src/actions/cancel";
import { collectAction } from "../../../src/actions/collect";
import { deliverAction } from "../../../src/actions/deliver";
import { returnAction } from "../../../src/actions/return";
import { settleAction } from "../../../src/actions/settle";
import { undoAction } from "../../../src/actions/undo";
import type { Action } from "../../../src/actions/action";
import { done, intents, livesOfOrders } from "../../support/arbitraryActions";
import { actOn, anAdministration, bookOfDebtors, momentOn, tampered } from "../../support/books";

const ORDER = "2026-0001";

/** Three debtors, EUR 100.00, 200.00 and 300.00, collected on 2026-12-01, and what happened then, day by day of December. */
function story(postingStyle: PostingStyle, ...steps: readonly Step[]): Book {
  let book = bookOfDebtors(3, { Administrations: [anAdministration({ postingStyle })] });
  const act = ([action, request]: Step, at: string): void => {
    book = actOn(book, action, { confirmed: "all", order: ORDER, ...request }, momentOn(at)).book;
  };
  act(step(collectAction, { collectionDate: isoDate("2026-12-01") }), "2026-11-22T10:15:00");
  steps.forEach((one, position) => {
    act(one, `2026-12-0${String(position + 1)}T09:00:00`);
  });
  return book;
}

type Step = readonly [Action, object];

function step<Request>(action: Action<Request>, request: object): Step {
  return [action as Action, request];
}

const deliver = step(deliverAction, { on: isoDate("2026-11-24") });
const settle = (amount?: number) =>
  step(settleAction, {
    bookingDate: isoDate("2026-12-01"),
    ...(amount === undefined ? {} : { amount: cents(amount) }),
  });
const returned = (line: number, request: object = {}) =>
  step(returnAction, { line, kind: "Return", reasonCode: "AM04", ...request });

function explain(book: Book, until: string | null = null, today = "2026-12-20"): readonly ExplainedOrder[] {
  const on = { until: until === null ? null : isoDate(until), today: isoDate(today) };
  return explainOrders(on, book, indexBook(book));
}

/** To settle and in transit, and the causes with their amounts and lines. */
function explainedIn(book: Book, until: string | null = null, today?: string) {
  const [one] = explain(book, until, today);
  if (one === undefined) throw new Error("no order");
  const causes = one.causes.map(
    ({ cause, amount, lines }) => `${cause} ${String(amount)} [${lines.map(({ line }) => line).join()}]`,
  );
  return { toSettle: one.toSettle, inTransit: one.inTransit, causes };
}

describe("Why an order posted on issue is not nil", () => {
  test.each<readonly [string, Book, number, number, readonly string[]]>([
    ["the bank has no file yet", story("OnIssue"), 600_00, 600_00, ["notDelivered 60000 [1,2,3]"]],
    ["its money is awaited", story("OnIssue", deliver), 600_00, 600_00, ["awaited 60000 [1,2,3]"]],
    ["it is all there", story("OnIssue", deliver, settle()), 0, 0, []],
    ["a part came", story("OnIssue", deliver, settle(100_00)), 500_00, 500_00, ["restAwaited 50000 [1,2,3]"]],
    [
      "a line came back before the money, which the bank nets or debits",
      story("OnIssue", deliver, returned(2)),
      400_00,
      400_00,
      ["awaited 40000 [1,3]", "returnedBefore 20000 [2]"],
    ],
    ["the bank netted it", story("OnIssue", deliver, returned(2), settle()), 0, 0, []],
    [
      "the bank paid gross and will debit it",
      story("OnIssue", deliver, returned(2), settle(600_00)),
      -200_00,
      -200_00,
      ["debitAwaited -20000 [2]"],
    ],
    [
      "the bank paid a part, more than what stands: the rest comes and the line that came back is debited",
      story("OnIssue", deliver, returned(2), settle(550_00)),
      -150_00,
      -150_00,
      ["restAwaited 5000 [1,3]", "debitAwaited -20000 [2]"],
    ],
    [
      "the bank paid a part and everything came back: the rest is credited gross, and all of it debited",
      story("OnIssue", deliver, settle(250_00), returned(1), returned(2), returned(3)),
      -250_00,
      -250_00,
      ["restAwaited 35000 [1,2,3]", "debitAwaited -60000 [1,2,3]"],
    ],
    [
      "the bank netted one of two that came back, and will debit the other",
      story("OnIssue", deliver, returned(1), returned(2), settle(500_00)),
      -200_00,
      -200_00,
      ["debitAwaited -20000 [2]"],
    ],
    [
      "a line came back after the money, and the bank's debit is awaited",
      story("OnIssue", deliver, settle(), returned(3)),
      -300_00,
      -300_00,
      ["debitAwaited -30000 [3]"],
    ],
    [
      "that debit is in, with its charges",
      story(
        "OnIssue",
        deliver,
        settle(),
        returned(3),
        step(bankDebitAction, { endToEndId: `${ORDER}-00003`, on: isoDate("2026-12-04"), charges: cents(3_00) }),
      ),
      0,
      0,
      [],
    ],
    ["it is cancelled", story("OnIssue", step(cancelAction, {})), 0, 0, []],
  ])("%s", (_what, book, toSettle, inTransit, causes) => {
    expect(explainedIn(book)).toEqual({ toSettle, inTransit, causes });
  });

  test("it is still ahead", () => {
    expect(explainedIn(story("OnIssue", deliver), null, "2026-11-25").causes).toEqual(["ahead 60000 [1,2,3]"]);
  });

  test("a day before it was booked, paid, brought back, taken back or cancelled is that day's", () => {
    const paid = story("OnIssue", deliver, settle(), returned(3));
    expect(explainedIn(paid, "2026-11-30")).toEqual({
      toSettle: 600_00,
      inTransit: 0,
      causes: ["ahead 60000 [1,2,3]", "bookedLater -60000 [1,2,3]"],
    });
    expect(explainedIn(paid, "2026-12-02")).toEqual({ toSettle: 0, inTransit: 0, causes: [] });
    const undone = story("OnIssue", deliver, settle(), step(undoAction, {}));
    expect(explainedIn(undone, "2026-12-02").causes).toEqual(["awaited 60000 [1,2,3]", "undoneSince -60000 []"]);
    const bookingDate = isoDate("2026-12-05");
    const cancelled = story("OnIssue", step(cancelAction, { bookingDate }));
    expect(explainedIn(cancelled, "2026-12-04").causes).toEqual(["cancelledSince 60000 []"]);
  });

  test("somebody changed the ledger: what no line and no bank entry explains stands by itself", () => {
    const book = story("OnIssue", deliver);
    const position = book.tables.Ledger.findIndex(({ account }) => account === "1250");
    expect(explainedIn(tampered(book, "Ledger", position, { debit: cents(90_00) })).causes).toEqual([
      "awaited 60000 [1,2,3]",
      "unexplained -1000 []",
    ]);
  });

  test("of two batches the lines of the one that no credit names are awaited", () => {
    let book = story("OnIssue", deliver, settle(100_00));
    book = tampered(book, "DirectDebits", 0, { paymentInformationId: "B-1" });
    const settled = book.tables.BankEntries.length - 1;
    expect(explainedIn(tampered(book, "BankEntries", settled, { paymentInformationId: "b-1" })).causes).toEqual([
      "restAwaited 50000 [2,3]",
    ]);
  });

  describe("of two batches, of which the first was credited", () => {
    /** Lines 1 and 2 are the first batch, line 3 the second; what the bank credited names the first. */
    const batched = (...steps: readonly Step[]): Book => {
      const book = story("OnIssue", ...steps);
      const ofBatch = (of: Book, row: number, id: string): Book =>
        tampered(of, "DirectDebits", row, { paymentInformationId: id });
      const both = [0, 1, 2].reduce((of, row) => ofBatch(of, row, row === 2 ? "B-2" : "B-1"), book);
      return tampered(both, "BankEntries", 0, { paymentInformationId: "B-1" });
    };

    test("money that the other brings does not hide what the bank takes back", () => {
      const gross = batched(deliver, settle(300_00), returned(2));
      expect(explainedIn(gross)).toMatchObject({
        toSettle: 100_00,
        causes: ["debitAwaited -20000 [2]", "restAwaited 30000 [3]"],
      });
      const debit = step(bankDebitAction, { endToEndId: `${ORDER}-00002`, on: isoDate("2026-12-04") });
      expect(explainedIn(batched(deliver, settle(300_00), returned(2), debit)).causes).toEqual([
        "restAwaited 30000 [3]",
      ]);
    });

    test("what the bank netted in it is not awaited any more, what came back of the other may be", () => {
      const netted = batched(deliver, settle(100_00), returned(2));
      expect(explainedIn(netted).causes).toEqual(["restAwaited 30000 [3]"]);
      const other = batched(deliver, settle(200_00), returned(3));
      expect(explainedIn(other).causes).toEqual(["restAwaited 10000 [1,2]", "returnedBefore 30000 [3]"]);
    });

    test("is explained as one where of an entry nobody can tell which it is of", () => {
      const gross = batched(deliver, settle(300_00), returned(2));
      const unnamed = tampered(gross, "BankEntries", 0, { paymentInformationId: null });
      expect(explainedIn(unnamed).causes).toEqual(["restAwaited 10000 [1,3]", "returnedBefore 20000 [2]"]);
      expect(explainedIn(tampered(unnamed, "DirectDebits", 2, { paymentInformationId: null })).causes).toEqual(
        explainedIn(unnamed).causes,
      );
    });

    test("a debit is of the batch of what names it, else of the one that it names", () => {
      const debit = step(bankDebitAction, { endToEndId: `${ORDER}-00002`, on: isoDate("2026-12-04") });
      const book = batched(deliver, settle(300_00), returned(2), debit);
      const rest = ["restAwaited 30000 [3]"];
      const debited = (fields: Partial<BankEntry>) => explainedIn(tampered(book, "BankEntries", 1, fields)).causes;
      expect(debited({ line: null })).toEqual(rest);
      expect(debited({ line: null, endToEndId: null })).toEqual(rest);
      const nameless = tampered(book, "DirectDebits", 1, { bankReference: null });
      const named = (fields: Partial<BankEntry>) =>
        explainedIn(tampered(nameless, "BankEntries", 1, { line: null, ...fields })).causes;
      expect(named({})).toEqual(rest);
      expect(named({ endToEndId: null, paymentInformationId: "B-1" })).toEqual(rest);
      expect(named({ endToEndId: null })).toEqual(["restAwaited 30000 [3]", "returnedBefore 20000 [2]"]);
      const both = tampered(book, "DirectDebits", 2, { bankReference: book.tables.BankEntries[1]?.reference ?? "" });
      expect(explainedIn(tampered(both, "BankEntries", 1, { line: null, paymentInformationId: "B-1" })).causes).toEqual(
        rest,
      );
    });
  });
});

describe("Why an order posted on receipt is not nil", () => {
  test("its lines are booked when it is settled, so that in transit is nil while all of it is to be settled", () => {
    expect(explainedIn(story("OnReceipt", deliver))).toEqual({
      toSettle: 600_00,
      inTransit: 0,
      causes: ["awaited 60000 [1,2,3]", "bookedWhenSettled -60000 [1,2,3]"],
    });
  });

  test("money that came in parts waits in transit until the order is settled", () => {
    expect(explainedIn(story("OnReceipt", deliver, settle(100_00)))).toEqual({
      toSettle: 500_00,
      inTransit: -100_00,
      causes: ["restAwaited 50000 [1,2,3]", "bookedWhenSettled -60000 [1,2,3]"],
    });
    expect(explainedIn(story("OnReceipt", deliver, settle())).causes).toEqual([]);
  });
});

test.each(["OnIssue", "OnReceipt"] as const)("whatever happens, nothing is left unexplained (%s)", (postingStyle) => {
  const start = bookOfDebtors(4, { Administrations: [anAdministration({ postingStyle, discountPercent: 2 })] });
  fc.assert(
    fc.property(fc.oneof(intents, livesOfOrders), (list) => {
      const book = done(start, list).at(-1)?.after ?? start;
      const days: (IsoDate | null)[] = [null, ...new Set(book.tables.Ledger.map(({ bookingDate }) => bookingDate))];
      for (const until of days) {
        for (const one of explain(book, until)) {
          expect(one.causes.filter(({ cause }) => cause === "unexplained")).toEqual([]);
          const beside = one.causes.filter(({ cause }) => cause !== "returnedBefore");
          const settling = beside.filter(({ lines, cause }) => lines.length > 0 && !cause.startsWith("booked"));
          expect(settling.length > 0 || one.toSettle === 0).toBe(true);
          expect(sumOf(settling, ({ amount }) => amount)).toBe(one.toSettle);
          expect(sumOf(beside, ({ amount }) => amount)).toBe(add(one.inTransit, cents(0)));
          if (until === null) expect(one.toSettle).toBe(one.order.toSettle ?? 0);
        }
      }
    }),
    { numRuns: 60 },
  );
});
