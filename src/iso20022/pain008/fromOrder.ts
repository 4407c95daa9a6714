import { sumOf } from "../../domain/values/money";
import { type OrderSettings, settingsFromText } from "../../domain/book/orderSettings";
import type {
  AmendmentStyle,
  CollectionOrder,
  DirectDebit,
  PostalAddress,
  RemittanceStyle,
} from "../../domain/book/records";
import { type BatchKind, batchKindOf, batchKinds, isSameBatch } from "../../domain/collection/batches";
import { isOfOrganisation, registerOf } from "../../domain/collection/optionalFields";
import { addressFromText, sendsReferences } from "../../domain/collection/sentTexts";
import { readStructuredReference } from "../../domain/values/structuredReference";
import type {
  DirectDebitMessage,
  MandateAmendment,
  MessageAddress,
  PaymentInformation,
  Remittance,
  Transaction,
  UltimateParty,
} from "./message";

/** The lines that are collected in one amount; the first of them speaks for what they have in common. */
type Members = readonly [DirectDebit, ...DirectDebit[]];

/**
 * What keeps an order and its lines from being a message; empty for what was issued and not changed since. Reached
 * by an order that is not issued, or by a workbook that somebody changed by hand.
 */
export function orderProblems(order: CollectionOrder, lines: readonly DirectDebit[]): string[] {
  const purpose = settingsFromText(order.settings)?.categoryPurpose ?? null;
  return problemsOf(order, lines, batchesOf(order.messageId ?? "", lines, purpose));
}

function problemsOf(order: CollectionOrder, lines: readonly DirectDebit[], batches: readonly Batch[]): string[] {
  const missing = (["messageId", "messageVersion", "issuedAt"] as const).filter((field) => order[field] === null);
  const problems = missing.map((field) => `order ${order.number} has no ${field}`);
  for (const { endToEndId, localInstrument, line } of lines) {
    if (endToEndId === null) problems.push(`line ${String(line)} has no endToEndId`);
    if (localInstrument !== order.localInstrument) problems.push(`line ${String(line)} is of another scheme`);
  }
  for (const { members, paymentInformationId } of batches) {
    const strangers: DirectDebit[] = [];
    for (const ofTransaction of members) {
      const [first] = ofTransaction;
      for (const line of ofTransaction) {
        if (line !== first) problems.push(...conflicts(first, line));
        const { paymentInformationId: sentIn } = line;
        if (sentIn !== null && sentIn !== paymentInformationId) strangers.push(line);
      }
    }
    problems.push(...strangers.map(({ line }) => `line ${String(line)} was sent in another batch`));
  }
  return problems;
}

/** What an order is as a message, or what keeps it from being one. */
export interface MessageReading {
  readonly message: DirectDebitMessage | null;
  /** Those of {@link orderProblems}; empty when there is a message. */
  readonly problems: readonly string[];
}

/**
 * The message that an issued order's file is, from the stored order, all its lines and the frozen settings alone, so
 * that it can be made again at any time: whatever became of a line since, it takes part, because it is in the file. One
 * batch per sequence type (collection date and batch booking are the order's), transactions ascending by number, the
 * lines of one number as one amount. Texts are taken as they stand. An order with {@link orderProblems} is a
 * programming error.
 */
export function messageOfOrder(
  order: CollectionOrder,
  lines: readonly DirectDebit[],
  settings: OrderSettings,
): DirectDebitMessage {
  const { message, problems } = readMessage(order, lines, settings);
  if (message === null) throw new Error(problems.join("; "));
  return message;
}

/** The message of an order as {@link messageOfOrder} makes it, unless there are problems. */
export function readMessage(
  order: CollectionOrder,
  lines: readonly DirectDebit[],
  settings: OrderSettings,
): MessageReading {
  const { messageId, messageVersion, issuedAt } = order;
  const stored = batchesOf(messageId ?? "", lines, settings.categoryPurpose ?? null);
  const problems = problemsOf(order, lines, stored);
  if (messageId === null || messageVersion === null || issuedAt === null || problems.length > 0) {
    return { message: null, problems };
  }
  const batches = stored.map((batch) => paymentInformationOf(batch, order, settings));
  const message = {
    version: messageVersion,
    messageId,
    creationDateTime: issuedAt,
    initiatingPartyName: settings.creditorName,
    initiatingPartyId: settings.initiatingParty?.id ?? null,
    initiatingPartyIssuer: settings.initiatingParty?.issuer ?? null,
    numberOfTransactions: batches.reduce((count, { transactions }) => count + transactions.length, 0),
    controlSum: sumOf(batches, ({ controlSum }) => controlSum),
    batches,
  };
  return { message, problems };
}

/** The lines of a batch by transaction. */
interface Batch extends BatchKind {
  readonly paymentInformationId: string;
  readonly members: readonly Members[];
}

function batchesOf(messageId: string, lines: readonly DirectDebit[], purpose: string | null): Batch[] {
  const transactions = membersOfTransactions(lines);
  const firsts = transactions.map(([first]) => first);
  return batchKinds(firsts, purpose).map((kind, index) => ({
    ...kind,
    paymentInformationId: `${messageId}-${String(index + 1)}`,
    members: transactions.filter(([first]) => isSameBatch(batchKindOf(first, purpose), kind)),
  }));
}

function membersOfTransactions(lines: readonly DirectDebit[]): Members[] {
  const transactions: [DirectDebit, ...DirectDebit[]][] = [];
  for (const line of [...lines].sort((a, b) => a.transaction - b.transaction || a.line - b.line)) {
    const members = transactions.at(-1);
    if (members?.[0].transaction === line.transaction) members.push(line);
    else transactions.push([line]);
  }
  return transactions;
}

/** Every field that the file has once for a transaction. */
const SHARED = [
  "endToEndId",
  "mandateId",
  "dateOfSignature",
  "iban",
  "bic",
  "accountHolder",
  "address",
  "sequenceType",
  "remittanceInformation",
  "originalMandateId",
  "originalIban",
  "originalCreditorId",
  "originalCreditorName",
  "ultimateDebtor",
  "ultimateDebtorId",
  "ultimateCreditor",
  "categoryPurpose",
] as const;

function conflicts(first: DirectDebit, other: DirectDebit): string[] {
  return SHARED.filter((field) => first[field] !== other[field]).map(
    (field) => `lines ${String(first.line)} and ${String(other.line)} of one transaction differ in ${field}`,
  );
}

function paymentInformationOf(batch: Batch, order: CollectionOrder, settings: OrderSettings): PaymentInformation {
  const { paymentInformationId, sequenceType, categoryPurpose, members } = batch;
  // GBIC_5 has an ultimate creditor at the batch or at its transactions, never at both.
  const isPerRow = members.some(([{ ultimateCreditor }]) => ultimateCreditor !== null);
  const ofAccount = settings.ultimateCreditor ?? null;
  const transactions = members.map((each) => transactionOf(each, settings, isPerRow ? ofAccount : null));
  return {
    paymentInformationId,
    batchBooking: settings.batchBooking,
    localInstrument: order.localInstrument,
    sequenceType,
    collectionDate: order.collectionDate,
    categoryPurpose,
    ultimateCreditorName: isPerRow ? null : ofAccount,
    creditor: {
      name: settings.creditorName,
      address: settings.creditorAddress === null ? null : inForm(settings.creditorAddress, settings),
      iban: order.account,
      bic: settings.creditorBic,
      creditorId: settings.creditorId,
    },
    numberOfTransactions: transactions.length,
    controlSum: sumOf(transactions, ({ amount }) => amount),
    transactions,
  };
}

/** `onBehalf`: the ultimate creditor of a transaction that names none of its own. */
function transactionOf(members: Members, settings: OrderSettings, onBehalf: string | null): Transaction {
  const [line] = members;
  return {
    endToEndId: line.endToEndId ?? "", // Never blank: that is one of the problems above.
    amount: sumOf(members, ({ amount }) => amount),
    mandateId: line.mandateId,
    dateOfSignature: line.dateOfSignature,
    amendment: amendmentOf(line, settings.amendmentStyle),
    debtorAgentBic: line.bic,
    debtorName: line.accountHolder,
    debtorAddress: line.address === null ? null : inForm(addressFromText(line.address), settings),
    debtorIban: line.iban,
    ultimateCreditorName: line.ultimateCreditor ?? onBehalf,
    ultimateDebtor: ultimateDebtorOf(line),
    remittance: remittanceOf(line.remittanceInformation, settings.remittanceStyle),
  };
}

/** For whom the amount is owed, when that is another than the debtor; the form of an identification shows whose it is. */
function ultimateDebtorOf({ ultimateDebtor: name, ultimateDebtorId: id }: DirectDebit): UltimateParty | null {
  if (name === null && id === null) return null;
  if (id === null) return { name, organisation: null, person: null };
  return isOfOrganisation(id)
    ? { name, organisation: { id, issuer: registerOf(id) }, person: null }
    : { name, organisation: null, person: id };
}

/** Banks differ in how they want a changed account reported (docs/law/sepa.md#5.3); the rest they all want alike. */
function amendmentOf(line: DirectDebit, style: AmendmentStyle): MandateAmendment | null {
  const { originalMandateId, originalCreditorId, originalCreditorName, originalIban } = line;
  const hasNewAccount = originalIban !== null && style !== "None";
  if (!hasNewAccount && originalMandateId === null && originalCreditorId === null && originalCreditorName === null) {
    return null;
  }
  const originalDebtorAccount = hasNewAccount ? (style === "SMNDA" ? "SMNDA" : { iban: originalIban }) : null;
  return { originalMandateId, originalCreditorId, originalCreditorName, originalDebtorAccount };
}

/** GBIC_5: the most characters of an address line. */
const ADDRESS_LINE_MAX = 70;

/**
 * The address in the form of the order: hybrid ones have street and building number in one line, or in two where
 * they are too long for one; a line that would only repeat the town or the country is left out. Without street and
 * number there is no line, and the address is structured.
 */
function inForm(address: PostalAddress, { addressForm }: OrderSettings): MessageAddress {
  if (addressForm !== "Hybrid") return address;
  const { street, buildingNumber, town, country } = address;
  const parts = [street, buildingNumber].filter((part) => part !== null);
  const together = parts.join(" ");
  const lines = (together.length > ADDRESS_LINE_MAX ? parts : [together]).filter(
    (line) => line !== "" && ![town, country].some((part) => part?.toLowerCase() === line.toLowerCase()),
  );
  const rest = { ...address, street: null, buildingNumber: null };
  return lines.length === 0 ? rest : { ...rest, lines };
}

function remittanceOf(text: string | null, style: RemittanceStyle): Remittance | null {
  if (text === null) return null;
  const structured = sendsReferences(style) ? readStructuredReference(text) : null;
  if (structured === null) return { kind: "unstructured", text };
  return { kind: "structured", reference: structured.reference, issuer: structured.issuer };
}
