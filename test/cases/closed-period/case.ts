import { cancelAction } from "../../../src/actions/cancel";
import { collectAction } from "../../../src/actions/collect";
import { deliverAction } from "../../../src/actions/deliver";
import { returnAction } from "../../../src/actions/return";
import { settleAction } from "../../../src/actions/settle";
import { isoDate } from "../../../src/domain/values/calendar";
import { anAdministration, bookOfDebtors } from "../../support/books";
import { does, type GoldenCase, types } from "../../support/goldenCase";

const ORDER = { order: "2026-0001" };

/** November is closed at first, December later. */
export const closedPeriod: GoldenCase = {
  folder: "closed-period",
  sentence: "Nothing is booked in a closed period: every action names the first day that is open",
  book: bookOfDebtors(2, { Administrations: [anAdministration({ closedUntil: isoDate("2026-11-30") })] }),
  steps: [
    does(
      collectAction,
      { collectionDate: isoDate("2026-12-01"), bookingDate: isoDate("2026-11-30") },
      "2026-11-22T10:15:00",
    ),
    does(collectAction, { collectionDate: isoDate("2026-12-01") }, "2026-11-22T10:16:00"),
    does(deliverAction, ORDER, "2026-11-23T09:00:00"),
    types("December is closed", "Administrations", () => true, { closedUntil: isoDate("2026-12-31") }),
    does(settleAction, ORDER, "2027-01-05T09:00:00"),
    does(
      returnAction,
      { ...ORDER, line: 1, kind: "Return", reasonCode: "AM04", bookingDate: isoDate("2026-12-03") },
      "2027-01-05T09:01:00",
    ),
    does(
      returnAction,
      {
        ...ORDER,
        line: 1,
        kind: "Return",
        reasonCode: "AM04",
        bookingDate: isoDate("2027-01-01"),
        bankDebit: isoDate("2026-12-03"),
      },
      "2027-01-05T09:02:00",
    ),
    does(cancelAction, { ...ORDER, confirmed: "all", bookingDate: isoDate("2026-12-31") }, "2027-01-05T09:03:00"),
    does(settleAction, { ...ORDER, bookingDate: isoDate("2027-01-01") }, "2027-01-05T09:04:00"),
  ],
};
