import fc from "fast-check";
import {
  collectedBy,
  isCountedLine,
  itemAfter,
  type ItemFields,
  settledOtherwise,
  timesFrom,
  withinAmount,
} from "../../../src/domain/collection/itemState";
import { isCountedReturn } from "../../../src/domain/mandates/mandateHistory";
import { add, type Cents, cents, subtract } from "../../../src/domain/values/money";
import { openAmountOf } from "../../../src/domain/book/openItem";
import { collectedOf } from "../../../src/domain/ledger/posting";
import type { DirectDebit, Invoice, LineStatus, PostingStyle, ReturnKind } from "../../../src/domain/book/records";
import { anInvoice } from "../../support/books";
import { aLine, byNumber } from "../../support/lines";

const onIssue = (): PostingStyle => "OnIssue";
const onReceipt = (): PostingStyle => "OnReceipt";

/** What the item looks like once its lines went from one state to another. */
function step(
  invoice: Invoice,
  before: readonly DirectDebit[],
  after: readonly DirectDebit[],
  styleOf = onIssue,
): Invoice {
  return { ...invoice, ...itemAfter(invoice, byNumber(...before), byNumber(...after), styleOf) };
}

const DRAFT = aLine({ status: "Draft", amount: cents(97_50), discount: cents(2_50) });
const ISSUED: DirectDebit = { ...DRAFT, status: "InTransit" };
const RECEIVED: DirectDebit = { ...DRAFT, status: "Received" };
const CANCELLED: DirectDebit = { ...DRAFT, status: "OrderCancelled" };

function returned(returnKind: ReturnKind): DirectDebit {
  return { ...DRAFT, status: "Returned", returnKind };
}

describe("an invoice of EUR 100.00 posted on issue", () => {
  test("stays open while it stands in a draft", () => {
    expect(step(anInvoice(), [], [DRAFT])).toMatchObject({ status: "InOrder", openAmount: null, timesReturned: null });
  });

  test("is closed by its issue, discount included", () => {
    expect(step(anInvoice(), [DRAFT], [ISSUED])).toMatchObject({ status: "InTransit", openAmount: 0 });
  });

  test("stays closed when the money comes", () => {
    const issued = step(anInvoice(), [DRAFT], [ISSUED]);
    expect(step(issued, [ISSUED], [RECEIVED])).toMatchObject({ status: "Collected", openAmount: 0 });
  });

  test.each(["Reject", "Return", "Refund"] as const)("is open again after a %s, which counts", (kind) => {
    const issued = step(anInvoice(), [DRAFT], [ISSUED]);
    expect(step(issued, [ISSUED], [returned(kind)])).toMatchObject({
      status: "Returned",
      openAmount: 100_00,
      timesReturned: 1,
      timesRepeated: null,
    });
  });

  test.each(["BatchReject", "Recalled"] as const)("is open again after a %s, which does not count", (kind) => {
    const issued = step(anInvoice(), [DRAFT], [ISSUED]);
    expect(step(issued, [ISSUED], [returned(kind)])).toMatchObject({
      status: "Returned",
      openAmount: 100_00,
      timesReturned: null,
    });
  });

  test("is open again when its order is cancelled, and its returns are not raised", () => {
    const issued = step(anInvoice({ timesReturned: 0 }), [DRAFT], [ISSUED]);
    expect(step(issued, [ISSUED], [CANCELLED])).toMatchObject({ status: null, openAmount: 100_00, timesReturned: 0 });
  });

  test("keeps what was paid otherwise", () => {
    const partly = anInvoice({ openAmount: cents(60_00) });
    const line = aLine({ amount: cents(60_00) });
    const issued = step(partly, [], [line]);
    expect(issued.openAmount).toBe(0);
    expect(step(issued, [line], [{ ...line, status: "Returned", returnKind: "Return" }]).openAmount).toBe(60_00);
    expect(settledOtherwise(issued, [line], onIssue)).toBe(40_00);
  });
});

describe("an invoice posted on receipt", () => {
  test("stays open in transit, and its status keeps it out of other orders", () => {
    expect(step(anInvoice(), [], [ISSUED], onReceipt)).toMatchObject({ status: "InTransit", openAmount: null });
  });

  test("is closed when the money comes, and open again when it goes back", () => {
    const received = step(anInvoice(), [ISSUED], [RECEIVED], onReceipt);
    expect(received).toMatchObject({ status: "Collected", openAmount: 0 });
    expect(step(received, [RECEIVED], [returned("Refund")], onReceipt)).toMatchObject({ openAmount: 100_00 });
  });

  test("stays as it was when it is rejected before", () => {
    expect(step(anInvoice(), [ISSUED], [returned("Reject")], onReceipt)).toMatchObject({
      openAmount: null,
      timesReturned: 1,
    });
  });
});

describe("an open amount that was lowered while the item was on its way", () => {
  const onItsWay = aLine({ amount: cents(100_00), discount: null });
  const received = { ...onItsWay, status: "Received" as const };
  const back = { ...onItsWay, status: "Returned" as const, returnKind: "Refund" as const };

  test("is nothing when the money comes all the same, never less", () => {
    const lowered = anInvoice({ amount: cents(100_00), openAmount: cents(30_00) });
    const paidTwice = step(lowered, [onItsWay], [received], onReceipt);
    expect(paidTwice.openAmount).toBe(0);
    expect(step(paidTwice, [received], [back], onReceipt).openAmount).toBe(100_00);
  });

  test("is no more than the item when it comes back", () => {
    const raised = anInvoice({ amount: cents(100_00), openAmount: cents(20_00) });
    expect(step(raised, [received], [back], onReceipt).openAmount).toBe(100_00);
  });

  test("of a credit note is nothing or less, never less than the note", () => {
    const note = { ...onItsWay, amount: cents(-50_00) };
    const item = anInvoice({ amount: cents(-50_00), openAmount: cents(-20_00) });
    const taken = step(item, [note], [{ ...note, status: "Received" }], onReceipt);
    expect(taken.openAmount).toBe(0);
    expect(withinAmount(cents(-50_00), cents(-70_00))).toBe(-50_00);
    expect(withinAmount(cents(-50_00), cents(-20_00))).toBe(-20_00);
  });
});

describe("the counters of an item", () => {
  const again = aLine({ order: "2026-0002" });

  test("are raised by a collection after a return, and lowered when that order is cancelled", () => {
    const once = anInvoice({ timesReturned: 1 });
    const first = returned("Return");
    const repeated = step(once, [first], [first, again]);
    expect(repeated).toMatchObject({ timesReturned: 1, timesRepeated: 1 });
    const undone = step(repeated, [first, again], [first, { ...again, status: "OrderCancelled" }]);
    expect(undone).toMatchObject({ timesReturned: 1, timesRepeated: 0 });
  });

  test("do not count a collection after a batch reject as a repetition", () => {
    expect(step(anInvoice(), [returned("BatchReject")], [returned("BatchReject"), again])).toMatchObject({
      timesRepeated: null,
    });
  });

  test("keep a return of a collection that another package made", () => {
    const elsewhere = anInvoice({ timesReturned: 1 });
    const issued = step(elsewhere, [], [ISSUED]);
    expect(issued).toMatchObject({ timesReturned: 1, timesRepeated: 1 });
    expect(step(issued, [ISSUED], [returned("Return")])).toMatchObject({ timesReturned: 2, timesRepeated: 1 });
  });

  test("go by the order of issue, not by row", () => {
    const first = aLine({ order: "2026-9999", status: "Returned", returnKind: "Return" });
    const second = aLine({ order: "2026-10000" });
    expect(timesFrom(byNumber(second, first), 0)).toEqual({ returned: 1, repeated: 1 });
    expect(timesFrom(byNumber({ ...second, status: "Draft" }, first), 0)).toEqual({ returned: 1, repeated: 0 });
  });

  test("count only what the debtor's side refused or took back", () => {
    const kinds = (["Reject", "BatchReject", "Return", "Refund", "Recalled"] as const).filter((kind) =>
      isCountedReturn(returned(kind)),
    );
    expect(kinds).toEqual(["Reject", "Return", "Refund"]);
    expect(isCountedReturn({ status: "InTransit", returnKind: "Return" })).toBe(false);
  });
});

describe("a line", () => {
  test.each<[LineStatus, boolean, boolean]>([
    ["Draft", false, false],
    ["InTransit", true, false],
    ["Received", true, true],
    ["Returned", false, false],
    ["OrderCancelled", false, false],
  ])("of status %s counts on issue: %p, on receipt: %p", (status, issue, receipt) => {
    expect(isCountedLine({ status }, "OnIssue")).toBe(issue);
    expect(isCountedLine({ status }, "OnReceipt")).toBe(receipt);
  });
});

const statuses = fc.constantFrom<LineStatus>("Draft", "InTransit", "Received", "Returned", "OrderCancelled");
const kinds = fc.constantFrom<ReturnKind>("Reject", "BatchReject", "Return", "Refund", "Recalled");
const lines = fc.array(
  fc
    .record({
      // As a line of an invoice is: it takes something off, its discount included.
      amount: fc.integer({ min: 1_00, max: 1_000_00 }).map(cents),
      discount: fc.option(fc.integer({ min: -99, max: 99 }).map(cents)),
      status: statuses,
      kind: kinds,
    })
    .map(({ kind, ...part }) => aLine({ ...part, returnKind: part.status === "Returned" ? kind : null })),
  { maxLength: 5 },
);
const histories = lines.map((history) =>
  history.map((line, index) => ({ ...line, order: `2026-${String(index + 1).padStart(4, "0")}` })),
);
const styles = fc.constantFrom(onIssue, onReceipt);

/** The item whose amounts and counters are what these lines make them, with something settled otherwise. */
function itemWith(history: readonly DirectDebit[], paid: number, styleOf: () => PostingStyle): Invoice {
  const { returned: timesReturned, repeated: timesRepeated } = timesFrom(byNumber(...history), 0);
  const taken = collectedBy(history, styleOf);
  const openAmount = cents(20_000_00);
  return anInvoice({ amount: add(openAmount, taken, cents(paid)), openAmount, timesReturned, timesRepeated });
}

const shown = ({ timesReturned, timesRepeated, openAmount }: ItemFields) => ({
  timesReturned,
  timesRepeated,
  openAmount,
});

describe("laws of an item and its lines", () => {
  test("whatever becomes of the last line, bringing it back brings the item back", () => {
    fc.assert(
      fc.property(histories, statuses, kinds, styles, (history, status, kind, styleOf) => {
        fc.pre(history.length > 0);
        const item = itemWith(history, 5_00, styleOf);
        const other = history.map((line, index) =>
          index < history.length - 1 ? line : { ...line, status, returnKind: status === "Returned" ? kind : null },
        );
        const there = step(item, history, other, styleOf);
        const back = step(there, other, history, styleOf);
        expect(shown(back)).toEqual(shown(item));
      }),
    );
  });

  test("open amount = amount − what the lines that count took − what was settled otherwise, before and after", () => {
    fc.assert(
      fc.property(histories, histories, fc.nat(1000), styles, (before, after, paid, styleOf) => {
        const item = itemWith(before, paid, styleOf);
        const next = step(item, before, after, styleOf);
        let counted: Cents = cents(0);
        for (const line of after) if (isCountedLine(line, styleOf())) counted = add(counted, collectedOf(line));
        expect(openAmountOf(next)).toBe(subtract(item.amount, add(counted, cents(paid))));
        expect(settledOtherwise(next, after, styleOf)).toBe(paid);
      }),
    );
  });

  test("counters never fall below nothing", () => {
    fc.assert(
      fc.property(histories, histories, (before, after) => {
        const next = step(anInvoice({ timesReturned: null }), before, after);
        expect(next.timesReturned ?? 0).toBeGreaterThanOrEqual(0);
        expect(next.timesRepeated ?? 0).toBeGreaterThanOrEqual(0);
      }),
    );
  });
});
