import type { Account, Administration, Debtor, Invoice, Mandate } from "../../src/domain/book/records";
import { aDebtor, aMandate, anAccount, anAdministration, anInvoice } from "./books";

/** A Belgian administration, whose accounts ask for FRST before RCUR. */
export function aBelgianAdministration(over: Partial<Administration> = {}): Administration {
  return anAdministration({
    code: "BE01",
    creditorName: "De Waag Belgie BV",
    creditorId: "BE68ZZZ0123456789",
    street: "Meir",
    postalCode: "2000",
    town: "Antwerpen",
    country: "BE",
    debtorsAccount: "400000",
    discountAccount: "657000",
    chargesAccount: "650000",
    ...over,
  });
}

/** Its only account. */
export function aBelgianAccount(over: Partial<Account> = {}): Account {
  return anAccount({
    iban: "BE68539007547034",
    administration: "BE01",
    bic: "KREDBEBB",
    bank: "KBC",
    journal: "DOM",
    bankJournal: "KBC",
    bankAccount: "550000",
    inTransitAccount: "580000",
    ...over,
  });
}

/** The IBANs of Belgian debtors, all right by their national check digits too. */
export const BELGIAN_IBANS = ["BE62510007547061", "BE43068999999501", "BE71096123456769", "BE21001234567803"] as const;

/** Debtor 20001, in Gent. */
export function aBelgianDebtor(over: Partial<Debtor> = {}): Debtor {
  return aDebtor({
    number: "20001",
    name: "Brouwerij De Leie",
    town: "Gent",
    country: "BE",
    iban: BELGIAN_IBANS[0],
    ...over,
  });
}

/** His signed mandate, never used yet. */
export function aBelgianMandate(over: Partial<Mandate> = {}): Mandate {
  return aMandate({
    mandateId: "SR20001",
    administration: "BE01",
    debtor: "20001",
    iban: BELGIAN_IBANS[0],
    ...over,
  });
}

/** Invoice B1 of EUR 100.00 for him. */
export function aBelgianInvoice(over: Partial<Invoice> = {}): Invoice {
  return anInvoice({ number: "B1", administration: "BE01", debtor: "20001", ...over });
}
