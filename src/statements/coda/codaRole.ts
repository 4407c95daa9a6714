import type { ReturnKind } from "../../domain/book/records";
import type { StatementEntryKind } from "../statement";
import { directDebitIn } from "./codaCommunication";
import type { CodaItem } from "./codaMovement";

/** What an item is for the creditor. */
export interface CodaRole {
  readonly kind: StatementEntryKind;
  readonly returnKind: ReturnKind | null;
}

const OTHER: CodaRole = { kind: "Other", returnKind: null };
const RECEIPT: CodaRole = { kind: "Receipt", returnKind: null };
const BATCH: CodaRole = { kind: "Batch", returnKind: null };
/** Unpaid, or paid back: how is not said. */
const RETURNED: CodaRole = { kind: "Return", returnKind: null };

/** By the type of the R-transaction, in record 2.2 and in communication 127. */
const BY_RETURN_TYPE: Readonly<Record<string, CodaRole>> = {
  "1": { kind: "Reject", returnKind: "Reject" },
  "2": { kind: "Return", returnKind: "Return" },
  "3": { kind: "Return", returnKind: "Refund" },
  "4": { kind: "Return", returnKind: "Recalled" },
  "5": { kind: "Return", returnKind: "Recalled" },
};

/**
 * What an item is (docs/law/coda.md#6): a debit that came back by its R-type, which counts for more than the transaction
 * code; without one by the code. What is credited with an R-type is the debtor's side, or a correction.
 */
export function codaRole(item: CodaItem): CodaRole {
  const { family, transaction, type } = item.code;
  const isDirectDebit = family === "05" || item.structure === "127";
  const amount = item.amount ?? 0;
  if (!isDirectDebit || amount === 0) return OTHER;
  const back = BY_RETURN_TYPE[returnTypeOf(item)];
  if (amount < 0) return back ?? (family === "05" && /^0[35]$/.test(transaction) ? RETURNED : OTHER);
  if (back !== undefined || family !== "05" || !/^5[02]$/.test(transaction)) return OTHER;
  return type === "1" || type === "2" ? BATCH : RECEIPT;
}

/** The R-type: that of record 2.2 where it has one, else that of communication 127; empty for none. */
function returnTypeOf(item: CodaItem): string {
  return meant(item.returnType) || meant(directDebitIn(item)?.returnType ?? "");
}

/** The reason likewise; null for none. */
export function reasonOf(item: CodaItem): string | null {
  return item.reason || (directDebitIn(item)?.reason ?? "") || null;
}

function meant(returnType: string): string {
  return returnType === "0" ? "" : returnType;
}

/** Where record 2.2 and communication 127 say different things: what, the one and the other. */
export function contradictionsIn(item: CodaItem): readonly { readonly value: string; readonly other: string }[] {
  const communication = directDebitIn(item);
  if (communication === null) return [];
  const pairs = [
    [meant(item.returnType), meant(communication.returnType)],
    [item.reason, communication.reason],
  ] as const;
  return pairs
    .filter(([value, other]) => value !== "" && other !== "" && value !== other)
    .map(([value, other]) => ({ value, other }));
}
