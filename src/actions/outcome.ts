import { keyFrom } from "../domain/book/book";
import type { Change } from "../domain/book/book";
import { CONFIRMED_SINGLY } from "../domain/values/findingCodes";
import type { Finding } from "../domain/book/finding";
import { hasError, warningName, withoutRepeats } from "../domain/book/finding";
import type { ActionDocument, Confirmation, Outcome, Summary } from "./action";

/** The warnings that the request does not accept. */
export function unconfirmed(findings: readonly Finding[], { confirmed }: Confirmation): Finding[] {
  const names = new Set((confirmed === "all" ? [confirmed] : (confirmed ?? [])).map((name) => keyFrom(name)));
  const isAll = names.has("all");
  return findings.filter((found) => {
    if (found.severity !== "warning" || names.has(keyFrom(warningName(found)))) return false;
    return !isAll || CONFIRMED_SINGLY.has(found.code);
  });
}

/** An action that does not go through: it writes nothing. */
export function held(findings: readonly Finding[], orders: readonly string[] = [], summary: Summary = {}): Outcome {
  return { done: false, findings: withoutRepeats(findings), changes: [], documents: [], orders, summary };
}

/** What an action wants to do, if its findings let it. */
export interface Intention {
  readonly changes: readonly (Change | null)[];
  readonly documents?: readonly ActionDocument[];
  readonly orders?: readonly string[];
  readonly summary?: Summary;
  readonly resumeFacts?: Summary;
}

/**
 * The outcome of a writing action: held back by an error or by a warning that is not confirmed (told in the summary),
 * else done. The intention is only worked out when nothing stands in the way.
 */
export function decided(
  findings: readonly Finding[],
  request: Confirmation,
  orders: readonly string[],
  intend: () => Intention | Finding[],
): Outcome {
  if (hasError(findings)) return held(findings, orders);
  const open = unconfirmed(findings, request);
  if (open.length > 0) return held(findings, orders, { unconfirmed: [...new Set(open.map(warningName))] });
  const intention = intend();
  // What comes out only while working it out, such as a file that does not read back, stops it all the same.
  if (Array.isArray(intention)) return held([...findings, ...intention], orders);
  const { changes, documents = [], summary = {}, resumeFacts } = intention;
  return {
    done: true,
    findings: withoutRepeats(findings),
    changes: changes.includes(null) ? changes.filter((change) => change !== null) : (changes as readonly Change[]),
    documents,
    orders: intention.orders ?? orders,
    summary,
    ...(resumeFacts === undefined ? {} : { resumeFacts }),
  };
}
