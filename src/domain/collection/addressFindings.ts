import { at, type Finding, finding } from "../book/finding";
import type { Account, Administration, Debtor, FieldOf, Mandate, PostalAddress } from "../book/records";
import { readCountry } from "../values/countryNames";
import {
  ADDRESS_MAX,
  debtorAddress,
  isAddressRequired,
  isLost,
  isPreferredIban,
  sentAddress,
  sentText,
} from "./sentTexts";

/*
 * What is to be told of addresses: of a country that nobody can read whether it is sent or not, of everything else where
 * the address goes to the bank.
 */

/** A country that cannot be read is wrong; one that was told by its name is told of. */
export function countryFindings<T extends "Administrations" | "Debtors">(
  table: T,
  record: Administration | Debtor,
): Finding[] {
  const { country } = record;
  if (country === null || country === "") return [];
  const { code, byName } = readCountry(country);
  const place = at(table, record, "country" as FieldOf<T>);
  if (code === null) return [finding("debtor.countryUnknown", place, { country })];
  return byName ? [finding("country.named", place, { from: country, country: code })] : [];
}

/** What is wrong with the debtor's address as this account sends it under this mandate, and what becomes of it. */
export function debtorAddressFindings(mandate: Mandate, debtor: Debtor, account: Account): Finding[] {
  const use = account.addressUse ?? "WhenRequired";
  const required = isAddressRequired(account.iban, mandate.iban ?? "");
  if (!required && use !== "Always") return [];
  const params = { debtor: debtor.number };
  if (use === "Never") return [finding("debtor.addressNever", at("Accounts", account, "addressUse"), params)];
  const address = debtorAddress(mandate, debtor);
  if (sentAddress(address, account.characterSet) !== null) {
    return partFindings(address, account, (field) => partPlace(mandate, debtor, field));
  }
  // A country that is there and cannot be read has its own finding.
  const code = required ? "debtor.addressMissing" : "debtor.addressIncomplete";
  return [finding(code, at("Debtors", debtor, lackingPart(address)), params)];
}

/** What is wrong with the creditor's own address where the account always sends addresses, and what becomes of it. */
export function creditorAddressFindings(administration: Administration, account: Account): Finding[] {
  if (account.addressUse !== "Always") return [];
  const place = (field: AddressField) => at("Administrations", administration, field);
  if (sentAddress(administration, account.characterSet) !== null) {
    return partFindings(administration, account, place);
  }
  const params = { administration: administration.code };
  return [finding("administration.addressIncomplete", place(lackingPart(administration)), params)];
}

type AddressField = keyof PostalAddress;

function lackingPart({ town }: PostalAddress): "town" | "country" {
  return town === null || isLost(sentText(town, null, ADDRESS_MAX.town)) ? "town" : "country";
}

/** The cell that a part of a debtor's address comes from. */
function partPlace(mandate: Mandate, debtor: Debtor, field: AddressField): Finding["place"] {
  if (field !== "town") return at("Debtors", debtor, field);
  if (mandate.accountTown !== null) return at("Mandates", mandate, "accountTown");
  const isOfHolder = isPreferredIban(mandate, debtor) && debtor.accountTown !== null;
  return at("Debtors", debtor, isOfHolder ? "accountTown" : "town");
}

/** Parts that the bank gets otherwise than they stand there. */
function partFindings(
  address: PostalAddress,
  { characterSet }: Account,
  placeOf: (field: AddressField) => Finding["place"],
): Finding[] {
  const findings: Finding[] = [];
  for (const field of ["street", "buildingNumber", "postalCode", "town"] as const) {
    const from = address[field];
    if (from === null || from === "") continue;
    const { text, changed, cut } = sentText(from, characterSet, ADDRESS_MAX[field]);
    if (changed) findings.push(finding("text.transliterated", placeOf(field), { from, to: text }));
    if (cut) findings.push(finding("text.cut", placeOf(field), { from, to: text }));
  }
  return findings;
}
