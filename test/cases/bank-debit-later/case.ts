import { bankDebitAction } from "../../../src/actions/bankDebit";
import { collectAction } from "../../../src/actions/collect";
import { deliverAction } from "../../../src/actions/deliver";
import { returnAction } from "../../../src/actions/return";
import { settleAction } from "../../../src/actions/settle";
import { isoDate } from "../../../src/domain/values/calendar";
import { cents } from "../../../src/domain/values/money";
import { aDebtor, anAdministration, anInvoice, bookOfDebtors } from "../../support/books";
import { does, type GoldenCase } from "../../support/goldenCase";

const ORDER = { order: "2026-0001" };

const FIRST = "2026-0001-00001";
const SECOND = "2026-0001-00002";

/** F1 of 100.00, F11 of 50.00 and C1 of -20.00 go as one transaction of 130.00; F2 of 200.00 by itself. */
function book() {
  const { tables } = bookOfDebtors(2);
  const [second] = tables.Debtors.slice(1);
  if (second === undefined) throw new Error("no second debtor");
  return bookOfDebtors(2, {
    Administrations: [anAdministration({ postingStyle: "OnReceipt" })],
    Debtors: [aDebtor({ consolidate: true }), second],
    Invoices: [
      anInvoice(),
      anInvoice({ number: "F11", amount: cents(50_00) }),
      anInvoice({ number: "C1", amount: cents(-20_00) }),
      ...tables.Invoices.slice(1),
    ],
  });
}

export const bankDebitLater: GoldenCase = {
  folder: "bank-debit-later",
  sentence: "The bank's debit comes after the return, for a transaction as a whole, once, and on the bank's own day",
  book: book(),
  steps: [
    does(collectAction, { collectionDate: isoDate("2026-12-28") }, "2026-12-18T10:15:00"),
    does(deliverAction, ORDER, "2026-12-18T11:00:00"),
    // The reject is known first; the bank credits the gross amount, and debits it afterwards.
    does(returnAction, { ...ORDER, line: 4, kind: "Reject", reasonCode: "AM04" }, "2026-12-28T09:00:00"),
    does(settleAction, { ...ORDER, amount: cents(330_00) }, "2026-12-28T09:05:00"),
    does(settleAction, { ...ORDER, amount: cents(330_00), confirmed: ["order.settleGross"] }, "2026-12-28T09:06:00"),
    does(
      bankDebitAction,
      { ...ORDER, endToEndId: SECOND, on: isoDate("2026-12-30"), charges: cents(1_50) },
      "2026-12-30T09:00:00",
    ),
    does(bankDebitAction, { ...ORDER, endToEndId: SECOND, on: isoDate("2026-12-30") }, "2026-12-30T09:01:00"),
    // One invoice by hand; no bank debits a part.
    does(
      returnAction,
      { ...ORDER, line: 1, kind: "Refund", reasonCode: "MD06", bankDebit: isoDate("2027-01-04"), confirmed: "all" },
      "2026-12-31T09:00:00",
    ),
    does(
      returnAction,
      { ...ORDER, line: 1, kind: "Refund", reasonCode: "MD06", confirmed: "all" },
      "2026-12-31T09:01:00",
    ),
    does(bankDebitAction, { ...ORDER, endToEndId: FIRST, on: isoDate("2027-01-04") }, "2027-01-04T09:00:00"),
    does(returnAction, { endToEndId: FIRST, kind: "Refund", reasonCode: "MD06" }, "2027-01-04T09:01:00"),
    does(bankDebitAction, { ...ORDER, endToEndId: FIRST, on: isoDate("2027-01-04") }, "2027-01-04T09:02:00"),
  ],
};
