import fc from "fast-check";
import type { Tables } from "../../../src/domain/book/book";
import { isoDate, isoDateTime } from "../../../src/domain/values/calendar";
import {
  isComplete,
  type OrderPlan,
  planOrders,
  settlementOf,
  totalsOf,
} from "../../../src/domain/collection/collectionOrder";
import { add, cents, sumOf } from "../../../src/domain/values/money";
import { propose } from "../../../src/domain/collection/proposal";
import type { Account, Debtor, LineStatus } from "../../../src/domain/book/records";
import {
  aDebtor,
  aMandate,
  anAccount,
  anAdministration,
  anInvoice,
  bookOf,
  bookOfDebtors,
  dutchIbanOf,
  MOMENT,
} from "../../support/books";
import { aLine, anOrder } from "../../support/lines";
import { startedLogRow } from "../../support/orderBook";

const ON = isoDate("2026-12-01");
const BELGIAN = "BE68539007547034";

function planned(tables: Partial<Tables>, debtors = 1, moment = MOMENT): OrderPlan {
  const book = bookOfDebtors(debtors, tables);
  return planOrders(book, propose(book, { collectionDate: ON }, moment.at), moment, null);
}

function numbers({ orders }: OrderPlan): string[] {
  return orders.map(({ order }) => order.number);
}

describe("a draft order", () => {
  test("is made for an account and a scheme, with its totals", () => {
    const { orders, findings } = planned({ Administrations: [anAdministration({ discountPercent: 2 })] }, 2);
    expect(findings).toEqual([]);
    expect(orders).toHaveLength(1);
    expect(orders[0]?.order).toMatchObject({
      number: "2026-0001",
      administration: "NL01",
      account: "NL91ABNA0417164300",
      collectionSet: null,
      localInstrument: "CORE",
      collectionDate: "2026-12-01",
      status: "Draft",
      numberOfItems: 2,
      numberOfTransactions: 2,
      controlSum: 294_00,
      discountTotal: 6_00,
      createdAt: MOMENT.at,
      createdBy: "anna",
      batchNumber: null,
      issuedAt: null,
      settings: null,
    });
    expect(orders[0]?.lines.map(({ line, transaction, invoice }) => [line, transaction, invoice])).toEqual([
      [1, 1, "F1"],
      [2, 2, "F2"],
    ]);
  });

  test("has its account's IBAN in canonical form, and remembers the collection set", () => {
    const book = bookOfDebtors(1, { Accounts: [anAccount({ iban: "nl91 abna 0417 1643 00" })] });
    const { orders } = planOrders(book, propose(book, { collectionDate: ON }, MOMENT.at), MOMENT, "HUUR");
    expect(orders[0]?.order).toMatchObject({ account: "NL91ABNA0417164300", collectionSet: "HUUR" });
  });

  test("is apart for each administration and scheme", () => {
    const b2b = { localInstrument: "B2B" } as const;
    const plan = planned({
      Administrations: [anAdministration(), anAdministration({ code: "BE01", creditorId: "BE68ZZZ0123456789" })],
      Accounts: [anAccount(), anAccount({ iban: BELGIAN, administration: "BE01" })],
      Debtors: [aDebtor(), aDebtor({ number: "10002", iban: dutchIbanOf(2), ...b2b })],
      Mandates: [
        aMandate(),
        aMandate({ mandateId: "BR10002", debtor: "10002", iban: dutchIbanOf(2), ...b2b }),
        aMandate({ administration: "BE01" }),
      ],
      Invoices: [anInvoice(), anInvoice({ number: "F2", debtor: "10002" }), anInvoice({ administration: "BE01" })],
    });
    expect(plan.orders.map(({ order }) => [order.administration, order.localInstrument])).toEqual([
      ["NL01", "CORE"],
      ["NL01", "B2B"],
      ["BE01", "CORE"],
    ]);
    expect(numbers(plan)).toEqual(["2026-0001", "2026-0002", "2026-0003"]);
  });

  test("is apart for each sequence type where the account takes one batch per file", () => {
    const items = { Invoices: [anInvoice(), anInvoice({ number: "F2" }), anInvoice({ number: "F3" })] };
    const sequence = (over: Partial<Account>) =>
      planned({ ...items, Accounts: [anAccount({ iban: BELGIAN, ...over })] }).orders.map(({ lines }) =>
        lines.map(({ sequenceType }) => sequenceType).join(" "),
      );
    expect(sequence({ batchesPerFile: "One" })).toEqual(["FRST", "RCUR RCUR"]);
    expect(sequence({ batchesPerFile: "Many" })).toEqual(["FRST RCUR RCUR"]);
    expect(sequence({})).toEqual(["FRST RCUR RCUR"]);
  });
});

describe("the maximum of open items of an account", () => {
  const bigDebtor: Partial<Debtor> = { consolidate: true };
  const tables = (itemsMax: number, consolidate: boolean): Partial<Tables> => ({
    Accounts: [anAccount({ itemsMax })],
    Debtors: [
      aDebtor(consolidate ? bigDebtor : {}),
      aDebtor({ number: "10002", iban: dutchIbanOf(2), ...(consolidate ? bigDebtor : {}) }),
    ],
    Mandates: [aMandate(), aMandate({ mandateId: "SR10002", debtor: "10002", iban: dutchIbanOf(2) })],
    Invoices: [1, 2, 3].flatMap((n) => [
      anInvoice({ number: `F1-${String(n)}` }),
      anInvoice({ number: `F2-${String(n)}`, debtor: "10002" }),
    ]),
  });
  const sizes = (plan: OrderPlan) => plan.orders.map(({ lines }) => lines.length);

  test("makes more orders, which is told", () => {
    const plan = planned(tables(4, false));
    expect(sizes(plan)).toEqual([4, 2]);
    expect(plan.findings).toMatchObject([
      {
        code: "order.split",
        severity: "info",
        params: { account: "NL91ABNA0417164300", max: 4, orders: "2026-0001, 2026-0002" },
      },
    ]);
    expect(sizes(planned(tables(6, false)))).toEqual([6]);
  });

  test("splits between transactions, never inside a consolidated one", () => {
    const plan = planned(tables(4, true));
    expect(sizes(plan)).toEqual([3, 3]);
    expect(plan.orders.map(({ order }) => order.numberOfTransactions)).toEqual([1, 1]);
    expect(plan.orders[1]?.lines.map(({ line, transaction }) => [line, transaction])).toEqual([
      [1, 1],
      [2, 1],
      [3, 1],
    ]);
  });

  test("gives FRST only in the first of the orders", () => {
    const items = { Invoices: [anInvoice(), anInvoice({ number: "F2" })] };
    const plan = planned({ ...items, Accounts: [anAccount({ iban: BELGIAN, itemsMax: 1 })] });
    expect(plan.orders.flatMap(({ lines }) => lines.map(({ sequenceType }) => sequenceType))).toEqual(["FRST", "RCUR"]);
  });
});

describe("the number of an order", () => {
  test("follows the highest of the year and the prefix, not the last row", () => {
    const orders = ["2026-0009", "2026-0002", "2025-0044", "W2026-0077", "2026-kladje", "2026-"];
    expect(numbers(planned({ Orders: orders.map((number) => anOrder({ number })) }))).toEqual(["2026-0010"]);
  });

  test("begins again with each year of the moment, whatever the collection date", () => {
    const moment = { ...MOMENT, at: isoDateTime("2026-11-23T09:00:00") };
    const book = bookOfDebtors(1, { Orders: [anOrder({ number: "2025-0044" })] });
    const proposal = propose(book, { collectionDate: isoDate("2027-01-04") }, moment.at);
    expect(numbers(planOrders(book, proposal, moment, null))).toEqual(["2026-0001"]);
  });

  test("has the administration's prefix and a count of its own", () => {
    const prefixed = { Administrations: [anAdministration({ orderPrefix: "W" })] };
    expect(numbers(planned({ ...prefixed, Orders: [anOrder({ number: "2026-0005" })] }))).toEqual(["W2026-0001"]);
    expect(numbers(planned({ ...prefixed, Orders: [anOrder({ number: "W2026-0005" })] }))).toEqual(["W2026-0006"]);
  });

  test("is never used again: not after the order was deleted either, which the Log remembers", () => {
    const log = [startedLogRow({ order: "2026-0004, 2026-0006" }), startedLogRow({ number: 2, order: null })];
    expect(numbers(planned({ Log: log, Orders: [anOrder({ number: "2026-0005" })] }))).toEqual(["2026-0007"]);
  });

  test("counts on when the prefix is typed in other capitals: keys know no case", () => {
    const prefixed = { Administrations: [anAdministration({ orderPrefix: "w" })] };
    expect(numbers(planned({ ...prefixed, Orders: [anOrder({ number: "W2026-0005" })] }))).toEqual(["w2026-0006"]);
    const two = {
      Administrations: [
        anAdministration({ orderPrefix: "w" }),
        anAdministration({ code: "NL02", creditorId: "NL53ZZZ091734220000", orderPrefix: "W" }),
      ],
      Accounts: [anAccount(), anAccount({ iban: dutchIbanOf(7), administration: "NL02" })],
      Mandates: [aMandate(), aMandate({ administration: "NL02" })],
      Invoices: [anInvoice(), anInvoice({ administration: "NL02" })],
    };
    expect(numbers(planned(two))).toEqual(["w2026-0001", "W2026-0002"]);
  });

  test("goes on with five digits after 9999", () => {
    expect(numbers(planned({ Orders: [anOrder({ number: "2026-9999" })] }))).toEqual(["2026-10000"]);
    expect(numbers(planned({ Orders: [anOrder({ number: "2026-10000" })] }))).toEqual(["2026-10001"]);
  });
});

describe("what the bank still owes on an order", () => {
  const order = anOrder({ controlSum: cents(300_00) });
  const lines = (...statuses: readonly LineStatus[]) => statuses.map((status, n) => aLine({ line: n + 1, status }));

  test("is its sum less what was returned and what the bank credited, its debits taken off", () => {
    expect(settlementOf(order, lines("InTransit", "InTransit", "InTransit"), cents(0))).toEqual({
      returnedAmount: 0,
      settledAmount: 0,
      toSettle: 300_00,
    });
    expect(settlementOf(order, lines("Received", "Received", "Returned"), cents(300_00)).toSettle).toBe(-100_00);
    expect(settlementOf(order, lines("Received", "Received", "Returned"), cents(200_00))).toEqual({
      returnedAmount: 100_00,
      settledAmount: 200_00,
      toSettle: 0,
    });
  });

  test("is nothing of a complete order, which the bank had", () => {
    const settled = settlementOf(order, lines("Received", "Received", "Returned"), cents(200_00));
    expect(isComplete(order, settled)).toBe(true);
    expect(isComplete(anOrder({ deliveredOn: null }), settled)).toBe(false);
    expect(isComplete(order, settlementOf(order, lines("Received", "Received", "Returned"), cents(199_99)))).toBe(
      false,
    );
  });

  test("is nothing too when every line came back singly and no money ever came", () => {
    const returned = settlementOf(order, lines("Returned", "Returned", "Returned"), cents(0));
    expect(isComplete(order, returned)).toBe(true);
  });
});

describe("laws of planning", () => {
  const invoices = fc.array(
    fc.record({ amount: fc.integer({ min: -500, max: 1000 }).map(cents), debtor: fc.constantFrom("10001", "10002") }),
    { maxLength: 12 },
  );
  const many = fc.constantFrom<Account["batchesPerFile"]>("Many", "One");
  const ibans = fc.constantFrom("NL91ABNA0417164300", BELGIAN);

  test("splitting keeps every transaction whole and every sum, within the maximum, with numbers that follow", () => {
    fc.assert(
      fc.property(invoices, many, ibans, fc.integer({ min: 1, max: 6 }), (parts, batchesPerFile, iban, itemsMax) => {
        const book = bookOf({
          Accounts: [anAccount({ iban, itemsMax, batchesPerFile })],
          Debtors: [aDebtor({ consolidate: true }), aDebtor({ number: "10002", iban: dutchIbanOf(2) })],
          Mandates: [aMandate(), aMandate({ mandateId: "SR10002", debtor: "10002", iban: dutchIbanOf(2) })],
          Invoices: parts.map((over, n) => anInvoice({ number: `F${String(n)}`, ...over })),
        });
        const proposal = propose(book, { collectionDate: ON }, MOMENT.at);
        const { orders } = planOrders(book, proposal, MOMENT, null);
        const taken = proposal.transactions.map(({ members }) => members.map(({ item }) => item.invoice.number).join());
        const sent = orders.flatMap(({ lines }) => {
          return [...groups(lines).values()].map((members) => members.map(({ invoice }) => invoice).join());
        });
        expect(sent.sort()).toEqual(taken.sort());
        expect(sumOf(orders, ({ order }) => order.controlSum)).toBe(add(...proposal.transactions.map((t) => t.amount)));
        orders.forEach(({ order, lines }, n) => {
          expect(order.number).toBe(`2026-${String(n + 1).padStart(4, "0")}`);
          expect(lines.length).toBeLessThanOrEqual(itemsMax);
          expect(lines.map(({ line }) => line)).toEqual(lines.map((_, position) => position + 1));
          expect(order).toMatchObject(totalsOf(lines));
          if (batchesPerFile === "One") expect(new Set(lines.map(({ sequenceType }) => sequenceType)).size).toBe(1);
        });
      }),
    );
  });
});

function groups<T extends { readonly transaction: number }>(lines: readonly T[]): Map<number, T[]> {
  const map = new Map<number, T[]>();
  for (const line of lines) map.set(line.transaction, [...(map.get(line.transaction) ?? []), line]);
  return map;
}
