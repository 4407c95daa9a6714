import { collectAction } from "../../../src/actions/collect";
import { deliverAction } from "../../../src/actions/deliver";
import { settleAction } from "../../../src/actions/settle";
import { isoDate } from "../../../src/domain/values/calendar";
import { aDebtor, aMandate, anInvoice, bookOf } from "../../support/books";
import { does, type GoldenCase, types } from "../../support/goldenCase";

const ORDER = { order: "2026-0001" };

/** F2 has no one-off mandate of its own. */
export const oneOff: GoldenCase = {
  folder: "one-off",
  sentence: "A one-off mandate is used for its invoice, once",
  book: bookOf({
    Debtors: [aDebtor({ oneOffMandateRequired: true })],
    Mandates: [aMandate({ mandateId: "SO10001F1", oneOff: true, invoice: "F1" })],
    Invoices: [anInvoice(), anInvoice({ number: "F2" })],
  }),
  steps: [
    does(collectAction, { collectionDate: isoDate("2026-12-01") }, "2026-11-22T10:15:00"),
    does(deliverAction, ORDER, "2026-11-23T09:00:00"),
    does(settleAction, ORDER, "2026-12-02T09:00:00"),
    types("the used mandate is named for the other invoice", "Invoices", ({ number }) => number === "F2", {
      mandateId: "SO10001F1",
    }),
    does(collectAction, { collectionDate: isoDate("2026-12-10") }, "2026-12-02T09:05:00"),
  ],
};
