import { entryMatcher } from "../domain/bank/entryMatcher";
import type { ProposedEntry } from "../domain/bank/entryMatch";
import { canBeOfReturn, isOfReturn } from "../domain/bank/returnKind";
import { type Book, keyFrom, setFields } from "../domain/book/book";
import { at, type Finding, finding, hasError } from "../domain/book/finding";
import type { BankEntry, LogRow } from "../domain/book/records";
import { type Cents, formatCents, sumOf } from "../domain/values/money";
import type { Action, Confirmation, Outcome, Resumed } from "./action";
import { keptFacts, unreadableIn } from "./loggedRequest";
import { findEntry } from "./namedEntry";
import { decided, held } from "./outcome";
import { findOrder, unlessIssued } from "./storedOrder";
import { ibanKey, indexBook, itemKey } from "../domain/book/bookIndex";
import { openAmountOf } from "../domain/book/openItem";
import { isStanding } from "../domain/mandates/mandateHistory";
import { splitFindings } from "./outsideReturns";
import { absentOr, isCount, isText, nullOr, type Shape } from "../kit/shape";
import { isTextOrNull } from "./loggedShapes";

/** What a bank entry is of, by hand; without an order it is again what it is found to be. */
export interface MatchRequest extends Confirmation {
  /** The entry's reference. */
  readonly entry: string;
  readonly order?: string;
  readonly line?: number;
  /** Of what another program collected: the invoice that it is a return of, in place of an order. */
  readonly invoice?: string;
}

/** An entry with what the user says that it is of. */
export interface MatchResult {
  readonly entry: string;
  readonly amount: Cents;
  readonly order: string | null;
  readonly line: number | null;
  readonly invoice: string | null;
}

/** As the result: all else is told by the tables. */
export type MatchFacts = MatchResult;

function decide(book: Book, request: MatchRequest): Outcome<MatchResult, MatchFacts> {
  const { entry, findings } = findEntry(book, request.entry);
  if (entry === null || hasError(findings)) return held(findings);
  const matched = matchedWith(book, entry, request);
  const line = matched.order === null ? null : (request.line ?? null);
  const { order, invoice } = matched;
  const result = { entry: entry.reference, amount: entry.amount, order, line, invoice };
  return decided([...findings, ...matched.findings], request, matched.order === null ? [] : [matched.order], () => ({
    changes: [matchChange(entry, result)],
    result,
    resumeFacts: result,
  }));
}

interface Matched {
  readonly order: string | null;
  readonly invoice: string | null;
  readonly findings: readonly Finding[];
}

function matchedWith(book: Book, entry: BankEntry, request: MatchRequest): Matched {
  if (request.invoice !== undefined) return invoiceMatched(book, entry, request.invoice);
  if (request.order === undefined) return { order: null, invoice: null, findings: [] };
  return { ...orderFindings(book, entry, request), invoice: null };
}

function matchChange(entry: BankEntry, { order, line, invoice }: Pick<MatchResult, "order" | "line" | "invoice">) {
  return setFields("BankEntries", entry, { order, line, invoice, status: "New" });
}

/** An invoice that was collected elsewhere, with what keeps the entry from being a return of it. */
function invoiceMatched(book: Book, entry: BankEntry, number: string): Matched {
  const { invoices, accounts, linesOfItem } = indexBook(book);
  const { reference, account } = entry;
  const own = accounts.get(ibanKey(account));
  if (own === undefined) {
    const unknown = finding("account.unknown", at("BankEntries", entry, "account"), { iban: account });
    return { order: null, invoice: number, findings: [unknown] };
  }
  const invoice = invoices.get(keyFrom(own.administration, number));
  if (invoice === undefined) {
    return { order: null, invoice: number, findings: [finding("invoice.unknown", null, { invoice: number })] };
  }
  const params = { reference, invoice: invoice.number };
  const place = at("BankEntries", entry, "amount");
  const found = (findings: readonly Finding[]): Matched => ({ order: null, invoice: invoice.number, findings });
  if (entry.amount >= 0 || !canBeOfReturn(entry)) return found([finding("bankEntry.notDebited", place, params)]);
  const line = linesOfItem.get(itemKey(invoice.administration, invoice.number, null))?.find(isStanding);
  if (line !== undefined) {
    const ours = { ...params, order: line.order, line: line.line };
    return found([finding("bankEntry.collectedHere", at("BankEntries", entry, "invoice"), ours)]);
  }
  const { questions } = entryMatcher(book).propose({ ...entry, order: null, invoice: invoice.number });
  const amounts = { amount: formatCents(entry.amount), open: formatCents(openAmountOf(invoice)) };
  const total = formatCents(invoice.amount);
  return found([
    ...splitFindings(book, { entry, invoice }),
    ...(questions.includes("amountDiffers")
      ? [finding("bankEntry.invoiceDoesNotFit", place, { ...params, ...amounts, total })]
      : []),
  ]);
}

function orderFindings(
  book: Book,
  entry: BankEntry,
  { order: number = "", line }: MatchRequest,
): { readonly order: string; readonly findings: readonly Finding[] } {
  const { stored, findings } = findOrder(book, number);
  if (stored === null) return { order: number, findings };
  const { order, lines } = stored;
  const all = [...findings, ...unlessIssued(order)];
  if (line !== undefined && !lines.some((one) => one.line === line)) {
    all.push(finding("directDebit.unknown", null, { directDebit: `${order.number}/${String(line)}` }));
  } else if (line === undefined && (entry.amount <= 0 || isOfReturn(entry))) {
    // What goes back is of a transaction, and only money that comes in can be of an order as a whole.
    all.push(finding("bankEntry.lineNeeded", at("BankEntries", entry, "line"), { reference: entry.reference }));
  }
  if (hasError(all)) return { order: order.number, findings: all };
  const meant = { ...entry, order: order.number, line: line ?? null };
  return { order: order.number, findings: [...all, ...fitFindings(entryMatcher(book).propose(meant))] };
}

/** What keeps an entry from ever being booked so. */
function fitFindings({ entry, match, questions }: ProposedEntry): Finding[] {
  const params = { reference: entry.reference, order: entry.order ?? "", account: entry.account };
  const place = at("BankEntries", entry, "amount");
  return questions.flatMap((question) => {
    if (question === "otherAccount")
      return [finding("bankEntry.otherAccount", at("BankEntries", entry, "account"), params)];
    if (question !== "amountDiffers") return [];
    const expected =
      "lines" in match ? sumOf(match.lines, ({ amount }) => amount) : "order" in match ? match.order.controlSum : null;
    const amounts = { amount: formatCents(entry.amount), expected: expected === null ? "" : formatCents(expected) };
    return [finding("bankEntry.doesNotFit", place, { ...params, ...amounts })];
  });
}

function resume(book: Book, logRow: LogRow): Resumed {
  const facts = keptFacts<Omit<MatchFacts, "invoice"> & Partial<MatchFacts>>(logRow);
  const { entry } = findEntry(book, facts.entry);
  const change = entry === null ? null : matchChange(entry, { ...facts, invoice: facts.invoice ?? null });
  return { state: "Recovered", changes: change === null ? [] : [change] };
}

/** Says by hand what a bank entry is of; it is booked when it is processed (docs/law/actions.md#7). */
export const matchAction: Action<MatchRequest, MatchResult, MatchFacts> = {
  name: "match",
  writes: true,
  decide,
  summary: (result) => ({ ...result, amount: formatCents(result.amount) }),
  unreadable: unreadableIn({
    facts: {
      entry: isText,
      order: isTextOrNull,
      line: nullOr(isCount),
      invoice: absentOr(isTextOrNull),
    } satisfies Shape<Omit<MatchFacts, "amount">>,
  }),
  resume,
};
