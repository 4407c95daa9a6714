import { type Change, keyFrom, keyOf, setFields } from "../domain/book/book";
import { linesUnder } from "../domain/mandates/mandateHistory";
import type { Account } from "../domain/book/records";
import { mandatesUnder, shownFields, type Transition, type TransitionScope } from "./lineTransition";

/**
 * What the other mandates show, those that no line of the event is under: status, expiry and next sequence type as of
 * today, so that the sheet tells the truth for all of them after every collection. Of mandates with one reference only
 * the first can be written to: a change names its record by the key.
 */
export function mandateRefresh(scope: TransitionScope, transitions: readonly Pick<Transition, "after">[]): Change[] {
  const { before, indexBefore, indexAfter, today } = scope;
  const { Mandates, Accounts } = before.tables;
  const { mandates } = indexBefore;
  const areUnique = mandates.size === Mandates.length;
  const touched = mandatesUnder(scope, transitions);
  const accountOf = usualAccounts(Accounts);
  const changes: Change[] = [];
  for (const mandate of Mandates) {
    if (mandate.unreadable !== undefined || touched.has(mandate)) continue;
    if (!areUnique && mandates.get(keyOf("Mandates", mandate)) !== mandate) continue;
    const lines = linesUnder(mandate, indexAfter);
    const shown = shownFields(mandate, accountOf(mandate.administration), { lines, index: indexAfter }, today);
    const change = setFields("Mandates", mandate, shown);
    if (change !== null) changes.push(change);
  }
  return changes;
}

/** The IBAN that an administration usually collects with: its preferred account's, else its first one's. */
export function usualAccounts(accounts: readonly Account[]): (administration: string) => string {
  const usual = new Map<string, Account>();
  for (const account of accounts) {
    const key = keyFrom(account.administration);
    const known = usual.get(key);
    if (known === undefined || (known.preferred !== true && account.preferred === true)) usual.set(key, account);
  }
  return (administration) => usual.get(keyFrom(administration))?.iban ?? "";
}
