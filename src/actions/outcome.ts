import { keyFrom } from "../domain/book/book";
import type { Change } from "../domain/book/book";
import { CONFIRMED_SINGLY } from "../domain/values/findingCodes";
import type { Finding } from "../domain/book/finding";
import { hasError, warningName, withoutRepeats } from "../domain/book/finding";
import type { ActionDocument, ActionTraits, Confirmation, Outcome, OutcomePart, Summary } from "./action";

/** The warnings that the request does not accept. */
export function unconfirmed(findings: readonly Finding[], { confirmed }: Confirmation): Finding[] {
  const names = new Set((confirmed === "all" ? [confirmed] : (confirmed ?? [])).map((name) => keyFrom(name)));
  const isAll = names.has("all");
  return findings.filter((found) => {
    if (found.severity !== "warning" || names.has(keyFrom(warningName(found)))) return false;
    if (CONFIRMED_SINGLY.has(found.code)) return true;
    return !isAll && !names.has(keyFrom(found.code));
  });
}

/** An action that does not go through: it writes nothing. */
export function held(findings: readonly Finding[], orders: readonly string[] = []): Outcome<never, never> {
  const nothing = { changes: [], documents: [], unconfirmed: [], result: null };
  return { done: false, findings: withoutRepeats(findings), orders, ...nothing };
}

/** The answer of an action that only reads and makes nothing. */
export function shown<Result>(
  findings: readonly Finding[],
  result: Result,
  orders: readonly string[] = [],
): Outcome<Result, never> {
  return { ...held(findings, orders), done: true, result };
}

/** What an action wants to do, if its findings let it. */
export interface Intention<Result, Facts> {
  readonly changes: readonly (Change | null)[];
  readonly documents?: readonly ActionDocument[];
  readonly orders?: readonly string[];
  readonly result: Result;
  readonly resumeFacts?: Facts;
  /** The events that it consists of, where they are several: each has its own facts. */
  readonly parts?: readonly OutcomePart[];
}

/**
 * The outcome of a writing action: held back by an error or by a warning that is not confirmed, which it names, else done.
 * The intention is only worked out when nothing stands in the way.
 */
export function decided<Result, Facts>(
  findings: readonly Finding[],
  request: Confirmation,
  orders: readonly string[],
  intend: () => Intention<Result, Facts> | Finding[],
): Outcome<Result, Facts> {
  if (hasError(findings)) return held(findings, orders);
  const open = unconfirmed(findings, request);
  if (open.length > 0) return { ...held(findings, orders), unconfirmed: [...new Set(open.map(warningName))] };
  const intention = intend();
  // What comes out only while working it out, such as a file that does not read back, stops it all the same.
  if (Array.isArray(intention)) return held([...findings, ...intention], orders);
  const { changes, documents = [], result, resumeFacts, parts } = intention;
  return {
    done: true,
    findings: withoutRepeats(findings),
    changes: changes.includes(null) ? changes.filter((change) => change !== null) : (changes as readonly Change[]),
    documents,
    orders: intention.orders ?? orders,
    unconfirmed: [],
    result,
    ...(resumeFacts === undefined ? {} : { resumeFacts }),
    ...(parts === undefined ? {} : { parts }),
  };
}

/** What `--json` says of an outcome as its `summary`: the action's own words, and what has to be confirmed. */
export function summaryOf<Result>(action: ActionTraits<Result>, outcome: Outcome<Result>): Summary {
  const { done, result, unconfirmed: open } = outcome;
  return {
    ...(result === null ? {} : action.summary(result, done)),
    ...(open.length === 0 ? {} : { unconfirmed: open }),
  };
}
