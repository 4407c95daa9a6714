import { type Book, keyFrom } from "../book/book";
import type { BookIndex } from "../book/bookIndex";
import type { Finding } from "../book/finding";
import { chooseMandate, needsOneOff } from "./mandateChoice";
import type { JudgedMandate } from "./mandateJudge";
import { isToBeCollected, livingLine, openAmountOf, type OpenItem, openItems } from "../book/openItem";
import type { Mandate } from "../book/records";

/** An item that asks for a one-off mandate of its own, and has none that can be used. */
export interface OneOffNeed {
  readonly item: OpenItem;
  /** The invoice's one-off mandate that nobody has signed yet; null when there is none. */
  readonly unsigned: Mandate | null;
  /** Why there is no mandate to use. */
  readonly findings: readonly Finding[];
}

/**
 * The open items that are to be collected from debtors who give a mandate for every single invoice, and whose
 * invoice has no signed one that can still be used (docs/law/actions.md#2). What is on its way needs no mandate any
 * more.
 */
export function oneOffNeeds(book: Book, index: BookIndex, judge: (mandate: Mandate) => JudgedMandate): OneOffNeed[] {
  const needs: OneOffNeed[] = [];
  if (!book.tables.Debtors.some(({ oneOffMandateRequired }) => oneOffMandateRequired === true)) return needs;
  for (const item of openItems(book, index)) {
    const debtor = index.debtors.get(keyFrom(item.invoice.debtor));
    if (debtor === undefined || !needsOneOff(debtor) || openAmountOf(item.record) <= 0) continue;
    if (item.record.blocked !== null || !isToBeCollected(item, debtor)) continue;
    if (livingLine(index.linesOfItem.get(item.key) ?? []) !== null) continue;
    const { mandate, findings } = chooseMandate(item, debtor, index, judge);
    if (mandate?.usable === true) continue;
    needs.push({ item, unsigned: unsignedFor(item, index), findings });
  }
  return needs;
}

function unsignedFor({ invoice }: OpenItem, index: BookIndex): Mandate | null {
  const mandates = index.mandatesOfDebtor.get(keyFrom(invoice.administration, invoice.debtor)) ?? [];
  const unsigned = mandates.find(
    (mandate) =>
      mandate.oneOff === true &&
      keyFrom(mandate.invoice) === keyFrom(invoice.number) &&
      mandate.dateOfSignature === null &&
      mandate.withdrawnOn === null &&
      mandate.replacedBy === null,
  );
  return unsigned ?? null;
}
