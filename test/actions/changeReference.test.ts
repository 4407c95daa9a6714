import type { Action, Outcome } from "../../src/actions/action";
import { changeReferenceAction, type ChangeReferenceRequest } from "../../src/actions/changeReference";
import { collectAction } from "../../src/actions/collect";
import { deliverAction } from "../../src/actions/deliver";
import { returnAction } from "../../src/actions/return";
import { verifyAction } from "../../src/actions/verify";
import type { Book } from "../../src/domain/book/book";
import type { Mandate } from "../../src/domain/book/records";
import { isoDate } from "../../src/domain/values/calendar";
import { actOn, aMandate, anInvoice, bookOfDebtors, MOMENT, momentOn, tampered, withRows } from "../support/books";
import { ending } from "../support/interruption";
import { codes, objections } from "../support/outcomeCodes";

const REQUEST: ChangeReferenceRequest = { mandate: "SR10001", how: "amend", reference: "M-77" };
const HAND: ChangeReferenceRequest = { mandate: "HAND", how: "amend" };
const FIRST = { collectionDate: isoDate("2026-12-01"), confirmed: "all" } as const;
const NEXT = { collectionDate: isoDate("2026-12-21"), confirmed: "all" } as const;
const [NOON, LATER] = [momentOn("2026-11-24T12:00:00"), momentOn("2026-12-10T09:00:00")];

function collectedOnce(start: Book = bookOfDebtors(1)): Book {
  const issued = actOn(start, collectAction, FIRST, momentOn("2026-11-23T09:00:00")).book;
  const { book } = actOn(issued, deliverAction, { order: "2026-0001" }, NOON);
  const next = anInvoice({ number: "G1", dueDate: isoDate("2026-12-15") });
  return withRows({ ...book, tables: { ...book.tables, Invoices: [...book.tables.Invoices, next] } });
}

/** The reference typed over by hand after the first collection. */
const typedOver = (): Book => tampered(collectedOnce(), "Mandates", 0, { mandateId: "HAND" });

const changed = (book: Book, request: ChangeReferenceRequest, moment = LATER) =>
  actOn(book, changeReferenceAction, request, moment);

function sentNext(book: Book) {
  const { book: after } = actOn(book, collectAction, NEXT, LATER);
  expect(verifyAction.decide(after, {}, momentOn("2026-12-31T09:00:00")).findings).toEqual([]);
  const line = after.tables.DirectDebits.at(-1);
  return [line?.mandateId, line?.originalMandateId];
}

describe("A mandate that gets another reference", () => {
  test("reports with its next collection what it was, and is the same mandate", () => {
    const { book, outcome } = changed(collectedOnce(), REQUEST);
    expect(outcome.result).toEqual({
      ...{ mandate: "SR10001", administration: "NL01", how: "amend", reference: "M-77", originalMandateId: "SR10001" },
    });
    expect(codes(outcome)).toEqual(["mandateChange.underWay", "mandateChange.reported"]);
    expect(sentNext(book)).toEqual(["M-77", "SR10001"]);
  });

  test("is named by it in the invoices, and by the mandate whose place it took", () => {
    const book = tampered(
      bookOfDebtors(1, { Mandates: [aMandate(), aMandate({ mandateId: "OLD", replacedBy: "sr10001" })] }),
      "Invoices",
      0,
      { mandateId: "SR10001" },
    );
    const { tables } = changed(book, REQUEST).book;
    expect([tables.Invoices[0]?.mandateId, tables.Mandates[1]?.replacedBy]).toEqual(["M-77", "M-77"]);
  });

  test("has nothing to report that no bank can know", () => {
    const { book, outcome } = changed(bookOfDebtors(1), REQUEST);
    expect([book.tables.Mandates[0]?.originalMandateId, codes(outcome)]).toEqual([null, ["mandateChange.notReported"]]);
    const elsewhere = bookOfDebtors(1, { Mandates: [aMandate({ lastCollectionDate: isoDate("2026-10-01") })] });
    expect(changed(elsewhere, REQUEST).book.tables.Mandates[0]?.originalMandateId).toBe("SR10001");
  });

  test("keeps what it was before the first change, and may be that again", () => {
    const once = changed(collectedOnce(), REQUEST).book;
    const twice = changed(once, { mandate: "M-77", how: "amend", reference: "M-78" }).book;
    expect(sentNext(twice)).toEqual(["M-78", "SR10001"]);
    expect(sentNext(changed(once, { mandate: "M-77", how: "amend", reference: "SR10001" }).book)).toEqual([
      "SR10001",
      null,
    ]);
    expect(sentNext(changed(once, { mandate: "M-77", how: "restore" }).book)).toEqual(["SR10001", null]);
  });

  test("reports it again when that collection was rejected, and waits until one is seen", () => {
    const { book } = actOn(changed(collectedOnce(), REQUEST).book, collectAction, NEXT, LATER);
    const handed = actOn(book, deliverAction, { order: "2026-0002" }, LATER).book;
    const how = { order: "2026-0002", line: 1, kind: "Reject", reasonCode: "AM04", confirmed: "all" } as const;
    const rejected = actOn(handed, returnAction, how, LATER).book;
    expect(rejected.tables.Mandates[0]?.originalMandateId).toBe("SR10001");
    const again = changeReferenceAction.decide(rejected, { mandate: "M-77", how: "amend", reference: "M-78" }, LATER);
    expect([again.done, objections(again)]).toEqual([false, ["mandateChange.waits"]]);
  });
});

describe("A reference that was typed over by hand after a collection", () => {
  test("is held back, and reported as it stands", () => {
    expect(objections(collectAction.decide(typedOver(), NEXT, LATER))).toContain("mandate.referenceUnreported");
    expect(sentNext(changed(typedOver(), HAND).book)).toEqual(["HAND", "SR10001"]);
    expect(sentNext(changed(typedOver(), { ...HAND, reference: "M-77" }).book)).toEqual(["M-77", "SR10001"]);
  });

  test("was a mistake, and is taken back, with the invoices that name it", () => {
    const named = tampered(typedOver(), "Invoices", 1, { mandateId: "HAND" });
    expect(sentNext(changed(named, { mandate: "HAND", how: "restore" }).book)).toEqual(["SR10001", null]);
  });

  test("is that of a new mandate, and the former one stands again, as ended", () => {
    const { book, outcome } = changed(typedOver(), { mandate: "HAND", how: "replace" });
    expect(book.tables.Mandates).toMatchObject([
      { mandateId: "HAND", dateOfSignature: null, lastCollectionDate: null, expiryDate: null, status: "ToBeSigned" },
      { mandateId: "SR10001", replacedBy: "HAND", dateOfSignature: "2026-01-15", status: "Expired" },
    ]);
    expect(codes(outcome)).toContain("mandateChange.toBeSigned");
    expect(verifyAction.decide(book, {}, LATER).findings).toEqual([]);
    const signed = changed(typedOver(), { mandate: "HAND", how: "replace", on: isoDate("2026-12-09") }).book;
    expect(sentNext(signed)).toEqual(["HAND", null]);
  });
});

test.each<readonly [string, Book, Partial<ChangeReferenceRequest>, readonly string[]]>([
  ["of a mandate that is not there", bookOfDebtors(1), { mandate: "X" }, ["mandate.unknown"]],
  ["of one that has ended", ended({ replacedBy: "X" }), {}, ["mandate.replaced"]],
  ["to the same one", bookOfDebtors(1), { reference: "sr10001" }, ["mandateChange.nothing"]],
  ["to none", bookOfDebtors(1), { reference: undefined as never }, ["mandateChange.nothing"]],
  [
    "back, where none was typed over",
    bookOfDebtors(1),
    { how: "restore", reference: undefined as never },
    ["mandateChange.nothingToRestore"],
  ],
  [
    "by a new mandate, where none was typed over",
    bookOfDebtors(1),
    { how: "replace", reference: undefined as never },
    ["mandateChange.nothingToRestore"],
  ],
  ["back to one that is named", typedOver(), { mandate: "HAND", how: "restore" }, ["mandateChange.notTogether"]],
  ["with a date of signature", bookOfDebtors(1), { on: isoDate("2026-11-20") }, ["mandateChange.notTogether"]],
  ["to that of another mandate", bookOfDebtors(2), { reference: "SR10002" }, ["mandateChange.referenceTaken"]],
  [
    "to one that no bank takes",
    bookOfDebtors(1),
    { reference: "a//b_" },
    ["identifier.characters", "identifier.slashes"],
  ],
])("another reference is refused %s", (_what, book, request, expected) => {
  const outcome = changeReferenceAction.decide(book, { ...REQUEST, ...request }, MOMENT);
  expect([outcome.done, outcome.changes, objections(outcome)]).toEqual([false, [], expected]);
});

test.each<readonly [string, Book, ChangeReferenceRequest]>([
  [
    "reported",
    tampered(collectedOnce(), "Invoices", 1, { mandateId: "SR10001" }),
    { ...REQUEST, administration: "NL01" },
  ],
  ["by a new mandate", typedOver(), { mandate: "HAND", how: "replace" }],
])("a change that is %s is ended from wherever its writing broke off", (_, before, request) => {
  const outcome: Outcome = changeReferenceAction.decide(before, request, LATER);
  const writing = { action: changeReferenceAction as Action, request, moment: LATER, before, outcome };
  expect(outcome.changes).toHaveLength(2);
  for (let written = 0; written <= 2; written += 1) {
    const { state, is, mustBe, left } = ending(writing, written);
    expect([state, left, is]).toEqual(["Recovered", 0, mustBe]);
  }
  const row = { request: JSON.stringify({ request, facts: outcome.resumeFacts }), at: MOMENT.at, user: "anna" };
  const gone = tampered(before, "Mandates", 0, { mandateId: "GONE" });
  expect(changeReferenceAction.resume?.(gone, row as never)).toEqual({ state: "Undone", changes: [] });
});

function ended(mandate: Partial<Mandate>): Book {
  return bookOfDebtors(1, { Mandates: [aMandate(mandate)] });
}
