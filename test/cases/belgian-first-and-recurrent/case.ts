import { collectAction } from "../../../src/actions/collect";
import { deliverAction } from "../../../src/actions/deliver";
import { settleAction } from "../../../src/actions/settle";
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

const ORDER = { order: "2026-0001" };

/** B1 and B2 are due now, B3 three weeks later. */
export const belgianFirstAndRecurrent: GoldenCase = {
  folder: "belgian-first-and-recurrent",
  sentence:
    "Of two items under one new Belgian mandate the first is FRST and the second RCUR, and so is every later one",
  book: bookOf({
    Administrations: [aBelgianAdministration()],
    Accounts: [aBelgianAccount()],
    Debtors: [aBelgianDebtor()],
    Mandates: [aBelgianMandate()],
    Invoices: [
      aBelgianInvoice({ amount: cents(60_00) }),
      aBelgianInvoice({ number: "B2", amount: cents(40_00) }),
      aBelgianInvoice({ number: "B3", amount: cents(25_00), dueDate: isoDate("2026-12-20") }),
    ],
  }),
  steps: [
    does(collectAction, { collectionDate: isoDate("2026-12-01") }, "2026-11-22T10:15:00"),
    does(deliverAction, ORDER, "2026-11-23T09:00:00"),
    does(settleAction, ORDER, "2026-12-02T09:00:00"),
    does(collectAction, { collectionDate: isoDate("2026-12-21") }, "2026-12-14T09:00:00"),
  ],
};
