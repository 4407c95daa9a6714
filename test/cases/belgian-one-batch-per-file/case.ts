import { orderAction } from "../../../src/actions/order";
import { issueAction } from "../../../src/actions/issue";
import { isoDate } from "../../../src/domain/values/calendar";
import { cents } from "../../../src/domain/values/money";
import {
  aBelgianAccount,
  aBelgianAdministration,
  aBelgianDebtor,
  aBelgianInvoice,
  aBelgianMandate,
} from "../../support/belgianBooks";
import { bookOf } from "../../support/books";
import { does, type GoldenCase } from "../../support/goldenCase";

/** The second draft is issued first: it then carries the mandate's first collection. */
export const belgianOneBatchPerFile: GoldenCase = {
  folder: "belgian-one-batch-per-file",
  sentence: "An account that takes one batch per file gets an order per sequence type, which the issue decides",
  book: bookOf({
    Administrations: [aBelgianAdministration({ orderPrefix: "BE" })],
    Accounts: [aBelgianAccount({ batchesPerFile: "One", batchBooking: false, lastBatchNumber: 41 })],
    Debtors: [aBelgianDebtor()],
    Mandates: [aBelgianMandate()],
    Invoices: [aBelgianInvoice({ amount: cents(60_00) }), aBelgianInvoice({ number: "B2", amount: cents(40_00) })],
  }),
  steps: [
    does(orderAction, { collectionDate: isoDate("2026-12-01") }, "2026-11-22T10:15:00"),
    does(issueAction, { order: "BE2026-0002" }, "2026-11-22T10:20:00"),
    does(issueAction, { order: "BE2026-0001" }, "2026-11-22T10:21:00"),
  ],
};
