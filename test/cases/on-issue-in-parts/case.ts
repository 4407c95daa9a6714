import { cancelAction } from "../../../src/actions/cancel";
import { collectAction } from "../../../src/actions/collect";
import { deliverAction } from "../../../src/actions/deliver";
import { returnAction } from "../../../src/actions/return";
import { settleAction } from "../../../src/actions/settle";
import { isoDate } from "../../../src/domain/values/calendar";
import { cents } from "../../../src/domain/values/money";
import { anAdministration, bookOfDebtors } from "../../support/books";
import { does, type GoldenCase } from "../../support/goldenCase";

const ORDER = { order: "2026-0001" };

/** The worked example: an invoice of 100.00 less 2.50, beside one of 200.00 and one of 300.00. */
export const onIssueInParts: GoldenCase = {
  folder: "on-issue-in-parts",
  sentence:
    "Posting on issue, an order settles in parts, with a gross credit debited back and a return after it was settled",
  book: bookOfDebtors(3, { Administrations: [anAdministration({ discountAmount: cents(2_50) })] }),
  steps: [
    does(collectAction, { collectionDate: isoDate("2026-12-01"), confirmed: "all" }, "2026-11-22T10:15:00"),
    does(settleAction, { ...ORDER, amount: cents(100_00) }, "2026-12-01T09:00:00"),
    does(cancelAction, ORDER, "2026-12-01T09:01:00"),
    does(deliverAction, { ...ORDER, on: isoDate("2026-11-23") }, "2026-12-01T09:02:00"),
    does(
      returnAction,
      { ...ORDER, line: 1, kind: "Return", reasonCode: "AM04", bankDebit: isoDate("2026-12-02"), charges: cents(3_00) },
      "2026-12-02T09:00:00",
    ),
    does(settleAction, { ...ORDER, bookingDate: isoDate("2026-12-02") }, "2026-12-02T09:05:00"),
    does(
      returnAction,
      { ...ORDER, line: 2, kind: "Refund", reasonCode: "MD06", bookingDate: isoDate("2026-12-10") },
      "2026-12-11T09:00:00",
    ),
  ],
};
