// Writes status reports as a bank does: pain.002 of a simply described answer, valid by its schema.
import { amountElement, documentXml, element, euros, optional, reasonElement } from "./xml.mjs";

export function pain002(report, { version = "10" } = {}) {
  const { messageId, createdAt, originalMessageId, originalMessageName = "pain.008.001.08", batches = [] } = report;
  const header = element("GrpHdr", [element("MsgId", messageId), element("CreDtTm", createdAt)]);
  const group = element("OrgnlGrpInfAndSts", [
    element("OrgnlMsgId", originalMessageId),
    element("OrgnlMsgNmId", originalMessageName),
    ...totals(report),
    optional("GrpSts", report.status),
    ...reasons(report),
  ]);
  const all = batches.map((batch) => batchElement(batch, version));
  return documentXml(`pain.002.001.${version}`, element("CstmrPmtStsRpt", [header, group, ...all]));
}

function batchElement(batch, version) {
  return element("OrgnlPmtInfAndSts", [
    element("OrgnlPmtInfId", batch.paymentInformationId),
    ...totals(batch),
    optional("PmtInfSts", batch.status),
    ...reasons(batch),
    ...(batch.transactions ?? []).map((one) => transactionElement(one, version)),
  ]);
}

function transactionElement(one, version) {
  return element("TxInfAndSts", [
    optional("OrgnlEndToEndId", one.endToEndId),
    optional("TxSts", one.status),
    ...reasons(one),
    optional("AcctSvcrRef", one.bankReference),
    optional("OrgnlTxRef", [
      one.amount == null ? null : element("Amt", [amountElement("InstdAmt", one.amount)]),
      one.mandateId == null ? null : element("MndtRltdInf", [element("MndtId", one.mandateId)]),
      one.text == null ? null : element("RmtInf", [element("Ustrd", one.text.slice(0, 140))]),
      optional("Dbtr", partyOf(one.name, version)),
      one.iban == null ? null : element("DbtrAcct", [element("Id", [element("IBAN", one.iban)])]),
    ]),
  ]);
}

function partyOf(name, version) {
  if (name == null) return null;
  return version === "03" ? [element("Nm", name)] : [element("Pty", [element("Nm", name)])];
}

function totals({ numberOfTransactions, controlSum }) {
  return [
    optional("OrgnlNbOfTxs", numberOfTransactions),
    controlSum == null ? null : element("OrgnlCtrlSum", euros(controlSum)),
  ];
}

function reasons({ reason, reasonText }) {
  return [optional("StsRsnInf", [reason == null ? null : reasonElement(reason), optional("AddtlInf", reasonText)])];
}
