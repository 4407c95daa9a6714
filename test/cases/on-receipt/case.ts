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

/** F1 of 100.00 is rejected before the money comes, F2 of 200.00 returned after it, F3 of 300.00 stays. */
export const onReceipt: GoldenCase = {
  folder: "on-receipt",
  sentence:
    "Posting on receipt books nothing at issue, the lines when the money is in, and nothing for what never came",
  book: bookOfDebtors(3, {
    Administrations: [anAdministration({ postingStyle: "OnReceipt", discountAmount: cents(2_50) })],
  }),
  steps: [
    does(collectAction, { collectionDate: isoDate("2026-12-01"), confirmed: "all" }, "2026-11-22T10:15:00"),
    does(deliverAction, ORDER, "2026-11-23T09:00:00"),
    does(returnAction, { ...ORDER, line: 1, kind: "Reject", reasonCode: "AC04" }, "2026-11-30T09:00:00"),
    does(settleAction, ORDER, "2026-12-02T09:00:00"),
    does(
      returnAction,
      { ...ORDER, line: 2, kind: "Return", reasonCode: "AM04", bankDebit: isoDate("2026-12-04"), charges: cents(3_00) },
      "2026-12-04T09:00:00",
    ),
    does(cancelAction, ORDER, "2026-12-04T09:05:00"),
  ],
};
