import { collectAction } from "../../../src/actions/collect";
import { deliverAction } from "../../../src/actions/deliver";
import { returnAction } from "../../../src/actions/return";
import { settleAction } from "../../../src/actions/settle";
import { isoDate } from "../../../src/domain/values/calendar";
import { bookOfDebtors } from "../../support/books";
import { does, type GoldenCase } from "../../support/goldenCase";

/** F1 bounces twice; F2 arrives. */
export const returnedAndCollectedAgain: GoldenCase = {
  folder: "returned-and-collected-again",
  sentence:
    "A returned item is collected again while its first order is still in transit, until it was repeated often enough",
  book: bookOfDebtors(2),
  steps: [
    does(collectAction, { collectionDate: isoDate("2026-12-01") }, "2026-11-22T10:15:00"),
    does(deliverAction, { order: "2026-0001" }, "2026-11-23T09:00:00"),
    does(returnAction, { order: "2026-0001", line: 1, kind: "Return", reasonCode: "am04" }, "2026-12-02T09:00:00"),
    does(collectAction, { collectionDate: isoDate("2026-12-10") }, "2026-12-02T09:05:00"),
    does(settleAction, { order: "2026-0001" }, "2026-12-03T09:00:00"),
    does(deliverAction, { order: "2026-0002" }, "2026-12-03T09:01:00"),
    does(
      returnAction,
      { endToEndId: "2026-0002-00001", kind: "Return", reasonCode: "AM04", bookingDate: isoDate("2026-12-11") },
      "2026-12-11T09:00:00",
    ),
    does(collectAction, { collectionDate: isoDate("2026-12-18") }, "2026-12-11T09:05:00"),
    does(deliverAction, { order: "2026-0003" }, "2026-12-11T09:06:00"),
    does(returnAction, { order: "2026-0003", line: 1, kind: "Return", reasonCode: "AM04" }, "2026-12-20T09:00:00"),
    does(collectAction, { collectionDate: isoDate("2026-12-30") }, "2026-12-21T09:00:00"),
    does(returnAction, { order: "2026-0003", line: 1, kind: "Return", reasonCode: "AM04" }, "2026-12-21T09:01:00"),
  ],
};
