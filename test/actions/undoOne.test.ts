import fc from "fast-check";
import type { Action } from "../../src/actions/action";
import { bankDebitAction } from "../../src/actions/bankDebit";
import { collectAction } from "../../src/actions/collect";
import { returnAction } from "../../src/actions/return";
import { undoAction, type UndoRequest } from "../../src/actions/undo";
import type { Book } from "../../src/domain/book/book";
import { isoDate } from "../../src/domain/values/calendar";
import { cents } from "../../src/domain/values/money";
import { actOn, anAdministration, bookOfDebtors, momentOn } from "../support/books";
import { ending } from "../support/interruption";
import {
  aNewEntry,
  collected,
  creditOf,
  lineOfInvoice,
  onlyOrder,
  processed,
  returnOf,
  withEntries,
  wrongIn,
} from "../support/processed";
import { bankWays, type BankWays, filesOf } from "../support/randomBank";

const LATER = momentOn("2026-12-11T09:00:00");
const THREE = collected(bookOfDebtors(3));
const ON_RECEIPT = collected(bookOfDebtors(3, { Administrations: [anAdministration({ postingStyle: "OnReceipt" })] }));

function requestOf(book: Book, invoice: string): UndoRequest {
  const { order, endToEndId } = lineOfInvoice(book, invoice);
  return { order, endToEndId: endToEndId ?? "", confirmed: "all" };
}

function undone(book: Book, invoice: string): Book {
  return actOn(book, undoAction, requestOf(book, invoice), LATER).book;
}

function codesOf(book: Book, invoice: string): readonly string[] {
  return undoAction.decide(book, requestOf(book, invoice), LATER).findings.map(({ code }) => code);
}

function opened(book: Book) {
  return book.tables.Invoices.map(({ openAmount, timesReturned }) => [openAmount, timesReturned]);
}

/** What is open and counted, a blank being what it stands for. */
function amountsOf(book: Book) {
  return book.tables.Invoices.map(({ openAmount, amount, timesReturned }) => [
    openAmount ?? amount,
    timesReturned ?? 0,
  ]);
}

describe.each([
  ["on issue", THREE],
  ["on receipt", ON_RECEIPT],
])("The return of one of several that came back on a day, %s", (_style, start) => {
  const twice = processed(withEntries(start, creditOf(start), returnOf(start, "F1"), returnOf(start, "F2"))).book;
  const settling = processed(
    withEntries(start, creditOf(start), returnOf(start, "F1", { bookingDate: isoDate("2026-12-01") })),
  ).book;

  test("is taken back with its debit, the other stays, and the entry is new again", () => {
    const after = undone(twice, "F1");
    expect(opened(after)).toEqual([
      [0, null],
      [200_00, 1],
      [0, null],
    ]);
    expect(after.tables.BankEntries.map(({ status }) => status)).toEqual(["Processed", "New", "Processed"]);
    expect(onlyOrder(after)).toMatchObject({ status: "Settled", toSettle: 0, returnedAmount: 200_00 });
    expect(wrongIn(after)).toEqual([]);
  });

  test("is received with the order, when the money of it had come on the same day", () => {
    const after = undone(settling, "F1");
    expect(lineOfInvoice(after, "F1").status).toBe("Received");
    expect(wrongIn(after)).toEqual([]);
    const before = actOn(after, undoAction, { order: onlyOrder(after).number, confirmed: "all" }, LATER).book;
    expect(onlyOrder(before)).toMatchObject({ status: "InTransit", settledAmount: 0, returnedAmount: 0 });
    expect(wrongIn(before)).toEqual([]);
  });

  test("leaves the rest of the event to be taken back as before", () => {
    const after = actOn(undone(twice, "F1"), undoAction, { order: onlyOrder(start).number }, LATER).book;
    expect(opened(after)).toEqual([
      [0, null],
      [0, null],
      [0, null],
    ]);
    expect(wrongIn(after)).toEqual([]);
    const again = processed(after).book;
    expect(opened(again)).toEqual(opened(twice));
    expect(wrongIn(again)).toEqual([]);
  });

  test.each([
    ["of a later day", twice],
    ["of the day on which the order was settled", settling],
  ])("is finished when it was broken off after any change, %s", (_which, before) => {
    const request = requestOf(before, "F1");
    const outcome = undoAction.decide(before, request, LATER);
    const writing = { action: undoAction as Action, request, moment: LATER, before, outcome };
    for (let written = 0; written <= outcome.changes.length; written += 1) {
      const { is, mustBe, left } = ending(writing, written);
      expect({ written, is, left }).toEqual({ written, is: mustBe, left: 0 });
    }
  });
});

describe("The return of one transaction is not taken back", () => {
  test("when it did not come back", () => {
    expect(codesOf(THREE, "F1")).toContain("undo.notReturned");
  });

  test("when its invoice was collected again since", () => {
    const once = processed(withEntries(THREE, creditOf(THREE), returnOf(THREE, "F1"))).book;
    const request = requestOf(once, "F1");
    const again = actOn(once, collectAction, { collectionDate: isoDate("2026-12-20"), confirmed: "all" }, LATER).book;
    const { findings } = undoAction.decide(again, request, LATER);
    expect(findings.map(({ code }) => code)).toContain("undo.restedUpon");
  });

  test("when its order was settled without its money", () => {
    const { endToEndId } = lineOfInvoice(THREE, "F1");
    const reject = aNewEntry({ reference: "P1", kind: "Reject", amount: cents(0), reasonCode: "AC04", endToEndId });
    const net = creditOf(THREE, { amount: cents(500_00) });
    const once = processed(withEntries(THREE, reject, net), { confirmed: "all" }).book;
    expect(onlyOrder(once).status).toBe("Settled");
    expect(codesOf(once, "F1")).toContain("undo.settledWith");
  });

  test("when the bank debited a whole batch in one amount", () => {
    const { paymentInformationId } = lineOfInvoice(THREE, "F1");
    const over = { kind: "BatchReject", amount: cents(-600_00), bookingDate: isoDate("2026-12-02") } as const;
    const batch = aNewEntry({ reference: "BR1", paymentInformationId, ...over });
    const once = processed(withEntries(THREE, creditOf(THREE), batch), { confirmed: "all" }).book;
    expect(codesOf(once, "F1")).toContain("undo.batchDebit");
  });
});

test("What was returned by hand and debited later is taken back with both, and nothing is left of either to take back", () => {
  const { order, line, endToEndId } = lineOfInvoice(THREE, "F2");
  const request = { order, line, kind: "Return" as const, reasonCode: "AM04", confirmed: "all" as const };
  const returned = actOn(THREE, returnAction, request, momentOn("2026-12-04T09:00:00")).book;
  const debit = { order, endToEndId: endToEndId ?? "", on: isoDate("2026-12-05"), confirmed: "all" as const };
  const debited = actOn(returned, bankDebitAction, debit, momentOn("2026-12-05T09:00:00")).book;
  const after = undone(debited, "F2");
  expect(opened(after)).toEqual(opened(THREE));
  expect(after.tables.BankEntries.map(({ status }) => status)).toEqual(["Ignored"]);
  expect(wrongIn(after)).toEqual([]);
  const { outcome } = actOn(after, undoAction, { order, confirmed: "all" }, LATER);
  expect(outcome.result?.undone).toBe("deliver");
});

/** On receipt: settled on the day of a return that is taken back alone, and then what else was of that day. */
const RETURNED_ON_THE_DAY_OF_ANOTHER: BankWays = {
  ...{ isGross: true, hasReports: false, settlesByHand: false, style: "OnReceipt", outside: [] },
  fates: (["paid", "rejected", "refunded", "rejected"] as const).map((is, line) => ({
    ...{ is, reasonCode: "AM04", after: line === 3 ? 2 : 1, charges: 0, byHand: false },
  })),
  arrival: [4, 0, 4, 0, 0, 0, 0, 0, 0, 0, 0, 0],
  again: Array.from({ length: 12 }, () => false),
};

/** A reject is reported without money, and debited on the day of another return; its undo leaves all the money there. */
const DEBITED_WITH_ANOTHER = (style: BankWays["style"]): BankWays => ({
  ...{ isGross: true, hasReports: true, settlesByHand: false, style, outside: [] },
  fates: (["paid", "returned", "rejected"] as const).map((is) => ({
    ...{ is, reasonCode: "AM04", after: 1, charges: 0, byHand: false },
  })),
  arrival: Array.from({ length: 12 }, () => 0),
  again: Array.from({ length: 12 }, () => false),
});

test("whatever a bank did, one return after the other and then the events are taken back, and the books prove themselves", () => {
  const at = momentOn("2027-01-16T09:00:00");
  fc.assert(
    fc.property(bankWays, fc.array(fc.integer({ min: 1, max: 4 }), { maxLength: 3 }), (ways, lines) => {
      const administration = anAdministration({ postingStyle: ways.style });
      let book = collected(bookOfDebtors(ways.fates.length, { Administrations: [administration] }));
      const start = amountsOf(book);
      for (const file of filesOf(ways, book)) {
        book = processed(book, { files: [file], confirmed: "all" }, "2027-01-15T09:00:00").book;
      }
      const { number } = onlyOrder(book);
      for (const line of lines) {
        const endToEndId = book.tables.DirectDebits.find((one) => one.line === line)?.endToEndId ?? "";
        const request = { order: number, endToEndId, confirmed: "all" as const };
        if (!undoAction.decide(book, request, at).done) continue;
        book = actOn(book, undoAction, request, at).book;
        expect(wrongIn(book)).toEqual([]);
      }
      const rest = { order: number, confirmed: "all" as const };
      while (undoAction.decide(book, rest, at).done) {
        const before = book.tables.Log.length;
        book = actOn(book, undoAction, rest, at).book;
        expect(book.tables.Log.length).toBeGreaterThan(before);
        expect(wrongIn(book)).toEqual([]);
      }
      expect(onlyOrder(book)).toMatchObject({ status: "InTransit", deliveredOn: null });
      expect(amountsOf(book)).toEqual(start);
    }),
    {
      numRuns: 100,
      examples: [
        [RETURNED_ON_THE_DAY_OF_ANOTHER, [3]],
        [DEBITED_WITH_ANOTHER("OnIssue"), [3]],
        [DEBITED_WITH_ANOTHER("OnReceipt"), [3]],
      ],
    },
  );
});
