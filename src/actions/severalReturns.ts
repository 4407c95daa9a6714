import { applyChanges, type Book, type Key, keyFrom } from "../domain/book/book";
import { hasError } from "../domain/book/finding";
import type { Outcome, OutcomePart } from "./action";
import type { ChargedFacts } from "./eventFacts";
import { held } from "./outcome";
import type { ReturnedOne, ReturnRequest } from "./returnEvent";
import type { ReturnResult, TransactionReturn } from "./returnResult";

/** What is said of several that are named. */
interface SeveralRequest extends ReturnRequest {
  readonly several: readonly ReturnedOne[];
}

type DecideOne = (book: Book, request: ReturnRequest) => Outcome<TransactionReturn, ChargedFacts>;

/**
 * Returns for one reason, each decided upon the book as the ones before it leave it, and an event of its own. Nothing is
 * booked as long as one of them is held back: what is found of all of them is shown at once.
 */
export function decideSeveral(
  book: Book,
  { several, ...said }: SeveralRequest,
  decideOne: DecideOne,
): Outcome<ReturnResult, never> {
  const outcomes: Outcome<TransactionReturn, ChargedFacts>[] = [];
  const parts: OutcomePart[] = [];
  const named = new Set<Key>();
  let now = book;
  for (const target of several) {
    // Of a transaction that is named twice there is one return.
    if (namesOf(target).some((name) => named.has(name))) continue;
    const request = { ...said, ...target };
    const outcome = decideOne(now, request);
    outcomes.push(outcome);
    const { changes, orders, resumeFacts, result } = outcome;
    for (const one of [target, ...(result?.lines ?? [])]) for (const name of namesOf(one)) named.add(name);
    if (!outcome.done) continue;
    parts.push({ action: "return", request, orders, changes, resumeFacts });
    now = applyChanges(now, changes);
  }
  const findings = outcomes.flatMap((outcome) => outcome.findings);
  const orders = [...new Set(outcomes.flatMap((outcome) => outcome.orders))];
  const [first, ...others] = outcomes.flatMap(({ result: one }) => one ?? []);
  const isShown = first !== undefined && !hasError(findings);
  const result: ReturnResult | null = isShown ? { returns: [first, ...others], isSeveral: true } : null;
  if (parts.length < outcomes.length || result === null) {
    const open = new Set(outcomes.flatMap(({ unconfirmed }) => unconfirmed));
    return { ...held(findings, orders), unconfirmed: result === null ? [] : [...open], result };
  }
  return { ...held(findings, orders), done: true, changes: parts.flatMap(({ changes }) => changes), parts, result };
}

/** What a transaction that came back can be named by. */
function namesOf({ order, line, endToEndId }: NamedTransaction): Key[] {
  return [
    ...(order === undefined || line === undefined ? [] : [keyFrom(order, line)]),
    ...(endToEndId == null ? [] : [keyFrom(endToEndId)]),
  ];
}

interface NamedTransaction {
  readonly order?: string;
  readonly line?: number;
  readonly endToEndId?: string | null;
}
