import { collectAction } from "../../../src/actions/collect";
import { deliverAction } from "../../../src/actions/deliver";
import { fileAction } from "../../../src/actions/file";
import { proposeAction } from "../../../src/actions/propose";
import { settleAction } from "../../../src/actions/settle";
import { isoDate } from "../../../src/domain/values/calendar";
import { cents } from "../../../src/domain/values/money";
import { aDebtor, aMandate, anInvoice, bookOf, dutchIbanOf } from "../../support/books";
import { does, type GoldenCase } from "../../support/goldenCase";

const ORDER = { order: "2026-0001" };
const COLLECTION = { collectionDate: isoDate("2026-12-01") };

/** One debtor as he should be, and one whose name and reference go their own way to the bank. */
export const dutchRecurrent: GoldenCase = {
  folder: "dutch-recurrent",
  sentence: "Two Dutch debtors are collected from under recurrent mandates, and their money comes in",
  book: bookOf({
    Debtors: [
      aDebtor(),
      aDebtor({ number: "10002", name: "Café Größe & Zn.", iban: dutchIbanOf(2), accountHolder: "J. Größe" }),
    ],
    Mandates: [aMandate(), aMandate({ mandateId: "SR10002", debtor: "10002", iban: dutchIbanOf(2), bic: "RABONL2U" })],
    Invoices: [
      anInvoice(),
      anInvoice({ number: "F2", debtor: "10002", amount: cents(250_25), paymentReference: "RF18 5390 0754 7034" }),
      anInvoice({ number: "F3", debtor: "10002", dueDate: isoDate("2026-12-31") }),
    ],
  }),
  steps: [
    does(proposeAction, COLLECTION, "2026-11-22T10:15:00"),
    does(collectAction, COLLECTION, "2026-11-22T10:16:00"),
    does(fileAction, ORDER, "2026-11-22T10:17:00", "bert"),
    does(deliverAction, ORDER, "2026-11-23T09:00:00"),
    does(settleAction, ORDER, "2026-12-02T09:00:00"),
    does(collectAction, { collectionDate: isoDate("2026-12-10") }, "2026-12-02T09:05:00"),
  ],
};
