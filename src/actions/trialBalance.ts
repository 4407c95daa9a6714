import type { Book } from "../domain/book/book";
import { indexBook } from "../domain/book/bookIndex";
import { finding, hasError } from "../domain/book/finding";
import { stoppingFindings } from "../domain/book/rowFindings";
import { type TrialBalance, trialBalanceOn } from "../domain/ledger/trialBalanceOn";
import type { IsoDate } from "../domain/values/calendar";
import { formatCents } from "../domain/values/money";
import type { Action, Moment, Outcome, Summary } from "./action";
import { type FiguresRequest, periodOf, requestFindings } from "./figuresRequest";
import { held, shown } from "./outcome";

/** What the ledger's accounts came to at the end of a day. */
export interface TrialBalanceResult extends TrialBalance {
  readonly date: IsoDate;
}

function decide(book: Book, request: FiguresRequest, moment: Moment): Outcome<TrialBalanceResult, never> {
  const period = periodOf(request, moment);
  const stopping = [...stoppingFindings(book), ...requestFindings(book, request, period)];
  if (hasError(stopping)) return held(stopping);
  const trial = trialBalanceOn(period, book, indexBook(book), request.administration ?? null);
  const unbalanced = trial.totals
    .filter(({ isBalanced }) => !isBalanced)
    .map(({ administration, debit, credit, balance }) =>
      finding("figures.unbalanced", null, {
        administration,
        debit: formatCents(debit),
        credit: formatCents(credit),
        balance: formatCents(balance),
      }),
    );
  return shown([...stopping, ...unbalanced], { date: period.until, ...trial });
}

function summary({ date, accounts, totals }: TrialBalanceResult): Summary {
  return {
    date,
    trialAccounts: accounts.map(({ administration, account, name, ...sums }) => ({
      ...{ administration, account, name },
      ...amountsOf(sums),
    })),
    trialTotals: totals.map(({ administration, from, isBalanced, ...sums }) => ({
      ...{ administration, firstDay: from },
      ...amountsOf(sums),
      isBalanced,
    })),
  };
}

type Sums = Pick<TrialBalance["accounts"][number], "opening" | "debit" | "credit" | "balance">;

function amountsOf({ opening, debit, credit, balance }: Sums) {
  return {
    opening: formatCents(opening),
    debit: formatCents(debit),
    credit: formatCents(credit),
    balance: formatCents(balance),
  };
}

/** What the ledger's accounts came to at the end of a day, with what moved them in a period (docs/law/actions.md#9). */
export const trialBalanceAction: Action<FiguresRequest, TrialBalanceResult, never> = {
  name: "trial-balance",
  writes: false,
  decide,
  summary,
};
