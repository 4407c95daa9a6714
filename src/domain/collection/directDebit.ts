import { remembered, rememberedOf } from "../../kit/remembered";
import { runsOf } from "../../kit/runsOf";
import { keyOf } from "../book/book";
import { isSameIban } from "../book/bookIndex";
import type { ProposedTransaction } from "./consolidation";
import { type CollectableItem } from "./eligibility";
import { readBic } from "../values/bic";
import { readCreditorId } from "../values/creditorId";
import { readIban } from "../values/iban";
import type { CollectedLine } from "../mandates/mandateHistory";
import { schemeOf } from "../mandates/scheme";
import { instalmentOf } from "../book/openItem";
import type { Account, Amendment, Debtor, DirectDebit, Mandate, OptionalFields, SequenceType } from "../book/records";
import {
  addressToText,
  debtorAddress,
  isAddressRequired,
  NAME_MAX,
  remittanceOf,
  sentAddress,
  sentName,
  sentText,
} from "./sentTexts";
import { sequenceTypeOf } from "../mandates/sequenceType";
import { purposeOf, sentFields } from "./rowFields";
import { rememberedOfRecord } from "../book/recordMap";

/** No amendment to report. */
export const NO_AMENDMENT: Amendment = {
  originalMandateId: null,
  originalIban: null,
  originalCreditorId: null,
  originalCreditorName: null,
};

/** What the next collection must report: the mandate's originals, without an IBAN where the account reports none. */
export function amendmentOf(mandate: Mandate, account: MandateUseSettings): Amendment {
  const { originalMandateId, originalIban, originalCreditorId, originalCreditorName } = mandate;
  const reportsIban = account.amendmentStyle !== "None" && originalIban !== null;
  const isUnchanged = originalMandateId === null && originalCreditorId === null && originalCreditorName === null;
  if (isUnchanged && !reportsIban) return NO_AMENDMENT;
  return {
    originalMandateId,
    originalIban: reportsIban ? (readIban(originalIban).iban ?? originalIban) : null,
    originalCreditorId:
      originalCreditorId === null ? null : (readCreditorId(originalCreditorId).creditorId ?? originalCreditorId),
    originalCreditorName:
      originalCreditorName === null ? null : sentText(originalCreditorName, account.characterSet, NAME_MAX).text,
  };
}

/** How one mandate is collected under in one run: what its first transaction carries, and what all later ones do. */
export interface MandateUse {
  readonly sequenceType: SequenceType;
  readonly amendment: Amendment;
}

/** What of an account decides how its mandates are used; frozen in an order's settings. */
export type MandateUseSettings = Pick<Account, "iban" | "amendmentStyle" | "characterSet">;

/** What of a run is still to come under a mandate, and whether any of it was. */
interface UseSoFar {
  behind: number;
  isSeen: boolean;
}

/**
 * Gives each transaction of a run its sequence type and amendment, in the order in which they are asked for; `run` holds
 * the mandate of each. FRST and an amendment are carried by the mandate's first transaction only, FNAL by its last; the
 * others are RCUR.
 */
export function mandateUses(
  run: readonly Mandate[],
): (mandate: Mandate, lines: readonly CollectedLine[], account: MandateUseSettings) => MandateUse {
  const useOf = rememberedOfRecord(
    remembered(
      (): UseSoFar => ({ behind: 0, isSeen: false }),
      (mandate: Mandate) => keyOf("Mandates", mandate),
    ),
  );
  for (const mandate of run) useOf(mandate).behind += 1;
  return (mandate, lines, account) => {
    const sequenceType = sequenceTypeOf(mandate, account.iban, lines);
    const use = useOf(mandate);
    const isFirst = !use.isSeen;
    use.isSeen = true;
    use.behind -= 1;
    const { behind } = use;
    const isBetween = (sequenceType === "FRST" && !isFirst) || (sequenceType === "FNAL" && behind > 0);
    return {
      sequenceType: isBetween ? "RCUR" : sequenceType,
      amendment: isFirst ? amendmentOf(mandate, account) : NO_AMENDMENT,
    };
  };
}

/** A transaction of a run, and how it uses its mandate. */
export interface TransactionUse {
  readonly transaction: ProposedTransaction;
  readonly use: MandateUse;
}

/** How each transaction of a run uses its mandate, in their order. */
export const transactionUses: (transactions: readonly ProposedTransaction[]) => readonly TransactionUse[] =
  rememberedOf((transactions) => {
    const useOf = mandateUses(transactions.map(({ members: [{ mandate }] }) => mandate.mandate));
    return transactions.map((transaction) => {
      const [{ mandate, account }] = transaction.members;
      return { transaction, use: useOf(mandate.mandate, mandate.lines, account) };
    });
  });

/** The transactions of a run in runs of their own: of one administration, account, scheme, sequence type and category purpose. */
export function runsOfUses(
  transactions: readonly ProposedTransaction[],
): Iterable<readonly [TransactionUse, ...TransactionUse[]]> {
  return runsOf(transactionUses(transactions), (one, other) => {
    const [[a], [b]] = [one.transaction.members, other.transaction.members];
    return (
      a.administration === b.administration &&
      a.account === b.account &&
      schemeOf(a.debtor) === schemeOf(b.debtor) &&
      one.use.sequenceType === other.use.sequenceType &&
      purposeOf(a.item.invoice, a.account) === purposeOf(b.item.invoice, b.account)
    );
  });
}

/** The debtor's BIC as it is sent, or null: since 2016 the IBAN is enough. */
function sentBic(mandate: Mandate, debtor: Debtor): string | null {
  const text = mandate.bic ?? (isSameIban(mandate.iban ?? "", debtor.iban ?? "") ? debtor.bic : null);
  return text === null ? null : readBic(text).bic;
}

/** The address as the line keeps it, or null when this account sends none for it. */
function lineAddress(mandate: Mandate, debtor: Debtor, account: Account): string | null {
  const use = account.addressUse ?? "WhenRequired";
  if (use === "Never") return null;
  if (use === "WhenRequired" && !isAddressRequired(account.iban, mandate.iban ?? "")) return null;
  const address = sentAddress(debtorAddress(mandate, debtor), account.characterSet);
  return address === null ? null : addressToText(address);
}

/** What a line has from its mandate, debtor and item. */
export type SentParts = Pick<
  DirectDebit,
  | "mandateId"
  | "dateOfSignature"
  | "iban"
  | "bic"
  | "accountHolder"
  | "address"
  | "localInstrument"
  | keyof OptionalFields
>;

/** The parts of a line that its mandate, debtor and item give, as they will be sent. */
export function sentParts({ mandate: { mandate }, debtor, account, item }: CollectableItem): SentParts {
  if (mandate.dateOfSignature === null) throw new Error("an unsigned mandate cannot be collected under");
  const { ultimateDebtor, ultimateDebtorId, ultimateCreditor, categoryPurpose } = sentFields(
    item.invoice,
    debtor,
    account,
  );
  return {
    mandateId: mandate.mandateId,
    dateOfSignature: mandate.dateOfSignature,
    iban: readIban(mandate.iban ?? "").iban ?? "",
    bic: sentBic(mandate, debtor),
    accountHolder: sentText(sentName(mandate, debtor).name, account.characterSet, NAME_MAX).text,
    address: lineAddress(mandate, debtor, account),
    localInstrument: schemeOf(debtor),
    ultimateDebtor,
    ultimateDebtorId,
    ultimateCreditor,
    categoryPurpose,
  };
}

/** A line that no book holds yet: who made it may go on with it. */
export type NewLine = { -readonly [F in keyof DirectDebit]: DirectDebit[F] };

/** Where a transaction's lines go. */
export interface LinePosition {
  readonly order: string;
  readonly firstLine: number;
  readonly transaction: number;
}

/** The lines of a transaction, one per open item, as a draft: identifiers of the file are given at issue. */
export function draftLines(
  transaction: ProposedTransaction,
  use: MandateUse,
  { order, firstLine, transaction: number }: LinePosition,
): NewLine[] {
  const [first] = transaction.members;
  const [sent, { sequenceType, amendment }] = [sentParts(first), use];
  const items = transaction.members.map(({ item }) => item);
  const remittanceInformation = remittanceOf(items, first.account).text;
  // Field by field: a run has a hundred thousand lines, and V8 copies the fields of another object one at a time.
  return transaction.members.map(({ item, amount, discount }, position) => ({
    row: 0,
    order,
    line: firstLine + position,
    transaction: number,
    administration: first.administration.code,
    debtor: first.debtor.number,
    invoice: item.invoice.number,
    instalment: instalmentOf(item),
    mandateId: sent.mandateId,
    dateOfSignature: sent.dateOfSignature,
    iban: sent.iban,
    bic: sent.bic,
    accountHolder: sent.accountHolder,
    address: sent.address,
    localInstrument: sent.localInstrument,
    sequenceType,
    amount,
    discount: discount === 0 ? null : discount,
    endToEndId: null,
    paymentInformationId: null,
    remittanceInformation,
    originalMandateId: amendment.originalMandateId,
    originalIban: amendment.originalIban,
    originalCreditorId: amendment.originalCreditorId,
    originalCreditorName: amendment.originalCreditorName,
    previousLastCollectionDate: null,
    status: "Draft",
    returnKind: null,
    reasonCode: null,
    reasonText: null,
    returnedOn: null,
    bankReference: null,
    preNotifiedOn: null,
    specifiedOn: null,
    ultimateDebtor: sent.ultimateDebtor,
    ultimateDebtorId: sent.ultimateDebtorId,
    ultimateCreditor: sent.ultimateCreditor,
    categoryPurpose: sent.categoryPurpose,
  }));
}
