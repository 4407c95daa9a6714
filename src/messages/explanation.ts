import type { BankEntry, DirectDebit } from "../domain/book/records";
import type { ExplainedCause, ExplainedOrder } from "../domain/ledger/transitExplained";
import type { IsoDate } from "../domain/values/calendar";
import type { RiskTexts } from "./riskNl";
import type { TemplateParams } from "./template";

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

/** The sentences of an explanation: how the order stands, then why, difference by difference. */
export function explanationSentences(
  { order, sums, causes }: SaidExplanation,
  { explain }: RiskTexts,
  fill: (text: string, params?: TemplateParams) => string,
): readonly string[] {
  if (causes.length === 0) return [fill(explain.nothing, { order, ...sums })];
  return [
    fill(explain.stands, { order, ...sums }),
    ...causes.map(({ cause, date, ...said }) =>
      fill(explain.because[cause], { ...said, credited: sums.credited, date: date ?? "" }),
    ),
  ];
}
