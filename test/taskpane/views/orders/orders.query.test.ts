import fc from "fast-check";
import { cancelAction } from "../../../../src/actions/cancel";
import { changeAction } from "../../../../src/actions/change";
import { collectAction } from "../../../../src/actions/collect";
import { deliverAction } from "../../../../src/actions/deliver";
import { orderAction } from "../../../../src/actions/order";
import { returnAction } from "../../../../src/actions/return";
import { settleAction } from "../../../../src/actions/settle";
import type { Book } from "../../../../src/domain/book/book";
import { isoDate, isoDateTime } from "../../../../src/domain/values/calendar";
import { cents, formatCents, parseCents } from "../../../../src/domain/values/money";
import { ORDER_STATES } from "../../../../src/domain/book/orderState";
import type { CollectionOrder, OrderStatus } from "../../../../src/domain/book/records";
import { orderFilter } from "../../../../src/taskpane/views/orders/orders.query";
import { askBook } from "../../../support/askBook";
import { actOn, anAccount, anAdministration, bookOf, bookOfDebtors, momentOn } from "../../../support/books";
import { draftOrder } from "../../../support/orderBook";

const ON_ISSUE = { confirmed: "all" } as const;

/** Three debtors collected on 1 December, and what happened after that. */
function collected(over: Parameters<typeof bookOfDebtors>[1] = {}): Book {
  const request = { collectionDate: isoDate("2026-12-01"), ...ON_ISSUE };
  return actOn(bookOfDebtors(3, over), collectAction, request).book;
}

function delivered(book = collected()): Book {
  return actOn(book, deliverAction, { order: "2026-0001", on: isoDate("2026-11-25") }, momentOn("2026-11-25T09:00:00"))
    .book;
}

const numbersOf = ({ head }: { readonly head: readonly { readonly number: string }[] }) =>
  head.map(({ number }) => number);

describe("The list of orders", () => {
  test("counts every order in exactly one state, whatever is searched for", async () => {
    const anOrder = fc.record({
      status: fc.constantFrom<OrderStatus>("Draft", "InTransit", "Settled", "Cancelled"),
      deliveredOn: fc.constantFrom(null, isoDate("2026-11-20")),
      collectionDate: fc.constantFrom(isoDate("2026-11-23"), isoDate("2026-11-24"), isoDate("2026-11-25")),
    });
    await fc.assert(
      fc.asyncProperty(
        fc.array(anOrder, { maxLength: 8 }),
        fc.constantFrom("", "0003", "nothing"),
        async (all, search) => {
          const Orders = all.map((one, index) => draftOrder({ ...one, number: `2026-000${String(index + 1)}` }));
          const ask = (filter: CollectionFilter) => askBook(bookOf({ Orders }), "orders", { filter, search });
          const { counts } = await ask("all");
          expect(counts.all).toBe(all.length);
          expect(ORDER_STATES.reduce((sum, state) => sum + counts[state], 0)).toBe(all.length);
          const listed = await Promise.all(ORDER_STATES.map(ask));
          const together = listed.flatMap(({ orders }) => numbersOf(orders));
          expect(together.sort()).toEqual(numbersOf((await ask("all")).orders).sort());
        },
      ),
      { numRuns: 25 },
    );
  });

  test("has the newest order first, and of those that were made at once the last number", async () => {
    const at = (time: string): Partial<CollectionOrder> => ({ createdAt: isoDateTime(`2026-11-${time}:00`) });
    const Orders = [
      draftOrder({ number: "2026-0009", ...at("20T10:00") }),
      draftOrder({ number: "2026-0010", ...at("20T10:00") }),
      draftOrder({ number: "2026-0002", ...at("22T08:00") }),
    ];
    const { orders } = await askBook(bookOf({ Orders }), "orders", { filter: "all", search: "" });
    expect(numbersOf(orders)).toEqual(["2026-0002", "2026-0010", "2026-0009"]);
  });

  test("is searched by number, batch number and amount", async () => {
    const find = async (search: string) =>
      numbersOf((await askBook(collected(), "orders", { filter: "all", search })).orders);
    expect(await find("0001")).toEqual(["2026-0001"]);
    expect(await find("00001")).toEqual(["2026-0001"]);
    expect(await find("600")).toEqual(["2026-0001"]);
    expect(await find("601")).toEqual([]);
  });

  test("takes a filter from elsewhere only when there is one of its name", () => {
    expect(orderFilter("toDeliver")).toBe("toDeliver");
    expect(orderFilter("toString")).toBe("all");
    expect(orderFilter(undefined)).toBe("all");
  });
});

type CollectionFilter = Parameters<typeof askBook<"orders">>[2]["filter"];

describe("One order", () => {
  const ask = (book: Book, at?: string) => askBook(book, "order", { number: "2026-0001" }, at);

  test("is not there while nobody made it", async () => {
    expect(await ask(bookOf())).toBeNull();
  });

  test("has its life by day and by who lived it", async () => {
    const steps = (
      await ask(actOn(delivered(), settleAction, { order: "2026-0001" }, momentOn("2026-12-02T09:00:00", "bert")).book)
    )?.steps;
    expect(steps).toEqual([
      { step: "made", at: "2026-11-22T10:15:00", by: "anna" },
      { step: "issued", at: "2026-11-22T10:15:00", by: "anna" },
      { step: "delivered", at: "2026-11-25", by: "anna" },
      { step: "settled", at: "2026-12-01", by: "bert" },
    ]);
    const cancelled = actOn(
      collected(),
      cancelAction,
      { order: "2026-0001", ...ON_ISSUE },
      momentOn("2026-11-26T09:00:00", "carla"),
    );
    const detail = await ask(cancelled.book);
    expect(detail?.steps.at(-1)).toEqual({ step: "cancelled", at: "2026-11-26T09:00:00", by: "carla" });
    // None of its days will come.
    expect(detail?.ladder).toBeNull();
  });

  test("has the days of its account, and the usual ones when that is gone", async () => {
    const slow = { Accounts: [anAccount({ leadDays: 3 })] };
    expect((await ask(collected(slow)))?.ladder?.deliverBy).toBe("2026-11-26");
    const book = collected(slow);
    const gone = { ...book, tables: { ...book.tables, Accounts: [] } };
    expect((await ask(gone))?.ladder).toMatchObject({ deliverBy: "2026-11-30", refundUntil: "2027-01-26" });
  });

  test("adds its lines up to its total, whatever became of each", async () => {
    await fc.assert(
      fc.asyncProperty(fc.uniqueArray(fc.integer({ min: 1, max: 3 }), { maxLength: 3 }), async (lines) => {
        const book = lines.reduce(
          (before, line) =>
            actOn(
              before,
              returnAction,
              { order: "2026-0001", line, kind: "Return", reasonCode: "AM04", ...ON_ISSUE },
              momentOn("2026-12-03T09:00:00"),
            ).book,
          delivered(),
        );
        const detail = await ask(book, "2026-12-03T10:00:00");
        if (detail === null) throw new Error("no order");
        const sum = detail.lineTotals.reduce((total, { amount }) => total + (parseCents(amount) ?? 0), 0);
        expect(formatCents(cents(sum))).toBe(detail.controlSum);
        expect(detail.lineTotals.reduce((total, one) => total + one.lines, 0)).toBe(detail.items);
        expect(detail.lineTotals.find(({ status }) => status === "Returned")?.amount ?? "0.00").toBe(detail.returned);
      }),
      { numRuns: 8 },
    );
  });

  test("wants another user only where two are asked for and the same one looks", async () => {
    const fourEyes = { Administrations: [anAdministration({ fourEyes: true })] };
    const request = { collectionDate: isoDate("2026-12-01"), ...ON_ISSUE };
    const draftOf = (user: string) =>
      actOn(bookOfDebtors(1, fourEyes), orderAction, request, momentOn("2026-11-22T10:15:00", user)).book;
    expect((await ask(draftOf("ANNA")))?.needsOtherUser).toBe(true);
    expect((await ask(draftOf("bert")))?.needsOtherUser).toBe(false);
    const change = { order: "2026-0001", collectionDate: isoDate("2026-12-02"), confirmed: "all" as const };
    const changed = actOn(draftOf("bert"), changeAction, change, momentOn("2026-11-22T10:16:00", "anna")).book;
    expect((await ask(changed))?.needsOtherUser).toBe(true);
    expect((await ask(actOn(bookOfDebtors(1), orderAction, request).book))?.needsOtherUser).toBe(false);
  });

  test("keeps the warnings that were accepted with it, by whom", async () => {
    const short = { Administrations: [anAdministration({ announcedOnInvoice: false, preNotificationDays: 14 })] };
    const findings = (await ask(collected(short)))?.findings.head;
    expect(findings).toEqual([
      expect.objectContaining({ severity: "warning", acceptedBy: "anna", address: "Bevindingen!E2" }),
    ]);
  });
});

describe("The lines of an order", () => {
  const ask = (book: Book, search = "") => askBook(book, "orderLines", { number: "2026-0001", search });

  test("can come back only once the bank has them", async () => {
    expect((await ask(collected())).head.map(({ canReturn }) => canReturn)).toEqual([false, false, false]);
    expect((await ask(delivered())).head.map(({ canReturn }) => canReturn)).toEqual([true, true, true]);
    const request = { order: "2026-0001", line: 2, kind: "Return", reasonCode: "AM04", ...ON_ISSUE } as const;
    const returned = actOn(delivered(), returnAction, request, momentOn("2026-12-03T09:00:00")).book;
    const [, second] = (await ask(returned)).head;
    expect(second).toMatchObject({ status: "Returned", canReturn: false, reasonCode: "AM04" });
  });

  test("are found by mandate, IBAN and amount, and know their cell", async () => {
    const [only, ...others] = (await ask(collected(), "sr10002")).head;
    expect(only).toMatchObject({ item: "F2", debtor: "10002", amount: "200.00", together: 1 });
    expect(only?.address).toMatch(/^Incassoregels!\$?[A-Z]+3$/);
    expect(others).toEqual([]);
    expect((await ask(collected(), "300,00")).head.map(({ item }) => item)).toEqual(["F3"]);
  });
});

describe("The beginning of a collection", () => {
  const ask = (book: Book, over: Partial<Parameters<typeof askBook<"collectionStart">>[2]> = {}, at?: string) =>
    askBook(book, "collectionStart", { administration: null, account: null, debtor: null, ...over }, at);

  test("is the first day that every account concerned can reach", async () => {
    const Administrations = [anAdministration(), anAdministration({ code: "NL02" })];
    const slow = anAccount({ iban: "NL18RABO0123459876", administration: "NL02", leadDays: 5 });
    const book = bookOf({ Administrations, Accounts: [anAccount({ cutOff: "12:00" }), slow] });
    expect(await ask(book)).toMatchObject({ firstDay: "2026-12-01", monthEnd: "2026-12-31" });
    expect((await ask(book, { administration: "NL01" })).firstDay).toBe("2026-11-25");
    expect((await ask(book, { administration: "NL01" }, "2026-11-24T12:01:00")).firstDay).toBe("2026-11-26");
    expect((await ask(book, { account: slow.iban })).firstDay).toBe("2026-12-01");
  });

  test("tells which administrations concerned want a second user", async () => {
    const Administrations = [anAdministration({ fourEyes: true }), anAdministration({ code: "NL02" })];
    const other = anAccount({ iban: "NL18RABO0123459876", administration: "NL02" });
    const book = bookOf({ Administrations, Accounts: [anAccount(), other] });
    expect((await ask(book)).fourEyes).toEqual(["NL01"]);
    expect((await ask(book, { administration: "nl02" })).fourEyes).toEqual([]);
    expect((await ask(book, { account: other.iban })).fourEyes).toEqual([]);
    expect((await ask(book, { account: anAccount().iban })).fourEyes).toEqual(["NL01"]);
  });

  test("knows the debtor that is meant by his number", async () => {
    expect((await ask(bookOfDebtors(1), { debtor: " 10001 " })).debtorName).toBe("Bakkerij Jansen");
    expect((await ask(bookOfDebtors(1), { debtor: "10002" })).debtorName).toBeNull();
  });
});
