import { debitsOf, transactionOfLine } from "../domain/ledger/bankDebits";
import { type Book, keyFrom } from "../domain/book/book";
import type { IsoDate } from "../domain/values/calendar";
import { at, type Finding, finding, hasError } from "../domain/book/finding";
import { type Cents, formatCents, negate, ZERO } from "../domain/values/money";
import type { OrderSettings } from "../domain/book/orderSettings";
import type { DirectDebit, LogRow, OrderFinding } from "../domain/book/records";
import type { Action, Aids, Confirmation, Moment, Outcome, Resumed } from "./action";
import { chargesFindings, debitFindings, transactionDebit, withChargesAccount } from "./bankDebitEvent";
import { bookingDateFindings } from "./bookingDate";
import { acceptedIn, beforeEvent, type ChargedFacts, eventFacts } from "./eventFacts";
import { momentOf, requestOf } from "./loggedRequest";
import { type OrderEvent, orderEventChanges } from "./orderEvent";
import { acceptedWarnings } from "./orderFindings";
import { decided, held } from "./outcome";
import { paidTwiceFindings } from "./paidTwice";
import { unwrittenChanges } from "./unwrittenChanges";
import { notedLines } from "./returnEvent";
import { earlyDebitFindings } from "./returnWarnings";
import { findOrder, frozenSettings, processedEntries, type StoredOrder, unlessIssued } from "./storedOrder";
import { absentOr, isCount, isText } from "../kit/shape";
import { isDay } from "./loggedShapes";
import { unreadableCharged } from "./eventReader";

/** Which transaction the bank took back, that was returned before its debit was known. */
export interface BankDebitRequest extends Confirmation {
  readonly order: string;
  readonly endToEndId: string;
  /** The bank's day. */
  readonly on: IsoDate;
  /** The bank's charges, positive. */
  readonly charges?: Cents;
}

/** A debit of the bank that was booked. */
export interface BankDebitResult {
  readonly order: string;
  readonly endToEndId: string | null;
  readonly lines: readonly number[];
  /** Charges apart. */
  readonly amount: Cents;
  readonly charges: Cents;
  readonly bookingDate: IsoDate;
  readonly bankReference: string;
}

function decide(
  book: Book,
  request: BankDebitRequest,
  moment: Moment,
  aids?: Aids,
): Outcome<BankDebitResult, ChargedFacts> {
  const { stored, findings } = findOrder(book, request.order);
  if (stored === null || hasError(findings)) return held(findings, [request.order]);
  const { order, administration } = stored;
  const orders = [order.number];
  const { settings: frozen, findings: unfrozen } = frozenSettings(stored);
  const notIssued = unlessIssued(order);
  if (notIssued.length > 0 || frozen === null) return held([...findings, ...notIssued, ...unfrozen], orders);
  const line = lineOf(stored, request.endToEndId);
  if (line === null) {
    return held([...findings, finding("directDebit.unknown", null, { directDebit: request.endToEndId })], orders);
  }
  const settings = withChargesAccount(frozen, stored);
  const all = [
    ...findings,
    ...debitFindings(book, stored, line, ({ status }) => status === "Returned"),
    ...chargesFindings(order.administration, settings, request.charges ?? ZERO, true),
    ...bookingDateFindings(administration, request.on, moment),
    ...earlyDebitFindings(order, request.on),
    ...notAwaited(book, stored, line),
  ];
  if (hasError(all)) return held(all, orders);
  const planned = debitEvent(book, stored, settings, { ...request, line }, moment, []);
  all.push(...paidTwiceFindings(book, stored, settings, planned));
  return decided(all, request, orders, () => {
    const event = { ...planned, accepted: acceptedWarnings(all, () => order.number, moment, aids) };
    return {
      changes: orderEventChanges(book, stored, settings, event),
      result: {
        order: order.number,
        endToEndId: line.endToEndId,
        lines: transactionOfLine(stored.lines, line).map((member) => member.line),
        amount: negate(event.settled),
        charges: request.charges ?? ZERO,
        bookingDate: request.on,
        bankReference: event.bankEntry.reference,
      },
      resumeFacts: { ...eventFacts(book, stored, settings, event), chargesAccount: settings.chargesAccount },
    };
  });
}

function lineOf({ lines }: StoredOrder, endToEndId: string): DirectDebit | null {
  return lines.find((line) => keyFrom(line.endToEndId) === keyFrom(endToEndId)) ?? null;
}

/** An order that is settled without this debit: its bank netted what came back, unless it credits the gross amount too. */
function notAwaited(book: Book, { order, lines }: StoredOrder, line: DirectDebit): Finding[] {
  if (order.status !== "Settled" || (order.toSettle ?? ZERO) < 0) return [];
  // What was debited already has a finding of its own.
  if (debitsOf(transactionOfLine(lines, line), processedEntries(book, order)).length > 0) return [];
  const params = { order: order.number, endToEndId: line.endToEndId ?? "" };
  return [finding("bankDebit.notAwaited", at("Orders", order, "toSettle"), params)];
}

/** The debit as an event: the transaction's lines are noted, the order is settled if nothing of it is open any more. */
function debitEvent(
  book: Book,
  stored: StoredOrder,
  settings: OrderSettings,
  { line, on, charges = ZERO }: BankDebitRequest & { readonly line: DirectDebit },
  moment: Moment,
  accepted: readonly OrderFinding[],
) {
  const { returnKind: kind, reasonCode } = line;
  const debit = transactionDebit(book, stored, settings, line, { on, charges, kind, reasonCode });
  return {
    moment,
    bookingDate: on,
    accepted,
    bankEntry: debit.bankEntry,
    settled: negate(debit.amount),
    noted: notedLines(debit.lines, debit.bankEntry.reference),
    entries: debit.entries,
  } satisfies OrderEvent;
}

function resume(book: Book, logRow: LogRow): Resumed {
  const before = beforeEvent<ChargedFacts>(book, logRow);
  if (before === null) return { state: "Undone", changes: [] };
  const { stored, facts } = before;
  const settings = { ...before.settings, chargesAccount: facts.chargesAccount };
  const request = requestOf<BankDebitRequest>(logRow);
  const line = lineOf(stored, request.endToEndId);
  if (line === null) return { state: "Undone", changes: [] };
  const event = debitEvent(before.book, stored, settings, { ...request, line }, momentOf(logRow), acceptedIn(facts));
  return {
    state: "Recovered",
    changes: unwrittenChanges(book, orderEventChanges(before.book, stored, settings, event)),
  };
}

/** Books the bank's debit for a transaction that came back before it was known (docs/law/actions.md#8, bankDebit). */
export const bankDebitAction: Action<BankDebitRequest, BankDebitResult, ChargedFacts> = {
  name: "bank-debit",
  writes: true,
  decide,
  summary: (result) => ({
    ...result,
    amount: formatCents(result.amount),
    charges: formatCents(result.charges),
  }),
  unreadable: unreadableCharged<Pick<BankDebitRequest, "endToEndId" | "on" | "charges">>({
    endToEndId: isText,
    on: isDay,
    charges: absentOr(isCount),
  }),
  resume,
};
