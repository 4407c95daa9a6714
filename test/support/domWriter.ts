import { create } from "xmlbuilder2";
import type { XMLBuilder } from "xmlbuilder2/lib/interfaces";

import { formatCents } from "../../src/domain/values/money";
import type { MessageVersion } from "../../src/domain/book/records";
import type {
  DirectDebitMessage,
  MessageAddress,
  PaymentInformation,
  Transaction,
  UltimateParty,
} from "../../src/iso20022/pain008/message";

/** The bank file of a message built element by element as one document: the plain way, which the writer must equal. */
export function writeDirectDebitFileByDom(message: DirectDebitMessage): Uint8Array {
  const document = create({ version: "1.0", encoding: "UTF-8" });
  const initiation = document
    .ele(`urn:iso:std:iso:20022:tech:xsd:${message.version}`, "Document")
    .ele("CstmrDrctDbtInitn");
  const header = initiation.ele("GrpHdr");
  header.ele("MsgId").txt(message.messageId);
  header.ele("CreDtTm").txt(message.creationDateTime);
  header.ele("NbOfTxs").txt(String(message.numberOfTransactions));
  header.ele("CtrlSum").txt(formatCents(message.controlSum));
  const initiator = header.ele("InitgPty");
  initiator.ele("Nm").txt(message.initiatingPartyName);
  if (message.initiatingPartyId !== null) {
    const other = initiator.ele("Id").ele("OrgId").ele("Othr");
    other.ele("Id").txt(message.initiatingPartyId);
    if (message.initiatingPartyIssuer !== null) other.ele("Issr").txt(message.initiatingPartyIssuer);
  }
  for (const batch of message.batches) addBatch(initiation, batch, message.version);
  return new TextEncoder().encode(`${document.end({ prettyPrint: true })}\n`);
}

function addBatch(initiation: XMLBuilder, batch: PaymentInformation, version: MessageVersion): void {
  const information = initiation.ele("PmtInf");
  information.ele("PmtInfId").txt(batch.paymentInformationId);
  information.ele("PmtMtd").txt("DD");
  if (batch.batchBooking !== null) information.ele("BtchBookg").txt(String(batch.batchBooking));
  information.ele("NbOfTxs").txt(String(batch.numberOfTransactions));
  information.ele("CtrlSum").txt(formatCents(batch.controlSum));
  const type = information.ele("PmtTpInf");
  type.ele("SvcLvl").ele("Cd").txt("SEPA");
  type.ele("LclInstrm").ele("Cd").txt(batch.localInstrument);
  type.ele("SeqTp").txt(batch.sequenceType);
  if (batch.categoryPurpose !== null) type.ele("CtgyPurp").ele("Cd").txt(batch.categoryPurpose);
  information.ele("ReqdColltnDt").txt(batch.collectionDate);
  const { creditor } = batch;
  addParty(information.ele("Cdtr"), creditor.name, creditor.address);
  const account = information.ele("CdtrAcct");
  account.ele("Id").ele("IBAN").txt(creditor.iban);
  account.ele("Ccy").txt("EUR");
  addAgent(information.ele("CdtrAgt"), creditor.bic, version);
  if (batch.ultimateCreditorName !== null) information.ele("UltmtCdtr").ele("Nm").txt(batch.ultimateCreditorName);
  information.ele("ChrgBr").txt("SLEV");
  addCreditorId(information.ele("CdtrSchmeId"), creditor.creditorId);
  for (const transaction of batch.transactions) addTransaction(information, transaction, version);
}

function addTransaction(information: XMLBuilder, transaction: Transaction, version: MessageVersion): void {
  const debit = information.ele("DrctDbtTxInf");
  debit.ele("PmtId").ele("EndToEndId").txt(transaction.endToEndId);
  debit.ele("InstdAmt", { Ccy: "EUR" }).txt(formatCents(transaction.amount));
  const mandate = debit.ele("DrctDbtTx").ele("MndtRltdInf");
  mandate.ele("MndtId").txt(transaction.mandateId);
  mandate.ele("DtOfSgntr").txt(transaction.dateOfSignature);
  if (transaction.amendment !== null) addAmendment(mandate, transaction.amendment);
  if (transaction.ultimateCreditorName !== null) debit.ele("UltmtCdtr").ele("Nm").txt(transaction.ultimateCreditorName);
  addAgent(debit.ele("DbtrAgt"), transaction.debtorAgentBic, version);
  addParty(debit.ele("Dbtr"), transaction.debtorName, transaction.debtorAddress);
  debit.ele("DbtrAcct").ele("Id").ele("IBAN").txt(transaction.debtorIban);
  if (transaction.ultimateDebtor !== null) addUltimateDebtor(debit.ele("UltmtDbtr"), transaction.ultimateDebtor);
  const { remittance } = transaction;
  if (remittance?.kind === "unstructured") debit.ele("RmtInf").ele("Ustrd").txt(remittance.text);
  if (remittance?.kind !== "structured") return;
  const reference = debit.ele("RmtInf").ele("Strd").ele("CdtrRefInf");
  const type = reference.ele("Tp");
  type.ele("CdOrPrtry").ele("Cd").txt("SCOR");
  if (remittance.issuer !== null) type.ele("Issr").txt(remittance.issuer);
  reference.ele("Ref").txt(remittance.reference);
}

function addUltimateDebtor(party: XMLBuilder, { name, organisation, person }: UltimateParty): void {
  if (name !== null) party.ele("Nm").txt(name);
  if (organisation !== null) {
    const other = party.ele("Id").ele("OrgId").ele("Othr");
    other.ele("Id").txt(organisation.id);
    if (organisation.issuer !== null) other.ele("Issr").txt(organisation.issuer);
  }
  if (person !== null) party.ele("Id").ele("PrvtId").ele("Othr").ele("Id").txt(person);
}

function addAmendment(mandate: XMLBuilder, amendment: NonNullable<Transaction["amendment"]>): void {
  mandate.ele("AmdmntInd").txt("true");
  const details = mandate.ele("AmdmntInfDtls");
  const { originalMandateId, originalCreditorId, originalCreditorName, originalDebtorAccount } = amendment;
  if (originalMandateId !== null) details.ele("OrgnlMndtId").txt(originalMandateId);
  if (originalCreditorName !== null || originalCreditorId !== null) {
    const creditor = details.ele("OrgnlCdtrSchmeId");
    if (originalCreditorName !== null) creditor.ele("Nm").txt(originalCreditorName);
    if (originalCreditorId !== null) addCreditorId(creditor, originalCreditorId);
  }
  if (originalDebtorAccount === null) return;
  const account = details.ele("OrgnlDbtrAcct").ele("Id");
  if (originalDebtorAccount === "SMNDA") account.ele("Othr").ele("Id").txt("SMNDA");
  else account.ele("IBAN").txt(originalDebtorAccount.iban);
}

function addParty(party: XMLBuilder, name: string, address: MessageAddress | null): void {
  party.ele("Nm").txt(name);
  if (address === null) return;
  const postal = party.ele("PstlAdr");
  const { street, buildingNumber, postalCode, town, country, lines = [] } = address;
  if (street !== null) postal.ele("StrtNm").txt(street);
  if (buildingNumber !== null) postal.ele("BldgNb").txt(buildingNumber);
  if (postalCode !== null) postal.ele("PstCd").txt(postalCode);
  if (town !== null) postal.ele("TwnNm").txt(town);
  if (country !== null) postal.ele("Ctry").txt(country);
  for (const line of lines) postal.ele("AdrLine").txt(line);
}

function addAgent(agent: XMLBuilder, bic: string | null, version: MessageVersion): void {
  const institution = agent.ele("FinInstnId");
  if (bic === null) institution.ele("Othr").ele("Id").txt("NOTPROVIDED");
  else institution.ele(version === "pain.008.001.02" ? "BIC" : "BICFI").txt(bic);
}

function addCreditorId(scheme: XMLBuilder, creditorId: string): void {
  const other = scheme.ele("Id").ele("PrvtId").ele("Othr");
  other.ele("Id").txt(creditorId);
  other.ele("SchmeNm").ele("Prtry").txt("SEPA");
}
