import { cents, formatCents } from "../../src/domain/values/money";
import { dutchIbanOf } from "./books";

/*
 * Bank files as other programs write them, by the ISO schema of their version: with or without a prefix, white space, byte order
 * mark, BICs, addresses, totals per batch, and the creditor's ID at the batch or at each transaction.
 */

export interface XmlTransaction {
  readonly mandate: string;
  readonly name: string;
  readonly iban: string;
  /** In cents. */
  readonly amount: number;
  readonly signed: string | null;
  readonly bic: string;
  readonly text: string;
  readonly reference: string;
  readonly currency: string;
  /** Elements of an address, in their order. */
  readonly address: string;
  /** What stands in AmdmntInfDtls; empty for no amendment. */
  readonly amendment: string;
}

export interface XmlBatch {
  readonly date: string;
  readonly sequence: string;
  readonly scheme: string;
  readonly batchBooking: boolean | null;
  readonly creditor: string;
  readonly creditorAddress: string;
  readonly creditorId: string;
  readonly creditorIban: string;
  readonly creditorBic: string;
  readonly transactions: readonly Partial<XmlTransaction>[];
}

/** In what manner a program writes. */
export interface XmlManner {
  readonly version: string;
  readonly prefix: string;
  readonly isSpaced: boolean;
  readonly bom: boolean;
  readonly encoding: string;
  readonly messageId: string;
  /** Of the group header, and of each batch; as they are when absent. */
  readonly count?: number;
  readonly sum?: number;
  readonly hasBatchTotals: boolean;
  /** Whether the creditor's ID stands at each transaction instead. */
  readonly isIdInside: boolean;
}

const TRANSACTION: XmlTransaction = {
  mandate: "M-0001",
  name: "J. Jansen",
  iban: dutchIbanOf(1),
  amount: 25_00,
  signed: "2020-03-01",
  bic: "",
  text: "Contributie november",
  reference: "",
  currency: "EUR",
  address: "",
  amendment: "",
};

const BATCH: XmlBatch = {
  date: "2026-11-02",
  sequence: "RCUR",
  scheme: "CORE",
  batchBooking: true,
  creditor: "Sportvereniging De Kieviten",
  creditorAddress: "",
  creditorId: "NL42ZZZ123456780001",
  creditorIban: "NL22ABNA0990000206",
  creditorBic: "ABNANL2A",
  transactions: [{}],
};

const MANNER: XmlManner = {
  version: "pain.008.001.08",
  prefix: "",
  isSpaced: true,
  bom: false,
  encoding: "UTF-8",
  messageId: "OUD-2026-11",
  hasBatchTotals: true,
  isIdInside: false,
};

/** A direct debit file with these batches, written in this manner. */
export function bankFileXml(batches: readonly Partial<XmlBatch>[], over: Partial<XmlManner> = {}): string {
  const manner = { ...MANNER, ...over };
  const whole = batches.map((batch) => ({ ...BATCH, ...batch }));
  const all = whole.flatMap(({ transactions }) => transactions);
  const head = tag("GrpHdr", [
    leaf("MsgId", manner.messageId),
    leaf("CreDtTm", "2026-10-28T09:30:00"),
    leaf("NbOfTxs", String(manner.count ?? all.length)),
    leaf("CtrlSum", amount(manner.sum ?? sumOf(all))),
    tag("InitgPty", [leaf("Nm", whole[0]?.creditor ?? "")]),
  ]);
  const body = tag("CstmrDrctDbtInitn", [head, ...whole.map((batch, at) => batchXml(batch, at + 1, manner))]);
  const { prefix, version } = manner;
  const declared = `xmlns${prefix === "" ? "" : `:${prefix}`}="urn:iso:std:iso:20022:tech:xsd:${version}"`;
  const document = `<Document ${declared}>${body}</Document>`;
  const spaced = manner.isSpaced ? document.replaceAll(/>(?=<)/gu, ">\n") : document;
  const named = prefix === "" ? spaced : spaced.replaceAll(/<(\/?)(?=[A-Z])/gu, `<$1${prefix}:`);
  return `${manner.bom ? "\ufeff" : ""}<?xml version="1.0" encoding="${manner.encoding}"?>\n${named}`;
}

/** The same as the bytes of a file. */
export function bankFile(name: string, batches: readonly Partial<XmlBatch>[], over: Partial<XmlManner> = {}) {
  return { name, bytes: new TextEncoder().encode(bankFileXml(batches, over)) };
}

function batchXml(batch: XmlBatch, number: number, manner: XmlManner): string {
  const { transactions } = batch;
  const bicElement = isNew(manner) ? "BICFI" : "BIC";
  return tag("PmtInf", [
    leaf("PmtInfId", `OUD-${String(number)}`),
    leaf("PmtMtd", "DD"),
    ...(batch.batchBooking === null ? [] : [leaf("BtchBookg", String(batch.batchBooking))]),
    ...(manner.hasBatchTotals
      ? [leaf("NbOfTxs", String(transactions.length)), leaf("CtrlSum", amount(sumOf(transactions)))]
      : []),
    tag("PmtTpInf", [
      tag("SvcLvl", [leaf("Cd", "SEPA")]),
      tag("LclInstrm", [leaf("Cd", batch.scheme)]),
      leaf("SeqTp", batch.sequence),
    ]),
    leaf("ReqdColltnDt", batch.date),
    tag("Cdtr", [
      leaf("Nm", batch.creditor),
      batch.creditorAddress === "" ? "" : tag("PstlAdr", [batch.creditorAddress]),
    ]),
    tag("CdtrAcct", [tag("Id", [leaf("IBAN", batch.creditorIban)])]),
    tag("CdtrAgt", [agent(batch.creditorBic, bicElement)]),
    leaf("ChrgBr", "SLEV"),
    ...(manner.isIdInside ? [] : [creditorScheme(batch.creditorId)]),
    ...transactions.map((one, at) => transactionXml({ ...TRANSACTION, ...one }, at + 1, batch, manner)),
  ]);
}

function transactionXml(one: XmlTransaction, number: number, batch: XmlBatch, manner: XmlManner): string {
  const { amendment } = one;
  return tag("DrctDbtTxInf", [
    tag("PmtId", [leaf("EndToEndId", `E2E-${String(number)}`)]),
    `<InstdAmt Ccy="${one.currency}">${amount(one.amount)}</InstdAmt>`,
    tag("DrctDbtTx", [
      tag("MndtRltdInf", [
        leaf("MndtId", one.mandate),
        ...(one.signed === null ? [] : [leaf("DtOfSgntr", one.signed)]),
        ...(amendment === "" ? [] : [leaf("AmdmntInd", "true"), tag("AmdmntInfDtls", [amendment])]),
      ]),
      ...(manner.isIdInside ? [creditorScheme(batch.creditorId)] : []),
    ]),
    tag("DbtrAgt", [agent(one.bic, isNew(manner) ? "BICFI" : "BIC")]),
    tag("Dbtr", [leaf("Nm", one.name), one.address === "" ? "" : tag("PstlAdr", [one.address])]),
    tag("DbtrAcct", [tag("Id", [leaf("IBAN", one.iban)])]),
    tag("RmtInf", [
      one.reference === ""
        ? leaf("Ustrd", one.text)
        : `<Strd><CdtrRefInf><Tp><CdOrPrtry><Cd>SCOR</Cd></CdOrPrtry></Tp>${leaf("Ref", one.reference)}</CdtrRefInf></Strd>`,
    ]),
  ]);
}

/** The amendment that the debtor's account is another one. */
export const NEW_ACCOUNT = "<OrgnlDbtrAcct><Id><Othr><Id>SMNDA</Id></Othr></Id></OrgnlDbtrAcct>";

/** The same as it was written until 2016. */
export const NEW_AGENT = "<OrgnlDbtrAgt><FinInstnId><Othr><Id>SMNDA</Id></Othr></FinInstnId></OrgnlDbtrAgt>";

/** The amendment that the mandate had another reference. */
export const formerReference = (reference: string): string => leaf("OrgnlMndtId", reference);

/** The amendment that the creditor had another ID or name. */
export function formerCreditor(creditorId: string, name = ""): string {
  const id = creditorId === "" ? "" : schemeId(creditorId);
  return tag("OrgnlCdtrSchmeId", [name === "" ? "" : leaf("Nm", name), id]);
}

/** The amendment that the account was another one, by that account. */
export const formerAccount = (iban: string): string => tag("OrgnlDbtrAcct", [tag("Id", [leaf("IBAN", iban)])]);

function isNew({ version }: XmlManner): boolean {
  return !/\.0[1-7]$/u.test(version);
}

function agent(bic: string, element: string): string {
  return tag("FinInstnId", [bic === "" ? tag("Othr", [leaf("Id", "NOTPROVIDED")]) : leaf(element, bic)]);
}

function creditorScheme(creditorId: string): string {
  return tag("CdtrSchmeId", [schemeId(creditorId)]);
}

function schemeId(creditorId: string): string {
  return tag("Id", [tag("PrvtId", [tag("Othr", [leaf("Id", creditorId), tag("SchmeNm", [leaf("Prtry", "SEPA")])])])]);
}

function sumOf(transactions: readonly Partial<XmlTransaction>[]): number {
  return transactions.reduce((sum, { amount: one = TRANSACTION.amount }) => sum + one, 0);
}

function amount(value: number): string {
  return formatCents(cents(value));
}

function tag(name: string, content: readonly string[]): string {
  return `<${name}>${content.join("")}</${name}>`;
}

function leaf(name: string, text: string): string {
  return `<${name}>${text.replaceAll("&", "&amp;").replaceAll("<", "&lt;")}</${name}>`;
}
