import type { LogRow } from "../domain/book/records";
import type { Moment } from "./action";

/** What a Log row keeps of an action; nothing where its JSON is not ours. */
interface Logged {
  readonly request: unknown;
  readonly facts: object;
}

function logged({ request }: LogRow): Logged {
  try {
    const parsed: unknown = JSON.parse(request ?? "");
    if (typeof parsed !== "object" || parsed === null) return { request: {}, facts: {} };
    const { request: asked = {}, facts = {} } = parsed as { request?: unknown; facts?: object };
    return { request: asked, facts };
  } catch {
    return { request: {}, facts: {} };
  }
}

/** Which orders the action made, or is about. */
export interface OrdersFacts {
  readonly orders: readonly string[];
}

/** The last ledger line before the action began. */
export interface LedgerFact {
  readonly ledger: number;
}

/** The moment of the action, from the Log row's own columns, which its seal covers. */
export function momentOf({ at, user }: LogRow): Moment {
  return { at, user: user ?? "" };
}

/** The action's request, as the Log keeps it. */
export function requestOf<Request>(logRow: LogRow): Request {
  return logged(logRow).request as Request;
}

/**
 * The facts that the action left in the Log for whoever has to finish it; some may be missing, for the Log keeps none that
 * do not fit in its cell, and anybody can type in it.
 */
export function factsOf<Facts extends object>(logRow: LogRow): Partial<Facts> {
  return logged(logRow).facts;
}

/** The same where nothing can be finished without these facts. Whoever began an action has written them. */
export function keptFacts<Facts extends object>(logRow: LogRow, names: readonly (keyof Facts)[]): Facts {
  const facts = factsOf<Facts>(logRow);
  const missing = names.filter((name) => facts[name] === undefined);
  if (missing.length > 0) throw new Error(`the Log does not keep ${missing.join(", ")} of ${logRow.action}`);
  return facts as Facts;
}

/** The orders that the action concerns. */
export function ordersOf(logRow: LogRow): string[] {
  const { orders } = factsOf<OrdersFacts>(logRow);
  return Array.isArray(orders) ? orders.map(String) : [];
}
