import type { Action } from "../../src/actions/action";
import { cancelAction } from "../../src/actions/cancel";
import { changeIbanAction } from "../../src/actions/changeIban";
import { collectAction } from "../../src/actions/collect";
import { historyAction } from "../../src/actions/history";
import { signAction, type SignRequest } from "../../src/actions/sign";
import type { Book } from "../../src/domain/book/book";
import { finding } from "../../src/domain/book/finding";
import type { Mandate } from "../../src/domain/book/records";
import { isoDate } from "../../src/domain/values/calendar";
import { actOn, aMandate, bookOfDebtors, dutchIbanOf, MOMENT, withRows } from "../support/books";
import { ending } from "../support/interruption";
import { objections } from "../support/outcomeCodes";

const unsigned = { dateOfSignature: null };
const BOTH: SignRequest = { mandates: ["SR10001", "sr10002"] };

/** Three debtors whose mandates nobody has signed, but for what is said of each. */
function book(...over: readonly Partial<Mandate>[]): Book {
  const { tables, ...rest } = bookOfDebtors(3);
  const Mandates = tables.Mandates.map((one, at) => ({ ...one, ...unsigned, ...over[at] }));
  return { ...rest, tables: { ...tables, Mandates } };
}

test("mandates are signed today, or on the day that is given, and the others wait", () => {
  const { book: after, outcome } = actOn(book(), signAction, BOTH);
  expect(
    after.tables.Mandates.map(({ dateOfSignature, status, expiryDate }) => [dateOfSignature, status, expiryDate]),
  ).toEqual([
    ["2026-11-22", "Active", "2029-11-22"],
    ["2026-11-22", "Active", "2029-11-22"],
    [null, null, null],
  ]);
  expect(outcome.result).toMatchObject({
    signedOn: "2026-11-22",
    signed: [
      { mandate: "SR10001", place: { table: "Mandates", row: 2, field: "dateOfSignature" } },
      { debtor: "10002" },
    ],
  });
  const on = isoDate("2009-11-01");
  expect(actOn(book(), signAction, { ...BOTH, on }).book.tables.Mandates[0]?.dateOfSignature).toBe(on);
});

test("what is signed can be collected, what is not stays out", () => {
  const request = { collectionDate: isoDate("2026-12-01"), confirmed: "all" as const };
  const { outcome } = actOn(actOn(book(), signAction, BOTH).book, collectAction, request);
  expect(outcome.result?.proposal.transactions.length).toBe(2);
});

const on = (day: string): Partial<SignRequest> => ({ on: isoDate(day) });

test.each<readonly [string, Book, Partial<SignRequest>, readonly string[]]>([
  ["is not there", book(), { mandates: ["X"] }, ["mandate.unknown"]],
  ["stands in the list twice", book(), { mandates: ["SR10001", " sr10001"] }, ["sign.twice"]],
  ["was signed before", book({ dateOfSignature: isoDate("2026-11-01") }), {}, ["sign.already"]],
  ["is signed tomorrow", book(), on("2026-11-23"), ["sign.inFuture"]],
  ["was signed before there was SEPA", book(), on("2009-10-31"), ["sign.beforeSepa"]],
  ["was withdrawn", book({ withdrawnOn: isoDate("2026-11-01") }), {}, ["sign.ended"]],
  ["was replaced", book({ replacedBy: "SR10001-2" }), {}, ["sign.ended"]],
  ["is on no account", book({ iban: null }), {}, ["mandate.ibanMissing"]],
  ["is on an account that cannot be", book({ iban: "NL00RABO0123456789" }), {}, ["iban.checkDigits"]],
  ["lies in tables that are missing", stopping(), {}, ["table.missing"]],
])("a list in which a mandate %s is not signed, and all that is wrong is told", (_what, before, request, codes) => {
  const outcome = signAction.decide(before, { ...BOTH, ...request }, MOMENT);
  expect([outcome.done, outcome.changes, objections(outcome)]).toEqual([false, [], codes]);
});

test("every mistake of a list is told at once, each on its cell", () => {
  const before = book({ dateOfSignature: isoDate("2026-11-01") }, { iban: null });
  const { findings } = signAction.decide(before, { mandates: ["SR10001", "SR10002", "X"] }, MOMENT);
  expect(findings.map(({ code, place }) => [code, place?.row, place?.field])).toEqual([
    ["mandate.unknown", undefined, undefined],
    ["sign.already", 2, "dateOfSignature"],
    ["mandate.ibanMissing", 3, "iban"],
  ]);
});

test("of a reference that two administrations have, the one that is named is signed", () => {
  const { tables, ...rest } = book();
  const twice = {
    ...rest,
    tables: { ...tables, Mandates: [...tables.Mandates, aMandate({ administration: "BE01", ...unsigned })] },
  };
  const request = { mandates: ["SR10001"] };
  expect(objections(signAction.decide(twice, request, MOMENT))).toEqual(["request.severalAdministrations"]);
  const { outcome } = actOn(twice, signAction, { ...request, administration: "be01" });
  expect(outcome.result?.signed).toMatchObject([{ administration: "BE01" }]);
});

describe("Beside another mandate for the same account, scheme and kind", () => {
  const second = aMandate({ mandateId: "SR10001-2", ...unsigned });
  const beside = (first: Partial<Mandate>, mandateIds: readonly (string | null)[] = []): Book => {
    const { tables, ...rest } = book(first);
    const Invoices = tables.Invoices.map((one, at) => ({ ...one, debtor: "10001", mandateId: mandateIds[at] ?? null }));
    return { ...rest, tables: { ...tables, Invoices, Mandates: [...tables.Mandates, second] } };
  };
  const signed = { dateOfSignature: isoDate("2026-11-01") };
  const asked = (before: Book, mandates = ["SR10001-2"]) => signAction.decide(before, { mandates }, MOMENT);

  test("it is signed once it is accepted that each invoice has to name its own", () => {
    const outcome = asked(beside(signed));
    expect([outcome.done, outcome.unconfirmed]).toEqual([false, ["sign.twin"]]);
    expect(outcome.findings[0]).toMatchObject({
      place: { table: "Mandates", field: "mandateId" },
      params: { mandate: "SR10001-2", others: "SR10001" },
    });
    const both = asked(beside({}), ["SR10001", "SR10001-2"]);
    expect(both.findings.map(({ params }) => params)).toEqual([
      { mandate: "SR10001", others: "SR10001-2" },
      { mandate: "SR10001-2", others: "SR10001" },
    ]);
  });

  test.each<readonly [string, Book]>([
    ["each is named by an invoice", beside(signed, ["SR10001", "sr10001-2"])],
    ["the other is not signed", beside({})],
    ["the other was withdrawn", beside({ ...signed, withdrawnOn: isoDate("2026-11-02") })],
    ["the other is on another account", beside({ ...signed, iban: dutchIbanOf(9) })],
    ["the other is of another scheme", beside({ ...signed, localInstrument: "B2B" })],
  ])("nothing is asked where %s", (_, before) => {
    expect(asked(before)).toMatchObject({ done: true, findings: [] });
  });

  test("it is asked where an invoice names only one of the two", () => {
    expect(asked(beside(signed, ["SR10001"])).unconfirmed).toEqual(["sign.twin"]);
  });
});

test("its answer names the mandates for other programs", () => {
  const { outcome } = actOn(book(), signAction, { mandates: ["SR10001"] });
  if (outcome.result === null) throw new Error("nothing was signed");
  expect(signAction.summary(outcome.result, true)).toEqual({
    signedOn: "2026-11-22",
    signed: [{ administration: "NL01", mandate: "SR10001", debtor: "10001" }],
  });
});

test("it is ended from wherever its writing broke off, and from wherever that did", () => {
  const before = book();
  const outcome = signAction.decide(before, BOTH, MOMENT);
  const writing = { action: signAction as Action, request: BOTH, moment: MOMENT, before, outcome };
  for (const written of [0, 1, 2]) {
    for (const recovered of [0, 1]) {
      const { state, is, mustBe, left } = ending(writing, written, recovered);
      expect([state, left]).toEqual(["Recovered", 0]);
      expect(is).toEqual(mustBe);
    }
  }
});

function stopping(): Book {
  return { ...book(), findings: [finding("table.missing", null, { table: "Mandates" })] };
}

describe("A mandate that is signed after the last collection under another one came back", () => {
  const first = aMandate({ sequenceTypeOverride: "FNAL" });
  const next = aMandate({ mandateId: "SR10001-2", ...unsigned });

  /** The order of the first one's last collection was cancelled. */
  function cameBack(): Book {
    const { tables, ...rest } = bookOfDebtors(1);
    const start = { ...rest, tables: { ...tables, Mandates: [first] } };
    const request = { collectionDate: isoDate("2026-12-01"), confirmed: "all" as const };
    const sent = actOn(withRows(start), collectAction, request).book;
    const back = actOn(sent, cancelAction, { order: "2026-0001", confirmed: "all" }).book;
    return withRows({ ...back, tables: { ...back.tables, Mandates: [...back.tables.Mandates, next] } });
  }

  test("takes over without a question, and both show it", () => {
    const before = cameBack();
    expect(before.tables.Mandates[0]?.status).toBe("Active");
    const { book: after, outcome } = actOn(before, signAction, { mandates: ["SR10001-2"] });
    expect(outcome.findings).toEqual([
      finding(
        "mandate.tookOver",
        { table: "Mandates", row: 3, field: "mandateId" },
        { mandate: "SR10001-2", former: "SR10001" },
      ),
    ]);
    expect(after.tables.Mandates.map(({ status }) => status)).toEqual(["Expired", "Active"]);
    const request = { collectionDate: isoDate("2026-12-08"), confirmed: "all" as const };
    const again = actOn(after, collectAction, request).book;
    expect(again.tables.DirectDebits.at(-1)?.mandateId).toBe("SR10001-2");
    const { findings } = historyAction.decide(again, { mandate: "SR10001" }, MOMENT);
    expect(findings.map(({ code, params }) => [code, params["by"], params["order"]])).toEqual([
      ["sequence.takenOver", "SR10001-2", "2026-0001"],
    ]);
    expect(
      changeIbanAction.decide(again, { mandate: "SR10001", how: "amend", iban: dutchIbanOf(9) }, MOMENT),
    ).toMatchObject({
      done: false,
      findings: [{ code: "mandate.takenOver", params: { by: "SR10001-2", order: "2026-0001" } }],
    });
  });

  test("is recorded whole, wherever writing it breaks off", () => {
    const before = cameBack();
    const request: SignRequest = { mandates: ["SR10001-2"] };
    const outcome = signAction.decide(before, request, MOMENT);
    const writing = { action: signAction as Action, request, moment: MOMENT, before, outcome };
    for (const written of [0, 1, 2]) {
      const { state, is, mustBe, left } = ending(writing, written, 0);
      expect([state, left]).toEqual(["Recovered", 0]);
      expect(is).toEqual(mustBe);
    }
  });

  test("shows it once where two of a list take over, and is told of a list too", () => {
    const before = cameBack();
    const third = aMandate({ mandateId: "SR10001-3", iban: dutchIbanOf(1), ...unsigned });
    const { tables, ...rest } = before;
    const book = withRows({ ...rest, tables: { ...tables, Mandates: [...tables.Mandates, third] } });
    const { outcome, book: after } = actOn(book, signAction, {
      mandates: ["SR10001-2", "SR10001-3"],
      confirmed: ["sign.twin"],
    });
    expect(outcome.changes).toHaveLength(3);
    expect(after.tables.Mandates.map(({ status }) => status)).toEqual(["Expired", "Active", "Active"]);
  });
});

test("another mandate is changed to the account of one of which the last collection came back", () => {
  const { tables, ...rest } = bookOfDebtors(1);
  const other = aMandate({ mandateId: "SR10001-2", iban: dutchIbanOf(9) });
  const Mandates = [aMandate({ sequenceTypeOverride: "FNAL" }), other];
  const request = { collectionDate: isoDate("2026-12-01"), confirmed: "all" as const };
  const sent = actOn(withRows({ ...rest, tables: { ...tables, Mandates } }), collectAction, request).book;
  const back = actOn(sent, cancelAction, { order: "2026-0001", confirmed: "all" }).book;
  const change = { mandate: "SR10001-2", how: "amend" as const, iban: dutchIbanOf(1), confirmed: "all" as const };
  expect(changeIbanAction.decide(back, change, MOMENT).done).toBe(true);
  // The other way round it would be the one that came back that is changed to be for the same.
  const way = { ...change, mandate: "SR10001", iban: dutchIbanOf(9) };
  expect(objections(changeIbanAction.decide(back, way, MOMENT))).toEqual(["mandateChange.twin"]);
});
