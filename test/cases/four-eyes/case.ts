import { collectAction } from "../../../src/actions/collect";
import { issueAction } from "../../../src/actions/issue";
import { orderAction } from "../../../src/actions/order";
import { isoDate } from "../../../src/domain/values/calendar";
import { anAdministration, bookOfDebtors } from "../../support/books";
import { does, type GoldenCase } from "../../support/goldenCase";

const COLLECTION = { collectionDate: isoDate("2026-12-01") };

export const fourEyes: GoldenCase = {
  folder: "four-eyes",
  sentence: "With four eyes one user makes an order and another one issues it",
  book: bookOfDebtors(1, { Administrations: [anAdministration({ fourEyes: true })] }),
  steps: [
    does(collectAction, COLLECTION, "2026-11-22T10:15:00"),
    does(orderAction, COLLECTION, "2026-11-22T10:16:00"),
    does(issueAction, { order: "2026-0001" }, "2026-11-22T10:17:00"),
    does(issueAction, { order: "2026-0001" }, "2026-11-22T10:18:00", " Anna "),
    does(issueAction, { order: "2026-0001" }, "2026-11-22T10:19:00", "bert"),
    does(issueAction, { order: "2026-0001" }, "2026-11-22T10:20:00", "bert"),
  ],
};
