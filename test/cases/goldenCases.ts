import type { GoldenCase } from "../support/goldenCase";
import { amendments } from "./amendments/case";
import { b2bBesideCore } from "./b2b-beside-core/case";
import { bankDebitLater } from "./bank-debit-later/case";
import { belgianFirstAndRecurrent } from "./belgian-first-and-recurrent/case";
import { belgianOneBatchPerFile } from "./belgian-one-batch-per-file/case";
import { closedPeriod } from "./closed-period/case";
import { consolidatedCreditNotes } from "./consolidated-credit-notes/case";
import { discountByAmount } from "./discount-by-amount/case";
import { discountByPercentage } from "./discount-by-percentage/case";
import { draftIssuedLater } from "./draft-issued-later/case";
import { dutchRecurrent } from "./dutch-recurrent/case";
import { fourEyes } from "./four-eyes/case";
import { instalments } from "./instalments/case";
import { limitSplit } from "./limit-split/case";
import { movedDate } from "./moved-date/case";
import { onIssueInParts } from "./on-issue-in-parts/case";
import { onReceipt } from "./on-receipt/case";
import { onReceiptInParts } from "./on-receipt-in-parts/case";
import { oneOff } from "./one-off/case";
import { orderCancelled } from "./order-cancelled/case";
import { refundedInMonth37 } from "./refunded-in-month-37/case";
import { rejectedOrReturned } from "./rejected-or-returned/case";
import { returnedAndCollectedAgain } from "./returned-and-collected-again/case";
import { settledOtherwise } from "./settled-otherwise/case";
import { takenBack } from "./taken-back/case";

/** Every golden case. */
export const GOLDEN_CASES: readonly GoldenCase[] = [
  amendments,
  bankDebitLater,
  b2bBesideCore,
  belgianFirstAndRecurrent,
  belgianOneBatchPerFile,
  closedPeriod,
  consolidatedCreditNotes,
  discountByAmount,
  discountByPercentage,
  draftIssuedLater,
  dutchRecurrent,
  fourEyes,
  instalments,
  limitSplit,
  movedDate,
  onIssueInParts,
  onReceipt,
  onReceiptInParts,
  oneOff,
  orderCancelled,
  refundedInMonth37,
  rejectedOrReturned,
  returnedAndCollectedAgain,
  settledOtherwise,
  takenBack,
];
