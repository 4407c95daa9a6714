import { hasEnded } from "../../../domain/mandates/lackingMandates";
import type { MandateStanding } from "../../../domain/mandates/mandateStandings";
import type { QueryScope } from "../../../session/query";

/** What a user can do about a mandate at one click. */
export type MandateDeed = "sign" | "useAnyway" | "withdraw" | "delete";

/** What can be done about a mandate now. */
export function deedsFor({ mandate, lines, status }: MandateStanding, scope: QueryScope): MandateDeed[] {
  const isUsed = lines.length > 0 || mandate.lastCollectionDate !== null;
  const canWithdraw = !hasEnded(mandate, scope) && mandate.withdrawnOn === null;
  return [
    ...(status === "ToBeSigned" && mandate.iban !== null ? (["sign"] as const) : []),
    ...(status === "Dormant" ? (["useAnyway"] as const) : []),
    ...(canWithdraw && status !== "ToBeSigned" ? (["withdraw"] as const) : []),
    ...(isUsed ? [] : (["delete"] as const)),
  ];
}
