import type { DirectDebitMessage, MessageAddress, PaymentInformation, Transaction } from "./message";
import type { DirectDebitFile, ReadAddress, ReadBatch, ReadTransaction } from "./reading";

/*
 * What a reader should find in the file of a message: the meaning of each of our fields in the reader's words.
 */

/** The group header as it should be read. */
export function expectedHeader(message: DirectDebitMessage): Omit<DirectDebitFile, "batches"> {
  const { version, messageId, creationDateTime, numberOfTransactions, controlSum } = message;
  const { initiatingPartyName, initiatingPartyId, initiatingPartyIssuer } = message;
  return {
    ...{ version, messageId, creationDateTime, numberOfTransactions, controlSum },
    ...{ initiatingPartyName, initiatingPartyId, initiatingPartyIssuer },
  };
}

/** A batch without its transactions as it should be read. */
export function expectedBatch(batch: PaymentInformation): Omit<ReadBatch, "transactions"> {
  const { creditor } = batch;
  return {
    paymentInformationId: batch.paymentInformationId,
    paymentMethod: "DD",
    batchBooking: batch.batchBooking,
    localInstrument: batch.localInstrument,
    sequenceType: batch.sequenceType,
    collectionDate: batch.collectionDate,
    categoryPurpose: batch.categoryPurpose,
    ultimateCreditorName: batch.ultimateCreditorName,
    chargeBearer: "SLEV",
    creditor: { ...creditor, address: expectedAddress(creditor.address) },
    numberOfTransactions: batch.numberOfTransactions,
    controlSum: batch.controlSum,
  };
}

/** A transaction of a batch as it should be read. */
export function expectedTransaction(transaction: Transaction, batch: PaymentInformation): ReadTransaction {
  const { amendment, remittance, ultimateDebtor } = transaction;
  const oldAccount = amendment?.originalDebtorAccount ?? null;
  const structured = remittance?.kind === "structured" ? remittance : null;
  return {
    instructionId: null,
    endToEndId: transaction.endToEndId,
    localInstrument: batch.localInstrument,
    sequenceType: batch.sequenceType,
    creditorId: batch.creditor.creditorId,
    amount: transaction.amount,
    currency: "EUR",
    mandateId: transaction.mandateId,
    dateOfSignature: transaction.dateOfSignature,
    isAmended: amendment !== null,
    originalMandateId: amendment?.originalMandateId ?? null,
    originalCreditorName: amendment?.originalCreditorName ?? null,
    originalCreditorId: amendment?.originalCreditorId ?? null,
    originalDebtorIban: oldAccount === "SMNDA" ? null : (oldAccount?.iban ?? null),
    originalDebtorAccount: oldAccount === "SMNDA" ? "SMNDA" : null,
    debtorAgentBic: transaction.debtorAgentBic,
    debtorName: transaction.debtorName,
    debtorAddress: expectedAddress(transaction.debtorAddress),
    debtorIban: transaction.debtorIban,
    ultimateCreditorName: transaction.ultimateCreditorName,
    ultimateDebtorName: ultimateDebtor?.name ?? null,
    ultimateDebtorOrganisation: ultimateDebtor?.organisation?.id ?? null,
    ultimateDebtorIssuer: ultimateDebtor?.organisation?.issuer ?? null,
    ultimateDebtorPerson: ultimateDebtor?.person ?? null,
    purpose: null,
    unstructured: remittance?.kind === "unstructured" ? remittance.text : null,
    reference: structured?.reference ?? null,
    referenceIssuer: structured?.issuer ?? null,
  };
}

function expectedAddress(address: MessageAddress | null): ReadAddress | null {
  if (address === null) return null;
  const { street, buildingNumber, postalCode, town, country, lines = [] } = address;
  return { street, buildingNumber, postalCode, town, country, lines };
}
