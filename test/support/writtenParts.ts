import type { AnyRequest, Moment, Outcome, OutcomePart } from "../../src/actions/action";
import { append, type Book, type Change } from "../../src/domain/book/book";
import type { LogRow, LogState } from "../../src/domain/book/records";
import { eventRows } from "../../src/workbook/eventRows";

/** An outcome that went through, and what it was asked. */
export interface Decided {
  readonly action: { readonly name: string; logged?(request: never): unknown };
  readonly request: AnyRequest;
  readonly moment: Moment;
  readonly before: Book;
  readonly outcome: Outcome;
}

/** The events of an outcome, each with the row that the Log gets of it while or after it is written. */
export function partsWith(
  { action, request, moment, before, outcome }: Decided,
  state: LogState,
): readonly (OutcomePart & { readonly row: LogRow })[] {
  const { orders, changes, resumeFacts } = outcome;
  const kept: unknown = action.logged === undefined ? request : action.logged(request as never);
  const parts = outcome.parts ?? [{ action: action.name, request: kept, orders, changes, resumeFacts }];
  const rows = eventRows(before, parts, { moment, state, summarise: (name) => name });
  return rows.map(({ part, logRow }) => ({ ...part, row: logRow }));
}

/** All changes of an outcome with its rows in the Log, as they are written. */
export function writtenParts(decided: Decided): readonly Change[] {
  if (!decided.outcome.done || decided.outcome.changes.length === 0) return [];
  return partsWith(decided, "Completed").flatMap(({ changes, row }) => [...changes, append("Log", row)]);
}
