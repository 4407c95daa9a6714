import type { BankEntry, DirectDebit } from "../book/records";
import type { IsoDate } from "../values/calendar";
import type { ExplainedCause } from "./explainedCause";
import type { ExplainedOrder } from "./transitExplained";

/** One difference as it is said: amounts as `formatCents` writes them, without sign. */
export interface SaidCause extends Pick<ExplainedCause, "cause"> {
  readonly amount: string;
  readonly date: IsoDate | null;
  readonly count: number;
  /** The first items by name. */
  readonly items: string;
  /** The first bank entries by reference. */
  readonly entries: string;
}

/** How an order stands, as it is said. */
export interface SaidExplanation {
  readonly order: string;
  readonly sums: {
    readonly [Name in "collected" | "returned" | "credited" | "debited" | "toSettle" | "inTransit"]: string;
  };
  readonly causes: readonly SaidCause[];
}

/** So many items or bank entries are named; of more only how many. */
const NAMED_MAX = 5;

/** What is said of an explained order, with `format` writing its amounts. */
export function saidExplanation(
  { order, causes, ...sums }: ExplainedOrder,
  format: (amount: ExplainedOrder["collected"]) => string,
): SaidExplanation {
  const { collected, returned, credited, debited, toSettle, inTransit } = sums;
  return {
    order: order.number,
    sums: {
      collected: format(collected),
      returned: format(returned),
      credited: format(credited),
      debited: format(debited),
      toSettle: format(toSettle),
      inTransit: format(inTransit),
    },
    causes: causes.map(({ cause, amount, date, lines, entries }) => ({
      cause,
      amount: format(amount).replace("-", ""),
      date,
      count: lines.length,
      items: named(lines.map(itemOf)),
      entries: named(entries.map(({ reference }: BankEntry) => reference)),
    })),
  };
}

function itemOf({ invoice, instalment }: DirectDebit): string {
  return instalment === null ? invoice : `${invoice}/${String(instalment)}`;
}

function named(names: readonly string[]): string {
  const first = names.slice(0, NAMED_MAX).join(", ");
  return names.length > NAMED_MAX ? `${first}, …` : first;
}
