import type { Account, LocalInstrument, MandateStatus, SequenceType } from "../../domain/book/records";
import { schemeOf } from "../../domain/mandates/scheme";
import type { IsoDate } from "../../domain/values/calendar";
import type { Cents } from "../../domain/values/money";
import type { CreditorRecords } from "./creditorRecords";
import type { TakenFile } from "./fileCollection";
import type { FileQuestion } from "./fileDebtors";
import { type MandateStanding, nextSequenceOf, type TakenMandate } from "./mandateRecords";
import type { TakenIn } from "./takenIn";

/** What bank files come to, to be looked at before anything is written. */
export interface TakeInBankFileResult {
  readonly files: readonly Omit<TakenFile, "batches" | "collections">[];
  readonly administration: string;
  readonly creditorName: string;
  readonly creditorId: string;
  readonly isNewAdministration: boolean;
  /** The accounts that are new, with the settings that their files show. */
  readonly accounts: readonly NewAccount[];
  /** The ledger accounts and the journal of what is new. */
  readonly ledger: CreditorRecords["ledger"];
  readonly debtors: readonly NewDebtor[];
  readonly mandates: readonly ShownMandate[];
  readonly invoices: readonly NextInvoice[];
  readonly questions: readonly FileQuestion[];
  readonly addedMandates: number;
  readonly updatedMandates: number;
  readonly knownMandates: number;
}

/** An account with the settings that were found. */
export type NewAccount = Pick<
  Account,
  "iban" | "bic" | "messageVersion" | "batchBooking" | "amendmentStyle" | "addressUse" | "characterSet"
>;

/** A debtor whom the workbook lacks. */
export interface NewDebtor {
  readonly debtor: string;
  readonly name: string;
  readonly iban: string | null;
  readonly town: string | null;
}

/** A mandate of the files, and what becomes of it. */
export interface ShownMandate {
  readonly mandate: string;
  readonly debtor: string | null;
  readonly name: string;
  readonly iban: string;
  readonly localInstrument: LocalInstrument;
  readonly dateOfSignature: IsoDate | null;
  readonly lastCollectionDate: IsoDate;
  /** What the last collection carried, and what the next one will; null where there is none. */
  readonly sequenceType: SequenceType;
  readonly nextSequenceType: SequenceType | null;
  readonly status: MandateStatus | null;
  readonly standing: MandateStanding;
}

/** An invoice of the next period. */
export interface NextInvoice {
  readonly invoice: string;
  readonly debtor: string;
  readonly mandate: string | null;
  readonly dueDate: IsoDate;
  readonly amount: Cents;
  readonly description: string | null;
}

/** The result of an intake. */
export function intakeResult({
  files,
  creditor,
  newDebtors,
  mandates,
  questions,
  invoices,
}: TakenIn): TakeInBankFileResult {
  const { administration, isNewAdministration, newAccounts, ledger } = creditor;
  const standing = (wanted: MandateStanding): number => mandates.filter((one) => one.standing === wanted).length;
  return {
    files: files.map(({ file, version, messageId, transactions, amount, collectionDate }) => {
      return { file, version, messageId, transactions, amount, collectionDate };
    }),
    administration: administration.code,
    creditorName: administration.creditorName,
    creditorId: administration.creditorId,
    isNewAdministration,
    accounts: newAccounts.map(
      ({ iban, bic, messageVersion, batchBooking, amendmentStyle, addressUse, characterSet }) => {
        return { iban, bic, messageVersion, batchBooking, amendmentStyle, addressUse, characterSet };
      },
    ),
    ledger,
    debtors: newDebtors.map(({ number: debtor, name, iban, town }) => ({ debtor, name, iban, town })),
    mandates: mandates.map(shownMandate),
    invoices: invoices.invoices.map(({ number, debtor, mandateId, dueDate, amount, description }) => {
      return { invoice: number, debtor, mandate: mandateId, dueDate, amount, description };
    }),
    questions,
    addedMandates: standing("new"),
    updatedMandates: standing("updated"),
    knownMandates: standing("known"),
  };
}

function shownMandate(taken: TakenMandate): ShownMandate {
  const { mandate, record, standing } = taken;
  const { last } = mandate;
  return {
    mandate: mandate.mandateId,
    debtor: record?.debtor ?? null,
    name: last.name,
    iban: record?.iban ?? last.iban,
    localInstrument: record === null ? last.localInstrument : schemeOf(record),
    dateOfSignature: record === null ? last.dateOfSignature : record.dateOfSignature,
    lastCollectionDate: last.collectionDate,
    sequenceType: last.sequenceType,
    nextSequenceType: nextSequenceOf(taken),
    status: record?.status ?? null,
    standing,
  };
}
