import { groupBy } from "../kit/groupBy";
import { type Change, keyFrom, setFields } from "../domain/book/book";
import { at, type Finding, finding } from "../domain/book/finding";
import type { Mandate } from "../domain/book/records";
import { hasEnded, type MandateScope } from "../domain/mandates/lackingMandates";
import { linesUnder } from "../domain/mandates/mandateHistory";
import { mandateStatus } from "../domain/mandates/mandateStatus";
import { closingThatCameBack, sameCollectionKey, tookOverFrom } from "../domain/mandates/mandateTakenOver";

/** A mandate that becomes usable, and the usable ones beside it that are for the same collections. */
export interface Twins {
  readonly mandate: Mandate;
  readonly others: readonly string[];
}

/**
 * Those of the mandates that become usable beside another one for the same account, scheme, kind and invoice (docs/law/actions.md#2):
 * an invoice that names neither is held back then. Not where each of them is named by an invoice, nor beside one of which the only
 * or last collection came back: it is taken over from.
 */
export function twinsOf(becoming: readonly Mandate[], scope: MandateScope): readonly Twins[] {
  const { book, index } = scope;
  const ownerOf = ({ administration, debtor }: Mandate): string => keyFrom(administration, debtor);
  const together = groupBy(becoming, ownerOf);
  const references = new Set(becoming.map(({ administration, mandateId }) => keyFrom(administration, mandateId)));
  const isUsable = (one: Mandate): boolean =>
    one.dateOfSignature !== null &&
    !references.has(keyFrom(one.administration, one.mandateId)) &&
    !hasEnded(one, scope) &&
    closingThatCameBack(one, linesUnder(one, index)) === undefined;
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

/** Of which other mandates these take the place once they are signed. */
export function tookOverFindings(signed: readonly Mandate[], { index }: MandateScope): Finding[] {
  return signed.flatMap((mandate) => {
    const former = tookOverFrom(mandate, index);
    if (former.length === 0) return [];
    const params = { mandate: mandate.mandateId, former: former.map(({ mandateId }) => mandateId).join(", ") };
    return [finding("mandate.tookOver", at("Mandates", mandate, "mandateId"), params)];
  });
}

/** What those show from then on; those that were seen with an earlier page of signatures are left. */
export function statusesTakenOver(signed: readonly Mandate[], scope: MandateScope, seen: Set<Mandate>): Change[] {
  const former = signed.flatMap((mandate) => tookOverFrom(mandate, scope.index));
  return former.flatMap((mandate) => {
    if (seen.has(mandate)) return [];
    seen.add(mandate);
    // Not as it stands in the book, in which the other one may be signed already.
    const status = mandateStatus(mandate, scope.today, linesUnder(mandate, scope.index));
    const isInUse = status === "Active" || status === "Dormant";
    return isInUse ? (setFields("Mandates", mandate, { status: "Expired" }) ?? []) : [];
  });
}
