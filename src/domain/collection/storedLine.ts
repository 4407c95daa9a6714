import { ibanKey } from "../book/bookIndex";
import { at, errorsOf, type Finding, finding, orNone, type Place } from "../book/finding";
import type { Account, DirectDebit, FieldOf } from "../book/records";
import { bicFindings, type JudgedOn } from "../mandates/mandateJudge";
import { readBic } from "../values/bic";
import { readCountry } from "../values/countryNames";
import type { SentParts } from "./directDebit";
import { identifierProblems } from "../values/identifier";
import { purposeFindings } from "./optionalFields";
import { type CollectableItem, discountFindings } from "./eligibility";
import { ZERO } from "../values/money";
import {
  addressFromText,
  addressToText,
  isAddressRequired,
  isLost,
  NAME_MAX,
  REMITTANCE_MAX,
  sentAddress,
  sentText,
} from "./sentTexts";

/*
 * What is wrong with the cells of a draft's own lines (docs/law/actions.md#4, issueOrder). A draft holds what will be
 * sent, so that a cell that still says what its master data give is as lawful as these are, and only one that was typed
 * over is judged, by the rules of master data. What the bank would not get letter for letter is wrong as well: somebody
 * may have read the draft and agreed to it.
 */

/** What is wrong with a line's own cells, each at its cell; `parts` is what its master data give. */
export function storedLineFindings(
  line: DirectDebit,
  parts: SentParts,
  judged: CollectableItem,
  days: JudgedOn,
): readonly Finding[] {
  const { account } = judged;
  return orNone([
    ...spellingFindings(line, parts),
    ...(line.bic === parts.bic ? [] : bicCellFindings(line)),
    ...(line.address === parts.address ? [] : addressCellFindings(line, account)),
    ...(line.dateOfSignature === parts.dateOfSignature ? [] : signatureFindings(line, days)),
    ...remittanceCellFindings(line, account),
    ...rowFieldCellFindings(line, account),
    ...(line.discount === (judged.discount === 0 ? null : judged.discount) ? [] : discountCellFindings(line, judged)),
  ]);
}

function place(line: DirectDebit, field: FieldOf<"DirectDebits">): Place {
  return at("DirectDebits", line, field);
}

/** A cell whose text the bank would get otherwise, or not at all. */
function notAsSent(line: DirectDebit, field: FieldOf<"DirectDebits">, was: string, is: string): Finding {
  return finding("order.notAsSent", place(line, field), { order: line.order, was, is });
}

/** The same mandate or account, spelled otherwise; another account has a finding of its own. */
function spellingFindings(line: DirectDebit, parts: SentParts): Finding[] {
  return (["mandateId", "iban"] as const).flatMap((field) =>
    line[field] === parts[field] || (field === "iban" && ibanKey(line.iban) !== ibanKey(parts.iban))
      ? []
      : [notAsSent(line, field, line[field], parts[field])],
  );
}

function bicCellFindings(line: DirectDebit): Finding[] {
  const { bic, iban } = line;
  if (bic === null) return [];
  const errors = errorsOf(bicFindings("DirectDebits", line, "bic", { bic, iban }));
  const sent = readBic(bic).bic ?? "";
  return errors.length > 0 || sent === bic ? errors : [notAsSent(line, "bic", bic, sent)];
}

function addressCellFindings(line: DirectDebit, account: Account): Finding[] {
  const { address, debtor, iban } = line;
  const missing = finding("debtor.addressMissing", place(line, "address"), { debtor });
  if (address === null) {
    return account.addressUse !== "Never" && isAddressRequired(account.iban, iban) ? [missing] : [];
  }
  const parts = addressFromText(address);
  const sent = sentAddress(parts, account.characterSet);
  if (sent !== null) {
    const text = addressToText(sent);
    return text === address ? [] : [notAsSent(line, "address", address, text)];
  }
  const { country } = parts;
  if (country === null || readCountry(country).code !== null) return [missing];
  return [finding("debtor.countryUnknown", place(line, "address"), { country })];
}

function signatureFindings(line: DirectDebit, { collectionDate: date, today }: JudgedOn): Finding[] {
  const { dateOfSignature: signed, mandateId: mandate } = line;
  const cell = place(line, "dateOfSignature");
  if (signed > date) return [finding("mandate.signedLater", cell, { mandate, signed, date })];
  return signed > today ? [finding("mandate.signedInFuture", cell, { mandate, signed })] : [];
}

function remittanceCellFindings(line: DirectDebit, { characterSet }: Account): Finding[] {
  const { remittanceInformation: text } = line;
  if (text === null) return [];
  const sent = sentText(text, characterSet, REMITTANCE_MAX);
  if (sent.text === text) return [];
  if (isLost(sent)) return [finding("text.empty", place(line, "remittanceInformation"), { text })];
  return [notAsSent(line, "remittanceInformation", text, sent.text)];
}

/** What a line says of its amount beside what every one has; most say nothing. */
function rowFieldCellFindings(line: DirectDebit, { characterSet }: Account): Finding[] {
  const { ultimateDebtorId: id, categoryPurpose } = line;
  const findings = (["ultimateDebtor", "ultimateCreditor"] as const).flatMap((field) => {
    const name = line[field];
    if (name === null) return [];
    const sent = sentText(name, characterSet, NAME_MAX);
    if (isLost(sent)) return [finding("text.empty", place(line, field), { text: name })];
    return sent.text === name ? [] : [notAsSent(line, field, name, sent.text)];
  });
  if (id !== null) {
    const cell = place(line, "ultimateDebtorId");
    findings.push(...identifierProblems(id).map(({ code, params }) => finding(code, cell, params)));
  }
  if (categoryPurpose !== null) findings.push(...purposeFindings(categoryPurpose, place(line, "categoryPurpose")));
  return findings;
}

/** Told at the line: its discount is another one than that of the item. */
function discountCellFindings(line: DirectDebit, { item, administration }: CollectableItem): Finding[] {
  const errors = errorsOf(discountFindings(item, administration, line.discount ?? ZERO));
  return errors.map((found) =>
    found.place?.table === "Administrations" ? found : { ...found, place: place(line, "discount") },
  );
}
