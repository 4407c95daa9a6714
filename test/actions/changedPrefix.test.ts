import { collectAction } from "../../src/actions/collect";
import { changeAction } from "../../src/actions/change";
import { deliverAction } from "../../src/actions/deliver";
import { orderAction } from "../../src/actions/order";
import { returnAction } from "../../src/actions/return";
import { settleAction } from "../../src/actions/settle";
import { verifyAction } from "../../src/actions/verify";
import type { Action } from "../../src/actions/action";
import type { Book } from "../../src/domain/book/book";
import { indexBook } from "../../src/domain/book/bookIndex";
import { isoDate } from "../../src/domain/values/calendar";
import { uncollectableItems } from "../../src/domain/collection/uncollectableItems";
import { actOn, anAdministration, bookOfDebtors, momentOn, tampered } from "../support/books";

/** Collections of one invoice, each with another order prefix: by number they stand the other way round. */
class Firm {
  book: Book = bookOfDebtors(1, { Administrations: [anAdministration({ orderPrefix: "Z", repeatMax: 1 })] });

  act<Request>(action: Action<Request>, request: Request, at: string): void {
    this.book = actOn(this.book, action, { confirmed: "all", ...request }, momentOn(at)).book;
  }

  /** Collects and delivers. */
  collect(collectionDate: string, orderPrefix: string, at: string): void {
    this.book = tampered(this.book, "Administrations", 0, { orderPrefix });
    this.act(collectAction, { collectionDate: isoDate(collectionDate) }, at);
    this.act(deliverAction, { order: `${orderPrefix}2026-0001` }, at);
  }

  giveBack(order: string, at: string, reasonCode = "AM04"): void {
    this.act(returnAction, { order, line: 1, kind: "Return", reasonCode, bookingDate: isoDate(at.slice(0, 10)) }, at);
  }

  get invoice() {
    return this.book.tables.Invoices[0];
  }

  verified() {
    return verifyAction.decide(this.book, {}, momentOn("2026-12-31T09:00:00")).findings.map(({ code }) => code);
  }
}

/** The second collection, of a lower number, is in transit after the first one came back. */
function secondTime(): Firm {
  const firm = new Firm();
  firm.collect("2026-12-01", "Z", "2026-11-23T09:00:00");
  firm.giveBack("Z2026-0001", "2026-12-02T09:00:00");
  firm.collect("2026-12-10", "A", "2026-12-03T09:00:00");
  return firm;
}

describe("With another order prefix than last time", () => {
  it("a collection after a return counts as a repetition", () => {
    const firm = secondTime();
    expect(firm.invoice).toMatchObject({ timesReturned: 1, timesRepeated: 1, lastOrder: "A2026-0001" });
    expect(firm.verified()).toEqual([]);
  });

  it("an invoice that was received stays collected", () => {
    const firm = secondTime();
    firm.act(settleAction, { order: "A2026-0001" }, "2026-12-11T09:00:00");
    expect(firm.invoice?.status).toBe("Collected");
    expect(firm.verified()).toEqual([]);
  });

  it("no third collection passes a maximum of one repetition", () => {
    const firm = secondTime();
    firm.giveBack("A2026-0001", "2026-12-11T09:00:00");
    expect(firm.invoice).toMatchObject({ timesReturned: 2, timesRepeated: 1, collect: false });
    expect(firm.verified()).toEqual([]);
  });

  it("an invoice is dunned for the reason of its last return", () => {
    const firm = secondTime();
    firm.giveBack("A2026-0001", "2026-12-11T09:00:00", "MS02");
    const [item] = uncollectableItems(firm.book, indexBook(firm.book), isoDate("2026-12-11"));
    expect(item?.lastReturn.reasonCode).toBe("MS02");
  });

  it("an invoice that leaves a draft is again in the order that it was in last", () => {
    const firm = secondTime();
    firm.giveBack("A2026-0001", "2026-12-11T09:00:00");
    firm.book = tampered(firm.book, "Invoices", 0, { collect: true });
    firm.book = tampered(firm.book, "Administrations", 0, { orderPrefix: "M" });
    firm.act(orderAction, { collectionDate: isoDate("2026-12-21") }, "2026-12-14T09:00:00");
    expect(firm.invoice?.lastOrder).toBe("M2026-0001");
    firm.act(changeAction, { order: "M2026-0001", delete: true }, "2026-12-14T10:00:00");
    expect(firm.invoice).toMatchObject({ lastOrder: "A2026-0001", status: "Returned" });
    expect(firm.verified()).toEqual([]);
  });

  it("verify tells what an order number's place in the alphabet would give", () => {
    const firm = secondTime();
    firm.act(settleAction, { order: "A2026-0001" }, "2026-12-11T09:00:00");
    firm.book = tampered(firm.book, "Invoices", 0, { status: "Returned", timesRepeated: 0, lastOrder: "Z2026-0001" });
    expect(firm.verified()).toEqual(["verify.itemStatus", "verify.timesRepeated", "verify.lastOrder"]);
  });
});
