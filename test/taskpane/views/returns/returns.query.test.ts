import fc from "fast-check";
import { collectAction } from "../../../../src/actions/collect";
import { deliverAction } from "../../../../src/actions/deliver";
import { returnAction } from "../../../../src/actions/return";
import type { ReturnRequest } from "../../../../src/actions/returnEvent";
import type { Book } from "../../../../src/domain/book/book";
import { isoDate } from "../../../../src/domain/values/calendar";
import { cents, formatCents } from "../../../../src/domain/values/money";
import type { PostingStyle } from "../../../../src/domain/book/records";
import { done, intents } from "../../../support/arbitraryActions";
import { books } from "../../../support/arbitraryBooks";
import { askBook, resultOn } from "../../../support/askBook";
import {
  actOn,
  aDebtor,
  anAdministration,
  anInvoice,
  aMandate,
  bookOf,
  bookOfDebtors,
  dutchIbanOf,
  momentOn,
  tampered,
} from "../../../support/books";
import { yearOfCollections } from "../../../support/yearOfCollections";

const COLLECTION = { collectionDate: isoDate("2026-12-01"), confirmed: "all" } as const;
const ORDER = "2026-0001";

/** The book after its items were collected on 2026-12-01 and the file was delivered. */
function collected(start: Book): Book {
  const issued = actOn(start, collectAction, COLLECTION, momentOn("2026-11-22T10:00:00")).book;
  return actOn(issued, deliverAction, { order: ORDER }, momentOn("2026-11-23T10:00:00")).book;
}

/** A debtor whose three items, one of them a credit note, are collected in one amount. */
function consolidated(): Book {
  return bookOf({
    Debtors: [aDebtor({ consolidate: true })],
    Mandates: [aMandate()],
    Invoices: [
      anInvoice({ number: "F1", amount: cents(100_00) }),
      anInvoice({ number: "F2", amount: cents(50_00) }),
      anInvoice({ number: "C3", amount: cents(-20_00) }),
    ],
  });
}

describe("Lines that can come back", () => {
  test("are found by what is known of them, the latest collection first", async () => {
    const book = collected(bookOfDebtors(3));
    const find = async (search: string) => {
      const { lines } = await askBook(book, "returnableLines", { search });
      return lines.head.map(({ item }) => item);
    };
    expect(await find("")).toEqual(["F1", "F2", "F3"]);
    expect(await find("f2")).toEqual(["F2"]);
    expect(await find("10003")).toEqual(["F3"]);
    expect(await find("200,00")).toEqual(["F2"]);
    expect(await find("2026-0001-00003")).toEqual(["F3"]);
    expect(await find(dutchIbanOf(1).replace(/(.{4})/g, "$1 "))).toEqual(["F1"]);
    expect(await find("bakkerij 300.00")).toEqual(["F3"]);
    expect(await find("bakkerij nergens")).toEqual([]);
  });

  test("stand in delivered orders; what was cancelled or is a draft is not shown", async () => {
    const { lines, returnable, waiting } = await askBook(yearOfCollections(), "returnableLines", { search: "" });
    const findings = lines.head.map(({ order, line, standing, returnedOn }) => [order, line, standing, returnedOn]);
    expect(findings).toEqual([
      ["2026-0002", 1, "returned", "2026-12-04"],
      ["2026-0002", 2, "returned", "2026-12-10"],
      ["2026-0002", 3, "returnable", null],
      ["2026-0002", 4, "returnable", null],
    ]);
    expect([returnable, waiting]).toEqual([2, 0]);
  });

  test("wait for their file to be delivered, and are then only shown when they are searched for", async () => {
    const issued = actOn(bookOfDebtors(1), collectAction, COLLECTION).book;
    const all = await askBook(issued, "returnableLines", { search: " " });
    expect([all.lines.length, all.returnable, all.waiting]).toEqual([0, 0, 1]);
    const found = await askBook(issued, "returnableLines", { search: "F1" });
    expect(found.lines.head.map(({ standing }) => standing)).toEqual(["notDelivered"]);
  });
});

describe("A line that came back", () => {
  const choice = (book: Book, line: number, at?: string) => askBook(book, "returnChoice", { order: ORDER, line }, at);

  test("brings along the items that were collected in one amount with it", async () => {
    const found = await choice(collected(consolidated()), 3);
    expect(found).toMatchObject({
      item: "C3",
      amount: "-20.00",
      isCreditNote: true,
      transactionAmount: "130.00",
      openMembers: 3,
      postingStyle: "OnIssue",
      standing: "returnable",
    });
    expect(found?.members.head.map(({ item, amount }) => [item, amount])).toEqual([
      ["F1", "100.00"],
      ["F2", "50.00"],
      ["C3", "-20.00"],
    ]);
  });

  test("was rejected before its collection date, then returned, and refunded later", async () => {
    const book = collected(bookOfDebtors(1));
    const likely = async (day: string) => (await choice(book, 1, `${day}T10:00:00`))?.likelyKind;
    expect(await likely("2026-11-30")).toBe("Reject");
    expect(await likely("2026-12-01")).toBe("Return");
    // CORE: five business days.
    expect(await likely("2026-12-08")).toBe("Return");
    expect(await likely("2026-12-09")).toBe("Refund");
    const debtors = [aDebtor({ localInstrument: "B2B" })];
    const mandates = [aMandate({ localInstrument: "B2B" })];
    const b2b = collected(bookOfDebtors(1, { Debtors: debtors, Mandates: mandates }));
    expect((await choice(b2b, 1, "2027-01-15T10:00:00"))?.likelyKind).toBe("Return");
  });

  test("is booked today, or on the day of its issue when that is later", async () => {
    const book = collected(bookOfDebtors(1));
    expect((await choice(book, 1, "2026-11-30T10:00:00"))?.bookingDate).toBe("2026-12-01");
    expect((await choice(book, 1, "2026-12-07T10:00:00"))?.bookingDate).toBe("2026-12-07");
  });

  test("is not there in an order that is unknown, a draft or cancelled", async () => {
    expect(await choice(collected(bookOfDebtors(1)), 7)).toBeNull();
    const book = yearOfCollections();
    expect(await askBook(book, "returnChoice", { order: "2026-0001", line: 1 })).toBeNull();
    expect(await askBook(book, "returnChoice", { order: "2026-0003", line: 1 })).toBeNull();
    expect(await askBook(book, "returnChoice", { order: "2026-0009", line: 1 })).toBeNull();
  });
});

describe("What a return does", () => {
  const effects = (book: Book, request: Partial<ReturnRequest>, at = "2026-12-07T10:00:00") =>
    resultOn(book, "return", { order: ORDER, line: 1, kind: "Return", ...request }, at);

  test("is told of item, mandate, entries and bank", async () => {
    const findings = await effects(collected(bookOfDebtors(1)), {
      reasonCode: "AM04",
      bankDebit: isoDate("2026-12-04"),
      charges: cents(2_50),
    });
    expect(findings).toMatchObject({
      bookingDate: "2026-12-07",
      advice: "Again",
      reversals: ["INC-2026-000001"],
      reversed: "100.00",
      bankDebit: { date: "2026-12-04", amount: "102.50", charges: "2.50" },
      settlesOrder: false,
      mandates: [{ mandate: "SR10001", lastBefore: "2026-12-01", lastAfter: null }],
    });
    expect(findings?.items.head).toEqual([
      {
        item: "F1",
        openBefore: "0.00",
        openAfter: "100.00",
        timesBefore: 0,
        timesAfter: 1,
        notAgain: null,
        address: "Facturen!J2",
      },
    ]);
  });

  test("tells warnings' effects before they are accepted, and nothing of what is held back by an error", async () => {
    const book = collected(consolidated());
    expect((await effects(book, {}))?.items.length).toBe(1);
    expect((await effects(book, { wholeTransaction: true }))?.items.length).toBe(3);
    expect(await effects(book, { line: 3 })).toBeNull();
    expect(await effects(book, { line: 9 })).toBeNull();
  });

  test("says why an item does not go again by itself, also where the user had said so before", async () => {
    const why = async (book: Book, over: Partial<ReturnRequest> = {}) =>
      (await effects(book, { kind: "Recalled", ...over }))?.items.head.map(({ notAgain }) => notAgain);
    const book = collected(bookOfDebtors(1));
    expect(await why(tampered(book, "Invoices", 0, { collect: false }))).toEqual(["notWanted"]);
    expect(await why(tampered(book, "Debtors", 0, { collectAutomatically: null }))).toEqual(["notWanted"]);
    expect(await why(tampered(book, "Invoices", 0, { blocked: "dispute" }))).toEqual(["blocked"]);
    expect(await why(book)).toEqual([null]);
    expect(await why(collected(consolidated()), { wholeTransaction: true })).toEqual([null, null, "creditNote"]);
  });

  test("does not count what the firm recalled itself", async () => {
    const findings = await effects(collected(bookOfDebtors(1)), { kind: "Recalled" });
    expect(findings?.items.head[0]).toMatchObject({ timesBefore: 0, timesAfter: 0, notAgain: null });
  });

  test("reverses nothing and opens nothing where nothing was booked at issue", async () => {
    const start = bookOfDebtors(1, { Administrations: [anAdministration({ postingStyle: "OnReceipt" })] });
    const findings = await effects(collected(start), { kind: "Reject", reasonCode: "MD01" });
    expect(findings).toMatchObject({ reversals: [], reversed: "0.00", bankDebit: null, settlesOrder: true });
    expect(findings?.items.head[0]).toMatchObject({ openBefore: "100.00", openAfter: "100.00", notAgain: "advice" });
  });

  test("is, whatever was done before, what the action then writes", async () => {
    await fc.assert(
      fc.asyncProperty(books, intents, fc.nat(), async (start, list, pick) => {
        const before = done(start, list).at(-1)?.after ?? start;
        const lines = before.tables.DirectDebits.filter(
          ({ status }) => status === "InTransit" || status === "Received",
        );
        const line = lines[pick % Math.max(1, lines.length)];
        if (line === undefined) return;
        const request = { order: line.order, line: line.line, kind: "Return", wholeTransaction: true } as const;
        const at = "2029-01-01T10:00:00";
        const findings = await resultOn(before, "return", request, at);
        const outcome = returnAction.decide(before, { ...request, confirmed: "all" }, momentOn(at));
        expect(findings === null).toBe(!outcome.done);
        if (findings === null) return;
        const after = actOn(before, returnAction, { ...request, confirmed: "all" }, momentOn(at)).book;
        for (const { item, openAfter, timesAfter } of findings.items.head) {
          const [number = "", instalment] = item.split("/");
          const record =
            instalment === undefined
              ? after.tables.Invoices.find((one) => one.number === number)
              : after.tables.Instalments.find((one) => one.invoice === number && String(one.number) === instalment);
          expect(openAfter).toBe(formatCents(record?.openAmount ?? record?.amount ?? cents(0)));
          expect(timesAfter).toBe(record?.timesReturned ?? 0);
        }
        for (const { mandate, lastAfter } of findings.mandates) {
          expect(after.tables.Mandates.find(({ mandateId }) => mandateId === mandate)?.lastCollectionDate).toBe(
            lastAfter,
          );
        }
      }),
      { numRuns: 40 },
    );
  });
});

describe("What came back", () => {
  test.each<PostingStyle>(["OnIssue", "OnReceipt"])("is listed with its reason and advice (%s)", async (style) => {
    const { lines, dunning, dunningOpen, reasons } = await askBook(
      yearOfCollections(style),
      "returnedItems",
      {},
      "2026-12-20T12:00:00",
    );
    expect(
      lines.head.map(({ item, reasonCode, advice, returnedOn }) => [item, reasonCode, advice, returnedOn]),
    ).toEqual([
      ["F2", "MD06", "AskDebtor", "2026-12-10"],
      ["F1", "AM04", "Again", "2026-12-04"],
    ]);
    // F1 is in a draft again; F2 is not collected any more.
    expect(dunning.head.map(({ item, open, timesReturned, advice }) => [item, open, timesReturned, advice])).toEqual([
      ["F2", "200.00", 1, "AskDebtor"],
    ]);
    expect(dunningOpen).toBe("200.00");
    expect(reasons).toEqual([
      { reason: "AM04", count: 1, amount: "98.00" },
      { reason: "MD06", count: 1, amount: "196.00" },
    ]);
  });

  test("is forgotten among the reasons after twelve months", async () => {
    const { lines, reasons } = await askBook(yearOfCollections(), "returnedItems", {}, "2027-12-05T12:00:00");
    expect(lines.length).toBe(2);
    expect(reasons.map(({ reason }) => reason)).toEqual(["MD06"]);
  });
});
