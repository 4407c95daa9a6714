import type { Action, Outcome } from "../../src/actions/action";
import { cancelAction } from "../../src/actions/cancel";
import { changeIbanAction, type ChangeIbanRequest, type ChangeIbanResult } from "../../src/actions/changeIban";
import { collectAction } from "../../src/actions/collect";
import { deliverAction } from "../../src/actions/deliver";
import { orderAction } from "../../src/actions/order";
import { returnAction } from "../../src/actions/return";
import { verifyAction } from "../../src/actions/verify";
import type { Book } from "../../src/domain/book/book";
import { finding } from "../../src/domain/book/finding";
import type { Debtor, Invoice, Mandate, ReturnKind } from "../../src/domain/book/records";
import { isoDate } from "../../src/domain/values/calendar";
import {
  actOn,
  aDebtor,
  aMandate,
  anAccount,
  anInvoice,
  bookOf,
  bookOfDebtors,
  dutchIbanOf,
  MOMENT,
  momentOn,
  tampered,
  withRows,
} from "../support/books";
import { ending } from "../support/interruption";
import { codes, objections } from "../support/outcomeCodes";

const [OLD, NEW, NEWER] = [dutchIbanOf(1), dutchIbanOf(8), dutchIbanOf(9)];
const AMEND: ChangeIbanRequest = { mandate: "SR10001", iban: NEW, how: "amend" };
const REPLACE: ChangeIbanRequest = { ...AMEND, how: "replace" };
const FIRST = { collectionDate: isoDate("2026-12-01"), confirmed: "all" } as const;
const NEXT = { collectionDate: isoDate("2026-12-21"), confirmed: "all" } as const;
const [NOON, LATER] = [momentOn("2026-11-24T12:00:00"), momentOn("2026-12-10T09:00:00")];

const changed = (book: Book, request: ChangeIbanRequest, moment = MOMENT) =>
  actOn(book, changeIbanAction, request, moment);
const found = (book: Book, request: ChangeIbanRequest) => changeIbanAction.decide(book, request, MOMENT);
const mandateOf = ({ tables }: Book, position = 0) => tables.Mandates[position];

/** A debtor of whom one invoice was collected and delivered, and a next one is due. */
function collectedOnce(start: Book = bookOfDebtors(1)): Book {
  const issued = actOn(start, collectAction, FIRST, momentOn("2026-11-23T09:00:00")).book;
  const { book } = actOn(issued, deliverAction, { order: "2026-0001" }, NOON);
  const next = anInvoice({ number: "G1", dueDate: isoDate("2026-12-15") });
  return withRows({ ...book, tables: { ...book.tables, Invoices: [...book.tables.Invoices, next] } });
}

function back(book: Book, kind: ReturnKind, reasonCode: string, order = "2026-0001"): Book {
  return actOn(book, returnAction, { order, line: 1, kind, reasonCode, confirmed: "all" }, LATER).book;
}

/** What the next collection carries of the mandate. */
function sentNext(book: Book) {
  const { book: after } = actOn(book, collectAction, NEXT, LATER);
  expect(verifyAction.decide(after, {}, momentOn("2026-12-31T09:00:00")).findings).toEqual([]);
  const line = after.tables.DirectDebits.at(-1);
  return [line?.mandateId, line?.iban, line?.originalIban, line?.sequenceType];
}

describe("A mandate whose account is changed and reported", () => {
  test("keeps its reference, and the next collection carries what it was", () => {
    const { book, outcome } = changed(collectedOnce(), AMEND);
    expect(outcome.result).toEqual({
      ...{ mandate: "SR10001", administration: "NL01", how: "amend", was: OLD, iban: NEW },
      ...{ originalIban: OLD, replacedBy: null },
    });
    expect(mandateOf(book)).toMatchObject({ mandateId: "SR10001", iban: NEW, originalIban: OLD, replacedBy: null });
    expect(outcome.findings).toContainEqual(
      finding(
        "mandateChange.reported",
        { table: "Mandates", row: 2, field: "iban" },
        { mandate: "SR10001", field: "iban", was: OLD },
      ),
    );
    expect(sentNext(book)).toEqual(["SR10001", NEW, OLD, "RCUR"]);
  });

  test("takes the account that its debtor prefers along, where that was the same", () => {
    const { book, outcome } = changed(collectedOnce(), AMEND);
    expect(book.tables.Debtors[0]?.iban).toBe(NEW);
    expect(outcome.findings).toContainEqual(
      finding(
        "mandateChange.preferred",
        { table: "Debtors", row: 2, field: "iban" },
        { debtor: "10001", was: OLD, iban: NEW },
      ),
    );
    const apart = tampered(collectedOnce(), "Debtors", 0, { iban: NEWER });
    expect(changed(apart, AMEND).book.tables.Debtors[0]?.iban).toBe(NEWER);
    const without = tampered(collectedOnce(), "Debtors", 0, { iban: null });
    expect(changed(without, AMEND).book.tables.Debtors[0]?.iban).toBeNull();
  });

  test("reports what it was before the first of several changes, and nothing when it is again as the bank knows it", () => {
    const once = changed(collectedOnce(), AMEND).book;
    const twice = changed(once, { ...AMEND, iban: NEWER }).book;
    expect(sentNext(twice)).toEqual(["SR10001", NEWER, OLD, "RCUR"]);
    const again = changed(twice, { ...AMEND, iban: OLD });
    expect(codes(again.outcome)).toContain("mandateChange.notReported");
    expect(sentNext(again.book)).toEqual(["SR10001", OLD, null, "RCUR"]);
  });

  test("has nothing to report while no bank has seen it, and its former account where it was collected elsewhere", () => {
    expect(mandateOf(changed(bookOfDebtors(1), AMEND).book)?.originalIban).toBeNull();
    const elsewhere = bookOfDebtors(1, { Mandates: [aMandate({ lastCollectionDate: isoDate("2026-10-01") })] });
    expect(mandateOf(changed(elsewhere, AMEND).book)?.originalIban).toBe(OLD);
    const empty = bookOfDebtors(1, { Mandates: [aMandate({ iban: null, lastCollectionDate: isoDate("2026-10-01") })] });
    expect(changed(empty, AMEND).outcome.result).toMatchObject({ was: "", originalIban: null });
    expect(mandateOf(changed(back(collectedOnce(), "Reject", "AC01"), AMEND).book)?.originalIban).toBeNull();
  });

  test("answers the doubt of an account that was closed, and is collected from the new one at once", () => {
    const closed = back(collectedOnce(), "Return", "AC04");
    expect(sentNext(changed(closed, AMEND, LATER).book)).toEqual(["SR10001", NEW, OLD, "RCUR"]);
  });

  test("sends its amendment again when the collection that carried it was rejected", () => {
    const { book } = actOn(changed(collectedOnce(), AMEND).book, collectAction, NEXT, LATER);
    expect(mandateOf(book)?.originalIban).toBeNull();
    const handed = actOn(book, deliverAction, { order: "2026-0002" }, LATER).book;
    expect(mandateOf(back(handed, "Reject", "AM04", "2026-0002"))?.originalIban).toBe(OLD);
    expect(mandateOf(back(handed, "Return", "AM04", "2026-0002"))?.originalIban).toBeNull();
    const cancelled = actOn(book, cancelAction, { order: "2026-0002", confirmed: "all" }, LATER).book;
    expect(mandateOf(cancelled)?.originalIban).toBe(OLD);
  });

  test("tells what the bank knows when an earlier change, under way as the next was made, was rejected after all", () => {
    const { book } = actOn(changed(collectedOnce(), AMEND).book, collectAction, NEXT, LATER);
    const handed = actOn(book, deliverAction, { order: "2026-0002" }, LATER).book;
    const twice = changed(handed, { ...AMEND, iban: NEWER }, LATER).book;
    expect(mandateOf(twice)?.originalIban).toBe(NEW);
    expect(mandateOf(back(twice, "Reject", "AM04", "2026-0002"))?.originalIban).toBe(OLD);
    const home = changed(handed, { ...AMEND, iban: OLD }, LATER).book;
    expect(mandateOf(back(home, "Reject", "AM04", "2026-0002"))?.originalIban).toBeNull();
  });

  test.each<readonly [string, Partial<Mandate>, Partial<ChangeIbanRequest>, string | null]>([
    ["as it is asked", {}, { bic: "rabonl2u" }, "RABONL2U"],
    ["as it was where the bank is the same", { bic: "RABONL2U" }, {}, "RABONL2U"],
    ["none where it is another bank", { bic: "RABONL2U" }, { iban: dutchIbanOf(8, "INGB") }, null],
    ["none at an account elsewhere", { bic: "RABONL2U" }, { iban: "BE68539007547034" }, null],
    [
      "as it was where the bank elsewhere is the same",
      { iban: "DE89370400440532013000", bic: "COBADEFF" },
      { iban: "DE62370400440532013001" },
      "COBADEFF",
    ],
  ])("has a BIC %s", (_, mandate, request, bic) => {
    const book = bookOfDebtors(1, { Mandates: [aMandate(mandate)] });
    expect(mandateOf(changed(book, { ...AMEND, ...request, confirmed: "all" }).book)?.bic).toBe(bic);
  });
});

describe("A mandate that is replaced", () => {
  test("ends, and an unsigned one with the next reference takes its place", () => {
    const { book, outcome } = changed(collectedOnce(), REPLACE);
    expect(outcome.result).toMatchObject({ was: OLD, iban: NEW, originalIban: null, replacedBy: "SR10001-2" });
    expect(book.tables.Mandates).toMatchObject([
      { mandateId: "SR10001", iban: OLD, replacedBy: "SR10001-2", status: "Expired" },
      { mandateId: "SR10001-2", debtor: "10001", iban: NEW, dateOfSignature: null, status: "ToBeSigned" },
    ]);
    expect(codes(outcome)).toContain("mandateChange.toBeSigned");
    expect(objections(collectAction.decide(book, NEXT, LATER))).toEqual(
      expect.arrayContaining(["mandate.replaced", "mandate.unsigned"]),
    );
  });

  test("is used at once when it is signed already, and goes on to the next number after that", () => {
    const signed = { ...REPLACE, on: isoDate("2026-11-20") };
    const { book, outcome } = changed(collectedOnce(), signed);
    expect(codes(outcome)).not.toContain("mandateChange.toBeSigned");
    expect(sentNext(book)).toEqual(["SR10001-2", NEW, null, "RCUR"]);
    const again = changed(book, { ...signed, mandate: "SR10001-2", iban: NEWER });
    expect(again.outcome.result?.replacedBy).toBe("SR10001-3");
  });

  test("begins with FRST at a bank outside the Netherlands", () => {
    const start = bookOf({
      Accounts: [anAccount({ iban: "BE68539007547034", bic: "KREDBEBB" })],
      ...bookTablesOf({ iban: OLD }),
    });
    const book = collectedOnce(start);
    expect(sentNext(changed(book, { ...REPLACE, on: isoDate("2026-11-20") }).book)[3]).toBe("FRST");
    expect(sentNext(changed(book, AMEND).book)[3]).toBe("RCUR");
  });

  test("is named by the invoices that named the one before it", () => {
    const named = tampered(collectedOnce(), "Invoices", 1, { mandateId: "sr10001" });
    const { book } = changed(named, { ...REPLACE, on: isoDate("2026-11-20") });
    expect(book.tables.Invoices.map(({ mandateId }) => mandateId)).toEqual([null, "SR10001-2"]);
    expect(sentNext(book)[0]).toBe("SR10001-2");
  });
});

describe("An account that was typed over by hand after a collection", () => {
  const typedOver = (over: Partial<Mandate> = {}) => tampered(collectedOnce(), "Mandates", 0, { iban: NEW, ...over });

  test("is reported as it stands, and the collection goes on", () => {
    expect(objections(collectAction.decide(typedOver(), NEXT, LATER))).toContain("mandate.ibanUnreported");
    const { book, outcome } = changed(typedOver(), { mandate: "SR10001", how: "amend" });
    expect(outcome.result).toMatchObject({ was: OLD, iban: NEW, originalIban: OLD });
    expect(sentNext(book)).toEqual(["SR10001", NEW, OLD, "RCUR"]);
  });

  test("goes to a new mandate, and the former one is again what it was", () => {
    const { book } = changed(typedOver(), { mandate: "SR10001", how: "replace", on: isoDate("2026-11-20") });
    expect(book.tables.Mandates).toMatchObject([
      { mandateId: "SR10001", iban: OLD, replacedBy: "SR10001-2" },
      { mandateId: "SR10001-2", iban: NEW },
    ]);
    expect(sentNext(book)).toEqual(["SR10001-2", NEW, null, "RCUR"]);
  });

  test("was a mistake, and is taken back: with its BIC, and with the debtor's", () => {
    const mistaken = tampered(typedOver(), "Debtors", 0, { iban: NEW });
    const { book, outcome } = changed(mistaken, { mandate: "SR10001", how: "restore" });
    expect(outcome.result).toMatchObject({ how: "restore", was: NEW, iban: OLD, originalIban: null });
    expect(book.tables.Debtors[0]?.iban).toBe(OLD);
    expect(sentNext(book)).toEqual(["SR10001", OLD, null, "RCUR"]);
    const withBic = typedOver({ iban: dutchIbanOf(8, "INGB"), bic: "INGBNL2A" });
    expect(mandateOf(changed(withBic, { mandate: "SR10001", how: "restore" }).book)?.bic).toBe(
      withBic.tables.DirectDebits[0]?.bic,
    );
  });

  test("is taken back also when its report waits already", () => {
    const waiting = changed(collectedOnce(), AMEND).book;
    const { book } = changed(waiting, { mandate: "SR10001", how: "restore" });
    expect(sentNext(book)).toEqual(["SR10001", OLD, null, "RCUR"]);
    const byHand = bookOfDebtors(1, { Mandates: [aMandate({ iban: NEW, originalIban: OLD, bic: "RABONL2U" })] });
    expect(mandateOf(changed(byHand, { mandate: "SR10001", how: "restore" }).book)).toMatchObject({
      ...{ iban: OLD, originalIban: null, bic: "RABONL2U" },
    });
  });
});

describe("A change is refused", () => {
  const over = (mandate: Partial<Mandate>) => bookOfDebtors(1, { Mandates: [aMandate(mandate)] });
  const oneOff = bookOf({
    Debtors: [aDebtor({ oneOffMandateRequired: true })],
    Mandates: [aMandate({ oneOff: true, invoice: "F1" })],
    Invoices: [anInvoice()],
  });

  test.each<readonly [string, Book, Partial<ChangeIbanRequest>, readonly string[]]>([
    ["of a mandate that is not there", bookOfDebtors(1), { mandate: "X" }, ["mandate.unknown"]],
    ["of one that was withdrawn", over({ withdrawnOn: isoDate("2026-11-01") }), {}, ["mandate.withdrawn"]],
    ["of one that was replaced", over({ replacedBy: "SR10001-2" }), {}, ["mandate.replaced"]],
    ["of a one-off one that is used", collectedOnce(oneOff), {}, ["mandate.used"]],
    ["of a used one, by a new one", collectedOnce(oneOff), { how: "replace" }, ["mandate.used"]],
    ["to an account of our own", bookOfDebtors(1), { iban: "NL91ABNA0417164300" }, ["iban.ownAccount"]],
    ["to what is no IBAN", bookOfDebtors(1), { iban: "NL00RABO1" }, ["iban.length", "iban.checkDigits"]],
    ["to an account outside SEPA", bookOfDebtors(1), { iban: "TR330006100519786457841326" }, ["iban.nonSepa"]],
    ["to the same account", bookOfDebtors(1), { iban: OLD.toLowerCase() }, ["mandateChange.nothing"]],
    [
      "to none, where nothing was typed over",
      bookOfDebtors(1),
      { iban: undefined as never },
      ["mandateChange.nothing"],
    ],
    ["to none, where the cell is empty", over({ iban: null }), { iban: undefined as never }, ["mandateChange.nothing"]],
    ["with a BIC of another country", bookOfDebtors(1), { bic: "KREDBEBB" }, ["bic.country"]],
    [
      "back, where nothing was changed",
      collectedOnce(),
      { how: "restore", iban: undefined as never },
      ["mandateChange.nothingToRestore"],
    ],
    [
      "back, where nothing was sent",
      bookOfDebtors(1),
      { how: "restore", iban: undefined as never },
      ["mandateChange.nothingToRestore"],
    ],
    [
      "back with an account",
      tampered(collectedOnce(), "Mandates", 0, { iban: NEWER }),
      { how: "restore", bic: "RABONL2U" },
      ["mandateChange.notTogether", "mandateChange.notTogether"],
    ],
    [
      "reported, with a date of signature",
      bookOfDebtors(1),
      { on: isoDate("2026-11-01") },
      ["mandateChange.notTogether"],
    ],
    [
      "by one that is signed tomorrow",
      bookOfDebtors(1),
      { how: "replace", on: isoDate("2026-11-23") },
      ["mandate.signedInFuture"],
    ],
    [
      "by one whose reference is too long",
      over({ mandateId: "M".repeat(34) }),
      { mandate: "M".repeat(34), how: "replace" },
      ["identifier.tooLong"],
    ],
  ])("%s", (_what, book, request, expected) => {
    const outcome = found(book, { ...AMEND, ...request });
    expect([outcome.done, outcome.changes, objections(outcome)]).toEqual([false, [], expected]);
  });

  test("while the debtor has another mandate for the same, unless invoices name each of them", () => {
    const two = (invoices: readonly Partial<Invoice>[]) =>
      bookOf({
        Debtors: [aDebtor()],
        Mandates: [aMandate(), aMandate({ mandateId: "SR10001-2", iban: NEW })],
        Invoices: invoices.map((invoice, n) => anInvoice({ number: `F${String(n)}`, ...invoice })),
      });
    const twins = two([{ mandateId: "SR10001" }]);
    expect([objections(found(twins, AMEND)), objections(found(twins, REPLACE))]).toEqual([
      ["mandateChange.twin"],
      ["mandateChange.twin"],
    ]);
    const named = two([{ mandateId: "SR10001" }, { mandateId: "SR10001-2" }]);
    expect(found(named, AMEND).done).toBe(true);
    const ended = tampered(twins, "Mandates", 1, { withdrawnOn: isoDate("2026-11-01") });
    expect(found(ended, AMEND).done).toBe(true);
  });
});

describe("What a change does not reach is told", () => {
  const reached = (book: Book, request = AMEND) =>
    found(book, request).findings.map(({ code, params }) => [
      code,
      params["orders"] ?? params["mandates"] ?? params["invoices"],
    ]);

  test("lines in a draft, and collections on their way", () => {
    const draft = actOn(collectedOnce(), orderAction, NEXT, LATER).book;
    expect(reached(draft)).toEqual(
      expect.arrayContaining([
        ["mandateChange.inDraft", "2026-0002"],
        ["mandateChange.underWay", "2026-0001"],
      ]),
    );
  });

  test("other mandates on the former account, and invoices that ask for it", () => {
    const book = bookOf({
      Debtors: [aDebtor()],
      Mandates: [
        aMandate(),
        aMandate({ mandateId: "BE1", administration: "BE01" }),
        aMandate({ mandateId: "BE2", administration: "BE01", replacedBy: "X" }),
      ],
      Invoices: [
        anInvoice({ iban: OLD }),
        anInvoice({ number: "F2", iban: NEW }),
        anInvoice({ number: "F3", iban: OLD, status: "Collected" }),
      ],
    });
    expect(reached(book)).toEqual(
      expect.arrayContaining([
        ["mandateChange.otherMandates", "BE1"],
        ["mandateChange.invoices", "F1"],
      ]),
    );
  });
});

test.each<readonly [string, Book, ChangeIbanRequest]>([
  ["reported", collectedOnce(), AMEND],
  ["by a new mandate", tampered(collectedOnce(), "Invoices", 1, { mandateId: "SR10001" }), REPLACE],
  ["taken back", tampered(collectedOnce(), "Mandates", 0, { iban: NEW }), { mandate: "SR10001", how: "restore" }],
])("a change that is %s is ended from wherever its writing broke off", (_, before, request) => {
  const outcome: Outcome<ChangeIbanResult> = changeIbanAction.decide(before, request, LATER);
  const writing = { action: changeIbanAction as Action, request, moment: LATER, before, outcome };
  expect(outcome.changes.length).toBeGreaterThan(0);
  for (let written = 0; written <= outcome.changes.length; written += 1) {
    const { state, is, mustBe, left } = ending(writing, written);
    expect([state, left]).toEqual(["Recovered", 0]);
    expect(is).toEqual(mustBe);
  }
});

test("a change is undone where its mandate is gone meanwhile", () => {
  const { resumeFacts: facts } = found(bookOfDebtors(1), AMEND);
  const row = { request: JSON.stringify({ request: { ...AMEND, mandate: "X" }, facts }), at: MOMENT.at, user: "anna" };
  expect(changeIbanAction.resume?.(bookOfDebtors(1), row as never)).toEqual({ state: "Undone", changes: [] });
});

function bookTablesOf(debtor: Partial<Debtor>) {
  return { Debtors: [aDebtor(debtor)], Mandates: [aMandate()], Invoices: [anInvoice()] };
}
