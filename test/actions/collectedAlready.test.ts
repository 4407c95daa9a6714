import { checkAction } from "../../src/actions/check";
import { collectAction } from "../../src/actions/collect";
import { deliverAction } from "../../src/actions/deliver";
import { returnAction } from "../../src/actions/return";
import { settleAction } from "../../src/actions/settle";
import { verifyAction } from "../../src/actions/verify";
import type { Action, Confirmed } from "../../src/actions/action";
import { summaryOf } from "../../src/actions/outcome";
import type { Book } from "../../src/domain/book/book";
import type { Invoice, PostingStyle } from "../../src/domain/book/records";
import { isoDate } from "../../src/domain/values/calendar";
import { cents } from "../../src/domain/values/money";
import {
  actOn,
  aDebtor,
  anAdministration,
  anInstalment,
  anInvoice,
  bookOfDebtors,
  momentOn,
  tampered,
} from "../support/books";
import { codes } from "../support/outcomeCodes";

const LATER = momentOn("2026-12-10T09:00:00");
const NEXT = { collectionDate: isoDate("2026-12-21") };

function act<Request>(book: Book, action: Action<Request>, request: Request, at: string): Book {
  return actOn(book, action, { confirmed: "all", ...request }, momentOn(at)).book;
}

/** F1 of 100.00 and F2 of 200.00, collected in order 2026-0001 on 1 December and received. */
function received(postingStyle: PostingStyle = "OnIssue", start?: Book): Book {
  const Administrations = [anAdministration({ postingStyle })];
  const issued = act(
    start ?? bookOfDebtors(2, { Administrations }),
    collectAction,
    { collectionDate: isoDate("2026-12-01") },
    "2026-11-23T09:00:00",
  );
  const delivered = act(issued, deliverAction, { order: "2026-0001" }, "2026-11-23T10:00:00");
  return act(delivered, settleAction, { order: "2026-0001" }, "2026-12-02T09:00:00");
}

/** A list of open items pasted over the books: the first invoice is open again. */
const pastedOver = (book: Book, over: Partial<Invoice> = { openAmount: cents(100_00) }) =>
  tampered(book, "Invoices", 0, over);

const collect = (book: Book, confirmed?: Confirmed) =>
  collectAction.decide(book, confirmed === undefined ? NEXT : { ...NEXT, confirmed }, LATER);

describe("What was collected already and is open again", () => {
  it.each(["OnIssue", "OnReceipt"] as const)("is told with amount, order and day, and held back (%s)", (style) => {
    const outcome = collect(pastedOver(received(style)));
    expect(outcome.done).toBe(false);
    expect(outcome.findings.filter(({ code }) => code === "item.collectedAlready")).toMatchObject([
      {
        severity: "warning",
        place: { table: "Invoices", row: 2, field: "openAmount" },
        params: {
          item: "F1",
          amount: "100.00",
          open: "100.00",
          total: "100.00",
          order: "2026-0001",
          date: "2026-12-01",
        },
      },
    ]);
    expect(summaryOf(collectAction, outcome)["unconfirmed"]).toContain("item.collectedAlready:F1");
  });

  it("is confirmed by code and item only: not with all warnings, not by its code, not for another item", () => {
    const book = pastedOver(received());
    for (const confirmed of ["all", ["all", "item.collectedAlready"], ["all", "item.collectedAlready:F2"]] as const) {
      const outcome = collect(book, confirmed);
      expect({ done: outcome.done, summary: summaryOf(collectAction, outcome) }).toMatchObject({
        done: false,
        summary: { unconfirmed: ["item.collectedAlready:F1"] },
      });
    }
    expect(collect(book, ["all", "item.collectedAlready:f1"]).done).toBe(true);
  });

  it("is confirmed one by one where there are more", () => {
    const both = tampered(pastedOver(received()), "Invoices", 1, { openAmount: cents(200_00) });
    expect(summaryOf(collectAction, collect(both, "all"))["unconfirmed"]).toEqual([
      "item.collectedAlready:F1",
      "item.collectedAlready:F2",
    ]);
    expect(summaryOf(collectAction, collect(both, ["all", "item.collectedAlready:F1"]))["unconfirmed"]).toEqual([
      "item.collectedAlready:F2",
    ]);
    expect(collect(both, ["all", "item.collectedAlready:F1", "item.collectedAlready:F2"]).done).toBe(true);
  });

  it("is told by check, also when it is not to be collected", () => {
    expect(codes(checkAction.decide(pastedOver(received()), {}, LATER))).toContain("item.collectedAlready");
    const unwanted = pastedOver(received(), { openAmount: cents(100_00), collect: false });
    expect(codes(checkAction.decide(unwanted, {}, LATER))).toContain("item.collectedAlready");
    expect(codes(checkAction.decide(received(), {}, LATER))).not.toContain("item.collectedAlready");
  });

  it("is told where the amount leaves room: of what was paid before, and of an amount that was raised", () => {
    const invoice = anInvoice({ openAmount: cents(40_00) });
    const partly = received("OnIssue", bookOfDebtors(1, { Invoices: [invoice] }));
    for (const book of [
      pastedOver(partly, { openAmount: cents(40_00) }),
      pastedOver(received("OnReceipt"), { amount: cents(200_00), openAmount: cents(100_00) }),
    ]) {
      expect(summaryOf(collectAction, collect(book, "all"))["unconfirmed"]).toEqual(["item.collectedAlready:F1"]);
    }
  });

  it("is told while it is in transit too", () => {
    const issued = act(
      bookOfDebtors(1),
      collectAction,
      { collectionDate: isoDate("2026-12-01") },
      "2026-11-23T09:00:00",
    );
    expect(codes(checkAction.decide(pastedOver(issued), {}, LATER))).toContain("item.collectedAlready");
  });

  it("is told of a part, and of a single instalment", () => {
    expect(codes(collect(pastedOver(received(), { openAmount: cents(1) }), "all"))).toContain("item.collectedAlready");
    const split = bookOfDebtors(1, {
      Debtors: [aDebtor()],
      Invoices: [anInvoice()],
      Instalments: [anInstalment(), anInstalment({ number: 2, dueDate: isoDate("2026-12-15") })],
    });
    const again = tampered(received("OnIssue", split), "Instalments", 0, { openAmount: cents(50_00) });
    expect(summaryOf(collectAction, collect(again, "all"))["unconfirmed"]).toEqual(["item.collectedAlready:F1/1"]);
  });
});

describe("It is not told", () => {
  it("of what came back, was cancelled or never collected", () => {
    const back = { order: "2026-0001", line: 1, kind: "Refund", reasonCode: "AM04" } as const;
    const returned = act(received(), returnAction, back, "2026-12-09T09:00:00");
    expect(codes(collect(returned, "all"))).not.toContain("item.collectedAlready");
    expect(codes(collect(bookOfDebtors(1), "all"))).not.toContain("item.collectedAlready");
  });

  it("of an amount that cannot be read", () => {
    const unreadable = pastedOver(received(), { openAmount: cents(100_00), unreadable: ["openAmount"] });
    expect(codes(collect(unreadable, "all"))).not.toContain("item.collectedAlready");
  });

  it("of a credit note that was netted, but of one that is open again, for a part or whole", () => {
    const start = bookOfDebtors(1, {
      Debtors: [aDebtor({ consolidate: true })],
      Invoices: [anInvoice(), anInvoice({ number: "C1", amount: cents(-20_00), openAmount: cents(-15_00) })],
    });
    const found = (openAmount: number) => {
      const book = tampered(received("OnIssue", start), "Invoices", 1, { openAmount: cents(openAmount) });
      return checkAction.decide(book, {}, LATER).findings.filter(({ code }) => code === "item.collectedAlready");
    };
    expect(found(0)).toEqual([]);
    expect(found(-5_00)).toMatchObject([{ params: { item: "C1", amount: "15.00", open: "5.00" } }]);
    // What was netted is told as an amount, not as less than nothing.
    expect(found(-20_00)).toMatchObject([{ params: { item: "C1", amount: "15.00", open: "20.00", total: "20.00" } }]);
  });
});

describe("What was confirmed to be collected once more", () => {
  const once = () => pastedOver(received());
  const again = (book: Book) =>
    actOn(book, collectAction, { ...NEXT, confirmed: ["all", "item.collectedAlready:F1"] }, LATER).book;
  const reported = (book: Book) =>
    verifyAction.decide(book, {}, LATER).findings.filter(({ place }) => place?.field === "openAmount");

  it("is told by verify, and is no error from then on; without that word it is one", () => {
    expect(reported(once())).toMatchObject([{ code: "verify.openAmount", severity: "error" }]);
    const book = again(once());
    expect(book.tables.OrderFindings).toContainEqual(
      expect.objectContaining({ code: "item.collectedAlready", record: "Invoices F1", order: "2026-0002" }),
    );
    expect(reported(book)).toMatchObject([
      {
        code: "verify.collectedAgain",
        severity: "warning",
        params: { item: "F1", open: "0.00", collected: "200.00", amount: "100.00" },
      },
    ]);
    const { OrderFindings } = book.tables;
    const silent = OrderFindings.map((found) => ({ ...found, acceptedBy: null }));
    expect(reported({ ...book, tables: { ...book.tables, OrderFindings: silent } })).toMatchObject([
      { code: "verify.openAmount" },
    ]);
  });

  it("is said of what was collected before, and of nothing after it", () => {
    expect(reported(pastedOver(again(once())))).toMatchObject([{ code: "verify.openAmount", severity: "error" }]);
    const tooMuch = tampered(again(once()), "Invoices", 0, { openAmount: cents(-1) });
    expect(reported(tooMuch)).toMatchObject([{ code: "verify.openAmount" }]);
  });
});
