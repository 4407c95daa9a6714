import { sumOf } from "../../domain/money";
import type { OrderSettings } from "../../domain/orderSettings";
import type {
  AmendmentStyle,
  CollectionOrder,
  DirectDebit,
  PostalAddress,
  RemittanceStyle,
  SequenceType,
} from "../../domain/records";
import { readStructuredReference } from "../../domain/structuredReference";
import type { DirectDebitMessage, MandateAmendment, PaymentInformation, Remittance, Transaction } from "./message";

/** The order in which batches stand in a file. */
const SEQUENCE: readonly SequenceType[] = ["FRST", "RCUR", "OOFF", "FNAL"];

/** The lines that are collected in one amount; the first of them speaks for what they have in common. */
type Members = readonly [DirectDebit, ...DirectDebit[]];

/**
 * The message that an issued order's file is, from the stored order, all its lines and the frozen settings alone, so
 * that it can be made again at any time: whatever became of a line since, it takes part, because it is in the file. One
 * batch per sequence type (collection date and batch booking are the order's), transactions ascending by number, the
 * lines of one number as one amount. Texts are taken as they stand. What issuing should have filled and did not is a
 * programming error.
 */
export function messageOfOrder(
  order: CollectionOrder,
  lines: readonly DirectDebit[],
  settings: OrderSettings,
): DirectDebitMessage {
  const { messageId, messageVersion, issuedAt } = order;
  if (messageId === null || messageVersion === null || issuedAt === null) {
    throw new Error(`order ${order.number} has no message ID, version or moment of issue`);
  }
  const transactions = membersOfTransactions(lines);
  const batches = SEQUENCE.map((type) => transactions.filter(([first]) => first.sequenceType === type));
  return {
    version: messageVersion,
    messageId,
    creationDateTime: issuedAt,
    initiatingPartyName: settings.creditorName,
    numberOfTransactions: transactions.length,
    controlSum: sumOf(lines, ({ amount }) => amount),
    batches: batches
      .filter((members) => members.length > 0)
      .map((members, index) => batchOf(`${messageId}-${String(index + 1)}`, order, members, settings)),
  };
}

function membersOfTransactions(lines: readonly DirectDebit[]): Members[] {
  const transactions = new Map<number, [DirectDebit, ...DirectDebit[]]>();
  for (const line of [...lines].sort((a, b) => a.transaction - b.transaction || a.line - b.line)) {
    const members = transactions.get(line.transaction);
    if (members === undefined) {
      transactions.set(line.transaction, [line]);
      continue;
    }
    assertSameTransaction(members[0], line);
    members.push(line);
  }
  return [...transactions.values()];
}

const SHARED = ["mandateId", "iban", "sequenceType", "localInstrument", "endToEndId"] as const;

function assertSameTransaction(first: DirectDebit, other: DirectDebit): void {
  const field = SHARED.find((name) => first[name] !== other[name]);
  if (field === undefined) return;
  throw new Error(`lines ${String(first.line)} and ${String(other.line)} of one transaction differ in ${field}`);
}

function batchOf(
  paymentInformationId: string,
  order: CollectionOrder,
  batch: readonly Members[],
  settings: OrderSettings,
): PaymentInformation {
  const lines = batch.flat();
  const other = lines.find((line) => (line.paymentInformationId ?? paymentInformationId) !== paymentInformationId);
  if (other !== undefined) throw new Error(`line ${String(other.line)} was sent in another batch`);
  return {
    paymentInformationId,
    batchBooking: settings.batchBooking,
    localInstrument: order.localInstrument,
    sequenceType: batch[0]?.[0].sequenceType ?? "RCUR",
    collectionDate: order.collectionDate,
    creditor: {
      name: settings.creditorName,
      address: settings.creditorAddress,
      iban: order.account,
      bic: settings.creditorBic,
      creditorId: settings.creditorId,
    },
    numberOfTransactions: batch.length,
    controlSum: sumOf(lines, ({ amount }) => amount),
    transactions: batch.map((members) => transactionOf(members, settings)),
  };
}

function transactionOf(members: Members, settings: OrderSettings): Transaction {
  const [line] = members;
  if (line.endToEndId === null) throw new Error(`line ${String(line.line)} has no end-to-end ID`);
  return {
    endToEndId: line.endToEndId,
    amount: sumOf(members, ({ amount }) => amount),
    mandateId: line.mandateId,
    dateOfSignature: line.dateOfSignature,
    amendment: amendmentOf(line, settings.amendmentStyle),
    debtorAgentBic: line.bic,
    debtorName: line.accountHolder,
    debtorAddress: addressOf(line.address),
    debtorIban: line.iban,
    remittance: remittanceOf(line.remittanceInformation, settings.remittanceStyle),
  };
}

/** Banks differ in how they want a changed account reported (sepa.md 5.3); the rest they all want alike. */
function amendmentOf(line: DirectDebit, style: AmendmentStyle): MandateAmendment | null {
  const { originalMandateId, originalCreditorId, originalCreditorName, originalIban } = line;
  const hasNewAccount = originalIban !== null && style !== "None";
  if (!hasNewAccount && originalMandateId === null && originalCreditorId === null && originalCreditorName === null) {
    return null;
  }
  const originalDebtorAccount = hasNewAccount ? (style === "SMNDA" ? "SMNDA" : { iban: originalIban }) : null;
  return { originalMandateId, originalCreditorId, originalCreditorName, originalDebtorAccount };
}

/** The address in a line's text: street|buildingNumber|postalCode|town|country, an absent part empty. */
function addressOf(text: string | null): PostalAddress | null {
  if (text === null) return null;
  const [street, buildingNumber, postalCode, town, country] = text.split("|").map((part) => part || null);
  return {
    street: street ?? null,
    buildingNumber: buildingNumber ?? null,
    postalCode: postalCode ?? null,
    town: town ?? null,
    country: country ?? null,
  };
}

function remittanceOf(text: string | null, style: RemittanceStyle): Remittance | null {
  if (text === null) return null;
  const structured = style === "Reference" ? readStructuredReference(text) : null;
  if (structured === null) return { kind: "unstructured", text };
  return { kind: "structured", reference: structured.reference, issuer: structured.issuer };
}
