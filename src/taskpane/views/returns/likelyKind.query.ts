import { ibanKey } from "../../../domain/book/bookIndex";
import type { CollectionOrder, ReturnKind } from "../../../domain/book/records";
import { dateLadder } from "../../../domain/collection/collectionDates";
import type { QueryScope } from "../../../session/query";

/** The kinds of return that a user can say; a rejected batch comes from the bank's own message. */
export type SaidKind = Exclude<ReturnKind, "BatchReject">;

/** Banks reject before the collection date. The debtor's bank returns some days after it. Later the debtor asks it back. */
export function likelyKind(order: CollectionOrder, { index, today }: QueryScope): SaidKind {
  if (today < order.collectionDate) return "Reject";
  const account = index.accounts.get(ibanKey(order.account));
  if (account === undefined || order.localInstrument === "B2B") return "Return";
  return today <= dateLadder(order.collectionDate, account, order.localInstrument).returnUntil ? "Return" : "Refund";
}
