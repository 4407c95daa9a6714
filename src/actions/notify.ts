import type { Action } from "./action";
import {
  type DebtorPapersRequest,
  type DebtorPapersResult,
  debtorPapersSummary,
  decideDebtorPapers,
} from "./debtorPapers";

/** What each debtor of an order is told beforehand: how much, when, under which mandate (docs/law/actions.md#4, papers). */
export const notifyAction: Action<DebtorPapersRequest, DebtorPapersResult, never> = {
  name: "notify",
  writes: false,
  decide: (book, request, moment) => decideDebtorPapers("notification", book, request, moment),
  summary: debtorPapersSummary,
};
