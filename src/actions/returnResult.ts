import type { DirectDebit, ReturnKind } from "../domain/book/records";
import type { IsoDate } from "../domain/values/calendar";
import { type Cents, formatCents, sumOf } from "../domain/values/money";
import type { Summary } from "./action";
import type { ReturnEffects } from "./returnEffects";

/** What came back of a transaction, or would come back as soon as its warnings are accepted. */
export interface TransactionReturn {
  readonly order: string;
  readonly lines: readonly DirectDebit[];
  readonly amount: Cents;
  readonly kind: ReturnKind;
  readonly reasonCode: string | null;
  readonly bookingDate: IsoDate;
  readonly bankReference: string | null;
  readonly effects: ReturnEffects;
}

/** All that came back, one after the other. */
export interface ReturnResult {
  readonly returns: readonly [TransactionReturn, ...TransactionReturn[]];
  /** Whether several were asked for, of which one may be left. */
  readonly isSeveral: boolean;
}

/** What `--json` tells: of the one that was asked for, or of each of several. */
export function returnSummary({ returns, isSeveral }: ReturnResult, done: boolean): Summary {
  if (!done) return {};
  if (!isSeveral) return summaryOfOne(returns[0]);
  return { returns: returns.map(summaryOfOne), amount: formatCents(sumOf(returns, ({ amount }) => amount)) };
}

function summaryOfOne({ order, lines, amount, kind, reasonCode, bookingDate, bankReference }: TransactionReturn) {
  return {
    order,
    lines: lines.map(({ line }) => line),
    invoices: lines.map(({ invoice }) => invoice),
    amount: formatCents(amount),
    kind,
    reasonCode,
    bookingDate,
    bankReference,
  };
}
