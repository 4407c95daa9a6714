import { type Change, keyFrom, setFields } from "../domain/book";
import { linesUnder } from "../domain/mandateHistory";
import type { Account, Mandate } from "../domain/records";
import { shownFields, type Transition, type TransitionScope } from "./lineTransition";

/**
 * What the other mandates show, those that no line of the event is under: status, expiry and next sequence type as of
 * today, so that the sheet tells the truth for all of them after every collection.
 */
export function mandateRefresh(
  { before, indexAfter, today }: TransitionScope,
  transitions: readonly Pick<Transition, "after">[],
): (Change | null)[] {
  const touched = new Set(transitions.map(({ after }) => keyFrom(after.administration, after.mandateId)));
  const accountOf = usualAccounts(before.tables.Accounts);
  return before.tables.Mandates.map((mandate) => {
    if (mandate.unreadable !== undefined || isTouched(mandate, touched)) return null;
    const lines = linesUnder(mandate, indexAfter);
    return setFields("Mandates", mandate, shownFields(mandate, accountOf(mandate.administration), lines, today));
  });
}

function isTouched({ administration, mandateId }: Mandate, touched: ReadonlySet<string>): boolean {
  return touched.has(keyFrom(administration, mandateId));
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
