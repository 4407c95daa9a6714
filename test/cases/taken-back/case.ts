import { bankDebitAction } from "../../../src/actions/bankDebit";
import { collectAction } from "../../../src/actions/collect";
import { deliverAction } from "../../../src/actions/deliver";
import { returnAction } from "../../../src/actions/return";
import { settleAction } from "../../../src/actions/settle";
import { undoAction } from "../../../src/actions/undo";
import { isoDate } from "../../../src/domain/values/calendar";
import { cents } from "../../../src/domain/values/money";
import { anAdministration, bookOfDebtors } from "../../support/books";
import { does, type GoldenCase } from "../../support/goldenCase";

const ORDER = { order: "2026-0001" };

/** F1 of 100.00 and F2 of 200.00, 2.50 discount each: one mistake after the other, each taken back. */
export const takenBack: GoldenCase = {
  folder: "taken-back",
  sentence:
    "A wrong delivery, receipt, return or debit of the bank is taken back by its mirror, and done again as it should be",
  book: bookOfDebtors(2, {
    Administrations: [anAdministration({ postingStyle: "OnReceipt", discountAmount: cents(2_50) })],
  }),
  steps: [
    does(collectAction, { collectionDate: isoDate("2026-12-01"), confirmed: "all" }, "2026-11-22T10:15:00"),
    does(undoAction, ORDER, "2026-11-22T11:00:00"),
    does(deliverAction, { ...ORDER, on: isoDate("2026-11-23") }, "2026-11-24T09:00:00"),
    does(undoAction, ORDER, "2026-11-24T09:01:00"),
    does(deliverAction, ORDER, "2026-11-24T09:02:00"),
    does(settleAction, ORDER, "2026-12-01T09:00:00"),
    does(undoAction, ORDER, "2026-12-01T09:05:00"),
    does(settleAction, { ...ORDER, amount: cents(100_00) }, "2026-12-01T09:06:00"),
    does(settleAction, ORDER, "2026-12-02T09:00:00"),
    does(returnAction, { ...ORDER, line: 1, kind: "Return", reasonCode: "AC04" }, "2026-12-03T09:00:00"),
    does(undoAction, ORDER, "2026-12-04T09:00:00"),
    does(returnAction, { ...ORDER, line: 2, kind: "Return", reasonCode: "AM04" }, "2026-12-04T09:01:00"),
    does(
      bankDebitAction,
      { ...ORDER, endToEndId: "2026-0001-00002", on: isoDate("2026-12-05"), charges: cents(30_00) },
      "2026-12-07T09:00:00",
    ),
    does(undoAction, { ...ORDER, bookingDate: isoDate("2026-12-05") }, "2026-12-07T09:01:00"),
    does(
      bankDebitAction,
      { ...ORDER, endToEndId: "2026-0001-00002", on: isoDate("2026-12-05"), charges: cents(3_00) },
      "2026-12-07T09:02:00",
    ),
    // The next collection of the item rests on its return.
    does(collectAction, { collectionDate: isoDate("2026-12-15"), confirmed: "all" }, "2026-12-07T10:00:00"),
    does(undoAction, ORDER, "2026-12-07T10:01:00"),
    does(undoAction, ORDER, "2026-12-07T10:02:00"),
  ],
};
