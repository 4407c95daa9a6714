import { collectAction } from "../../../src/actions/collect";
import { deliverAction } from "../../../src/actions/deliver";
import { returnAction } from "../../../src/actions/return";
import { settleAction } from "../../../src/actions/settle";
import { isoDate } from "../../../src/domain/values/calendar";
import { cents } from "../../../src/domain/values/money";
import { aDebtor, aMandate, anInvoice, bookOf, dutchIbanOf } from "../../support/books";
import { does, type GoldenCase } from "../../support/goldenCase";

const ORDER = { order: "2026-0001" };

/** Debtor 10001 consolidates, 10002 does not, and 10003 has nothing left to pay. */
export const consolidatedCreditNotes: GoldenCase = {
  folder: "consolidated-credit-notes",
  sentence: "Credit notes are netted in a consolidated transaction and only there, and come back with the whole of it",
  book: bookOf({
    Debtors: [
      aDebtor({ consolidate: true }),
      aDebtor({ number: "10002", name: "Slagerij De Vries", iban: dutchIbanOf(2) }),
      aDebtor({ number: "10003", name: "Drukkerij Bos", iban: dutchIbanOf(3), consolidate: true }),
    ],
    Mandates: [
      aMandate(),
      aMandate({ mandateId: "SR10002", debtor: "10002", iban: dutchIbanOf(2) }),
      aMandate({ mandateId: "SR10003", debtor: "10003", iban: dutchIbanOf(3) }),
    ],
    Invoices: [
      anInvoice({ amount: cents(1_000_00) }),
      anInvoice({ number: "F2", amount: cents(500_00) }),
      anInvoice({ number: "C1", amount: cents(-200_00) }),
      anInvoice({ number: "F3", debtor: "10002" }),
      anInvoice({ number: "C2", debtor: "10002", amount: cents(-50_00) }),
      anInvoice({ number: "F4", debtor: "10003", amount: cents(30_00) }),
      anInvoice({ number: "C3", debtor: "10003", amount: cents(-30_00) }),
    ],
  }),
  steps: [
    does(collectAction, { collectionDate: isoDate("2026-12-01") }, "2026-11-22T10:15:00"),
    does(deliverAction, ORDER, "2026-11-23T09:00:00"),
    does(settleAction, { batch: "00001", account: "NL91 ABNA 0417 1643 00" }, "2026-12-02T09:00:00"),
    does(returnAction, { ...ORDER, line: 1, kind: "Return", reasonCode: "AM04" }, "2026-12-03T09:00:00"),
    does(returnAction, { ...ORDER, line: 3, kind: "Return", reasonCode: "AM04" }, "2026-12-03T09:01:00"),
    does(
      returnAction,
      {
        endToEndId: "2026-0001-00001",
        kind: "Return",
        reasonCode: "AM04",
        bankDebit: isoDate("2026-12-03"),
        charges: cents(3_00),
      },
      "2026-12-04T09:00:00",
    ),
    does(collectAction, { collectionDate: isoDate("2026-12-18") }, "2026-12-10T09:00:00"),
  ],
};
