import type { IsoDate, IsoDateTime } from "../domain/values/calendar";
import type { LocalInstrument, ReturnKind, SequenceType } from "../domain/book/records";
import type { Cents } from "../domain/values/money";

/*
 * What banks report, whatever the format: the one model behind camt, pain.002, MT940 and CODA. Nothing is judged here
 * and nothing is left out: what a reader does not understand is an entry of kind Other with its text.
 */

/** The formats in which banks report (docs/law/sepa.md#7, docs/law/mt940.md, docs/law/coda.md). */
export type StatementFormat = "camt.052" | "camt.053" | "camt.054" | "pain.002" | "MT940" | "CODA";

/** A place in a file. */
export interface StatementPlace {
  /** From 1. */
  readonly line: number;
  /** The XML element, tag or record that stands there, as the file writes it; null where the line says enough. */
  readonly element: string | null;
}

/** A file as it was read. */
export interface StatementFile {
  /** The file's name, without a folder. */
  readonly name: string;
  /** SHA-256 of its bytes, lower-case hex. */
  readonly sha256: string;
  /** Null for a file in none of them. */
  readonly format: StatementFormat | null;
  /** The message's name (`camt.053.001.08`) or the format's version; null where the format has none. */
  readonly version: string | null;
  readonly statements: readonly Statement[];
  /** What a reader met that its user must know; a file that cannot be read has no statements and an error here. */
  readonly problems: readonly StatementProblem[];
}

/** Something in a file that its user must know, or for which it is refused. */
export interface StatementProblem {
  readonly code: StatementProblemCode;
  readonly place: StatementPlace;
  /** What stands there, or what was expected: for the finding's text. */
  readonly params: Readonly<Record<string, string>>;
}

/** What readers tell. Each is a finding of the same name. */
export type StatementProblemCode =
  /** Not one of the formats, or empty. */
  | "statement.unknownFormat"
  /** Breaks off, or is not what its format asks: what and where. */
  | "statement.damaged"
  /** A doctype, an entity, too deep or too long a text. */
  | "statement.hostile"
  /** Bytes that are not in the character set that the file names. */
  | "statement.characters"
  /** Read all the same, but in a version that is not known. */
  | "statement.unknownVersion"
  /** An amount, a date or a sign that cannot be read; the entry is left out and told. */
  | "statement.unreadable"
  /** Opening balance and entries are not the closing balance. */
  | "statement.doesNotTie"
  /** A count or sum that the file itself tells is not that of its entries. */
  | "statement.counts"
  /** Two following statements of the file do not join: number or balance. */
  | "statement.gap"
  /** An entry says one thing in two places, and each otherwise; both are kept. */
  | "statement.contradiction";

/** A balance, positive when it is in our favour. */
export interface StatementBalance {
  readonly date: IsoDate | null;
  readonly amount: Cents;
}

/** One statement, report or notification of one account, or one pain.002 status report. */
export interface Statement {
  /** IBAN, or the national number as the bank writes it, without blanks; null in a pain.002, which names none. */
  readonly account: string | null;
  /** ISO 4217; null where the file names none. */
  readonly currency: string | null;
  /** The bank's name for the message: `Stmt/Id`, `GrpHdr/MsgId`, `:20:`. Not unique at every bank. */
  readonly id: string | null;
  /** The statement's number as the bank counts (`ElctrncSeqNb`, `LglSeqNb`, `:28C:`, CODA); null where it counts none. */
  readonly number: number | null;
  readonly createdAt: IsoDateTime | null;
  readonly opening: StatementBalance | null;
  readonly closing: StatementBalance | null;
  readonly entries: readonly StatementEntry[];
  /** What the bank writes to its customer beside the entries (CODA record 4); null for nothing. */
  readonly text: string | null;
  readonly place: StatementPlace;
}

/**
 * What an entry is for the creditor. `Batch`: collections credited in one sum; `Receipt`: one collection credited by
 * itself; `Return`: a debit for something that came back (return, refund, or a reject after settlement); `Reject`: came
 * back before any money moved (pain.002), or a debit that the bank calls a reject; `Other`: anything else.
 */
export type StatementEntryKind = "Batch" | "Receipt" | "Return" | "Reject" | "Other";

/** One entry of a statement; in a pain.002 one group, batch or transaction status. */
export interface StatementEntry {
  /** The day in the bank's books; of a pain.002 the day on which it was made. */
  readonly bookingDate: IsoDate;
  readonly valueDate: IsoDate | null;
  /** Positive: credited to our account; negative: debited; zero in a pain.002. Of the whole entry, charges included. */
  readonly amount: Cents;
  /** Whether the entry undoes an earlier one (`RvslInd`, RC, RD); the sign of `amount` is right already. */
  readonly isReversal: boolean;
  /** Pending and informational entries are no money yet and are never booked. */
  readonly status: "Booked" | "Pending" | "Information";
  readonly kind: StatementEntryKind;
  /** The bank's own reference of the entry (`AcctSvcrRef`, the part after `//`); null for none. */
  readonly bankReference: string | null;
  /** The codes as the file writes them (`PMNT/IDDT/UPDD`, `N245`, `01315`, CODA's eight digits), in the order met. */
  readonly codes: readonly string[];
  /** What it is of: the batch's identifications. Null where the entry names none. */
  readonly batch: StatementBatch | null;
  /**
   * The single transactions; empty when the entry has no details (a batch credited in one sum). The amounts add up to
   * the entry's as far as the file tells them all.
   */
  readonly details: readonly StatementDetail[];
  /** All free text of the entry, joined by one blank; null for none. */
  readonly text: string | null;
  readonly place: StatementPlace;
}

/**
 * What a batch is known by. Where it was rejected as a whole, details tell at most what the bank says of single
 * transactions of it: all others came back too.
 */
export interface StatementBatch {
  /** The original message (`MsgId`, `OrgnlMsgId`). */
  readonly messageId: string | null;
  /** The original batch (`PmtInfId`, `OrgnlPmtInfId`, `/PREF/`). */
  readonly paymentInformationId: string | null;
  readonly numberOfTransactions: number | null;
  readonly total: Cents | null;
  /** pain.002 that rejects all of it: the file, or the batch; null where it does not. */
  readonly rejected: "File" | "Batch" | null;
  /** Why all of it was rejected, as details say it of one transaction: it may stand only here. */
  readonly reasonCode: string | null;
  readonly reasonText: string | null;
}

/** The scheme and sequence of a collection, and what it is for (ISO 20022 category purpose and purpose); null where not told. */
export interface CollectedAs {
  readonly scheme: LocalInstrument | null;
  readonly sequenceType: SequenceType | null;
  readonly categoryPurpose: string | null;
  readonly purpose: string | null;
}

/** One transaction of an entry. */
export interface StatementDetail {
  /**
   * Signed as the entry; zero in a pain.002, and where the file does not tell it in the account's currency. Charges
   * included where the bank debits them with it.
   */
  readonly amount: Cents;
  /** The collected amount, positive; null where the file does not tell it apart. */
  readonly originalAmount: Cents | null;
  /** The bank's charges and interest inside `amount`, positive; null for none. */
  readonly charges: Cents | null;
  /** How it came back; null where it did not, or the file does not tell. */
  readonly returnKind: ReturnKind | null;
  /** As the bank writes it, also when nobody knows the code; null for none. */
  readonly reasonCode: string | null;
  readonly reasonText: string | null;
  /** The bank's own reference of this transaction; null for none. */
  readonly bankReference: string | null;
  readonly messageId: string | null;
  readonly paymentInformationId: string | null;
  readonly endToEndId: string | null;
  readonly mandateId: string | null;
  /** The other party as the file names it: our debtor, in whichever role the bank names it. IBAN without blanks. */
  readonly counterpartyIban: string | null;
  readonly name: string | null;
  /** How it was collected, where the file tells: CODA does, in a direct debit's communication. */
  readonly collected?: CollectedAs;
  /** Remittance information and other free text of the transaction. */
  readonly text: string | null;
  readonly place: StatementPlace;
}
