import { rememberedOf } from "../../kit/remembered";
import { type Key, keyFrom } from "../book/book";
import { type BookIndex, ibanKey } from "../book/bookIndex";
import { compareByIssue } from "../book/orderOfIssue";
import type { Invoice, Mandate, MandateStatus } from "../book/records";
import type { IsoDate } from "../values/calendar";
import { type CollectedLine, isIssued, isPresented, linesUnder } from "./mandateHistory";
import { isTheLast, isUsedUp, mandateStatus } from "./mandateStatus";
import { schemeOf } from "./scheme";

/*
 * While the only or last collection under a mandate is on its way, the debtor may sign the next one. When that collection then
 * comes back without having reached a bank, nothing stands in the way of the first mandate any more, and nobody would know which
 * of the two an invoice goes under: the one that was signed for the same takes over, for good (docs/law/actions.md#2).
 */

/** What two mandates share that are for the same collections: account, scheme, kind and invoice (of one debtor). */
export function sameCollectionKey(mandate: Pick<Mandate, "iban" | "oneOff" | "invoice" | "localInstrument">): string {
  const { iban, oneOff, invoice } = mandate;
  return keyFrom(ibanKey(iban ?? ""), schemeOf(mandate), oneOff === true ? "one-off" : "", invoice);
}

/** Whether both are for the same collections; of one-off mandates the invoice decides, whichever account was signed for. */
function isForTheSame(one: Mandate, other: Mandate): boolean {
  const isOfOneInvoice =
    one.oneOff === true && other.oneOff === true && keyFrom(one.invoice) === keyFrom(other.invoice);
  const isOneScheme = schemeOf(one) === schemeOf(other);
  return (isOfOneInvoice && isOneScheme) || sameCollectionKey(one) === sameCollectionKey(other);
}

/**
 * The collection that was to be the only or last one under the mandate and never reached the debtor's bank; undefined where there
 * is none, and where something was presented since.
 */
export function closingThatCameBack(mandate: Mandate, lines: readonly CollectedLine[]): CollectedLine | undefined {
  const closing = lines.findLastIndex(
    ({ line }) => isIssued(line) && (mandate.oneOff === true || isTheLast(line.sequenceType)),
  );
  if (closing < 0 || isUsedUp(mandate, lines)) return undefined;
  return lines.slice(closing + 1).some(({ line }) => isPresented(line)) ? undefined : lines[closing];
}

/** A mandate that took the place of another one, and the collection that came back. */
export interface TakenOver {
  readonly by: Mandate;
  readonly closing: CollectedLine;
}

/**
 * The mandate that took over from this one: it is signed for the same, whatever became of it, and not each of the two is named by an
 * invoice. Of two whose last collections both came back it is the one that was sent last.
 */
export function takenOver(mandate: Mandate, lines: readonly CollectedLine[], index: BookIndex): TakenOver | undefined {
  const closing = lines.length === 0 ? undefined : closingThatCameBack(mandate, lines);
  if (closing === undefined) return undefined;
  const by = othersOf(mandate, index).find((other) => givesWay({ mandate, closing }, other, index));
  return by === undefined ? undefined : { by, closing };
}

function givesWay(
  { mandate, closing }: { readonly mandate: Mandate; readonly closing: CollectedLine },
  to: Mandate,
  index: BookIndex,
): boolean {
  if (to.dateOfSignature === null || !isForTheSame(mandate, to)) return false;
  const itsOwn = closingThatCameBack(to, linesUnder(to, index));
  if (itsOwn !== undefined && isLater(closing, itsOwn)) return false;
  return !(isNamed(mandate, index) && isNamed(to, index));
}

/** The mandates that this one, as it is signed, takes over from. */
export function tookOverFrom(mandate: Mandate, index: BookIndex): readonly Mandate[] {
  if (mandate.dateOfSignature === null) return [];
  return othersOf(mandate, index).filter((other) => {
    const closing = closingThatCameBack(other, linesUnder(other, index));
    return closing !== undefined && givesWay({ mandate: other, closing }, mandate, index);
  });
}

/** The mandate's status on a day among the others of its debtor (docs/law/actions.md#2): one that was taken over from has expired. */
export function statusInBook(
  mandate: Mandate,
  date: IsoDate,
  lines: readonly CollectedLine[],
  index: BookIndex,
): MandateStatus {
  const status = mandateStatus(mandate, date, lines);
  const isInUse = status === "Active" || status === "Dormant";
  return isInUse && takenOver(mandate, lines, index) !== undefined ? "Expired" : status;
}

function othersOf(mandate: Mandate, index: BookIndex): readonly Mandate[] {
  const ofDebtor = index.mandatesOfDebtor.get(keyFrom(mandate.administration, mandate.debtor)) ?? [];
  return ofDebtor.filter((other) => !isOneRow(other, mandate));
}

/** Whether both are one mandate, of which one may be what it becomes; what is still to be written has no row. */
function isOneRow(one: Mandate, other: Mandate): boolean {
  const isSameRow = one.row > 0 && one.row === other.row;
  return isSameRow || keyFrom(one.mandateId) === keyFrom(other.mandateId);
}

function isLater(one: CollectedLine, other: CollectedLine): boolean {
  return (compareByIssue(one.order, other.order) || one.line.line - other.line.line) > 0;
}

function isNamed({ administration, mandateId }: Mandate, index: BookIndex): boolean {
  return namedIn(index.invoices).has(keyFrom(administration, mandateId));
}

const namedIn = rememberedOf((invoices: ReadonlyMap<Key, Invoice>) => {
  const named = new Set<Key>();
  for (const { administration, mandateId } of invoices.values()) {
    if (mandateId !== null) named.add(keyFrom(administration, mandateId));
  }
  return named;
});
