import type { BankEntry, BankEntryKind, CollectionOrder, ReturnKind } from "../book/records";
import { addBusinessDays } from "../values/calendar";

/** The entries of these kinds say that a collection came back. */
const KINDS: ReadonlySet<BankEntryKind> = new Set(["Return", "Refund", "Reject", "Recalled", "BatchReject"]);

/** Whether the bank says of an entry that something came back. */
export function isOfReturn({ kind }: Pick<BankEntry, "kind">): boolean {
  return KINDS.has(kind);
}

/** Whether an entry can be of something that came back: the bank says so, or does not say what else it is. */
export function canBeOfReturn(entry: Pick<BankEntry, "kind">): boolean {
  return entry.kind === "Other" || isOfReturn(entry);
}

/** So many business days the debtor's bank has to return a collection; later only its customer gets it back. */
const RETURN_DAYS = { CORE: 5, B2B: 3 } as const;

/** A day more for the bank to show it. */
const SHOWN_DAYS = 1;

/**
 * How a collection came back (docs/law/sepa.md#6): as the bank says. Where it tells no more than that it did, MD06 is a
 * refund, MD01 is one when it comes too late for a return, and anything else is a return. B2B has no refund.
 */
export function returnKindOf(
  { kind, reasonCode, bookingDate }: Pick<BankEntry, "kind" | "reasonCode" | "bookingDate">,
  { collectionDate, localInstrument }: Pick<CollectionOrder, "collectionDate" | "localInstrument">,
): ReturnKind {
  if (kind === "Refund" || kind === "Reject" || kind === "Recalled" || kind === "BatchReject") return kind;
  if (localInstrument === "B2B") return "Return";
  const code = reasonCode?.trim().toUpperCase();
  if (code === "MD06") return "Refund";
  if (code !== "MD01") return "Return";
  const lastDay = addBusinessDays(collectionDate, RETURN_DAYS[localInstrument] + SHOWN_DAYS);
  return bookingDate > lastDay ? "Refund" : "Return";
}
