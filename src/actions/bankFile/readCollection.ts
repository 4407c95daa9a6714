import { type Finding, finding } from "../../domain/book/finding";
import type { LocalInstrument, OptionalFields, PostalAddress, SequenceType } from "../../domain/book/records";
import { bicCountryMatches, readBic } from "../../domain/values/bic";
import { type IsoDate, parseIsoDate } from "../../domain/values/calendar";
import { readIban } from "../../domain/values/iban";
import { isIdentifier } from "../../domain/values/identifier";
import { formatCents } from "../../domain/values/money";
import type { ReadAddress, ReadBatch, ReadTransaction } from "../../iso20022/pain008/reading";
import type { FileCollection, FileCreditor, ReportedChange } from "./fileCollection";

/** Where a transaction stands, and what its batch says of it. */
export interface TransactionScope extends Pick<FileCollection, "file" | "line" | "number" | "collectionDate"> {
  readonly creditor: FileCreditor;
  readonly batch: Pick<ReadBatch, "ultimateCreditorName" | "categoryPurpose">;
  readonly today: IsoDate;
}

/** A collection, or null with what keeps it from being one. */
export interface ReadCollection {
  readonly collection: FileCollection | null;
  readonly findings: readonly Finding[];
}

const SCHEMES: ReadonlyMap<string, LocalInstrument> = new Map([
  ["CORE", "CORE"],
  // The core scheme with a shorter term, which is the term of all since November 2016.
  ["COR1", "CORE"],
  ["B2B", "B2B"],
]);

const SEQUENCES: readonly SequenceType[] = ["FRST", "RCUR", "OOFF", "FNAL"];

/** Judges a transaction of a batch: all that is wrong in it at once, each by the name of its element. */
export function readCollection(transaction: ReadTransaction, scope: TransactionScope): ReadCollection {
  const { creditor, batch, today, ...place } = scope;
  const { file, line, number } = place;
  const wrong: Finding[] = [];
  const isWrong = (element: string, value: string | null) => {
    wrong.push(finding("bankFile.leftOut", null, { file, line, number, element, value: value ?? "" }));
  };
  const { amount, currency, mandateId, debtorName, debtorIban, dateOfSignature: signed } = transaction;
  const iban = readIban(debtorIban ?? "").iban;
  const localInstrument = SCHEMES.get(transaction.localInstrument ?? "");
  const sequenceType = SEQUENCES.find((one) => one === transaction.sequenceType);
  const dateOfSignature = dayOf(signed);
  const isSigned = signed === null || (dateOfSignature !== null && dateOfSignature <= today);
  if (mandateId === null || !isIdentifier(mandateId)) isWrong("MndtId", mandateId);
  if (!isSigned) isWrong("DtOfSgntr", signed);
  if (localInstrument === undefined) isWrong("LclInstrm", transaction.localInstrument);
  if (sequenceType === undefined) isWrong("SeqTp", transaction.sequenceType);
  if (debtorName === null) isWrong("Dbtr/Nm", null);
  if (iban === null || iban === creditor.iban) isWrong("DbtrAcct", debtorIban);
  if (amount === null || amount <= 0 || currency !== "EUR") {
    isWrong("InstdAmt", amount === null ? currency : `${currency ?? ""} ${formatCents(amount)}`.trim());
  }
  const isWhole = mandateId !== null && debtorName !== null && amount !== null && iban !== null;
  if (!isWhole || localInstrument === undefined || sequenceType === undefined || wrong.length > 0) {
    return { collection: null, findings: wrong };
  }
  const { bic, findings } = bicOf(transaction.debtorAgentBic, iban, place);
  const { unstructured: text, reference } = transaction;
  const collection: FileCollection = {
    ...place,
    ...{ localInstrument, sequenceType, creditor, mandateId, dateOfSignature, iban, bic, amount, text, reference },
    reported: reportedBy(transaction),
    name: debtorName,
    address: addressOf(transaction.debtorAddress),
    optional: optionalFieldsOf(transaction, batch),
  };
  return { collection, findings };
}

function optionalFieldsOf(transaction: ReadTransaction, batch: TransactionScope["batch"]): OptionalFields {
  const { ultimateDebtorName, ultimateDebtorOrganisation, ultimateDebtorPerson } = transaction;
  return {
    ultimateDebtor: ultimateDebtorName,
    ultimateDebtorId: ultimateDebtorOrganisation ?? ultimateDebtorPerson,
    ultimateCreditor: transaction.ultimateCreditorName ?? batch.ultimateCreditorName,
    categoryPurpose: batch.categoryPurpose,
  };
}

/** The day that a file writes, which may name a time zone behind it; null for none. */
export function dayOf(text: string | null): IsoDate | null {
  return text === null ? null : parseIsoDate(text.replace(/(?:Z|[+-]\d\d:\d\d)$/u, ""));
}

/** Since nobody needs it within the EEA, a BIC that is none does not keep a collection out. */
function bicOf(
  written: string | null,
  iban: string,
  { file, line, number }: Pick<TransactionScope, "file" | "line" | "number">,
): { readonly bic: string | null; readonly findings: readonly Finding[] } {
  if (written === null) return { bic: null, findings: [] };
  const { bic } = readBic(written);
  if (bic !== null && bicCountryMatches(bic, iban)) return { bic, findings: [] };
  return { bic: null, findings: [finding("bankFile.bic", null, { file, line, number, bic: written })] };
}

function reportedBy(transaction: ReadTransaction): ReportedChange {
  const { isAmended, originalDebtorIban, originalDebtorAccount } = transaction;
  if (!isAmended) return NOTHING;
  return {
    mandateId: transaction.originalMandateId,
    isOtherAccount: originalDebtorIban !== null || originalDebtorAccount !== null,
    creditorId: transaction.originalCreditorId,
    creditorName: transaction.originalCreditorName,
  };
}

const NOTHING: ReportedChange = { mandateId: null, isOtherAccount: false, creditorId: null, creditorName: null };

/** Dutch, German and Belgian lines end in a postal code and a town. */
const TOWN_LINE = /^(\d{4} ?[A-Z]{2}|\d{4,5}) +(\D.*)$/u;

/**
 * An address in the workbook's columns. Of free lines the first is the street with its number, and the last gives postal
 * code and town where it begins with a postal code; what cannot be taken apart stays out.
 */
export function addressOf(address: ReadAddress | null): PostalAddress {
  if (address === null) return NO_ADDRESS;
  const { street, buildingNumber, postalCode, town, country, lines } = address;
  const [, linePostalCode, lineTown] = TOWN_LINE.exec(lines.at(-1) ?? "") ?? [];
  const first = lineTown !== undefined && lines.length === 1 ? null : (lines[0] ?? null);
  return {
    street: street ?? first,
    buildingNumber,
    postalCode: postalCode ?? linePostalCode ?? null,
    town: town ?? lineTown ?? null,
    country,
  };
}

const NO_ADDRESS: PostalAddress = { street: null, buildingNumber: null, postalCode: null, town: null, country: null };
