import { collectAction } from "../../../src/actions/collect";
import { deliverAction } from "../../../src/actions/deliver";
import { returnAction } from "../../../src/actions/return";
import { settleAction } from "../../../src/actions/settle";
import { isoDate } from "../../../src/domain/values/calendar";
import { cents } from "../../../src/domain/values/money";
import { anAdministration, bookOfDebtors } from "../../support/books";
import { does, type GoldenCase } from "../../support/goldenCase";

const ORDER = { order: "2026-0001" };

/** 300.00 in two parts; F1 was rejected and is debited back although it was credited. */
export const onReceiptInParts: GoldenCase = {
  folder: "on-receipt-in-parts",
  sentence:
    "Posting on receipt, money that comes in parts waits in transit, with the share of a reject that was credited",
  book: bookOfDebtors(2, { Administrations: [anAdministration({ postingStyle: "OnReceipt" })] }),
  steps: [
    does(collectAction, { collectionDate: isoDate("2026-12-01") }, "2026-11-22T10:15:00"),
    does(deliverAction, ORDER, "2026-11-23T09:00:00"),
    does(
      returnAction,
      { ...ORDER, line: 1, kind: "Reject", reasonCode: "AM04", bankDebit: isoDate("2026-12-01") },
      "2026-12-01T09:00:00",
    ),
    does(settleAction, { ...ORDER, amount: cents(120_00) }, "2026-12-01T10:00:00"),
    does(settleAction, { ...ORDER, amount: cents(500_00) }, "2026-12-02T10:00:00"),
    does(settleAction, ORDER, "2026-12-02T10:01:00"),
    does(settleAction, ORDER, "2026-12-02T10:02:00"),
    does(returnAction, { ...ORDER, line: 2, kind: "Refund", reasonCode: "MD06" }, "2026-12-09T10:00:00"),
  ],
};
