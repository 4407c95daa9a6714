import { type Change, keyFrom, keyOf, setFields } from "../domain/book/book";
import { linesUnder } from "../domain/mandates/mandateHistory";
import type { Account, Mandate } from "../domain/book/records";
import { mandatesUnder, shownFields, type Transition, type TransitionScope } from "./lineTransition";

/**
 * What the other mandates show, those that no line of the event is under: status, expiry and next sequence type as of
 * today, so that the sheet tells the truth for all of them after every collection.
 */
export function mandateRefresh(scope: TransitionScope, transitions: readonly Pick<Transition, "after">[]): Change[] {
  const { before, indexAfter, today } = scope;
  const { Mandates, Accounts } = before.tables;
  const isTouched = touchedBy(scope, transitions);
  const accountOf = usualAccounts(Accounts);
  const changes: Change[] = [];
  for (const mandate of Mandates) {
    if (mandate.unreadable !== undefined || isTouched(mandate)) continue;
    const lines = linesUnder(mandate, indexAfter);
    const shown = shownFields(mandate, accountOf(mandate.administration), lines, today);
    const change = setFields("Mandates", mandate, shown);
    if (change !== null) changes.push(change);
  }
  return changes;
}

/** Whether the event changes a mandate, or another row with its reference. */
function touchedBy(
  scope: TransitionScope,
  transitions: readonly Pick<Transition, "after">[],
): (mandate: Mandate) => boolean {
  const { before, indexBefore } = scope;
  const touched = mandatesUnder(scope, transitions);
  if (touched.mandates.length === 0) return () => false;
  const { mandates } = indexBefore;
  const areUnique = mandates.size === before.tables.Mandates.length;
  return (mandate) => {
    const named = areUnique ? mandate : mandates.get(keyOf("Mandates", mandate));
    return named !== undefined && touched.has(named);
  };
}

/** The IBAN that an administration usually collects with: its preferred account's, else its first one's. */
function usualAccounts(accounts: readonly Account[]): (administration: string) => string {
  const usual = new Map<string, Account>();
  for (const account of accounts) {
    const key = keyFrom(account.administration);
    const known = usual.get(key);
    if (known === undefined || (known.preferred !== true && account.preferred === true)) usual.set(key, account);
  }
  return (administration) => usual.get(keyFrom(administration))?.iban ?? "";
}
