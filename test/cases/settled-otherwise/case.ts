import { collectAction } from "../../../src/actions/collect";
import { deliverAction } from "../../../src/actions/deliver";
import { returnAction } from "../../../src/actions/return";
import { isoDate } from "../../../src/domain/values/calendar";
import { cents } from "../../../src/domain/values/money";
import { aDebtor, aMandate, anInvoice, bookOf } from "../../support/books";
import { does, type GoldenCase, types } from "../../support/goldenCase";

const ORDER = { order: "2026-0001" };

/** 40.00 of F1 was paid by transfer, all of F2; F3 is open for more than it ever was. */
export const settledOtherwise: GoldenCase = {
  folder: "settled-otherwise",
  sentence: "What was settled otherwise is not collected, and stays settled when the collection comes back",
  book: bookOf({
    Debtors: [aDebtor()],
    Mandates: [aMandate()],
    Invoices: [
      anInvoice({ openAmount: cents(60_00) }),
      anInvoice({ number: "F2", openAmount: cents(0) }),
      anInvoice({ number: "F3", openAmount: cents(120_00) }),
      anInvoice({ number: "F4", amount: cents(80_00) }),
    ],
  }),
  steps: [
    does(collectAction, { collectionDate: isoDate("2026-12-01") }, "2026-11-22T10:15:00"),
    does(deliverAction, ORDER, "2026-11-23T09:00:00"),
    does(returnAction, { ...ORDER, line: 1, kind: "Return", reasonCode: "AM04" }, "2026-12-02T09:00:00"),
    types("he paid 25.00 of it by transfer", "Invoices", ({ number }) => number === "F1", { openAmount: cents(35_00) }),
    does(collectAction, { collectionDate: isoDate("2026-12-10") }, "2026-12-03T09:00:00"),
  ],
};
