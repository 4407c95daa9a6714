import { historyAction, type HistoryRow } from "../../../actions/history";
import { formatCents } from "../../../domain/values/money";
import type { LocatedFinding } from "../../../session/locatedFinding";
import type { LongList } from "../../../session/longList";
import type { Query } from "../../../session/query";

/** Of which mandate. */
export interface MandateHistoryParams {
  readonly administration: string;
  readonly mandate: string;
}

/** A collection under it, with its cell. */
export interface CollectionRow extends Omit<HistoryRow, "amount" | "place"> {
  readonly amount: string;
  readonly address: string | null;
}

/** Every collection under a mandate, oldest issue first, and why the next one carries its code. */
export interface MandateHistory {
  readonly findings: readonly LocatedFinding[];
  readonly collections: LongList<CollectionRow>;
}

/** Tells the history of a mandate. */
export const mandateHistory: Query<MandateHistoryParams, MandateHistory> = (scope, params) => {
  const { book, moment, addressOf, long } = scope;
  const { result, findings } = historyAction.decide(book, { ...params }, moment);
  return {
    findings: findings.map((one) => ({ finding: one, address: one.place === null ? null : addressOf(one.place) })),
    collections: long(
      (result?.history ?? []).map(({ amount, place, ...row }) => ({
        ...row,
        amount: formatCents(amount),
        address: addressOf(place),
      })),
    ),
  };
};
