import { indexBook } from "../../../src/domain/book/bookIndex";
import { cents } from "../../../src/domain/values/money";
import {
  atItem,
  instalmentOf,
  isToBeCollected,
  itemName,
  itemOfLine,
  itemStatusFrom,
  livingLine,
  openAmountOf,
  openItems,
  sumsOfInstalments,
} from "../../../src/domain/book/openItem";
import type { LineStatus } from "../../../src/domain/book/records";
import { aDebtor, anInstalment, anInvoice, bookOf } from "../../support/books";
import { aLine, byNumber } from "../../support/lines";

const SPLIT = bookOf({
  Invoices: [anInvoice(), anInvoice({ number: "F2" })],
  Instalments: [anInstalment(), anInstalment({ number: 2, openAmount: cents(20_00) })],
});

describe("an open item", () => {
  test("is an invoice, or each instalment of a split one, which is none itself", () => {
    const items = openItems(SPLIT, indexBook(SPLIT));
    expect(items.map(itemName)).toEqual(["F1/1", "F1/2", "F2"]);
    expect(items.map(instalmentOf)).toEqual([1, 2, null]);
    expect(items.map(({ invoice }) => invoice.number)).toEqual(["F1", "F1", "F2"]);
  });

  test("has its cells in the sheet of its own", () => {
    const [instalment, , invoice] = openItems(SPLIT, indexBook(SPLIT));
    if (instalment === undefined || invoice === undefined) throw new Error("no items");
    expect(atItem(instalment, "openAmount")).toEqual({ table: "Instalments", row: 2, field: "openAmount" });
    expect(atItem(invoice, "openAmount")).toEqual({ table: "Invoices", row: 3, field: "openAmount" });
  });

  test("is found again from a line of an order", () => {
    const index = indexBook(SPLIT);
    expect(itemOfLine(aLine({ invoice: "f2" }), index)).toMatchObject({ table: "Invoices", key: "nl01\u001ff2\u001f" });
    expect(itemOfLine(aLine({ instalment: 2 }), index)).toMatchObject({ table: "Instalments", record: { number: 2 } });
    expect(itemOfLine(aLine({ instalment: 3 }), index)).toBeNull();
    expect(itemOfLine(aLine({ invoice: "F2", instalment: 1 }), index)).toBeNull();
    expect(itemOfLine(aLine({ invoice: "F9" }), index)).toBeNull();
  });

  test("is open for its whole amount until someone enters less", () => {
    expect(openAmountOf(anInvoice())).toBe(100_00);
    expect(openAmountOf(anInvoice({ openAmount: cents(0) }))).toBe(0);
  });
});

describe("whether an item is collected", () => {
  test("is what the item says, else what the debtor does", () => {
    const willing = aDebtor();
    const unwilling = aDebtor({ collectAutomatically: false });
    const invoice = (collect: boolean | null) => {
      const record = anInvoice({ collect });
      return { record, invoice: record };
    };
    expect(isToBeCollected(invoice(null), willing)).toBe(true);
    expect(isToBeCollected(invoice(false), willing)).toBe(false);
    expect(isToBeCollected(invoice(null), unwilling)).toBe(false);
    expect(isToBeCollected(invoice(true), unwilling)).toBe(true);
  });

  test("is no for a debtor who says nothing or is not known", () => {
    const record = anInvoice();
    expect(isToBeCollected({ record, invoice: record }, aDebtor({ collectAutomatically: null }))).toBe(false);
    expect(isToBeCollected({ record, invoice: record }, undefined)).toBe(false);
  });

  test("of an instalment that says nothing is what its split invoice says", () => {
    const invoice = anInvoice({ collect: false });
    expect(isToBeCollected({ record: anInstalment(), invoice }, aDebtor())).toBe(false);
    expect(isToBeCollected({ record: anInstalment({ collect: true }), invoice }, aDebtor())).toBe(true);
  });
});

describe("the collection status of an item", () => {
  const inOrder = (order: string, status: LineStatus) => aLine({ order, status });

  test("is that of its living line before any other", () => {
    expect(itemStatusFrom(byNumber(inOrder("2026-0002", "Received"), inOrder("2026-0001", "Draft")))).toBe("InOrder");
    expect(itemStatusFrom(byNumber(inOrder("2026-0001", "InTransit"), inOrder("2026-0002", "Returned")))).toBe(
      "InTransit",
    );
  });

  test("is that of the last order that was not cancelled, by issue and not by row", () => {
    const lines = [inOrder("2026-10000", "Received"), inOrder("2026-9999", "Returned")];
    expect(itemStatusFrom(byNumber(...lines))).toBe("Collected");
    expect(itemStatusFrom(byNumber(...lines, inOrder("2026-10001", "Returned")))).toBe("Returned");
    expect(itemStatusFrom(byNumber(...lines, inOrder("2026-10002", "OrderCancelled")))).toBe("Collected");
  });

  test("is nothing when it was never in an order, or only in cancelled ones", () => {
    expect(itemStatusFrom(byNumber())).toBeNull();
    expect(itemStatusFrom(byNumber(inOrder("2026-0001", "OrderCancelled")))).toBeNull();
  });

  test("keeps it out of other orders while a line is in a draft or in transit", () => {
    const statuses: readonly LineStatus[] = ["Draft", "InTransit", "Received", "Returned", "OrderCancelled"];
    const living = statuses.filter((status) => livingLine([inOrder("2026-0001", status)]) !== null);
    expect(living).toEqual(["Draft", "InTransit"]);
  });
});

test("a split invoice shows the sums of its instalments", () => {
  const instalments = [
    anInstalment({ timesReturned: 1, timesRepeated: 1 }),
    anInstalment({ number: 2, openAmount: cents(0) }),
    anInstalment({ number: 3, openAmount: cents(12_34), timesReturned: 2 }),
  ];
  expect(sumsOfInstalments(instalments)).toEqual({ openAmount: 62_34, timesReturned: 3, timesRepeated: 1 });
});
