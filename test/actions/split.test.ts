import fc from "fast-check";

import type { Action } from "../../src/actions/action";
import { cancelAction } from "../../src/actions/cancel";
import { checkAction } from "../../src/actions/check";
import { collectAction } from "../../src/actions/collect";
import { deliverAction } from "../../src/actions/deliver";
import { proposeAction } from "../../src/actions/propose";
import { returnAction } from "../../src/actions/return";
import { splitAction, type SplitRequest } from "../../src/actions/split";
import { verifyAction } from "../../src/actions/verify";
import type { Book } from "../../src/domain/book/book";
import { openAmountOf } from "../../src/domain/book/openItem";
import type { Debtor, Invoice, PaymentTerm } from "../../src/domain/book/records";
import { equalInstalments } from "../../src/domain/collection/instalmentPlan";
import { addMonths, isoDate } from "../../src/domain/values/calendar";
import { cents, sumOf, ZERO } from "../../src/domain/values/money";
import { blankRecord } from "../../src/sheets/blankRecord";
import { actOn, aDebtor, aMandate, anInstalment, anInvoice, bookAfter, bookOfDebtors, MOMENT } from "../support/books";
import { ending, startedRow } from "../support/interruption";
import { objections } from "../support/outcomeCodes";

const REQUEST: SplitRequest = { invoice: "F1" };

function terms(over: Partial<PaymentTerm> = {}): PaymentTerm {
  return blankRecord("PaymentTerms", { code: "3T", instalments: 3, ...over });
}

interface Records {
  readonly invoice?: Partial<Invoice>;
  readonly debtor?: Partial<Debtor>;
  readonly terms?: Partial<PaymentTerm>;
}

function bookWith({ invoice, debtor, terms: agreed }: Records = {}): Book {
  return bookOfDebtors(1, {
    Debtors: [aDebtor({ paymentTerms: "3t", ...debtor })],
    Invoices: [anInvoice(invoice)],
    PaymentTerms: [terms(agreed), terms({ code: "1T", instalments: 1 })],
  });
}

const made = ({ tables }: Book) =>
  tables.Instalments.map(({ number, dueDate, amount, discount }) => [number, dueDate, amount, discount]);

const byHand = (...parts: readonly (readonly [string, number])[]): SplitRequest => ({
  ...REQUEST,
  instalments: parts.map(([day, amount]) => ({ dueDate: isoDate(day), amount: cents(amount) })),
});

describe("An invoice is split by the debtor's terms", () => {
  test("into equal parts, the rest on the last one, a month apart from its due day", () => {
    const { book, outcome } = actOn(bookWith(), splitAction, REQUEST);
    expect(made(book)).toEqual([
      [1, "2026-11-30", 33_33, null],
      [2, "2026-12-30", 33_33, null],
      [3, "2027-01-30", 33_34, null],
    ]);
    expect(splitAction.summary(outcome.result as never, true)).toEqual({
      administration: "NL01",
      invoice: "F1",
      debtor: "10001",
      total: "100.00",
      instalments: [
        { instalment: 1, dueDate: "2026-11-30", amount: "33.33" },
        { instalment: 2, dueDate: "2026-12-30", amount: "33.33" },
        { instalment: 3, dueDate: "2027-01-30", amount: "33.34" },
      ],
    });
    expect(objections(checkAction.decide(book, {}, MOMENT))).toEqual([]);
  });

  test("with the rest on the first one, so many months apart, so many days after the invoice", () => {
    const agreed = { roundingOn: "First", intervalMonths: 3, dueDays: 0 } as const;
    const { book } = actOn(bookWith({ terms: agreed }), splitAction, REQUEST);
    expect(made(book)).toEqual([
      [1, "2026-10-31", 33_34, null],
      [2, "2027-01-31", 33_33, null],
      [3, "2027-04-30", 33_33, null],
    ]);
  });

  test("of which what is open is collected; check knows what it came to", () => {
    const { book } = actOn(bookWith({ invoice: { openAmount: cents(60_00) } }), splitAction, REQUEST);
    expect(made(book).map(([, , amount]) => amount)).toEqual([20_00, 20_00, 20_00]);
    expect(objections(checkAction.decide(book, {}, MOMENT))).toEqual([]);
    const lacking = { ...book, tables: { ...book.tables, Instalments: book.tables.Instalments.slice(1) } };
    expect(objections(checkAction.decide(lacking, {}, MOMENT))).toEqual(["instalment.sumDiffers"]);
    // What the Log says of it in another way, or was taken out again, says nothing.
    for (const over of [{ state: "Undone" }, { request: "{}" }, { request: '{"facts":{"invoice":1}}' }] as const) {
      const Log = book.tables.Log.map((row) => ({ ...row, ...over }));
      const said = { ...book, tables: { ...book.tables, Log } };
      expect(objections(checkAction.decide(said, {}, MOMENT))).toEqual(["instalment.sumDiffers"]);
    }
  });

  test("or by others that are named", () => {
    const book = bookWith({ debtor: { paymentTerms: null } });
    expect(actOn(book, splitAction, { ...REQUEST, terms: "3T", administration: "nl01" }).outcome.done).toBe(true);
  });

  test("and an own discount counts once, none counts for all", () => {
    const discounts = (discount: number) =>
      made(actOn(bookWith({ invoice: { discount: cents(discount) } }), splitAction, REQUEST).book).map((row) => row[3]);
    expect([discounts(2_50), discounts(0)]).toEqual([
      [2_50, 0, 0],
      [0, 0, 0],
    ]);
  });
});

test("An invoice is split by hand, into any days and amounts that come to what is open", () => {
  const { book } = actOn(bookWith(), splitAction, byHand(["2026-12-01", 75_00], ["2027-02-15", 25_00]));
  expect(made(book)).toEqual([
    [1, "2026-12-01", 75_00, null],
    [2, "2027-02-15", 25_00, null],
  ]);
});

test.each<readonly [string, Book, Partial<SplitRequest>, readonly string[]]>([
  ["is not there", bookWith(), { invoice: "F9" }, ["invoice.unknown"]],
  ["is of another administration", bookWith(), { administration: "BE01" }, ["invoice.unknown"]],
  ["is split already", actOn(bookWith(), splitAction, REQUEST).book, {}, ["split.already"]],
  ["is a credit note", bookWith({ invoice: { amount: cents(-5_00) } }), {}, ["split.creditNote"]],
  ["is paid", bookWith({ invoice: { openAmount: ZERO } }), {}, ["split.nothingOpen"]],
  ["is in another currency", bookWith({ invoice: { currency: "USD" } }), {}, ["invoice.currency"]],
  ["is of a debtor who is not there", bookWith({ invoice: { debtor: "9" } }), {}, ["debtor.unknown"]],
  ["needs one-off mandates", bookWith({ debtor: { oneOffMandateRequired: true } }), {}, ["split.oneOff"]],
  ["has no terms", bookWith({ debtor: { paymentTerms: null } }), {}, ["split.noTerms"]],
  ["has terms of one instalment", bookWith(), { terms: "1T" }, ["split.noTerms"]],
  ["has terms that are not there", bookWith({ debtor: { paymentTerms: "9T" } }), {}, ["paymentTerms.unknown"]],
  ["has fewer cents than instalments", bookWith({ invoice: { amount: cents(2) } }), {}, ["split.tooMany"]],
  ["would be one instalment", bookWith(), byHand(["2026-12-01", 100_00]), ["split.count"]],
  ["would have another sum", bookWith(), byHand(["2026-12-01", 50_00], ["2026-12-02", 49_99]), ["split.sumDiffers"]],
  ["would have nothing in one", bookWith(), byHand(["2026-12-01", 100_00], ["2026-12-02", 0]), ["split.notPositive"]],
])("No invoice is split that %s", (_what, book, request, codes) => {
  const outcome = splitAction.decide(book, { ...REQUEST, ...request }, MOMENT);
  expect([outcome.done, outcome.changes, objections(outcome)]).toEqual([false, [], codes]);
});

test("No invoice is split that stands in an order, is named for a one-off mandate, or in two administrations", () => {
  const collected = actOn(bookWith(), collectAction, { collectionDate: isoDate("2026-12-01"), confirmed: "all" }).book;
  expect(objections(splitAction.decide(collected, REQUEST, MOMENT))).toContain("split.inOrder");
  const oneOff = bookOfDebtors(1, {
    Invoices: [anInvoice({ mandateId: "SO10001" })],
    Mandates: [aMandate({ mandateId: "SO10001", oneOff: true, invoice: "F1" })],
    PaymentTerms: [terms()],
  });
  expect(objections(splitAction.decide(oneOff, { ...REQUEST, terms: "3T" }, MOMENT))).toEqual(["split.oneOff"]);
  const Invoices = [anInvoice(), anInvoice({ administration: "BE01" })];
  const two = bookOfDebtors(1, { Invoices });
  expect(objections(splitAction.decide(two, REQUEST, MOMENT))).toEqual(["request.severalAdministrations"]);
});

test("Each instalment is collected, returned and counted by itself, and the invoice shows the sums", () => {
  const confirmed = "all" as const;
  const collect = { collectionDate: isoDate("2026-12-01"), dueUntil: isoDate("2026-12-31"), confirmed };
  const split = actOn(bookWith(), splitAction, REQUEST).book;
  expect(proposeAction.decide(split, collect, MOMENT).result?.items).toBe(2);
  const issued = actOn(split, collectAction, collect).book;
  expect(issued.tables.Invoices[0]?.openAmount).toBe(33_34);
  const sent = actOn(issued, deliverAction, { order: "2026-0001" }).book;
  const back = { order: "2026-0001", line: 2, kind: "Return", reasonCode: "AM04", confirmed } as const;
  const { book } = actOn(sent, returnAction, back);
  expect(
    book.tables.Instalments.map(({ openAmount, timesReturned, status }) => [openAmount, timesReturned, status]),
  ).toEqual([
    [0, null, "InTransit"],
    [33_33, 1, "Returned"],
    [null, null, null],
  ]);
  expect(book.tables.Invoices[0]).toMatchObject({ openAmount: 66_67, timesReturned: 1 });
  expect(verifyAction.decide(book, {}, MOMENT).done).toBe(true);
  const cancelled = actOn(issued, cancelAction, { order: "2026-0001", confirmed }).book;
  expect(cancelled.tables.Instalments.map(openAmountOf)).toEqual([33_33, 33_33, 33_34]);
});

test("A splitting that broke off is taken out again", () => {
  const before = bookWith();
  const outcome = splitAction.decide(before, REQUEST, MOMENT);
  const writing = { action: splitAction as Action, request: REQUEST, moment: MOMENT, before, outcome };
  for (const written of [0, 1, 2, 3]) {
    const { state, is, mustBe, left } = ending(writing, written);
    expect([state, left]).toEqual(["Undone", 0]);
    expect(is).toEqual(mustBe);
  }
  expect(splitAction.unreadable?.(startedRow(writing))).toEqual([]);
  expect(splitAction.unreadable?.({ ...startedRow(writing), request: '{"request":{"invoice":1}}' })).toEqual([
    ...["request.invoice", "facts.administration", "facts.invoice", "facts.total"],
  ]);
});

test("Equal instalments come to the whole, differ by the rest alone, and never fall due before one another", () => {
  const days = fc.integer({ min: 0, max: 400 }).map((days) => addMonths(isoDate("2026-01-31"), days % 24));
  fc.assert(
    fc.property(
      fc.record({
        amount: fc.integer({ min: 999, max: 9_999_999_999 }).map(cents),
        firstDue: days,
        instalments: fc.integer({ min: 2, max: 999 }),
        intervalMonths: fc.option(fc.integer({ min: 1, max: 12 })),
        roundingOn: fc.constantFrom("First" as const, "Last" as const, null),
      }),
      ({ amount, firstDue, ...parting }) => {
        const parts = equalInstalments(amount, firstDue, parting);
        expect(sumOf(parts, (part) => part.amount)).toBe(amount);
        const equal = parts.map((part) => part.amount).toSorted((a, b) => a - b);
        expect(equal.at(-2)).toBe(equal[0]);
        expect((equal.at(-1) ?? 0) - (equal[0] ?? 0)).toBeLessThan(parting.instalments);
        const ascending = parts.map(({ dueDate }) => dueDate);
        expect(ascending.toSorted()).toEqual(ascending);
        const last = (parting.instalments - 1) * (parting.intervalMonths ?? 1);
        expect(ascending.at(-1)).toBe(addMonths(firstDue, last));
      },
    ),
  );
});

test("Instalments that a user made by hand still have to come to the invoice", () => {
  const book = bookAfter(bookWith(), [{ kind: "append", table: "Instalments", record: anInstalment() } as never]);
  expect(objections(checkAction.decide(book, {}, MOMENT))).toEqual(["instalment.sumDiffers"]);
});
