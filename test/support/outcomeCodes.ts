import type { Outcome } from "../../src/actions/action";

/** The codes of an outcome's errors and warnings, in their order. */
export function objections({ findings }: Outcome): string[] {
  return findings.filter(({ severity }) => severity !== "info").map(({ code }) => code);
}

/** The codes of all findings of an outcome, in their order. */
export function codes({ findings }: Outcome): string[] {
  return findings.map(({ code }) => code);
}

/** The ledger lines that an outcome writes, as `account amount`, debits positive, in cents. */
export function booked({ changes }: Outcome): string[] {
  return changes.flatMap((change) => {
    if (change.table !== "Ledger" || change.kind !== "append") return [];
    const { account, debit, credit } = change.record;
    return [`${account} ${String(debit ?? -(credit ?? 0))}`];
  });
}
