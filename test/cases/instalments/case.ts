import { collectAction } from "../../../src/actions/collect";
import { deliverAction } from "../../../src/actions/deliver";
import { returnAction } from "../../../src/actions/return";
import { settleAction } from "../../../src/actions/settle";
import { isoDate } from "../../../src/domain/values/calendar";
import { cents } from "../../../src/domain/values/money";
import { aDebtor, aMandate, anAdministration, anInstalment, anInvoice, bookOf } from "../../support/books";
import { does, type GoldenCase } from "../../support/goldenCase";

const ORDER = { order: "2026-0001" };

/** 100.00 in three terms, the rest on the last; the fixed discount is on the first term only. */
export const instalments: GoldenCase = {
  folder: "instalments",
  sentence: "The terms of a split invoice are collected one by one, and the invoice shows their sums",
  book: bookOf({
    Administrations: [anAdministration({ discountAmount: cents(2_50) })],
    Debtors: [aDebtor()],
    Mandates: [aMandate()],
    Invoices: [anInvoice()],
    Instalments: [
      anInstalment({ amount: cents(33_33) }),
      anInstalment({ number: 2, amount: cents(33_33), dueDate: isoDate("2026-12-01") }),
      anInstalment({ number: 3, amount: cents(33_34), dueDate: isoDate("2027-01-30") }),
    ],
  }),
  steps: [
    does(collectAction, { collectionDate: isoDate("2026-12-01"), confirmed: "all" }, "2026-11-22T10:15:00"),
    does(deliverAction, ORDER, "2026-11-23T09:00:00"),
    does(returnAction, { ...ORDER, line: 1, kind: "Return", reasonCode: "AM04" }, "2026-12-02T09:00:00"),
    does(settleAction, ORDER, "2026-12-03T09:00:00"),
    does(collectAction, { collectionDate: isoDate("2026-12-14") }, "2026-12-07T09:00:00"),
  ],
};
