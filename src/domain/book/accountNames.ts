import { keyFrom } from "./book";
import type { LedgerAccount } from "./records";

/** The names of ledger accounts, by administration; an account without one stands for all of them. "" for no name. */
export function accountNames({
  tables,
}: {
  readonly tables: { readonly LedgerAccounts: readonly LedgerAccount[] };
}): (administration: string, account: string) => string {
  const names = new Map<string, string>();
  for (const { administration, account, name } of tables.LedgerAccounts) {
    const key = keyFrom(administration, account);
    if (name !== null && !names.has(key)) names.set(key, name);
  }
  return (administration, account) =>
    names.get(keyFrom(administration, account)) ?? names.get(keyFrom("", account)) ?? "";
}
