import { firstBy } from "../kit/firstBy";
import { keyFrom } from "../domain/book/book";
import { at, type Finding, finding } from "../domain/book/finding";
import { formatCents } from "../domain/values/money";
import type { CollectionOrder, DirectDebit, FieldOf } from "../domain/book/records";
import type { FileComparison, FileDifference, Weight } from "../iso20022/pain008/comparison";
import type { DirectDebitMessage, Transaction } from "../iso20022/pain008/message";
import type { ReadTransaction } from "../iso20022/pain008/reading";
import type { StoredOrder } from "./storedOrder";

const CODES = {
  payment: "compare.payment",
  processing: "compare.processing",
  optional: "compare.optional",
} as const satisfies Record<Weight, string>;

/** The contract's name of what a file says of a transaction, where it is a column of `DirectDebits`. */
const LINE_FIELDS: Readonly<Record<string, FieldOf<"DirectDebits">>> = {
  endToEndId: "endToEndId",
  amount: "amount",
  mandateId: "mandateId",
  dateOfSignature: "dateOfSignature",
  debtorIban: "iban",
  debtorAgentBic: "bic",
  debtorName: "accountHolder",
  debtorAddress: "address",
  unstructured: "remittanceInformation",
  reference: "remittanceInformation",
  localInstrument: "localInstrument",
  sequenceType: "sequenceType",
  originalMandateId: "originalMandateId",
  originalCreditorId: "originalCreditorId",
  originalCreditorName: "originalCreditorName",
  originalDebtorIban: "originalIban",
  originalDebtorAccount: "originalIban",
  ultimateCreditorName: "ultimateCreditor",
  ultimateDebtorName: "ultimateDebtor",
  ultimateDebtorOrganisation: "ultimateDebtorId",
  ultimateDebtorPerson: "ultimateDebtorId",
};

/** The same of a batch or the whole file, by the columns of `Orders`; the creditor is frozen in its settings. */
const ORDER_FIELDS: Readonly<Record<string, FieldOf<"Orders">>> = {
  version: "messageVersion",
  messageId: "messageId",
  creationDateTime: "issuedAt",
  numberOfTransactions: "numberOfTransactions",
  controlSum: "controlSum",
  collectionDate: "collectionDate",
  localInstrument: "localInstrument",
  "creditor.iban": "account",
  "creditor.name": "settings",
  "creditor.bic": "settings",
  "creditor.address": "settings",
  creditorId: "settings",
  batchBooking: "settings",
};

/** How a difference is called where the contract has no column for it, or one that holds more. */
const SPOKEN: Readonly<Record<string, string>> = {
  "creditor.iban": "account",
  "creditor.name": "creditorName",
  "creditor.bic": "bic",
  "creditor.address": "address",
  creditorId: "creditorId",
  batchBooking: "batchBooking",
  creationDateTime: "creationDateTime",
  reference: "paymentReference",
};

/** Everything in which a file differs from its order, each at the order's line or row where there is one. */
export function comparisonFindings(
  { order, lines }: StoredOrder,
  message: DirectDebitMessage,
  { missing, extra, differences, wrongTotals }: FileComparison,
): Finding[] {
  const lineOf = firstLines(lines);
  return [
    ...wrongTotals.map(({ paymentInformationId, field, stated, actual }) => {
      const params = { subject: paymentInformationId ?? message.messageId, field, stated, actual };
      return finding("compare.stated", at("Orders", order, field), params);
    }),
    ...missing.map(({ transaction }) => missingFinding(lineOf(transaction), transaction)),
    ...extra.map(({ transaction }) => finding("compare.extra", null, extraParams(transaction))),
    ...differences.map((difference) => differenceFinding(order, lineOf, difference)),
  ];
}

type LineOf = (transaction: Transaction) => DirectDebit;

/** The line of each transaction; of those that are collected in one amount the first, which speaks for them. */
function firstLines(lines: readonly DirectDebit[]): LineOf {
  const byEndToEndId = firstBy(lines, ({ endToEndId }) => keyFrom(endToEndId));
  return ({ endToEndId }) => {
    const line = byEndToEndId.get(keyFrom(endToEndId));
    if (line === undefined) throw new Error(`no line of transaction ${endToEndId}`);
    return line;
  };
}

function missingFinding(line: DirectDebit, transaction: Transaction): Finding {
  const { endToEndId, debtorName, debtorIban, amount } = transaction;
  return finding("compare.missing", at("DirectDebits", line, "endToEndId"), {
    endToEndId,
    name: debtorName,
    iban: debtorIban,
    amount: formatCents(amount),
  });
}

function extraParams({ endToEndId, mandateId, debtorName, debtorIban, amount }: ReadTransaction) {
  return {
    endToEndId: endToEndId ?? "",
    mandate: mandateId ?? "",
    name: debtorName ?? "",
    iban: debtorIban ?? "",
    amount: amount === null ? "" : formatCents(amount),
  };
}

function differenceFinding(order: CollectionOrder, lineOf: LineOf, difference: FileDifference): Finding {
  const { weight, transaction: ours, field, expected, found, paymentInformationId } = difference;
  const column = (ours === null ? ORDER_FIELDS : LINE_FIELDS)[field];
  const place =
    ours === null
      ? at("Orders", order, ORDER_FIELDS[field] ?? null)
      : at("DirectDebits", lineOf(ours.transaction), LINE_FIELDS[field] ?? null);
  return finding(CODES[weight], place, {
    subject: ours === null ? (paymentInformationId ?? order.number) : subjectOf(ours.transaction),
    field: SPOKEN[field] ?? column ?? field,
    expected: expected ?? "",
    found: found ?? "",
  });
}

function subjectOf({ endToEndId, debtorName }: Transaction): string {
  return `${endToEndId} (${debtorName})`;
}
