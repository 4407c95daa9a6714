import type { Document } from "sepa";

import { sumOf } from "../../src/domain/values/money";
import type { OrderSettings } from "../../src/domain/book/orderSettings";
import type { CollectionOrder, DirectDebit, SequenceType } from "../../src/domain/book/records";
import { sendsReferences } from "../../src/domain/collection/sentTexts";
import { readStructuredReference } from "../../src/domain/values/structuredReference";

/*
 * A second opinion: the file that npm's `sepa` makes of an order's lines, grouped and added up here from the lines
 * themselves. What it cannot say is left out: addresses (it knows lines of free text only), amendments but for the
 * creditor ID, structured references (it writes `CdorPrtry`, an element that no schema has), and who stands behind the
 * parties; it writes no category purpose, but gets a batch for each.
 */

/** The order in which batches stand in a file. */
const SEQUENCE: readonly SequenceType[] = ["FRST", "RCUR", "OOFF", "FNAL"];

/** Whether the line's text is sent as a structured reference. */
export function isStructured(
  { remittanceInformation: text }: DirectDebit,
  { remittanceStyle }: OrderSettings,
): boolean {
  return text !== null && sendsReferences(remittanceStyle) && readStructuredReference(text) !== null;
}

/** The bytes that `sepa` makes of an issued order, all of its own checks on. */
export async function npmSepaFile(
  order: CollectionOrder,
  lines: readonly DirectDebit[],
  settings: OrderSettings,
): Promise<Uint8Array> {
  // An ES module, which jest loads only this way.
  const sepa = await import("sepa");
  sepa.setIDSeparator("-");
  const document = new sepa.Document(order.messageVersion ?? "");
  document.grpHdr.id = order.messageId ?? "";
  document.grpHdr.created = new Date(order.issuedAt ?? "");
  document.grpHdr.initiatorName = settings.creditorName;
  for (const [index, { type, purpose }] of kindsOf(lines, settings).entries()) {
    const batch = lines.filter((line) => line.sequenceType === type && forWhat(line, settings) === purpose);
    const info = document.createPaymentInfo();
    info.id = String(index + 1);
    info.collectionDate = dayOf(order.collectionDate);
    info.creditorIBAN = order.account;
    info.creditorBIC = settings.creditorBic ?? "";
    info.creditorName = settings.creditorName;
    info.creditorId = settings.creditorId;
    info.batchBooking = settings.batchBooking;
    info.sequenceType = type;
    info.localInstrumentation = order.localInstrument;
    document.addPaymentInfo(info);
    const numbers = [...new Set(batch.map(({ transaction }) => transaction))].sort((one, other) => one - other);
    for (const number of numbers) {
      addTransaction(
        info,
        batch.filter(({ transaction }) => transaction === number),
        settings,
      );
    }
  }
  return new TextEncoder().encode(document.toString());
}

function forWhat(line: DirectDebit, settings: OrderSettings): string {
  return line.categoryPurpose ?? settings.categoryPurpose ?? "";
}

function kindsOf(lines: readonly DirectDebit[], settings: OrderSettings) {
  return SEQUENCE.flatMap((type) => {
    const ofType = lines.filter(({ sequenceType }) => sequenceType === type);
    const purposes = new Set(ofType.map((line) => forWhat(line, settings)));
    return [...purposes].sort().map((purpose) => ({ type, purpose }));
  });
}

type PaymentInfo = ReturnType<Document["createPaymentInfo"]>;

function addTransaction(info: PaymentInfo, members: readonly DirectDebit[], settings: OrderSettings): void {
  const [line] = members;
  if (line === undefined) return;
  const transaction = info.createTransaction();
  transaction.end2endId = line.endToEndId ?? "";
  transaction.amount = sumOf(members, ({ amount }) => amount) / 100;
  transaction.mandateId = line.mandateId;
  transaction.mandateSignatureDate = dayOf(line.dateOfSignature);
  transaction.debtorName = line.accountHolder;
  transaction.debtorIBAN = line.iban;
  transaction.debtorBIC = line.bic ?? "";
  transaction.remittanceInfo = isStructured(line, settings) ? "" : (line.remittanceInformation ?? "");
  if (line.originalCreditorId !== null) {
    transaction.amendment = { originalCreditorSchemeId: line.originalCreditorId };
  }
  info.addTransaction(transaction);
}

/** It writes days in the local zone: noon is the same day in all of them. */
function dayOf(date: string): Date {
  return new Date(`${date}T12:00:00`);
}
