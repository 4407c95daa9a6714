import type { LogRow } from "../domain/book/records";
import { isObject, jsonObject, type Shape, wrongMembers } from "../kit/shape";
import type { Moment } from "./action";

/** What a Log row keeps of an action; nothing where its JSON is not ours. */
interface Logged {
  readonly request: Readonly<Record<string, unknown>>;
  readonly facts: Readonly<Record<string, unknown>>;
}

function logged({ request }: LogRow): Logged {
  const { request: asked, facts } = jsonObject(request) ?? {};
  return { request: isObject(asked) ? asked : {}, facts: isObject(facts) ? facts : {} };
}

/** Which orders the action made, or is about. */
export interface OrdersFacts {
  readonly orders: readonly string[];
}

/** The last ledger line before the action began. */
export interface LedgerFact {
  readonly ledger: number;
}

/** What whoever finishes an action, or takes it back, reads of its row: of the request and of its facts. */
interface LoggedShape {
  readonly request?: Shape<object>;
  readonly facts?: Shape<object>;
}

/** The names of the members of the JSON in a row's `request` that cannot be read: `JSON` where it is none. */
export type Unreadable = (logRow: LogRow) => readonly string[];

/** Reads what a row keeps by its shape, member by member: anybody can type in it. */
export function unreadableIn({ request = {}, facts = {} }: LoggedShape): Unreadable {
  return (logRow) => {
    if (jsonObject(logRow.request) === null) return ["JSON"];
    const kept = logged(logRow);
    return [
      ...wrongMembers(kept.request, request).map((name) => `request.${name}`),
      ...wrongMembers(kept.facts, facts).map((name) => `facts.${name}`),
    ];
  };
}

/** The moment of the action, from the Log row's own columns, which its seal covers. */
export function momentOf({ at, user }: LogRow): Moment {
  return { at, user: user ?? "" };
}

/** The action's request, as the Log keeps it: whoever reads it has looked first whether it is readable. */
export function requestOf<Request>(logRow: LogRow): Request {
  return logged(logRow).request as Request;
}

/**
 * The facts that the action left in the Log for whoever has to finish it; some may be missing, for the Log keeps none that
 * do not fit in its cell.
 */
export function factsOf<Facts extends object>(logRow: LogRow): Partial<Facts> {
  return logged(logRow).facts as Partial<Facts>;
}

/** The same in a row that was looked at: nothing is finished from one that cannot be read ({@link Unreadable}). */
export function keptFacts<Facts extends object>(logRow: LogRow): Facts {
  return logged(logRow).facts as Facts;
}

/** The orders that the action concerns. */
export function ordersOf(logRow: LogRow): readonly string[] {
  return factsOf<OrdersFacts>(logRow).orders ?? [];
}
