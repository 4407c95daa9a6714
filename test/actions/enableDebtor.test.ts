import fc from "fast-check";
import type { Action } from "../../src/actions/action";
import { enableAction, type EnableRequest } from "../../src/actions/enable";
import { proposeAction } from "../../src/actions/propose";
import { signAction } from "../../src/actions/sign";
import type { Book, Tables } from "../../src/domain/book/book";
import { finding } from "../../src/domain/book/finding";
import type { Debtor, Invoice } from "../../src/domain/book/records";
import { isoDate } from "../../src/domain/values/calendar";
import { cents } from "../../src/domain/values/money";
import {
  actOn,
  aDebtor,
  aMandate,
  anAccount,
  anAdministration,
  anInstalment,
  anInvoice,
  bookOf,
  dutchIbanOf,
  MOMENT,
} from "../support/books";
import { ending } from "../support/interruption";
import { objections } from "../support/outcomeCodes";

const ONE: EnableRequest = { debtor: "10001" };
const ALL: EnableRequest = { ...ONE, includeOpen: true };

/** One debtor of whom nobody has decided, with these invoices of two administrations that can both collect. */
function book(debtor: Partial<Debtor>, invoices: readonly Partial<Invoice>[], more: Partial<Tables> = {}): Book {
  return bookOf({
    Administrations: [anAdministration(), anAdministration({ code: "NL02", creditorId: "NL08ZZZ502057730000" })],
    Accounts: [anAccount(), anAccount({ iban: dutchIbanOf(7), administration: "NL02" })],
    Debtors: [aDebtor({ collectAutomatically: null, ...debtor })],
    Invoices: invoices.map((one, at) => anInvoice({ number: `F${String(at + 1)}`, ...one })),
    ...more,
  });
}

const ONE_OFF: Partial<Debtor> = { oneOffMandateRequired: true };
const wishes = ({ tables }: Book) => tables.Invoices.map(({ collect }) => collect);
const references = ({ tables }: Book) =>
  tables.Mandates.map(({ administration, mandateId }) => `${administration} ${mandateId}`);

test("a debtor is collected from, and has a mandate to sign for each administration that can collect", () => {
  const { book: after, outcome } = actOn(book({ bic: "RABONL2U" }, []), enableAction, ONE);
  expect(after.tables.Debtors[0]?.collectAutomatically).toBe(true);
  expect(after.tables.Mandates).toMatchObject([
    { mandateId: "SR10001", administration: "NL01", iban: dutchIbanOf(1), bic: "RABONL2U", status: "ToBeSigned" },
    { mandateId: "SR10001-2", administration: "NL02", oneOff: null, dateOfSignature: null, sequenceType: "RCUR" },
  ]);
  expect(outcome.result).toMatchObject({ debtors: 1, items: 0, toBeSigned: [{ mandate: "SR10001" }, {}] });
});

test.each<readonly [string, Partial<Tables>, readonly string[]]>([
  ["no creditor ID", { Administrations: [anAdministration({ creditorId: "" })] }, []],
  ["no account", { Accounts: [] }, []],
  [
    "a mandate that waits for its signature",
    { Mandates: [aMandate({ dateOfSignature: null })] },
    ["SR10001", "SR10001-2"],
  ],
  [
    "a mandate that was withdrawn",
    { Mandates: [aMandate({ withdrawnOn: isoDate("2026-01-01") })] },
    ["SR10001", "SR10001-2", "SR10001-3"],
  ],
  [
    "a mandate for business, while he is no business",
    { Mandates: [aMandate({ mandateId: "BR10001", localInstrument: "B2B" })] },
    ["BR10001", "SR10001", "SR10001-2"],
  ],
])("with %s exactly those that are lacking are made", (_what, tables, expected) => {
  const { book: after } = actOn(book({}, [], tables), enableAction, ONE);
  expect(after.tables.Mandates.map(({ mandateId }) => mandateId)).toEqual(expected);
});

test("a business gets the reference of its scheme", () => {
  expect(references(actOn(book({ localInstrument: "B2B" }, []), enableAction, ONE).book)[0]).toBe("NL01 BR10001");
});

test("what is open already is collected too where it is asked for", () => {
  const before = book({}, [{}, { collect: false }, { collect: true }, { openAmount: cents(0) }, { currency: "USD" }]);
  const { book: after, outcome } = actOn(before, enableAction, ALL);
  expect(wishes(after)).toEqual([true, true, true, null, null]);
  expect([outcome.result?.items, objections(outcome)]).toEqual([2, []]);
});

test("what is open already stays out where it is not, and is told with what it comes to", () => {
  const { book: after, outcome } = actOn(book({}, [{}, {}, { collect: true }]), enableAction, ONE);
  expect(wishes(after)).toEqual([false, false, true]);
  expect(outcome.findings).toMatchObject([
    { code: "enable.leftOpen", place: { table: "Debtors", row: 2, field: "collectAutomatically" } },
  ]);
  expect(outcome.findings[0]?.params).toEqual({ debtor: "10001", count: 2, amount: "200.00" });
});

test("an item that came back and says No stays out, and is told at its cell", () => {
  const { book: after, outcome } = actOn(book({}, [{ collect: false, timesReturned: 1 }]), enableAction, ALL);
  expect(wishes(after)).toEqual([false]);
  expect(outcome.findings).toMatchObject([
    { code: "enable.staysOut", place: { table: "Invoices", row: 2, field: "collect" }, params: { item: "F1" } },
  ]);
});

test("the instalments of a split invoice are decided about one by one", () => {
  const before = book({}, [{}], { Instalments: [anInstalment(), anInstalment({ number: 2, openAmount: cents(0) })] });
  const { book: after } = actOn(before, enableAction, ONE);
  expect(after.tables.Instalments.map(({ collect }) => collect)).toEqual([false, null]);
});

test("a debtor with one-off mandates has one to sign for every invoice that is collected", () => {
  const before = book(ONE_OFF, [{}, { administration: "NL02" }, { openAmount: cents(-5) }, { mandateId: "OWN" }]);
  expect(references(actOn(before, enableAction, ALL).book)).toEqual(["NL01 SO10001F1", "NL02 SO10001F2"]);
  expect(references(actOn(before, enableAction, ONE).book)).toEqual([]);
  expect(actOn(before, enableAction, ALL).book.tables.Mandates[0]).toMatchObject({ oneOff: true, invoice: "F1" });
});

test("once he is collected from, what is new gets its one-off mandate by asking again, and nothing stays out", () => {
  const first = actOn(book({ ...ONE_OFF, collectAutomatically: true }, [{}]), enableAction, ONE).book;
  expect([references(first), wishes(first)]).toEqual([["NL01 SO10001F1"], [null]]);
  const Invoices = [...first.tables.Invoices, anInvoice({ number: "F2", row: 3 })];
  const again = actOn({ ...first, tables: { ...first.tables, Invoices } }, enableAction, ONE).book;
  expect(references(again)).toEqual(["NL01 SO10001F1", "NL01 SO10001F2"]);
  const outcome = enableAction.decide(again, ONE, MOMENT);
  expect([outcome.done, outcome.changes, outcome.findings.map(({ code }) => code)]).toEqual([
    false,
    [],
    ["enable.nothing"],
  ]);
});

test("after it, and after the signature, there is something to collect", () => {
  const request = { collectionDate: isoDate("2026-12-01") };
  const isDone = (one: Book): boolean => proposeAction.decide(one, request, MOMENT).done;
  const before = book(ONE_OFF, [{}]);
  const asked = actOn(before, enableAction, ALL).book;
  const signed = actOn(asked, signAction, { mandates: ["SO10001F1"] }).book;
  expect([isDone(before), isDone(asked), isDone(signed)]).toEqual([false, false, true]);
});

test.each<readonly [string, Partial<Debtor>, readonly Partial<Invoice>[], readonly string[]]>([
  ["is not there", { number: "X" }, [], ["debtor.unknown"]],
  ["asks for one-off mandates for business", { ...ONE_OFF, localInstrument: "B2B" }, [], ["debtor.oneOffB2B"]],
  ["has an IBAN that cannot be", { iban: "NL00RABO0123456789" }, [], ["iban.checkDigits"]],
  ["has the account of the creditor", { iban: "NL91ABNA0417164300" }, [], ["iban.ownAccount"]],
  ["would get a reference that is too long", ONE_OFF, [{ number: "F".repeat(30) }], ["enable.referenceUnfit"]],
])("of a debtor who %s nothing is decided", (_what, debtor, invoices, codes) => {
  const outcome = enableAction.decide(book(debtor, invoices), ALL, MOMENT);
  expect([outcome.done, outcome.changes, objections(outcome)]).toEqual([false, [], codes]);
});

test("it is ended from wherever its writing broke off, and from wherever that did", () => {
  for (const request of [ONE, ALL]) {
    const before = book(ONE_OFF, [{}, { administration: "NL02" }, { collect: true }]);
    const outcome = enableAction.decide(before, request, MOMENT);
    const writing = { action: enableAction as Action, request, moment: MOMENT, before, outcome };
    for (let written = 0; written <= outcome.changes.length; written += 1) {
      for (const recovered of [0, 1]) {
        const { state, is, mustBe, left } = ending(writing, written, recovered);
        expect([state, left]).toEqual(["Recovered", 0]);
        expect(is).toEqual(mustBe);
      }
    }
  }
  const row = { request: JSON.stringify({ request: { debtor: "X" } }), at: MOMENT.at, user: "anna" };
  expect(enableAction.resume?.(book({}, []), row as never)).toEqual({ state: "Undone", changes: [] });
});

test("its answer names the mandates for other programs", () => {
  const { outcome } = actOn(book({}, []), enableAction, ONE);
  if (outcome.result === null) throw new Error("nothing was decided");
  expect(enableAction.summary(outcome.result, true)).toEqual({
    debtors: 1,
    items: 0,
    toBeSigned: [
      { administration: "NL01", mandate: "SR10001", debtor: "10001", invoice: null },
      { administration: "NL02", mandate: "SR10001-2", debtor: "10001", invoice: null },
    ],
  });
});

test("tables that stop every action stop it", () => {
  const stopping = { ...book({}, []), findings: [finding("table.missing", null, { table: "Mandates" })] };
  expect(objections(enableAction.decide(stopping, ONE, MOMENT))).toEqual(["table.missing"]);
});

const invoices = fc.array(
  fc.record({
    collect: fc.constantFrom(null, true, false),
    timesReturned: fc.constantFrom(null, 1),
    amount: fc.constantFrom(cents(100_00), cents(-50_00)),
    administration: fc.constantFrom("NL01", "NL02"),
  }),
  { maxLength: 6 },
);

test("whatever is open: asked twice it changes nothing more, and no invoice has two mandates to choose from", () => {
  fc.assert(
    fc.property(invoices, fc.boolean(), fc.boolean(), (list, oneOffMandateRequired, includeOpen) => {
      const request = includeOpen ? ALL : ONE;
      const first = actOn(book({ oneOffMandateRequired }, list), enableAction, request).book;
      expect(enableAction.decide(first, request, MOMENT).changes).toEqual([]);
      const mandates = references(first).map((name) => name.replace(/-\d+$/u, ""));
      expect(new Set(mandates).size).toBe(mandates.length);
      // Nobody's No is turned round by a question about what is new.
      const kept = first.tables.Invoices.filter(
        ({ collect }, at) =>
          list[at]?.collect === false && (!includeOpen || list[at].timesReturned === 1) && collect !== false,
      );
      expect(kept).toEqual([]);
    }),
    { numRuns: 60 },
  );
});
