import * as SEPA from "sepa";

/** The file that npm's `sepa` makes of a message, every check of its own left on, as its README shows. */
export function npmSepaFile(message) {
  const document = new SEPA.Document(message.version);
  document.grpHdr.id = message.messageId;
  document.grpHdr.created = new Date(message.creationDateTime);
  document.grpHdr.initiatorName = message.initiatingPartyName;
  for (const batch of message.batches) addBatch(document, batch);
  return Buffer.from(document.toString());
}

function addBatch(document, batch) {
  const info = document.createPaymentInfo();
  info.collectionDate = dayOf(batch.collectionDate);
  info.creditorIBAN = batch.creditor.iban;
  info.creditorBIC = batch.creditor.bic ?? "";
  info.creditorName = batch.creditor.name;
  info.creditorId = batch.creditor.creditorId;
  info.batchBooking = batch.batchBooking;
  info.sequenceType = batch.sequenceType;
  info.localInstrumentation = batch.localInstrument;
  document.addPaymentInfo(info);
  for (const {
    endToEndId,
    amount,
    mandateId,
    dateOfSignature,
    debtorName,
    debtorIban,
    remittance,
  } of batch.transactions) {
    const transaction = info.createTransaction();
    transaction.end2endId = endToEndId;
    transaction.amount = amount / 100;
    transaction.mandateId = mandateId;
    transaction.mandateSignatureDate = dayOf(dateOfSignature);
    transaction.debtorName = debtorName;
    transaction.debtorIBAN = debtorIban;
    transaction.remittanceInfo = remittance.text;
    info.addTransaction(transaction);
  }
}

/** It writes days in the local zone: noon is the same day in all of them. */
function dayOf(date) {
  return new Date(`${date}T12:00:00`);
}
