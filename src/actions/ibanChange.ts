import { type Book, type Change, keyFrom, setFields } from "../domain/book/book";
import { type BookIndex, isSameIban } from "../domain/book/bookIndex";
import type { Debtor, DirectDebit, Mandate } from "../domain/book/records";
import { knownElsewhere, lastPresented, originalAfter } from "../domain/mandates/knownToBank";
import type { MandateScope } from "../domain/mandates/lackingMandates";
import { linesUnder } from "../domain/mandates/mandateHistory";
import { successorReference } from "../domain/mandates/mandateReference";
import { readBic } from "../domain/values/bic";
import type { IsoDate } from "../domain/values/calendar";
import { readIban } from "../domain/values/iban";
import { type ChangeHow, mandateAdded, mandateSet, namedAnew, successorOf } from "./mandateChange";

/** How a mandate stands to its account: what its cell says, and what of it a bank knows. */
export interface AccountStanding {
  readonly cell: string | null;
  /** The last collection that was presented, or what another program collected from. */
  readonly sent: Sent | undefined;
  /** What the bank knows: what it was before the first change that waits to be reported, else what was sent last. */
  readonly known: string | null;
  /** Whether the cell holds another account than what was sent last, and nothing reports it. */
  readonly isTypedOver: boolean;
}

type Sent = Pick<DirectDebit, "iban" | "bic">;

/** How a mandate stands to its account. */
export function accountStanding(mandate: Mandate, index: BookIndex): AccountStanding {
  const sent = lastPresented(linesUnder(mandate, index))?.line ?? sentElsewhere(mandate, index);
  const { iban: cell, originalIban } = mandate;
  const isTypedOver = sent !== undefined && originalIban === null && !isSameIban(cell ?? "", sent.iban);
  return { cell, sent, known: originalIban ?? sent?.iban ?? null, isTypedOver };
}

function sentElsewhere(mandate: Mandate, index: BookIndex): Sent | undefined {
  const known = knownElsewhere(mandate, index);
  return known === undefined ? undefined : { iban: known.iban, bic: null };
}

/** Which account is asked for. */
export interface AskedAccount {
  readonly how: ChangeHow;
  readonly iban?: string;
  readonly bic?: string;
  readonly on?: IsoDate;
}

/** The account that the mandate is to be on, as it was asked for; null where nothing says which. */
export function wantedIban({ how, iban }: AskedAccount, { cell, known }: AccountStanding): string | null {
  return how === "restore" ? known : (iban ?? cell);
}

/** All that a change of account comes to. */
export interface IbanChange {
  readonly how: ChangeHow;
  /** The account before it: where the cell was typed over, what was sent last. */
  readonly was: string;
  readonly wasBic: string | null;
  readonly iban: string;
  readonly bic: string | null;
  /** What the next collection reports; null for nothing. */
  readonly originalIban: string | null;
  /** The mandate that takes its place; null when it stays. */
  readonly replacedBy: string | null;
  readonly signedOn: IsoDate | null;
}

/** What a change comes to; null where the account that is asked for cannot be read. */
export function ibanChange(mandate: Mandate, asked: AskedAccount, { book, index }: MandateScope): IbanChange | null {
  const standing = accountStanding(mandate, index);
  const iban = readIban(wantedIban(asked, standing) ?? "").iban;
  if (iban === null) return null;
  const { how, on = null } = asked;
  const { cell, sent, known, isTypedOver } = standing;
  const isMistaken = isTypedOver && how !== "restore" && sent !== undefined;
  // Collected under in another package: a bank knows it by the account that it has here.
  const reported = known ?? (mandate.lastCollectionDate === null ? null : cell);
  return {
    how,
    was: isMistaken ? sent.iban : (cell ?? ""),
    wasBic: isMistaken ? sentBic(mandate, sent) : mandate.bic,
    iban,
    bic: bicAfter(mandate, asked, iban, standing),
    originalIban: how === "amend" ? originalAfter(mandate, "originalIban", reported, iban) : null,
    replacedBy: how === "replace" ? successorReference(mandate, book) : null,
    signedOn: on,
  };
}

/** The BIC that belongs to the new account: as asked, as it was where the bank is the same, else none. */
function bicAfter(mandate: Mandate, { how, iban, bic }: AskedAccount, after: string, standing: AccountStanding) {
  if (bic !== undefined) return readBic(bic).bic;
  const { cell, sent } = standing;
  if (how === "restore" && sent !== undefined && isSameIban(sent.iban, after)) return sentBic(mandate, sent);
  const isCell = iban === undefined && how !== "restore";
  return isCell || isOneBank(readIban(cell ?? "").iban ?? "", after) ? mandate.bic : null;
}

/** The BIC that was sent, where the user keeps one: others are derived. */
function sentBic({ bic }: Mandate, sent: Sent): string | null {
  return bic === null ? null : sent.bic;
}

/** Whether two IBANs are of one bank, as far as the beginning of their national part tells. */
function isOneBank(one: string, other: string): boolean {
  const bankOf = (iban: string): string => iban.slice(0, 2) + iban.slice(4, iban.startsWith("NL") ? 8 : 12);
  return bankOf(one) === bankOf(other);
}

/** The debtor, whose preferred account was that of the mandate: it changes with it. */
export function followingDebtor(mandate: Mandate, { was }: IbanChange, index: BookIndex): Debtor | null {
  const debtor = index.debtors.get(keyFrom(mandate.debtor));
  return debtor?.iban != null && isSameIban(debtor.iban, was) ? debtor : null;
}

/** What is written, the mandate itself last: until then what is left can be worked out anew. */
export function ibanChanges(mandate: Mandate, change: IbanChange, scope: MandateScope): (Change | null)[] {
  const { iban, bic, originalIban, was, wasBic, replacedBy, signedOn } = change;
  const debtor = followingDebtor(mandate, change, scope.index);
  const following = debtor === null ? [] : [setFields("Debtors", debtor, { iban, bic })];
  if (replacedBy === null) return [...following, mandateSet(mandate, { iban, bic, originalIban }, scope)];
  const successor = successorOf(mandate, { mandateId: replacedBy, iban, bic, dateOfSignature: signedOn });
  return [
    ...following,
    mandateAdded(successor, scope),
    ...namedAnew(mandate, replacedBy, scope.book),
    mandateSet(mandate, { iban: was, bic: wasBic, replacedBy }, scope),
  ];
}

/** The invoices that still ask for the account that the mandate was on: the user chose it there. */
export function invoicesAsking(mandate: Mandate, { was }: IbanChange, { tables }: Book): readonly string[] {
  const owner = keyFrom(mandate.administration, mandate.debtor);
  return tables.Invoices.filter(
    ({ administration, debtor, iban, status }) =>
      iban !== null && status !== "Collected" && keyFrom(administration, debtor) === owner && isSameIban(iban, was),
  ).map(({ number }) => number);
}
