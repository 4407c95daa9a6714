import { ibanKey, isSameIban } from "../book/bookIndex";
import { at, type Place } from "../book/finding";
import type { Account, Administration, Debtor, Mandate, PostalAddress, RemittanceStyle } from "../book/records";
import type { CharacterSet } from "../values/sepaText";
import type { OpenItem } from "../book/openItem";
import { itemName } from "../book/openItem";
import { isEea, isListedForSepa } from "../values/countries";
import { readCountry } from "../values/countryNames";
import { hasSepaLetters, toSepaTextMax } from "../values/sepaText";
import { readStructuredReference } from "../values/structuredReference";

/** EPC: Nm is at most 70 characters in SEPA direct debit. */
export const NAME_MAX = 70;

/** EPC: unstructured remittance information is one line of at most 140 characters. */
export const REMITTANCE_MAX = 140;

/** ISO 20022 PostalAddress lengths of the parts that are sent. */
export const ADDRESS_MAX = { street: 70, buildingNumber: 16, postalCode: 16, town: 35 } as const;

/** What a text becomes on its way to the bank. */
export interface SentText {
  readonly from: string;
  readonly text: string;
  /** Whether characters were replaced. */
  readonly changed: boolean;
  /** Whether it was too long. */
  readonly cut: boolean;
}

/** What the debtor reads, and the invoice numbers that found no room in it; absent when all did. */
export interface SentRemittance extends SentText {
  readonly leftOut?: readonly string[];
}

/** A text in the account's character set, at most `max` characters. */
export function sentText(from: string, characterSet: CharacterSet | null, max: number): SentText {
  const { text, changed, cut } = toSepaTextMax(from, characterSet ?? "EPC", max);
  return { from, text, changed, cut };
}

/** Whether nothing that a person can read is left of a text. */
export function isLost({ text }: SentText): boolean {
  return !hasSepaLetters(text);
}

/** The name that is sent, and the field that it came from (docs/law/actions.md#3, sent name). */
export function sentName(mandate: Mandate, debtor: Debtor): { name: string; from: "mandate" | "holder" | "name" } {
  if (mandate.accountHolder !== null) return { name: mandate.accountHolder, from: "mandate" };
  if (debtor.accountHolder !== null && isPreferredIban(mandate, debtor)) {
    return { name: debtor.accountHolder, from: "holder" };
  }
  return { name: debtor.name, from: "name" };
}

/** The cell that the sent name comes from. */
export function namePlace(mandate: Mandate, debtor: Debtor): Place {
  const { from } = sentName(mandate, debtor);
  if (from === "mandate") return at("Mandates", mandate, "accountHolder");
  return at("Debtors", debtor, from === "holder" ? "accountHolder" : "name");
}

/** Whether the mandate is for the debtor's preferred IBAN. */
export function isPreferredIban(mandate: Mandate, debtor: Debtor): boolean {
  return mandate.iban !== null && debtor.iban !== null && isSameIban(mandate.iban, debtor.iban);
}

/** The debtor's address with the town of the account holder, when that differs. */
export function debtorAddress(mandate: Mandate, debtor: Debtor): PostalAddress {
  const { street, buildingNumber, postalCode, country } = debtor;
  const holderTown = isPreferredIban(mandate, debtor) ? debtor.accountTown : null;
  return { street, buildingNumber, postalCode, town: mandate.accountTown ?? holderTown ?? debtor.town, country };
}

/**
 * Whether a bank outside the EEA is involved, so that the debtor's address must be sent (AT-P005). An IBAN that is
 * missing or of no SEPA country asks for nothing: it has findings of its own.
 */
export function isAddressRequired(creditorIban: string, debtorIban: string): boolean {
  return isOutsideEea(creditorIban) || isOutsideEea(debtorIban);
}

const IBAN_BEGIN = /^[A-Z]{2}[A-Z0-9]*$/;

function isOutsideEea(iban: string): boolean {
  // Nearly every IBAN is spelled as it should be; a book asks this of each four times.
  const country = (IBAN_BEGIN.test(iban) ? iban : ibanKey(iban).toUpperCase()).slice(0, 2);
  return isListedForSepa(country) && !isEea(country);
}

/**
 * An address as it is sent: in the character set, each part within its length; null when town or country is missing.
 */
export function sentAddress(address: PostalAddress, characterSet: CharacterSet | null): PostalAddress | null {
  const part = (value: string | null, max: number): string | null => {
    if (value === null) return null;
    const { text } = sentText(value, characterSet, max);
    return text === "" ? null : text;
  };
  const sentTown = part(address.town, ADDRESS_MAX.town);
  // A town of which only signs are left names no town.
  const town = sentTown !== null && hasSepaLetters(sentTown) ? sentTown : null;
  const country = address.country === null ? null : readCountry(address.country).code;
  if (town === null || country === null) return null;
  return {
    street: part(address.street, ADDRESS_MAX.street),
    buildingNumber: part(address.buildingNumber, ADDRESS_MAX.buildingNumber),
    postalCode: part(address.postalCode, ADDRESS_MAX.postalCode),
    town,
    country,
  };
}

/** The address as a line keeps it: its parts separated by `|`, which the character set does not have. */
export function addressToText({ street, buildingNumber, postalCode, town, country }: PostalAddress): string {
  return [street, buildingNumber, postalCode, town, country].map((part) => part ?? "").join("|");
}

/** The address in a line's text, an absent part null. */
export function addressFromText(text: string): PostalAddress {
  const parts = text.split("|");
  const part = (index: number): string | null => (parts[index] === "" ? null : (parts[index] ?? null));
  return { street: part(0), buildingNumber: part(1), postalCode: part(2), town: part(3), country: part(4) };
}

/** The remittance style of an account that leaves it blank. */
export function remittanceStyleOf({ remittanceStyle }: Account): RemittanceStyle {
  return remittanceStyle ?? "Reference";
}

/** Whether an account of this style sends a payment reference: as a structured one where it is one. */
export function sendsReferences(style: RemittanceStyle): boolean {
  return style === "Reference" || style === "ReferenceOrText";
}

/**
 * What the debtor reads on the bank statement. An account that sends structured references sends that of an only item, if it
 * is valid; one that sends references or texts sends it as text if it is not. One that sends texts sends the invoice's
 * description. Else it is the invoice numbers.
 */
export function remittanceOf(items: readonly OpenItem[], account: Account): SentRemittance {
  const style = remittanceStyleOf(account);
  const [only] = items;
  const own = only !== undefined && items.length === 1 ? sentOfOne(only, style, account.characterSet) : null;
  return own ?? sentNumbers(items.map(itemName), style, account.characterSet);
}

/** The reference or description of an item that is collected by itself; null where its number is sent. */
function sentOfOne({ invoice }: OpenItem, style: RemittanceStyle, set: CharacterSet | null): SentRemittance | null {
  const { paymentReference, description } = invoice;
  if (sendsReferences(style) && paymentReference !== null) {
    const reference = readStructuredReference(paymentReference);
    // Taken over without its punctuation: that is no change that the user must know of.
    if (reference !== null) return { from: reference.reference, text: reference.reference, changed: false, cut: false };
    if (style === "ReferenceOrText") return readable(paymentReference, style, set);
  }
  return style === "Text" && description !== null ? readable(description, style, set) : null;
}

/** A text as it is sent; null when nothing of it can be read. */
function readable(from: string, style: RemittanceStyle, set: CharacterSet | null): SentText | null {
  const sent = sentText(from, set, REMITTANCE_MAX);
  if (isLost(sent)) return null;
  if (!isTakenForReference(sent.text, style)) return sent;
  return { ...sentText(`Nr. ${from}`, set, REMITTANCE_MAX), from, changed: true };
}

/** Whether a text that is none happens to be a lawful structured reference, and would be sent as one. */
function isTakenForReference(text: string, style: RemittanceStyle): boolean {
  return sendsReferences(style) && readStructuredReference(text) !== null;
}

/** As many whole numbers as there is room for: half of one would be another invoice's. */
function sentNumbers(
  numbers: readonly string[],
  style: RemittanceStyle,
  characterSet: CharacterSet | null,
): SentRemittance {
  const from = numbers.join(" ");
  const marked = (text: string): string => (isTakenForReference(text, style) ? `Nr. ${text}` : text);
  const sent = sentText(marked(from), characterSet, REMITTANCE_MAX);
  if (!sent.cut || numbers.length === 1) return sent;
  const fits = fittingNumbers(numbers, characterSet);
  const kept = numbers.filter((_, position) => fits.has(position)).join(" ");
  const leftOut = numbers.filter((_, position) => !fits.has(position));
  return { ...sentText(marked(kept), characterSet, REMITTANCE_MAX), from, cut: true, leftOut };
}

/** Where the numbers stand that there is room for: the shortest, which are the most; one at the least. */
function fittingNumbers(numbers: readonly string[], characterSet: CharacterSet | null): ReadonlySet<number> {
  const lengths = numbers.map((number, position) => {
    const { text } = sentText(number, characterSet, Infinity);
    return { position, length: text.length };
  });
  lengths.sort((a, b) => a.length - b.length || a.position - b.position);
  const fits = new Set<number>();
  let room = REMITTANCE_MAX + 1;
  for (const { position, length } of lengths) {
    room -= length + 1;
    if (room < 0 && fits.size > 0) break;
    fits.add(position);
  }
  return fits;
}

/** The creditor's name as it is sent. */
export function sentCreditorName(administration: Administration, account: Account): SentText {
  return sentText(administration.creditorName, account.characterSet, NAME_MAX);
}
