import { changeIbanAction } from "../../src/actions/changeIban";
import { checkAction } from "../../src/actions/check";
import { collectAction } from "../../src/actions/collect";
import type { CollectionRequest } from "../../src/actions/collectionRequest";
import { historyAction } from "../../src/actions/history";
import { mandatesAction } from "../../src/actions/mandates";
import { proposeAction } from "../../src/actions/propose";
import { signAction } from "../../src/actions/sign";
import { withdrawAction } from "../../src/actions/withdraw";
import type { Book, Tables } from "../../src/domain/book/book";
import type { Finding } from "../../src/domain/book/finding";
import { isoDate } from "../../src/domain/values/calendar";
import type { FindingCode } from "../../src/domain/values/findingCodes";
import {
  actOn,
  aDebtor,
  aMandate,
  anAccount,
  anAdministration,
  anInvoice,
  bookOf,
  dutchIbanOf,
  MOMENT,
  tampered,
} from "../support/books";

/*
 * What a finding about mandates and accounts advises is done as it says, on the cell that it names, and then the item is collected
 * (docs/law/actions.md#2).
 */

const DAY = { collectionDate: isoDate("2026-12-01") };
const [PREFERRED, OTHER] = [dutchIbanOf(1), dutchIbanOf(5)];

function book(over: Partial<Tables> = {}): Book {
  return bookOf({
    Administrations: [anAdministration()],
    Accounts: [anAccount()],
    Debtors: [aDebtor()],
    Mandates: [aMandate()],
    Invoices: [anInvoice()],
    ...over,
  });
}

/** The finding of this code in a proposal; it must be there. */
function advice(before: Book, code: FindingCode, request: CollectionRequest = DAY): Finding {
  const found = proposeAction.decide(before, request, MOMENT).findings.find((one) => one.code === code);
  if (found === undefined) throw new Error(`${code} is not found`);
  return found;
}

/** Mandate and account of each line that a collection makes. */
function collected(before: Book, request: Partial<CollectionRequest> = {}) {
  const asked = { ...DAY, ...request, confirmed: "all" as const };
  const { tables } = actOn(before, collectAction, asked).book;
  return tables.DirectDebits.map(({ mandateId, iban }) => [mandateId, iban]);
}

describe("Of two mandates on one account", () => {
  const two = book({ Mandates: [aMandate(), aMandate({ mandateId: "SR10001-2" })] });

  test.each([0, 1])("the invoice is asked which; either of those that are named will do (%p)", (which) => {
    const asked = advice(two, "mandate.ambiguous");
    expect(asked.place).toMatchObject({ table: "Invoices", row: 2, field: "mandateId" });
    const mandateId = String(asked.params["mandates"]).split(", ")[which] ?? "";
    expect(collected(tampered(two, "Invoices", 0, { mandateId }))).toEqual([[mandateId, PREFERRED]]);
  });

  test("one may be withdrawn, as check says, and then nothing is asked any more", () => {
    const found = checkAction.decide(two, {}, MOMENT).findings.find(({ code }) => code === "mandate.duplicate");
    expect(found?.params).toMatchObject({ mandate: "SR10001", others: "SR10001-2" });
    const { book: after } = actOn(two, withdrawAction, { mandate: "SR10001-2" });
    expect(collected(after)).toEqual([["SR10001", PREFERRED]]);
  });
});

describe("Of a mandate on another account than the debtor prefers", () => {
  const other = book({ Mandates: [aMandate({ iban: OTHER })] });

  test("it is told which account is debited, and that one is", () => {
    expect(advice(other, "mandate.otherThanPreferred").params).toMatchObject({ iban: OTHER, preferred: PREFERRED });
    expect(collected(other)).toEqual([["SR10001", OTHER]]);
  });

  test("it is told no more once the mandate is on the preferred account", () => {
    const { book: after } = actOn(other, changeIbanAction, { mandate: "SR10001", how: "amend", iban: PREFERRED });
    expect(collected(after)).toEqual([["SR10001", PREFERRED]]);
    const { findings } = proposeAction.decide(after, DAY, MOMENT);
    expect(findings.some(({ code }) => code === "mandate.otherThanPreferred")).toBe(false);
  });

  test("an invoice that asks for an account without a mandate is held back, until it asks for none or there is one", () => {
    const asking = tampered(other, "Invoices", 0, { iban: dutchIbanOf(8) });
    expect(advice(asking, "mandate.noneForIban")).toMatchObject({
      place: { table: "Invoices", row: 2, field: "iban" },
      params: { iban: dutchIbanOf(8) },
    });
    expect(collected(tampered(asking, "Invoices", 0, { iban: null }))).toEqual([["SR10001", OTHER]]);
    const made = aMandate({ mandateId: "SR10001-2", iban: dutchIbanOf(8), dateOfSignature: null });
    const withMore = { ...asking, tables: { ...asking.tables, Mandates: [...asking.tables.Mandates, made] } };
    const { book: after } = actOn(withMore, signAction, { mandates: ["SR10001-2"] });
    expect(collected(after)).toEqual([["SR10001-2", dutchIbanOf(8)]]);
  });
});

test("A blocked account of the firm is told on its cell; another one does, or the same when the block is lifted", () => {
  const second = dutchIbanOf(700);
  const Accounts = [anAccount({ blocked: "opgeheven" }), anAccount({ iban: second, preferred: null })];
  const blocked = book({ Accounts });
  const asked = { ...DAY, account: "NL91ABNA0417164300" };
  expect(advice(blocked, "account.blocked", asked)).toMatchObject({
    place: { table: "Accounts", field: "blocked" },
    params: { iban: "NL91ABNA0417164300", reason: "opgeheven" },
  });
  expect(collected(blocked, { account: second })).toEqual([["SR10001", PREFERRED]]);
  expect(collected(tampered(blocked, "Accounts", 0, { blocked: null }), asked)).toEqual([["SR10001", PREFERRED]]);
});

test("A blocked mandate is told on its cell, and is used again when the block is lifted", () => {
  const blocked = book({ Mandates: [aMandate({ blocked: "geschil" })] });
  expect(advice(blocked, "mandate.blocked").place).toMatchObject({ table: "Mandates", field: "blocked" });
  expect(collected(tampered(blocked, "Mandates", 0, { blocked: null }))).toEqual([["SR10001", PREFERRED]]);
});

test("A debtor of two administrations is on one list of all, and his history is told over both", () => {
  const both = book({
    Administrations: [anAdministration(), anAdministration({ code: "NL02", creditorId: "NL08ZZZ502057730000" })],
    Accounts: [anAccount(), anAccount({ iban: dutchIbanOf(700), administration: "NL02" })],
    Mandates: [aMandate(), aMandate({ administration: "NL02", iban: OTHER })],
    Invoices: [anInvoice(), anInvoice({ number: "F2", administration: "NL02" })],
  });
  const { book: after } = actOn(both, collectAction, { ...DAY, confirmed: "all" });
  expect(after.tables.DirectDebits.map(({ administration, iban }) => [administration, iban])).toEqual([
    ["NL01", PREFERRED],
    ["NL02", OTHER],
  ]);
  const listed = mandatesAction.decide(after, { view: "signed" }, MOMENT).result;
  expect([listed?.counts.signed, listed?.mandates.map(({ administration }) => administration)]).toEqual([
    2,
    ["NL01", "NL02"],
  ]);
  const history = historyAction.decide(after, { debtor: "10001" }, MOMENT).result;
  expect(history?.next.map(({ administration, mandate }) => [administration, mandate])).toEqual([
    ["NL01", "SR10001"],
    ["NL02", "SR10001"],
  ]);
});
