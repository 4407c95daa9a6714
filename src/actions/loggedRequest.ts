import type { LogRow } from "../domain/book/records";
import type { Moment, Summary } from "./action";

/** What a Log row keeps of an action; nothing where its JSON is not ours. */
interface Logged {
  readonly request: unknown;
  readonly facts: Summary;
}

function logged({ request }: LogRow): Logged {
  try {
    const parsed: unknown = JSON.parse(request ?? "");
    if (typeof parsed !== "object" || parsed === null) return { request: {}, facts: {} };
    const { request: asked = {}, facts = {} } = parsed as { request?: unknown; facts?: Summary };
    return { request: asked, facts };
  } catch {
    return { request: {}, facts: {} };
  }
}

/** The moment of the action, from the Log row's own columns, which its seal covers. */
export function momentOf({ at, user }: LogRow): Moment {
  return { at, user: user ?? "" };
}

/** The action's request, as the Log keeps it. */
export function requestOf<Request>(logRow: LogRow): Request {
  return logged(logRow).request as Request;
}

/** The facts that the action left in the Log for whoever has to finish it. */
export function factsOf(logRow: LogRow): Summary {
  return logged(logRow).facts;
}

/** The orders that the action concerns. */
export function ordersOf(logRow: LogRow): string[] {
  const { orders } = factsOf(logRow);
  return Array.isArray(orders) ? orders.map(String) : [];
}
