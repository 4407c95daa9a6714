import { at, type Finding, finding, type Place } from "../book/finding";
import type { Account, Debtor, DirectDebit, Invoice, OptionalFields } from "../book/records";
import { identifierProblems } from "../values/identifier";
import type { CharacterSet } from "../values/sepaText";
import { nameFindings, purposeFindings } from "./optionalFields";
import { NAME_MAX, sentText } from "./sentTexts";

/*
 * What a row says of its own amount beside what every one has: for whom it is owed, on whose behalf it is collected, and for
 * what (docs/law/actions.md#5). Only what is filled is sent, and an amount stays apart from one of which something else is
 * said.
 */

/** A name that a row gives, with its cell. */
export interface RowName {
  readonly name: string;
  readonly place: Place;
}

/** Whether an invoice says itself for whom it is owed: its name and identification then go instead of its debtor's. */
function saysForWhom({ ultimateDebtor, ultimateDebtorId }: Invoice): boolean {
  return ultimateDebtor !== null || ultimateDebtorId !== null;
}

/** What is said of an invoice's amount, as it stands in the cells. */
function fieldsOfRow(invoice: Invoice, debtor: Debtor): OptionalFields {
  const { ultimateDebtor, ultimateDebtorId } = saysForWhom(invoice) ? invoice : debtor;
  const { ultimateCreditor, categoryPurpose } = invoice;
  return { ultimateDebtor, ultimateDebtorId, ultimateCreditor, categoryPurpose };
}

/** The fields of an invoice's amount as they are sent. */
export function sentFields(invoice: Invoice, debtor: Debtor, { characterSet }: Account): OptionalFields {
  const { ultimateDebtor, ultimateDebtorId, ultimateCreditor, categoryPurpose } = fieldsOfRow(invoice, debtor);
  return {
    ultimateDebtor: sentNameOf(ultimateDebtor, characterSet),
    ultimateDebtorId,
    ultimateCreditor: sentNameOf(ultimateCreditor, characterSet),
    categoryPurpose,
  };
}

function sentNameOf(name: string | null, set: CharacterSet | null): string | null {
  return name === null ? null : sentText(name, set, NAME_MAX).text;
}

/** What tells amounts apart that must not become one; "" for most, of which nothing is said. */
export function rowFieldsKey(invoice: Invoice, debtor: Debtor): string {
  const { ultimateDebtor, ultimateDebtorId, ultimateCreditor, categoryPurpose } = fieldsOfRow(invoice, debtor);
  const parts = [ultimateDebtor, ultimateDebtorId, ultimateCreditor, categoryPurpose];
  return parts.every((part) => part === null) ? "" : JSON.stringify(parts);
}

/** What an amount is collected for: as its row or line says, else as the account; it decides in which batch it goes. */
export function purposeOf(
  { categoryPurpose }: Pick<DirectDebit, "categoryPurpose">,
  account: Pick<Account, "categoryPurpose">,
): string | null {
  return categoryPurpose ?? account.categoryPurpose;
}

/** The names that an invoice's row gives beside the debtor's own, each with its cell. */
function rowNames(invoice: Invoice, debtor: Debtor): readonly RowName[] {
  const { ultimateDebtor, ultimateCreditor } = fieldsOfRow(invoice, debtor);
  if (ultimateDebtor === null && ultimateCreditor === null) return [];
  const place = saysForWhom(invoice)
    ? at("Invoices", invoice, "ultimateDebtor")
    : at("Debtors", debtor, "ultimateDebtor");
  const names: RowName[] = [];
  if (ultimateDebtor !== null) names.push({ name: ultimateDebtor, place });
  if (ultimateCreditor !== null) {
    names.push({ name: ultimateCreditor, place: at("Invoices", invoice, "ultimateCreditor") });
  }
  return names;
}

/** What is wrong with the fields of an invoice's amount, each on its cell, and what becomes of its names. */
export function rowFieldFindings(invoice: Invoice, debtor: Debtor, { characterSet }: Account): Finding[] {
  const { ultimateDebtorId: ownId, categoryPurpose } = invoice;
  const findings = rowNames(invoice, debtor).flatMap(({ name, place }) => nameFindings(name, characterSet, place));
  if (ownId !== null) findings.push(...identifierFindings(ownId, at("Invoices", invoice, "ultimateDebtorId")));
  if (categoryPurpose !== null) {
    findings.push(...purposeFindings(categoryPurpose, at("Invoices", invoice, "categoryPurpose")));
  }
  return findings;
}

/** What is wrong with whom a debtor always owes for. */
export function ultimateDebtorFindings(debtor: Debtor): Finding[] {
  const { ultimateDebtorId: id } = debtor;
  return id === null ? [] : identifierFindings(id, at("Debtors", debtor, "ultimateDebtorId"));
}

function identifierFindings(id: string, place: Place): Finding[] {
  return identifierProblems(id).map(({ code, params }) => finding(code, place, params));
}
