import { type Key, keyFrom } from "../book/book";
import type { BookIndex } from "../book/bookIndex";
import type { IsoDate } from "../values/calendar";
import { compareByIssue } from "../book/orderOfIssue";
import type { CollectionOrder, DirectDebit, Mandate, ReturnKind } from "../book/records";

/** A line with the order that it belongs to. */
export interface CollectedLine {
  readonly line: DirectDebit;
  readonly order: CollectionOrder;
}

const NO_LINES: readonly CollectedLine[] = [];

/**
 * The lines under a mandate, oldest issue first: those that were sent with its reference, and with any reference
 * that it had before (its own amendment's, or one that an earlier line reported).
 */
export function linesUnder(
  mandate: Pick<Mandate, "administration" | "mandateId" | "originalMandateId">,
  index: BookIndex,
): readonly CollectedLine[] {
  const { administration } = mandate;
  if (mandate.originalMandateId === null) {
    const lines = index.linesOfReference.get(keyFrom(administration, mandate.mandateId));
    if (lines === undefined) return NO_LINES;
    // Nearly always the one reference is all.
    if (mandate.mandateId !== "" && lines.every(({ originalMandateId }) => originalMandateId === null))
      return inOrderOfIssue(lines, index);
  }
  const seen = new Set<Key>();
  const open = [mandate.mandateId, mandate.originalMandateId];
  const found: DirectDebit[] = [];
  for (let reference = open.pop(); reference !== undefined; reference = open.pop()) {
    const key = keyFrom(administration, reference);
    if (reference === null || reference === "" || seen.has(key)) continue;
    seen.add(key);
    const lines = index.linesOfReference.get(key) ?? [];
    found.push(...lines);
    open.push(...lines.map(({ originalMandateId }) => originalMandateId));
  }
  return inOrderOfIssue(found, index);
}

/** Those lines whose order is there, oldest issue first. */
function inOrderOfIssue(lines: readonly DirectDebit[], index: BookIndex): readonly CollectedLine[] {
  const found: CollectedLine[] = [];
  for (const line of lines) {
    const order = index.orders.get(keyFrom(line.order));
    if (order !== undefined) found.push({ line, order });
  }
  return found.length < 2 ? found : found.sort(byIssue);
}

/**
 * The mandate as it is called now of which a line was sent under this reference: the one with the reference, else
 * the one that had it before, as its own amendment or an earlier line tells; undefined when the workbook has lost it.
 */
export function mandateOfReference(administration: string, reference: string, index: BookIndex): Mandate | undefined {
  const seen = new Set<Key>();
  for (let open: string | null = reference; open !== null;) {
    const key = keyFrom(administration, open);
    const mandate = index.mandates.get(key);
    if (mandate !== undefined || seen.has(key)) return mandate;
    seen.add(key);
    open = successorOf(administration, open, index);
  }
  return undefined;
}

function successorOf(administration: string, reference: string, index: BookIndex): string | null {
  const hadIt = (original: string | null) => original !== null && keyFrom(original) === keyFrom(reference);
  const isOurs = (owner: string) => keyFrom(owner) === keyFrom(administration);
  for (const mandate of index.mandates.values()) {
    if (hadIt(mandate.originalMandateId) && isOurs(mandate.administration)) return mandate.mandateId;
  }
  for (const lines of index.linesOfReference.values()) {
    const line = lines.find((one) => hadIt(one.originalMandateId) && isOurs(one.administration));
    if (line !== undefined) return line.mandateId;
  }
  return null;
}

function byIssue(a: CollectedLine, b: CollectedLine): number {
  return compareByIssue(a.order, b.order) || a.line.line - b.line.line;
}

/** Whether the line was issued at all. */
export function isIssued({ status }: DirectDebit): boolean {
  return status !== "Draft";
}

/**
 * Whether the line counts as presented to the debtor's bank: issued, and not rejected, recalled, or cancelled with its
 * order (docs/law/sepa.md#5.1.6: a returned or refunded one was presented).
 */
export function isPresented({ status, returnKind }: Pick<DirectDebit, "status" | "returnKind">): boolean {
  if (status === "InTransit" || status === "Received") return true;
  return status === "Returned" && (returnKind === "Return" || returnKind === "Refund");
}

/** Whether the line still stands in the bookkeeping: collected or on its way. */
export function isStanding({ status }: DirectDebit): boolean {
  return status === "InTransit" || status === "Received";
}

/** Kinds of R-transaction that count as a return of the invoice: the debtor's side said no. */
const COUNTED_KINDS: ReadonlySet<ReturnKind | null> = new Set<ReturnKind>(["Reject", "Return", "Refund"]);

/** Whether the return of a line raises the invoice's number of returns. */
export function isCountedReturn({ status, returnKind }: Pick<DirectDebit, "status" | "returnKind">): boolean {
  return status === "Returned" && COUNTED_KINDS.has(returnKind);
}

/** The latest of some days, or null of none. */
export function latest(...dates: readonly (IsoDate | null)[]): IsoDate | null {
  let last: IsoDate | null = null;
  for (const date of dates) if (date !== null && (last === null || date > last)) last = date;
  return last;
}

/**
 * The last collection date as the bookkeeping shows it: the latest collection that stands, else what the mandate showed
 * before the first collection of ours (what the user entered for collections made elsewhere).
 */
export function shownLastCollectionDate(mandate: Mandate, lines: readonly CollectedLine[]): IsoDate | null {
  const issued = lines.filter(({ line }) => isIssued(line));
  const [first] = issued;
  if (first === undefined) return mandate.lastCollectionDate;
  const standing = issued.filter(({ line }) => isStanding(line)).map(({ order }) => order.collectionDate);
  return latest(first.line.previousLastCollectionDate, ...standing);
}

/**
 * The date from which the scheme counts 36 months: the last collection that the bookkeeping shows, or the collection
 * date of any line that was delivered to the bank, whatever became of it; null when nothing was ever collected
 * (Banque de France, FAQ "le prélèvement SEPA": from the due date of the last collection, even if it was refused,
 * rejected, returned or refunded).
 */
export function lastPresentedDate(
  mandate: Pick<Mandate, "lastCollectionDate">,
  lines: readonly CollectedLine[],
): IsoDate | null {
  const delivered = lines
    .filter(({ line, order }) => isIssued(line) && order.deliveredOn !== null && order.status !== "Cancelled")
    .map(({ order }) => order.collectionDate);
  return latest(mandate.lastCollectionDate, ...delivered);
}
