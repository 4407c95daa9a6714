import type { DirectDebitFile, ReadAddress, ReadBatch, ReadCreditor, ReadTransaction } from "./reading";
import { amountOf, countOf, yesNoOf } from "./readingValues";

/*
 * Where in a pain.008 file stands what: a tree that looks like the file. An element is found by its local name below its
 * parent, in whatever order; what is not in the tree is passed over.
 */

type Draft<T> = { -readonly [K in keyof T]: T[K] };
type FileDraft = Draft<Omit<DirectDebitFile, "batches">> & { readonly batches: ReadBatch[] };
type CreditorDraft = Draft<ReadCreditor>;
type TransactionDraft = Draft<ReadTransaction>;
type AddressDraft = Draft<Omit<ReadAddress, "lines">> & { readonly lines: string[] };
type BatchDraft = Draft<Omit<ReadBatch, "creditor" | "transactions">> & {
  readonly creditor: CreditorDraft;
  readonly transactions: TransactionDraft[];
};

/** Whether a transaction of a batch, just read, is to stay in what is read. */
export type Keeps = (transaction: ReadTransaction, batch: Omit<ReadBatch, "transactions">) => boolean;

/** What has been read so far; batch, transaction and address are the last ones that were begun. */
export type ReadingState = Draft<{
  readonly keeps: Keeps;
  readonly file: FileDraft;
  readonly batch: BatchDraft;
  readonly transaction: TransactionDraft;
  readonly address: AddressDraft;
}>;

/** Takes the text of an element, which is not empty, and the currency that it names, if it does. */
export type Leaf = (state: ReadingState, text: string, currency: string | null) => void;

/** An element that holds others; `@begin` and `@end`, which are no names of elements, happen at its tags. */
export interface Branch {
  readonly [element: string]: Leaf | Branch;
}

/** Nothing read yet. */
export function newReading(version: string, keeps: Keeps): ReadingState {
  return {
    keeps,
    file: {
      version,
      messageId: null,
      creationDateTime: null,
      ...{ initiatingPartyName: null, initiatingPartyId: null, initiatingPartyIssuer: null },
      numberOfTransactions: null,
      controlSum: null,
      batches: [],
    },
    batch: newBatch(),
    transaction: newTransaction(),
    address: newAddress(),
  };
}

function newBatch(): BatchDraft {
  return {
    paymentInformationId: null,
    paymentMethod: null,
    batchBooking: null,
    ...{ localInstrument: null, sequenceType: null, categoryPurpose: null },
    collectionDate: null,
    ultimateCreditorName: null,
    chargeBearer: null,
    creditor: { name: null, address: null, iban: null, bic: null, creditorId: null },
    numberOfTransactions: null,
    controlSum: null,
    transactions: [],
  };
}

function newTransaction(): TransactionDraft {
  return {
    instructionId: null,
    endToEndId: null,
    localInstrument: null,
    sequenceType: null,
    creditorId: null,
    amount: null,
    currency: null,
    mandateId: null,
    dateOfSignature: null,
    isAmended: false,
    ...{ originalMandateId: null, originalCreditorName: null, originalCreditorId: null },
    ...{ originalDebtorIban: null, originalDebtorAccount: null },
    debtorAgentBic: null,
    debtorName: null,
    debtorAddress: null,
    debtorIban: null,
    ...{ ultimateCreditorName: null, ultimateDebtorName: null, ultimateDebtorOrganisation: null },
    ...{ ultimateDebtorIssuer: null, ultimateDebtorPerson: null },
    purpose: null,
    ...{ unstructured: null, reference: null, referenceIssuer: null },
  };
}

function newAddress(): AddressDraft {
  return { street: null, buildingNumber: null, postalCode: null, town: null, country: null, lines: [] };
}

function beginBatch(state: ReadingState): void {
  state.batch = newBatch();
  state.file.batches.push(state.batch);
}

/** What the batch says holds for the transactions that do not say it themselves. */
function inherit(transaction: TransactionDraft, { localInstrument, sequenceType, creditor }: BatchDraft): void {
  transaction.localInstrument ??= localInstrument;
  transaction.sequenceType ??= sequenceType;
  transaction.creditorId ??= creditor.creditorId;
}

/** A batch may say it behind its transactions. */
function endBatch({ batch }: ReadingState): void {
  for (const transaction of batch.transactions) inherit(transaction, batch);
}

function beginTransaction(state: ReadingState): void {
  state.transaction = newTransaction();
  state.batch.transactions.push(state.transaction);
}

function endTransaction({ batch, transaction, keeps }: ReadingState): void {
  inherit(transaction, batch);
  if (!keeps(transaction, batch)) batch.transactions.pop();
}

function beginCreditorAddress(state: ReadingState): void {
  state.address = newAddress();
  state.batch.creditor.address = state.address;
}

function beginDebtorAddress(state: ReadingState): void {
  state.address = newAddress();
  state.transaction.debtorAddress = state.address;
}

/** The members of `T` that hold a text. */
type TextField<T> = { [K in keyof T]: T[K] extends string | null ? K : never }[keyof T];

function inFile(field: TextField<FileDraft>): Leaf {
  return ({ file }, text) => {
    file[field] = text;
  };
}

function inBatch(field: TextField<BatchDraft>): Leaf {
  return ({ batch }, text) => {
    batch[field] = text;
  };
}

function inCreditor(field: TextField<CreditorDraft>): Leaf {
  return ({ batch }, text) => {
    batch.creditor[field] = text;
  };
}

function inTransaction(field: TextField<TransactionDraft>): Leaf {
  return ({ transaction }, text) => {
    transaction[field] = text;
  };
}

function inAddress(field: TextField<AddressDraft>): Leaf {
  return ({ address }, text) => {
    address[field] = text;
  };
}

/** A BIC in either version's element; banks' own files also write NOTPROVIDED there. */
function agent(take: Leaf): Branch {
  const takeBic: Leaf = (state, text, currency) => {
    if (text !== "NOTPROVIDED") take(state, text, currency);
  };
  return { FinInstnId: { BICFI: takeBic, BIC: takeBic } };
}

const POSTAL_ADDRESS: Branch = {
  StrtNm: inAddress("street"),
  BldgNb: inAddress("buildingNumber"),
  PstCd: inAddress("postalCode"),
  TwnNm: inAddress("town"),
  Ctry: inAddress("country"),
  AdrLine: ({ address }, text) => {
    address.lines.push(text);
  },
};

const REMITTANCE_INFORMATION: Branch = {
  Ustrd: ({ transaction }, text) => {
    transaction.unstructured = transaction.unstructured === null ? text : `${transaction.unstructured} ${text}`;
  },
  Strd: { CdtrRefInf: { Tp: { Issr: inTransaction("referenceIssuer") }, Ref: inTransaction("reference") } },
};

const MANDATE_RELATED_INFORMATION: Branch = {
  MndtId: inTransaction("mandateId"),
  DtOfSgntr: inTransaction("dateOfSignature"),
  AmdmntInd: ({ transaction }, text) => {
    transaction.isAmended = yesNoOf(text) ?? false;
  },
  AmdmntInfDtls: {
    OrgnlMndtId: inTransaction("originalMandateId"),
    OrgnlCdtrSchmeId: {
      Nm: inTransaction("originalCreditorName"),
      Id: { PrvtId: { Othr: { Id: inTransaction("originalCreditorId") } } },
    },
    // Where the guidelines of before November 2016 put SMNDA.
    OrgnlDbtrAgt: { FinInstnId: { Othr: { Id: inTransaction("originalDebtorAccount") } } },
    OrgnlDbtrAcct: {
      Id: { IBAN: inTransaction("originalDebtorIban"), Othr: { Id: inTransaction("originalDebtorAccount") } },
    },
  },
};

const TRANSACTION: Branch = {
  "@begin": beginTransaction,
  "@end": endTransaction,
  PmtId: { InstrId: inTransaction("instructionId"), EndToEndId: inTransaction("endToEndId") },
  PmtTpInf: { LclInstrm: { Cd: inTransaction("localInstrument") }, SeqTp: inTransaction("sequenceType") },
  InstdAmt: ({ transaction }, text, currency) => {
    transaction.amount = amountOf(text);
    transaction.currency = currency;
  },
  DrctDbtTx: {
    MndtRltdInf: MANDATE_RELATED_INFORMATION,
    CdtrSchmeId: { Id: { PrvtId: { Othr: { Id: inTransaction("creditorId") } } } },
  },
  DbtrAgt: agent(inTransaction("debtorAgentBic")),
  Dbtr: { Nm: inTransaction("debtorName"), PstlAdr: { "@begin": beginDebtorAddress, ...POSTAL_ADDRESS } },
  DbtrAcct: { Id: { IBAN: inTransaction("debtorIban") } },
  UltmtCdtr: { Nm: inTransaction("ultimateCreditorName") },
  UltmtDbtr: {
    Nm: inTransaction("ultimateDebtorName"),
    Id: {
      OrgId: { Othr: { Id: inTransaction("ultimateDebtorOrganisation"), Issr: inTransaction("ultimateDebtorIssuer") } },
      PrvtId: { Othr: { Id: inTransaction("ultimateDebtorPerson") } },
    },
  },
  Purp: { Cd: inTransaction("purpose") },
  RmtInf: REMITTANCE_INFORMATION,
};

const PAYMENT_INFORMATION: Branch = {
  "@begin": beginBatch,
  "@end": endBatch,
  PmtInfId: inBatch("paymentInformationId"),
  PmtMtd: inBatch("paymentMethod"),
  BtchBookg: ({ batch }, text) => {
    batch.batchBooking = yesNoOf(text);
  },
  NbOfTxs: ({ batch }, text) => {
    batch.numberOfTransactions = countOf(text);
  },
  CtrlSum: ({ batch }, text) => {
    batch.controlSum = amountOf(text);
  },
  PmtTpInf: {
    LclInstrm: { Cd: inBatch("localInstrument") },
    SeqTp: inBatch("sequenceType"),
    CtgyPurp: { Cd: inBatch("categoryPurpose") },
  },
  UltmtCdtr: { Nm: inBatch("ultimateCreditorName") },
  ReqdColltnDt: inBatch("collectionDate"),
  Cdtr: { Nm: inCreditor("name"), PstlAdr: { "@begin": beginCreditorAddress, ...POSTAL_ADDRESS } },
  CdtrAcct: { Id: { IBAN: inCreditor("iban") } },
  CdtrAgt: agent(inCreditor("bic")),
  ChrgBr: inBatch("chargeBearer"),
  CdtrSchmeId: { Id: { PrvtId: { Othr: { Id: inCreditor("creditorId") } } } },
  DrctDbtTxInf: TRANSACTION,
};

/** What stands in `CstmrDrctDbtInitn`. */
export const DIRECT_DEBIT_INITIATION: Branch = {
  GrpHdr: {
    MsgId: inFile("messageId"),
    CreDtTm: inFile("creationDateTime"),
    NbOfTxs: ({ file }, text) => {
      file.numberOfTransactions = countOf(text);
    },
    CtrlSum: ({ file }, text) => {
      file.controlSum = amountOf(text);
    },
    InitgPty: {
      Nm: inFile("initiatingPartyName"),
      Id: { OrgId: { Othr: { Id: inFile("initiatingPartyId"), Issr: inFile("initiatingPartyIssuer") } } },
    },
  },
  PmtInf: PAYMENT_INFORMATION,
};
