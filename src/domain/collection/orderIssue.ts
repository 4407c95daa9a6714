import { highestBy } from "../../kit/totals";
import type { Book } from "../book/book";
import { ibanKey } from "../book/bookIndex";
import type { IsoDate, IsoDateTime } from "../values/calendar";
import { readBic } from "../values/bic";
import type { NewLine } from "./directDebit";
import { directDebitFileName } from "../values/fileName";
import { readCreditorId } from "../values/creditorId";
import { bicFromIban, readIban } from "../values/iban";
import type { OrderSettings } from "../book/orderSettings";
import { settingsFromText, settingsToText } from "../book/orderSettings";
import { batchKindOf, batchKinds, isSameBatch } from "./batches";
import type { Account, Administration, CollectionOrder, DirectDebit, Mandate, SequenceType } from "../book/records";
import { frozenOptionalFields } from "./optionalFields";
import { remittanceStyleOf, sentAddress, sentCreditorName } from "./sentTexts";
import { settlementOf } from "./collectionOrder";
import { ZERO } from "../values/money";

/** The settings that an order issued now freezes (docs/law/actions.md#4). */
export function settingsAtIssue(
  administration: Administration,
  account: Account,
  overrides: Readonly<Record<string, SequenceType>>,
): OrderSettings {
  const { street, buildingNumber, postalCode, town, country } = administration;
  const address = sentAddress({ street, buildingNumber, postalCode, town, country }, account.characterSet);
  return {
    writer: 1,
    creditorName: sentCreditorName(administration, account).text,
    creditorId: readCreditorId(administration.creditorId).creditorId ?? administration.creditorId,
    creditorAddress: account.addressUse === "Always" ? address : null,
    creditorBic:
      (account.bic === null ? null : readBic(account.bic).bic) ??
      bicFromIban(readIban(account.iban).iban ?? account.iban),
    batchBooking: account.batchBooking ?? true,
    characterSet: account.characterSet ?? "EPC",
    addressUse: account.addressUse ?? "WhenRequired",
    ...(account.addressForm === "Hybrid" ? { addressForm: account.addressForm } : {}),
    amendmentStyle: account.amendmentStyle ?? "SMNDA",
    remittanceStyle: remittanceStyleOf(account),
    batchesPerFile: account.batchesPerFile ?? "Many",
    ...frozenOptionalFields(account),
    postingStyle: administration.postingStyle ?? "OnIssue",
    ...(administration.postingStyle === "OnReceipt" ? { posting: 2 } : {}),
    journal: account.journal,
    bankJournal: account.bankJournal ?? account.journal,
    bankAccount: account.bankAccount,
    inTransitAccount: account.inTransitAccount,
    debtorsAccount: administration.debtorsAccount,
    discountAccount: administration.discountAccount,
    chargesAccount: administration.chargesAccount,
    sequenceTypeOverrides: overrides,
  };
}

/** The sequence types that the user had set on these mandates, by mandate reference; a lost mandate says nothing. */
export function overridesOf(mandates: Iterable<Mandate | undefined>): Record<string, SequenceType> {
  const overrides: Record<string, SequenceType> = {};
  for (const mandate of mandates) {
    const sequenceType = mandate?.sequenceTypeOverride ?? null;
    if (mandate !== undefined && sequenceType !== null) overrides[mandate.mandateId] = sequenceType;
  }
  return overrides;
}

/** Gives batch numbers, by account: the last one + 1, also when an earlier number was typed over. */
export function batchNumbers(book: Book): (account: Account) => number {
  // One that somebody typed and no account can come to does not count.
  const given = book.tables.Orders.filter(({ batchNumber }) => /^\d{1,9}$/.test(batchNumber ?? ""));
  const last = highestBy(
    given,
    ({ account }) => ibanKey(account),
    ({ batchNumber }) => Number(batchNumber),
  );
  return (account) => {
    const key = ibanKey(account.iban);
    const next = Math.max(last.get(key) ?? 0, account.lastBatchNumber ?? 0) + 1;
    last.set(key, next);
    return next;
  };
}

const BATCH_DIGITS = 5;
const TRANSACTION_DIGITS = 5;

/** What issuing is given. */
export interface IssueDetails {
  readonly batch: number;
  readonly bookingDate: IsoDate;
  readonly at: IsoDateTime;
  readonly user: string;
  readonly account: Account;
  readonly settings: OrderSettings;
}

/**
 * The order's row with everything frozen that the file and the entries need; still a draft, without the file's hashes.
 */
export function frozenOrder(
  order: CollectionOrder,
  lines: readonly DirectDebit[],
  { batch, bookingDate, at, user, account, settings }: IssueDetails,
): CollectionOrder {
  const batchNumber = String(batch).padStart(BATCH_DIGITS, "0");
  const messageId = `${order.number}-${batchNumber}`;
  return {
    ...order,
    batchNumber,
    messageId,
    messageVersion: account.messageVersion ?? "pain.008.001.08",
    fileName: directDebitFileName(messageId),
    hashMethod: account.hashMethod ?? "SHA-256",
    issuedAt: at,
    issuedBy: user,
    bookingDate,
    ...settlementOf(order, lines, ZERO),
    settings: settingsToText(settings),
  };
}

/** The lines of an order that is issued: with the identifiers of the file, and what their mandates showed before. */
export function issuedLines(
  order: CollectionOrder,
  lines: readonly DirectDebit[],
  lastCollectionDateOf: LastCollectionDateOf,
): readonly DirectDebit[] {
  return issueLines(
    order,
    lines.map((line) => ({ ...line })),
    lastCollectionDateOf,
  );
}

/** What the mandate of a line showed before its issue. */
export type LastCollectionDateOf = (line: DirectDebit, position: number) => IsoDate | null;

/** The same in the lines themselves: copies of a hundred thousand took some 40 MB. */
export function issueLines(
  order: CollectionOrder,
  lines: readonly NewLine[],
  lastCollectionDateOf: LastCollectionDateOf,
): readonly DirectDebit[] {
  const purpose = settingsFromText(order.settings)?.categoryPurpose ?? null;
  const kinds = batchKinds(lines, purpose);
  const ids = kinds.map((_, index) => `${order.messageId ?? ""}-${String(index + 1)}`);
  lines.forEach((line, position) => {
    line.endToEndId = `${order.number}-${String(line.transaction).padStart(TRANSACTION_DIGITS, "0")}`;
    const own = batchKindOf(line, purpose);
    line.paymentInformationId = ids[kinds.findIndex((kind) => isSameBatch(kind, own))] ?? null;
    line.previousLastCollectionDate = lastCollectionDateOf(line, position);
    line.status = "InTransit";
  });
  return lines;
}
