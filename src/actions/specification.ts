import type { Action } from "./action";
import {
  type DebtorPapersRequest,
  type DebtorPapersResult,
  debtorPapersSummary,
  decideDebtorPapers,
} from "./debtorPapers";

/** What the collected amount of each debtor of an order consists of (docs/law/actions.md#4, papers). */
export const specificationAction: Action<DebtorPapersRequest, DebtorPapersResult, never> = {
  name: "specification",
  writes: false,
  decide: (book, request, moment) => decideDebtorPapers("specification", book, request, moment),
  summary: debtorPapersSummary,
};
