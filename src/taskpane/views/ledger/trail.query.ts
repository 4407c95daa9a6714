import { historyAction, type HistoryRequest, type HistoryResult } from "../../../actions/history";
import { latestSeals } from "../../../domain/ledger/latestSeals";
import { formatCents, sumOf } from "../../../domain/values/money";
import type { LocatedFinding } from "../../../session/locatedFinding";
import type { LongList } from "../../../session/longList";
import type { Query, QueryScope } from "../../../session/query";
import type { CollectionRow } from "../mandates/mandateHistory.query";

/** Whose history. */
export interface TrailParams {
  readonly kind: "invoice" | "debtor" | "mandate" | "order";
  /** Its number or reference; "" asks nothing. */
  readonly name: string;
}

/** What was collected, booked and logged of it. */
export interface Trail {
  readonly findings: readonly LocatedFinding[];
  /** Null where there is no such thing, or nothing was asked. */
  readonly found: {
    readonly collections: LongList<CollectionRow>;
    readonly booked: number;
    readonly debit: string;
    readonly credit: string;
    readonly logged: number;
  } | null;
}

/** The history of an invoice, debtor, mandate or order, in short. */
export const trail: Query<TrailParams, Trail> = (scope, params) => {
  if (params.name.trim() === "") return { findings: [], found: null };
  const { result, findings } = decided(scope, params);
  const { addressOf } = scope;
  const located = findings.map((finding) => ({
    finding,
    address: finding.place === null ? null : addressOf(finding.place),
  }));
  if (result === null) return { findings: located, found: null };
  const rows = result.history.map(({ amount, place, ...row }) => ({
    ...row,
    amount: formatCents(amount),
    address: addressOf(place),
  }));
  return {
    findings: located,
    found: {
      collections: scope.long(rows),
      booked: result.bookedLines.length,
      debit: formatCents(sumOf(result.bookedLines, ({ debit }) => debit)),
      credit: formatCents(sumOf(result.bookedLines, ({ credit }) => credit)),
      logged: result.loggedRows.length,
    },
  };
};

/** All that its card is made of; null where there is no such thing. */
export interface TrailCard {
  readonly result: HistoryResult | null;
  readonly lastSeal: string | null;
  readonly lastLogSeal: string | null;
}

/** The history as a card has it. */
export const trailCard: Query<TrailParams, TrailCard> = (scope, params) => ({
  result: decided(scope, params).result,
  ...latestSeals(scope.book),
});

function decided({ book, moment }: QueryScope, { kind, name }: TrailParams) {
  const request: HistoryRequest = { [kind]: name.trim() };
  return historyAction.decide(book, request, moment);
}
