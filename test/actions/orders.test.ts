import { ordersAction, type OrdersRequest } from "../../src/actions/orders";
import { summaryOf } from "../../src/actions/outcome";
import { newestFirst } from "../../src/domain/book/orderOfIssue";
import { isoDate, isoDateTime } from "../../src/domain/values/calendar";
import { MOMENT, tampered } from "../support/books";
import { objections } from "../support/outcomeCodes";
import { yearOfCollections } from "../support/yearOfCollections";

const listed = (request: OrdersRequest = {}) => {
  const outcome = ordersAction.decide(yearOfCollections(), request, MOMENT);
  return outcome.result?.orders.map(({ order }) => order.number);
};

describe("The orders are listed", () => {
  const { tables } = yearOfCollections();

  test("the newest first, whatever order they stand in, and all of them", () => {
    const numbers = tables.Orders.map(({ number }) => number);
    expect(numbers.length).toBeGreaterThan(2);
    expect(listed()).toEqual([...numbers].sort().reverse());
    const made = (number: string, at: string | null) => ({
      number,
      createdAt: at === null ? null : isoDateTime(at),
      issuedAt: null,
    });
    const some = [
      made("A2026-0002", "2026-11-22T10:15:00"),
      made("2026-0010", "2026-11-22T10:15:00"),
      made("2026-0009", "2026-11-22T10:15:00"),
      made("2025-0001", "2026-11-23T10:15:00"),
      made("2024-0001", null),
    ];
    expect([...some].sort(newestFirst).map(({ number }) => number)).toEqual([
      "2025-0001",
      "A2026-0002",
      "2026-0010",
      "2026-0009",
      "2024-0001",
    ]);
  });

  test("of an administration, an account, a debtor, and the days of collection", () => {
    const [first] = tables.Orders;
    expect(listed({ administration: "nl01" })).toEqual(listed());
    expect(listed({ account: first?.account.toLowerCase() ?? "" })?.at(-1)).toBe(first?.number);
    expect(listed({ from: isoDate("2026-12-02") })).toEqual(["2026-0003"]);
    expect(listed({ from: isoDate("2026-12-01"), to: isoDate("2026-12-01") })).toEqual(["2026-0002", "2026-0001"]);
    const ofDebtor = (debtor: string) =>
      tables.Orders.map(({ number }) => number).filter((number) =>
        tables.DirectDebits.some((line) => line.order === number && line.debtor === debtor),
      );
    const debtors = [...new Set(tables.DirectDebits.map(({ debtor }) => debtor))];
    for (const debtor of debtors) expect(listed({ debtor })).toEqual(ofDebtor(debtor).reverse());
  });

  test("with what they come to, who made and issued them, and their cell", () => {
    const summary = summaryOf(ordersAction, ordersAction.decide(yearOfCollections(), {}, MOMENT));
    const [first] = tables.Orders;
    expect(summary["count"]).toBe(tables.Orders.length);
    const rows = summary["orders"] as readonly object[];
    expect(rows.at(-1)).toMatchObject({
      order: first?.number,
      status: first?.status,
      collectionDate: first?.collectionDate,
      items: first?.numberOfItems,
      createdBy: "anna",
      issuedBy: "anna",
      place: { table: "Orders", row: 2, field: "number" },
    });
    expect(rows.every((row) => /^\d+\.\d\d$/.test((row as { controlSum: string }).controlSum))).toBe(true);
  });

  test("also a draft, of which nothing is to come yet", () => {
    const draft = tampered(yearOfCollections(), "Orders", 0, { toSettle: null, returnedAmount: null });
    const rows = summaryOf(ordersAction, ordersAction.decide(draft, {}, MOMENT))["orders"] as readonly object[];
    expect(rows.at(-1)).toMatchObject({ toSettle: null, returnedAmount: null });
  });

  test("and none where what is asked for is not there", () => {
    const asked = { administration: "X", account: "Y", debtor: "Z" };
    expect(objections(ordersAction.decide(yearOfCollections(), asked, MOMENT))).toEqual([
      "administration.unknown",
      "account.unknown",
      "debtor.unknown",
    ]);
  });
});
