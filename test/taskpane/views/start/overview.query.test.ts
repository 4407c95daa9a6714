import fc from "fast-check";
import { addDays, addMonths, isoDate, isoDateTime } from "../../../../src/domain/values/calendar";
import { add, cents, parseCents, sumOf, ZERO } from "../../../../src/domain/values/money";
import type { CollectionOrder } from "../../../../src/domain/book/records";
import { allNewSheets } from "../../../../src/sheets/newSheets";
import { REQUIRED_TABLES } from "../../../../src/sheets/tables";
import { LocalSession } from "../../../../src/session/localSession";
import { QUERIES } from "../../../../src/taskpane/queries";
import { done, intents } from "../../../support/arbitraryActions";
import { askBook } from "../../../support/askBook";
import { aDebtor, aMandate, bookOf, bookOfDebtors, MOMENT } from "../../../support/books";
import { aLine, anOrder } from "../../../support/lines";
import { memoryWorkbook, sheetOf } from "../../../support/memoryWorkbook";
import { draftOrder } from "../../../support/orderBook";
import { yearOfCollections } from "../../../support/yearOfCollections";

const TODAY = isoDate("2026-11-24");

function overviewOf(orders: readonly CollectionOrder[], lines: Parameters<typeof aLine>[0][] = []) {
  return askBook(bookOf({ Orders: orders, DirectDebits: lines.map((line) => aLine(line)) }), "overview", {});
}

describe("The overview", () => {
  test("knows which of the tables that there must be are there, and how many records each has", async () => {
    const ask = async (...sheets: Parameters<typeof memoryWorkbook>[0]) => {
      const session = new LocalSession(memoryWorkbook(sheets), QUERIES, () => MOMENT);
      const { tables, needed } = await session.query("overview", {});
      return { tables, needed: needed.map(({ table, records, address }) => [table, records, address]) };
    };
    const none = await ask();
    expect(none.tables).toBe("none");
    expect(none.needed).toEqual(REQUIRED_TABLES.map((table) => [table, 0, null]));
    const some = await ask(sheetOf("Debtors", aDebtor(), aDebtor({ number: "10002" })));
    expect(some.tables).toBe("some");
    expect(some.needed[2]).toEqual(["Debtors", 2, "Debiteuren"]);
    expect((await askBook(bookOfDebtors(1), "overview", {})).tables).toBe("all");
  });

  test("tells orders apart by what has to be done with them, each with its first day", async () => {
    const collectionDate = isoDate("2026-12-01");
    const { attention } = await overviewOf([
      draftOrder({ number: "2026-0001", collectionDate, controlSum: cents(97_50) }),
      draftOrder({ number: "2026-0002", collectionDate: isoDate("2026-11-30"), controlSum: cents(2_50) }),
      anOrder({ number: "2026-0003", collectionDate, deliveredOn: null, controlSum: cents(10_00) }),
      anOrder({ number: "2026-0004", collectionDate, controlSum: cents(50_00), toSettle: cents(40_00) }),
      anOrder({ number: "2026-0005", collectionDate: TODAY, controlSum: cents(5_00), toSettle: cents(5_00) }),
      anOrder({ number: "2026-0006", status: "Settled", collectionDate: TODAY, controlSum: cents(1_00) }),
      anOrder({ number: "2026-0007", status: "Cancelled", collectionDate: TODAY, controlSum: cents(1_00) }),
    ]);
    // ABN AMRO wants a file one business day ahead.
    expect(attention.drafts).toEqual({ count: 2, amount: "100.00", only: null, by: "2026-11-27" });
    expect(attention.toDeliver).toEqual({ count: 1, amount: "10.00", only: "2026-0003", by: "2026-11-30" });
    expect(attention.onItsWay).toEqual({ count: 1, amount: "40.00", only: "2026-0004", by: "2026-12-01" });
    expect(attention.toSettle).toEqual({ count: 1, amount: "5.00", only: "2026-0005", by: "2026-11-24" });
  });

  test("knows no day at the bank where the account of an order is gone", async () => {
    const { attention } = await overviewOf([draftOrder({ account: "NL20INGB0001234567" })]);
    expect(attention.drafts).toMatchObject({ count: 1, by: null });
  });

  test("counts what came back in the last thirty days, the thirtieth included", async () => {
    const back = (days: number) => ({ status: "Returned" as const, returnedOn: addDays(TODAY, -days), line: days });
    const { attention } = await overviewOf([anOrder()], [back(0), back(30), back(31), { line: 99 }]);
    expect(attention.returned).toEqual({ count: 2, amount: "200.00" });
  });

  test("counts the mandates that wait for a signature, or that lapse within three months", async () => {
    const last = (date: string) => ({ lastCollectionDate: isoDate(date) });
    const mandates = [
      aMandate({ mandateId: "A", dateOfSignature: null }),
      aMandate({ mandateId: "B", debtor: "10002", dateOfSignature: null }),
      aMandate({ mandateId: "C", debtor: "10002", invoice: "F1", dateOfSignature: null }),
      aMandate({ mandateId: "D", ...last("2024-02-23") }),
      aMandate({ mandateId: "E", ...last("2024-02-24") }),
      aMandate({ mandateId: "F", ...last("2023-11-23") }),
      aMandate({ mandateId: "G", ...last("2023-11-24"), withdrawnOn: TODAY }),
    ];
    const debtors = [aDebtor(), aDebtor({ number: "10002", collectAutomatically: false })];
    const { attention } = await askBook(bookOf({ Mandates: mandates, Debtors: debtors }), "overview", {});
    expect(attention).toMatchObject({ toSign: 2, dormantSoon: 1, dormant: 1 });
  });

  test("spreads what is in transit over its ages", async () => {
    const order = (days: number) =>
      anOrder({ number: String(days), collectionDate: addDays(TODAY, -days), controlSum: cents(100), toSettle: null });
    const { transit } = await overviewOf([-1, 0, 7, 8, 31, 32].map(order));
    expect(transit).toEqual([
      { age: "ahead", amount: "1.00", orders: 1 },
      { age: "week", amount: "2.00", orders: 2 },
      { age: "month", amount: "2.00", orders: 2 },
      { age: "older", amount: "1.00", orders: 1 },
    ]);
  });

  test("counts a collection in the month of its date, and a return in the month in which it was booked", async () => {
    const collectionDate = isoDate("2026-10-30");
    const { months } = await overviewOf(
      [anOrder({ number: "2026-0001", collectionDate }), draftOrder({ number: "2026-0002" })],
      [
        { order: "2026-0001", line: 1, status: "Received" },
        { order: "2026-0001", line: 2, status: "Returned", returnedOn: isoDate("2026-11-02"), amount: cents(40_00) },
        { order: "2026-0001", line: 3, status: "OrderCancelled" },
        { order: "2026-0002", line: 1, status: "Draft" },
      ],
    );
    expect(months).toHaveLength(12);
    expect(months.map(({ month }) => month).slice(-2)).toEqual(["2026-10", "2026-11"]);
    expect(months[0]?.month).toBe("2025-12");
    expect(months.slice(-2)).toEqual([
      { month: "2026-10", collected: "140.00", returned: "0.00" },
      { month: "2026-11", collected: "0.00", returned: "40.00" },
    ]);
  });
});

describe("The sums of the overview", () => {
  const total = (amounts: readonly string[]) => add(...amounts.map((amount) => parseCents(amount) ?? ZERO));

  test("are those of the orders and lines, whatever was done with them", async () => {
    await fc.assert(
      fc.asyncProperty(intents, async (list) => {
        const start = bookOfDebtors(3);
        const { DirectDebits, Orders } = (done(start, list).at(-1)?.after ?? start).tables;
        const book = { ...start, tables: { ...start.tables, DirectDebits, Orders } };
        const at = addMonths(TODAY, 3);
        const { attention, months, transit } = await askBook(book, "overview", {}, `${at}T10:00:00`);
        const presented = DirectDebits.filter(({ status }) => status !== "Draft" && status !== "OrderCancelled");
        const returned = presented.filter(({ status }) => status === "Returned");
        const dated = ({ order }: { readonly order: string }) =>
          (Orders.find(({ number }) => number === order)?.collectionDate ?? "9999") <= `${at.slice(0, 7)}-31`;
        expect(total(months.map(({ collected }) => collected))).toBe(
          sumOf(presented.filter(dated), ({ amount }) => amount),
        );
        expect(total(months.map((month) => month.returned))).toBe(sumOf(returned, ({ amount }) => amount));
        // What is in transit is what waits to be delivered, collected or settled, and nothing else.
        const { toDeliver, onItsWay, toSettle } = attention;
        expect(total(transit.map(({ amount }) => amount))).toBe(
          total([toDeliver, onItsWay, toSettle].map(({ amount }) => amount)),
        );
        const open = Orders.filter(({ status }) => status === "InTransit");
        expect(transit.reduce((sum, part) => sum + part.orders, 0)).toBe(open.length);
      }),
      { numRuns: 40 },
    );
  });
});

/** The day before the invoices of the builders are due. */
const DUE = "2026-11-30T10:00:00";

describe("What can be collected", () => {
  test("is what a collection without any choice would take", async () => {
    const book = bookOfDebtors(3);
    const due = await askBook(book, "collectable", {}, DUE);
    expect(due).toEqual({
      count: 3,
      amount: "600.00",
      collectionDate: "2026-12-01",
      leftOut: 0,
      leftOutAmount: "0.00",
      nextDue: null,
      stopping: 0,
      nobody: null,
    });
    const early = await askBook(book, "collectable", {});
    expect(early).toEqual({
      count: 0,
      amount: "0.00",
      collectionDate: "2026-11-25",
      leftOut: 0,
      leftOutAmount: "0.00",
      nextDue: "2026-11-30",
      stopping: 0,
      nobody: null,
    });
  });

  test("counts what cannot go along, and what stops everything", async () => {
    const unsigned = bookOfDebtors(3);
    const [first, ...others] = unsigned.tables.Mandates;
    if (first === undefined) throw new Error("no mandate");
    const mandates = [{ ...first, dateOfSignature: null }, ...others];
    const partly = { ...unsigned, tables: { ...unsigned.tables, Mandates: mandates } };
    expect(await askBook(partly, "collectable", {}, DUE)).toMatchObject({
      count: 2,
      amount: "500.00",
      leftOut: 1,
      leftOutAmount: "100.00",
    });
    const [administration] = unsigned.tables.Administrations;
    if (administration === undefined) throw new Error("no administration");
    const wrong = { ...administration, creditorId: "NL00ZZZ123456780000" };
    const stopped = { ...unsigned, tables: { ...unsigned.tables, Administrations: [wrong] } };
    expect((await askBook(stopped, "collectable", {}, DUE)).stopping).toBeGreaterThan(0);
  });

  test("is asked again on another day", async () => {
    const session = (at: string) =>
      new LocalSession(workbook, QUERIES, () => ({ at: isoDateTime(at), user: "anna" })).query("collectable", {});
    const workbook = memoryWorkbook(allNewSheets("nl", bookOfDebtors(2).tables));
    const [first, later] = [await session("2026-11-24T10:00:00"), await session("2026-11-27T10:00:00")];
    expect([first.collectionDate, later.collectionDate]).toEqual(["2026-11-25", "2026-11-30"]);
  });

  test("leaves out what stands in a draft already", async () => {
    const book = yearOfCollections();
    const inDraft = book.tables.DirectDebits.filter(({ status }) => status === "Draft");
    expect(inDraft.length).toBeGreaterThan(0);
    const { count, leftOut } = await askBook(book, "collectable", {}, "2026-12-21T10:00:00");
    expect([count, leftOut]).toEqual([0, inDraft.length]);
  });
});
