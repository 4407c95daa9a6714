import type { Action, Outcome } from "../../src/actions/action";
import { changeSchemeAction, type ChangeSchemeRequest } from "../../src/actions/changeScheme";
import { collectAction } from "../../src/actions/collect";
import { deliverAction } from "../../src/actions/deliver";
import { verifyAction } from "../../src/actions/verify";
import type { Book } from "../../src/domain/book/book";
import { finding } from "../../src/domain/book/finding";
import type { Debtor, Mandate } from "../../src/domain/book/records";
import { isoDate } from "../../src/domain/values/calendar";
import { actOn, aDebtor, aMandate, anInvoice, bookOf, MOMENT, momentOn, tampered, withRows } from "../support/books";
import { ending } from "../support/interruption";
import { codes, objections } from "../support/outcomeCodes";

const REQUEST: ChangeSchemeRequest = { mandate: "SR10001", how: "replace", scheme: "B2B" };
const SIGNED = { ...REQUEST, on: isoDate("2026-11-20") };
const FIRST = { collectionDate: isoDate("2026-12-01"), confirmed: "all" } as const;
const NEXT = { collectionDate: isoDate("2026-12-21"), confirmed: "all" } as const;
const [NOON, LATER] = [momentOn("2026-11-24T12:00:00"), momentOn("2026-12-10T09:00:00")];

const firm = (debtor: Partial<Debtor> = {}, mandates: readonly Partial<Mandate>[] = [{}]): Book =>
  bookOf({
    Debtors: [aDebtor(debtor)],
    Mandates: mandates.map((mandate) => aMandate(mandate)),
    Invoices: [anInvoice()],
  });

function collectedOnce(start = firm()): Book {
  const issued = actOn(start, collectAction, FIRST, momentOn("2026-11-23T09:00:00")).book;
  const { book } = actOn(issued, deliverAction, { order: "2026-0001" }, NOON);
  const next = anInvoice({ number: "G1", dueDate: isoDate("2026-12-15") });
  return withRows({ ...book, tables: { ...book.tables, Invoices: [...book.tables.Invoices, next] } });
}

function sentNext(book: Book) {
  const { book: after } = actOn(book, collectAction, NEXT, LATER);
  expect(verifyAction.decide(after, {}, momentOn("2026-12-31T09:00:00")).findings).toEqual([]);
  const line = after.tables.DirectDebits.at(-1);
  return [line?.mandateId, line?.localInstrument];
}

test("another scheme takes a new mandate, under the reference of its kind, and the debtor goes with it", () => {
  const { book, outcome } = actOn(collectedOnce(), changeSchemeAction, REQUEST, LATER);
  expect(outcome.result).toEqual({
    ...{ mandate: "SR10001", administration: "NL01", how: "replace", was: "CORE", scheme: "B2B" },
    replacedBy: "BR10001",
  });
  expect(book.tables.Debtors[0]?.localInstrument).toBe("B2B");
  expect(book.tables.Mandates).toMatchObject([
    { mandateId: "SR10001", localInstrument: "CORE", replacedBy: "BR10001", status: "Expired" },
    { mandateId: "BR10001", localInstrument: "B2B", dateOfSignature: null, status: "ToBeSigned" },
  ]);
  expect(codes(outcome)).toEqual(
    expect.arrayContaining(["mandateChange.toBeSigned", "mandateChange.debtorScheme", "mandateChange.underWay"]),
  );
  const signed = actOn(collectedOnce(), changeSchemeAction, SIGNED, LATER).book;
  expect(sentNext(signed)).toEqual(["BR10001", "B2B"]);
  const back = { mandate: "BR10001", how: "replace", scheme: "CORE", on: isoDate("2026-12-09") } as const;
  expect(actOn(signed, changeSchemeAction, back, LATER).outcome.result?.replacedBy).toBe("SR10001-2");
});

test("invoices that named the mandate name the new one", () => {
  const named = tampered(collectedOnce(), "Invoices", 1, { mandateId: "SR10001" });
  expect(sentNext(actOn(named, changeSchemeAction, SIGNED, LATER).book)).toEqual(["BR10001", "B2B"]);
});

describe("A scheme that was typed over by hand after a collection", () => {
  const typedOver = () => {
    const book = tampered(collectedOnce(), "Mandates", 0, { localInstrument: "B2B" });
    return tampered(book, "Debtors", 0, { localInstrument: "B2B" });
  };

  test("is held back, and goes to a new mandate", () => {
    expect(objections(collectAction.decide(typedOver(), NEXT, LATER))).toContain("mandate.schemeUnreported");
    const request = { mandate: "SR10001", how: "replace", on: SIGNED.on } as const;
    const { book } = actOn(typedOver(), changeSchemeAction, request, LATER);
    expect(book.tables.Mandates).toMatchObject([
      { mandateId: "SR10001", localInstrument: "CORE", replacedBy: "BR10001" },
      { mandateId: "BR10001", localInstrument: "B2B" },
    ]);
    expect(sentNext(book)).toEqual(["BR10001", "B2B"]);
  });

  test("was a mistake, and is taken back, with the debtor's", () => {
    const { book, outcome } = actOn(typedOver(), changeSchemeAction, { mandate: "SR10001", how: "restore" }, LATER);
    expect(outcome.result).toMatchObject({ was: "B2B", scheme: "CORE", replacedBy: null });
    expect(book.tables.Debtors[0]?.localInstrument).toBe("CORE");
    expect(sentNext(book)).toEqual(["SR10001", "CORE"]);
  });
});

test("other mandates of the debtor that serve no more are told, and have to be accepted", () => {
  const book = firm({}, [{}, { mandateId: "BE1", administration: "BE01" }, { mandateId: "OLD", replacedBy: "X" }]);
  const outcome = changeSchemeAction.decide(book, REQUEST, MOMENT);
  expect([outcome.done, outcome.unconfirmed]).toEqual([false, ["mandateChange.otherScheme"]]);
  expect(outcome.findings).toContainEqual(
    finding(
      "mandateChange.otherScheme",
      { table: "Debtors", row: 2, field: "localInstrument" },
      { debtor: "10001", mandates: "BE1", was: "CORE" },
    ),
  );
  const decided = tampered(book, "Debtors", 0, { localInstrument: "B2B" });
  expect(changeSchemeAction.decide(decided, REQUEST, MOMENT).unconfirmed).toEqual([]);
});

test.each<readonly [string, Book, Partial<ChangeSchemeRequest>, readonly string[]]>([
  ["of a mandate that is not there", firm(), { mandate: "X" }, ["mandate.unknown"]],
  ["of one that has ended", firm({}, [{ withdrawnOn: isoDate("2026-11-01") }]), {}, ["mandate.withdrawn"]],
  ["to the same scheme", firm(), { scheme: "CORE" }, ["mandateChange.nothing"]],
  ["to none, where none was typed over", firm(), { scheme: undefined as never }, ["mandateChange.nothing"]],
  [
    "back, where none was typed over",
    firm(),
    { how: "restore", scheme: undefined as never },
    ["mandateChange.nothingToRestore"],
  ],
  [
    "back, to a scheme that is named, with a date of signature",
    tampered(collectedOnce(), "Mandates", 0, { localInstrument: "B2B" }),
    { how: "restore", on: isoDate("2026-11-20") },
    ["mandateChange.notTogether", "mandateChange.notTogether"],
  ],
  ["as an amendment", firm(), { how: "amend" }, ["mandateChange.schemeAmended"]],
  [
    "of a one-off mandate to B2B",
    firm({ oneOffMandateRequired: true }, [{ oneOff: true, invoice: "F1" }]),
    {},
    ["mandate.oneOffB2B", "debtor.oneOffB2B"],
  ],
  ["by one that is signed tomorrow", firm(), { on: isoDate("2026-11-23") }, ["mandate.signedInFuture"]],
  [
    "beside a mandate that is one already",
    firm({}, [{}, { mandateId: "BR1", localInstrument: "B2B" }]),
    {},
    ["mandateChange.twin"],
  ],
  [
    "under a reference that is too long",
    firm({ number: "D".repeat(34) }, [{ debtor: "D".repeat(34) }]),
    {},
    ["identifier.tooLong"],
  ],
])("another scheme is refused %s", (_what, book, request, expected) => {
  const outcome = changeSchemeAction.decide(book, { ...REQUEST, ...request }, MOMENT);
  expect([outcome.done, outcome.changes, objections(outcome)]).toEqual([false, [], expected]);
});

test("a mandate whose debtor is gone changes alone", () => {
  const book = bookOf({ Mandates: [aMandate()] });
  expect(actOn(book, changeSchemeAction, REQUEST).outcome.changes.map(({ table }) => table)).toEqual([
    "Mandates",
    "Mandates",
  ]);
});

test("it is ended from wherever its writing broke off, and undone where the mandate is gone", () => {
  const before = tampered(collectedOnce(), "Invoices", 1, { mandateId: "SR10001" });
  const outcome: Outcome = changeSchemeAction.decide(before, SIGNED, LATER);
  const writing = { action: changeSchemeAction as Action, request: SIGNED, moment: LATER, before, outcome };
  expect(outcome.changes).toHaveLength(4);
  for (let written = 0; written <= 4; written += 1) {
    const { state, is, mustBe, left } = ending(writing, written);
    expect([state, left, is]).toEqual(["Recovered", 0, mustBe]);
  }
  const text = JSON.stringify({ request: { ...REQUEST, mandate: "X" }, facts: outcome.resumeFacts });
  expect(changeSchemeAction.resume?.(before, { request: text, at: MOMENT.at, user: "anna" } as never)).toEqual({
    state: "Undone",
    changes: [],
  });
});
