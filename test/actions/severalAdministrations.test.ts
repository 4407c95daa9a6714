import { collectAction } from "../../src/actions/collect";
import { enableAction } from "../../src/actions/enable";
import { proposeAction } from "../../src/actions/propose";
import { signAction } from "../../src/actions/sign";
import { verifyAction } from "../../src/actions/verify";
import type { Book, Tables } from "../../src/domain/book/book";
import { isoDate } from "../../src/domain/values/calendar";
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
} from "../support/books";
import { objections } from "../support/outcomeCodes";

const REQUEST = { collectionDate: isoDate("2026-12-01"), confirmed: "all" as const };

/** One debtor with an invoice in each of two administrations that can both collect. */
function book(over: Partial<Tables> = {}): Book {
  return bookOf({
    Administrations: [anAdministration(), anAdministration({ code: "NL02", creditorId: "NL08ZZZ502057730000" })],
    Accounts: [anAccount(), anAccount({ iban: dutchIbanOf(7), administration: "NL02" })],
    Debtors: [aDebtor()],
    Invoices: [anInvoice(), anInvoice({ number: "F2", administration: "NL02" })],
    ...over,
  });
}

test("a debtor of two administrations signs a mandate for each, and each collects under its own", () => {
  const enabled = actOn(book(), enableAction, { debtor: "10001" }).book;
  const mandates = enabled.tables.Mandates.map(({ mandateId }) => mandateId);
  const signed = actOn(enabled, signAction, { mandates }).book;
  const collected = actOn(signed, collectAction, REQUEST).book;
  expect(collected.tables.DirectDebits.map(({ administration, mandateId }) => [administration, mandateId])).toEqual([
    ["NL01", "SR10001"],
    ["NL02", "SR10001-2"],
  ]);
  expect(objections(verifyAction.decide(collected, {}, MOMENT))).toEqual([]);
});

test("of two mandates on one account each invoice names its own; one that names none is asked about, and the advice works", () => {
  const Mandates = [aMandate(), aMandate({ mandateId: "SR10001-2" })];
  const named = (mandateId: string | null) =>
    proposeAction.decide(
      book({ Mandates, Invoices: [anInvoice({ mandateId }), anInvoice({ number: "F2", mandateId: "SR10001-2" })] }),
      REQUEST,
      MOMENT,
    );
  expect(
    named("SR10001").result?.proposal.transactions.map(({ members: [one] }) => one.mandate.mandate.mandateId),
  ).toEqual(["SR10001", "SR10001-2"]);
  const asked = named(null);
  expect(asked.result?.proposal.transactions).toHaveLength(1);
  expect(asked.findings.find(({ code }) => code === "mandate.ambiguous")).toMatchObject({
    place: { table: "Invoices", row: 2, field: "mandateId" },
    params: { mandates: "SR10001, SR10001-2" },
  });
});

test("where the only mandate is on another account than the debtor prefers, it is told which one will be debited", () => {
  const other = dutchIbanOf(5);
  const one = book({ Mandates: [aMandate({ iban: other })], Invoices: [anInvoice()] });
  const { result, findings } = proposeAction.decide(one, REQUEST, MOMENT);
  expect(result?.proposal.transactions).toHaveLength(1);
  expect(findings.find(({ code }) => code === "mandate.otherThanPreferred")?.params).toEqual({
    debtor: "10001",
    mandate: "SR10001",
    iban: other,
    preferred: dutchIbanOf(1),
  });
});
