import { cancelAction } from "../../../src/actions/cancel";
import { collectAction } from "../../../src/actions/collect";
import { deliverAction } from "../../../src/actions/deliver";
import { returnAction } from "../../../src/actions/return";
import { isoDate } from "../../../src/domain/values/calendar";
import { bookOf } from "../../support/books";
import { aDebtor, aMandate, anInvoice, dutchIbanOf } from "../../support/books";
import { does, type GoldenCase, types } from "../../support/goldenCase";

const LAST = { lastCollectionDate: isoDate("2023-11-10"), dateOfSignature: isoDate("2020-05-01") };

/** Both mandates were last used on 2023-11-10, so that 2026-11-10 is the last day; 10001's file goes out, 10002's not. */
export const refundedInMonth37: GoldenCase = {
  folder: "refunded-in-month-37",
  sentence: "A refunded collection keeps its mandate alive for 36 months, and one that never went to the bank does not",
  book: bookOf({
    Debtors: [aDebtor(), aDebtor({ number: "10002", name: "Slagerij De Vries", iban: dutchIbanOf(2) })],
    Mandates: [aMandate(LAST), aMandate({ ...LAST, mandateId: "SR10002", debtor: "10002", iban: dutchIbanOf(2) })],
    Invoices: [
      anInvoice({ dueDate: isoDate("2026-11-10") }),
      anInvoice({ number: "F2", debtor: "10002", dueDate: isoDate("2026-11-10") }),
    ],
  }),
  steps: [
    does(collectAction, { collectionDate: isoDate("2026-11-10"), debtor: "10001" }, "2026-11-03T09:00:00"),
    does(collectAction, { collectionDate: isoDate("2026-11-10"), debtor: "10002" }, "2026-11-03T09:01:00"),
    does(deliverAction, { order: "2026-0001" }, "2026-11-03T09:02:00"),
    does(returnAction, { order: "2026-0001", line: 1, kind: "Refund", reasonCode: "MD06" }, "2026-12-04T09:00:00"),
    does(cancelAction, { order: "2026-0002" }, "2026-12-04T09:01:00"),
    types("he agreed to pay after all", "Invoices", ({ number }) => number === "F1", { collect: true }),
    does(collectAction, { collectionDate: isoDate("2026-12-11"), confirmed: "all" }, "2026-12-04T09:05:00"),
  ],
};
