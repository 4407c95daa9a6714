import { groupBy } from "../kit/groupBy";
import { keyFrom } from "../domain/book/book";
import type { Mandate } from "../domain/book/records";
import { hasEnded, type MandateScope } from "../domain/mandates/lackingMandates";
import { sameCollectionKey } from "../domain/mandates/mandateJudge";

/** A mandate that becomes usable, and the usable ones beside it that are for the same collections. */
export interface Twins {
  readonly mandate: Mandate;
  readonly others: readonly string[];
}

/**
 * Those of the mandates that become usable beside another one for the same account, scheme, kind and invoice (docs/law/actions.md#2):
 * an invoice that names neither is held back then. Not where each of them is named by an invoice.
 */
export function twinsOf(becoming: readonly Mandate[], scope: MandateScope): readonly Twins[] {
  const { book, index } = scope;
  const ownerOf = ({ administration, debtor }: Mandate): string => keyFrom(administration, debtor);
  const together = groupBy(becoming, ownerOf);
  const references = new Set(becoming.map(({ administration, mandateId }) => keyFrom(administration, mandateId)));
  const isUsable = (one: Mandate): boolean =>
    one.dateOfSignature !== null &&
    !references.has(keyFrom(one.administration, one.mandateId)) &&
    !hasEnded(one, scope);
  return becoming.flatMap((mandate) => {
    const key = sameCollectionKey(mandate);
    const owner = keyFrom(mandate.administration, mandate.debtor);
    const beside = [...(index.mandatesOfDebtor.get(owner) ?? []).filter(isUsable), ...(together.get(owner) ?? [])];
    const others = beside.filter((one) => one !== mandate && sameCollectionKey(one) === key);
    if (others.length === 0) return [];
    const named = new Set(book.tables.Invoices.map((one) => keyFrom(one.administration, one.mandateId)));
    const isNamed = (one: Mandate): boolean => named.has(keyFrom(one.administration, one.mandateId));
    return [mandate, ...others].every(isNamed) ? [] : [{ mandate, others: others.map((one) => one.mandateId) }];
  });
}
