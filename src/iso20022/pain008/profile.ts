import { rememberedLast } from "../../kit/remembered";
import { parseIsoDate, parseIsoDateTime } from "../../domain/values/calendar";
import { isIdentifier } from "../../domain/values/identifier";
import { mod97 } from "../../domain/values/mod97";
import { formatCents, sumOf } from "../../domain/values/money";
import type {
  DirectDebitMessage,
  MandateAmendment,
  MessageAddress,
  PaymentInformation,
  Remittance,
  Transaction,
  UltimateParty,
} from "./message";

/*
 * What every bank file of ours keeps to: the EPC's customer-to-PSP guidelines for SDD Core and B2B as GBIC_5 prints them
 * (sequence of rules as in `docs`), and stricter where banks differ: one scheme per message, addresses structured or
 * hybrid and never lines alone, end-to-end IDs that occur once, texts without a blank at either end.
 */

/** What tells a lawful text. */
interface Form {
  readonly test: (text: string) => boolean;
}

// The SEPA character set: EPC217-08, 73 characters.
const TEXT_70 = /^(?! )[A-Za-z0-9/?:().,'+ -]{1,70}(?<! )$/;
const TEXT_140 = /^(?! )[A-Za-z0-9/?:().,'+ -]{1,140}(?<! )$/;
const TEXT_35 = /^(?! )[A-Za-z0-9/?:().,'+ -]{1,35}(?<! )$/;
const TEXT_16 = /^(?! )[A-Za-z0-9/?:().,'+ -]{1,16}(?<! )$/;
const COUNTRY = /^[A-Z]{2}$/;
// BICIdentifier of the .02 schema, which every BIC of the wider .08 type that a bank really has fits as well.
const BIC = /^[A-Z]{6}[A-Z2-9][A-NP-Z0-9](?:[A-Z0-9]{3})?$/;
const IBAN_FORM = /^[A-Z]{2}\d{2}[A-Z0-9]{11,30}$/;
// Country, check digits, business code, national identifier; without the separators that the schema allows.
const CREDITOR_ID_FORM = /^[A-Z]{2}\d{2}[A-Z0-9]{3}[A-Z0-9]{1,28}$/;

// Most transactions of a file have one day in common with the one before.
const DATE: Form = { test: rememberedLast((text: string) => parseIsoDate(text) !== null) };
const DATE_TIME: Form = { test: (text) => parseIsoDateTime(text) !== null };

const IDENTIFIER: Form = { test: isIdentifier };

/** ISO 13616. */
const IBAN: Form = {
  test: (iban) => IBAN_FORM.test(iban) && mod97(iban.slice(0, 4), mod97(iban.slice(4))) === 1,
};

/** EPC262-08: the business code takes no part in the check digits. */
const CREDITOR_ID: Form = {
  test: (id) => CREDITOR_ID_FORM.test(id) && mod97(id.slice(0, 4), mod97(id.slice(7))) === 1,
};

const AMOUNT_MAX = 99_999_999_999;

/** GBIC_5: all that stands in RmtInf/Strd, tags included. */
const STRUCTURED_MAX = 140;
const STRUCTURED_TAGS = "<CdtrRefInf><Tp><CdOrPrtry><Cd>SCOR</Cd></CdOrPrtry></Tp><Ref></Ref></CdtrRefInf>".length;
const ISSUER_TAGS = "<Issr></Issr>".length;

/** The form that a named part of `T` has, when it is there. */
type Rule<T> = readonly [name: string, value: (of: T) => string | null, form: Form];

const ADDRESS_RULES: readonly Rule<MessageAddress>[] = [
  ["street", ({ street }) => street, TEXT_70],
  ["building number", ({ buildingNumber }) => buildingNumber, TEXT_16],
  ["postal code", ({ postalCode }) => postalCode, TEXT_16],
  ["town", ({ town }) => town ?? "", TEXT_35],
  ["country", ({ country }) => country ?? "", COUNTRY],
];

const AMENDMENT_RULES: readonly Rule<MandateAmendment>[] = [
  ["original mandate ID", ({ originalMandateId }) => originalMandateId, IDENTIFIER],
  ["original creditor ID", ({ originalCreditorId }) => originalCreditorId, CREDITOR_ID],
  ["original creditor name", ({ originalCreditorName }) => originalCreditorName, TEXT_70],
  ["original debtor account", ({ originalDebtorAccount: old }) => (old instanceof Object ? old.iban : null), IBAN],
];

const TRANSACTION_RULES: readonly Rule<Transaction>[] = [
  ["end-to-end ID", ({ endToEndId }) => endToEndId, IDENTIFIER],
  ["mandate ID", ({ mandateId }) => mandateId, IDENTIFIER],
  ["date of signature", ({ dateOfSignature }) => dateOfSignature, DATE],
  ["debtor name", ({ debtorName }) => debtorName, TEXT_70],
  ["debtor BIC", ({ debtorAgentBic }) => debtorAgentBic, BIC],
  ["debtor IBAN", ({ debtorIban }) => debtorIban, IBAN],
  ["ultimate creditor", ({ ultimateCreditorName }) => ultimateCreditorName, TEXT_70],
];

const ULTIMATE_DEBTOR_RULES: readonly Rule<UltimateParty>[] = [
  ["ultimate debtor", ({ name }) => name, TEXT_70],
  ["ultimate debtor ID", ({ organisation, person }) => organisation?.id ?? person, IDENTIFIER],
  ["ultimate debtor issuer", ({ organisation }) => organisation?.issuer ?? null, TEXT_35],
];

const BATCH_RULES: readonly Rule<PaymentInformation>[] = [
  ["payment information ID", ({ paymentInformationId }) => paymentInformationId, IDENTIFIER],
  ["scheme", ({ localInstrument }) => localInstrument, /^(?:CORE|B2B)$/],
  ["sequence type", ({ sequenceType }) => sequenceType, /^(?:FRST|RCUR|OOFF|FNAL)$/],
  ["collection date", ({ collectionDate }) => collectionDate, DATE],
  ["category purpose", ({ categoryPurpose }) => categoryPurpose, /^[A-Z]{4}$/],
  ["ultimate creditor", ({ ultimateCreditorName }) => ultimateCreditorName, TEXT_70],
  ["creditor name", ({ creditor }) => creditor.name, TEXT_70],
  ["creditor BIC", ({ creditor }) => creditor.bic, BIC],
  ["creditor IBAN", ({ creditor }) => creditor.iban, IBAN],
  ["creditor ID", ({ creditor }) => creditor.creditorId, CREDITOR_ID],
];

const MESSAGE_RULES: readonly Rule<DirectDebitMessage>[] = [
  ["version", ({ version }) => version, /^pain\.008\.001\.0[28]$/],
  ["message ID", ({ messageId }) => messageId, IDENTIFIER],
  ["creation date and time", ({ creationDateTime }) => creationDateTime, DATE_TIME],
  ["initiating party name", ({ initiatingPartyName }) => initiatingPartyName, TEXT_70],
  ["initiating party ID", ({ initiatingPartyId }) => initiatingPartyId, IDENTIFIER],
  ["initiating party issuer", ({ initiatingPartyIssuer }) => initiatingPartyIssuer, TEXT_35],
];

/** What is not as our profile wants it, each problem with its place; empty for a message that may be written. */
export function profileProblems(message: DirectDebitMessage): string[] {
  const { batches } = message;
  const allTransactions = batches.flatMap(({ transactions }) => transactions);
  return [
    ...broken(MESSAGE_RULES, message),
    // GBIC_5 on LclInstrm.
    ...(new Set(batches.map(({ localInstrument }) => localInstrument)).size > 1 ? ["more than one scheme"] : []),
    ...repeated("payment information ID", batches, ({ paymentInformationId }) => paymentInformationId),
    ...repeated("batch of one kind", batches, batchKey),
    ...repeated("end-to-end ID", allTransactions, ({ endToEndId }) => endToEndId),
    ...(message.initiatingPartyId === null && message.initiatingPartyIssuer !== null ? ["issuer of no ID"] : []),
    ...totalProblems(message),
    ...batches.flatMap(batchProblems),
  ];
}

/** What must agree within one PmtInf, and therefore must not occur in two. */
function batchKey({
  creditor,
  localInstrument,
  sequenceType,
  collectionDate,
  batchBooking,
  categoryPurpose,
}: PaymentInformation): string {
  const { iban, creditorId } = creditor;
  const kind = [localInstrument, sequenceType, collectionDate, String(batchBooking), String(categoryPurpose)];
  return [...kind, iban, creditorId].join(" ");
}

function batchProblems(batch: PaymentInformation): string[] {
  const { paymentInformationId, creditor, transactions, numberOfTransactions, controlSum } = batch;
  const problems = broken(BATCH_RULES, batch);
  if (creditor.address !== null) problems.push(...addressProblems(creditor.address));
  if (transactions.length === 0) problems.push("no transaction");
  if (numberOfTransactions !== transactions.length) problems.push(`count ${String(numberOfTransactions)}`);
  if (controlSum !== sumOf(transactions, ({ amount }) => amount)) problems.push(`sum ${formatCents(controlSum)}`);
  if (batch.ultimateCreditorName !== null && transactions.some((each) => each.ultimateCreditorName !== null)) {
    problems.push("ultimate creditor at batch and transaction");
  }
  for (const transaction of transactions) {
    for (const problem of transactionProblems(transaction)) problems.push(`${transaction.endToEndId}: ${problem}`);
  }
  return problems.map((problem) => `${paymentInformationId}: ${problem}`);
}

function totalProblems({ batches, numberOfTransactions, controlSum }: DirectDebitMessage): string[] {
  const problems: string[] = [];
  if (batches.length === 0) problems.push("no batch");
  const count = batches.reduce((sum, { transactions }) => sum + transactions.length, 0);
  if (numberOfTransactions !== count) problems.push(`count ${String(numberOfTransactions)}`);
  if (controlSum !== sumOf(batches, (batch) => batch.controlSum)) problems.push(`sum ${formatCents(controlSum)}`);
  return problems;
}

function transactionProblems(transaction: Transaction): string[] {
  const { amount, amendment, debtorAddress, ultimateDebtor, remittance } = transaction;
  const problems = broken(TRANSACTION_RULES, transaction);
  if (amount < 1 || amount > AMOUNT_MAX) problems.push(`amount ${formatCents(amount)}`);
  if (debtorAddress !== null) problems.push(...addressProblems(debtorAddress));
  if (amendment !== null) problems.push(...amendmentProblems(amendment));
  if (ultimateDebtor !== null) problems.push(...ultimateDebtorProblems(ultimateDebtor));
  if (remittance !== null && !isLawfulRemittance(remittance)) problems.push("remittance information");
  return problems;
}

/** GBIC_5: an organisation or a person, whoever of the two; an element with nothing in it says nothing. */
function ultimateDebtorProblems(party: UltimateParty): string[] {
  const { name, organisation, person } = party;
  const problems = broken(ULTIMATE_DEBTOR_RULES, party);
  if (organisation !== null && person !== null) problems.push("ultimate debtor of two kinds");
  if (name === null && organisation === null && person === null) problems.push("ultimate debtor without a name");
  return problems;
}

/** GBIC_5 on AdrLine: two lines at most, which say nothing that stands in an element of its own. */
const ADDRESS_LINES_MAX = 2;

function addressProblems(address: MessageAddress): string[] {
  const problems = broken(ADDRESS_RULES, address);
  const { lines, street, buildingNumber, town, country } = address;
  if (lines === undefined) return problems;
  if (lines.length === 0 || lines.length > ADDRESS_LINES_MAX) problems.push(`${String(lines.length)} address lines`);
  if (street !== null || buildingNumber !== null) problems.push("street beside address lines");
  for (const line of lines) {
    const repeats = [town, country].some((part) => part?.toLowerCase() === line.toLowerCase());
    if (repeats || !TEXT_70.test(line)) problems.push(`address line "${line}"`);
  }
  return problems;
}

function amendmentProblems(amendment: MandateAmendment): string[] {
  // AmdmntInd = true without anything that was amended is refused by banks.
  const isEmpty = Object.values(amendment).every((part) => part === null);
  return isEmpty ? ["amendment of nothing"] : broken(AMENDMENT_RULES, amendment);
}

function isLawfulRemittance(remittance: Remittance): boolean {
  if (remittance.kind === "unstructured") return TEXT_140.test(remittance.text);
  const { reference, issuer } = remittance;
  const length = STRUCTURED_TAGS + reference.length + (issuer === null ? 0 : ISSUER_TAGS + issuer.length);
  return TEXT_35.test(reference) && (issuer === null || TEXT_35.test(issuer)) && length <= STRUCTURED_MAX;
}

function broken<T>(rules: readonly Rule<T>[], of: T): string[] {
  const problems: string[] = [];
  for (const [name, valueOf, form] of rules) {
    const value = valueOf(of);
    if (value !== null && !form.test(value)) problems.push(`${name} "${value}"`);
  }
  return problems;
}

/** Whether each key is longer or greater than the one before it, so that none occurs twice: as numbers in a row are. */
function isAscending<T>(of: readonly T[], keyOf: (each: T) => string): boolean {
  let before = "";
  for (const each of of) {
    const key = keyOf(each);
    if (key.length < before.length || (key.length === before.length && key <= before)) return false;
    before = key;
  }
  return true;
}

function repeated<T>(name: string, of: readonly T[], keyOf: (each: T) => string): string[] {
  if (isAscending(of, keyOf)) return [];
  const seen = new Set<string>();
  const problems: string[] = [];
  for (const each of of) {
    const key = keyOf(each);
    if (seen.has(key)) problems.push(`${name} "${key}" more than once`);
    seen.add(key);
  }
  return problems;
}
