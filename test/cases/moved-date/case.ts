import { collectAction } from "../../../src/actions/collect";
import { isoDate } from "../../../src/domain/values/calendar";
import { bookOfDebtors } from "../../support/books";
import { does, type GoldenCase } from "../../support/goldenCase";

const COLLECTION = { collectionDate: isoDate("2026-12-25") };

/** Christmas, Boxing Day and a Sunday: the next TARGET day is Monday 28 December. */
export const movedDate: GoldenCase = {
  folder: "moved-date",
  sentence: "A collection on a closed day moves to the next TARGET day, and far ahead only when the user says so",
  book: bookOfDebtors(1),
  steps: [
    does(collectAction, COLLECTION, "2026-11-22T10:15:00"),
    does(collectAction, { ...COLLECTION, confirmed: ["date.farAhead"] }, "2026-11-22T10:16:00"),
    does(collectAction, { ...COLLECTION, confirmed: ["date.farAhead", "bookingDate.farAhead"] }, "2026-11-22T10:17:00"),
  ],
};
