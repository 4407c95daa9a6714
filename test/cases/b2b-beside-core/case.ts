import { collectAction } from "../../../src/actions/collect";
import { deliverAction } from "../../../src/actions/deliver";
import { returnAction } from "../../../src/actions/return";
import { settleAction } from "../../../src/actions/settle";
import { isoDate } from "../../../src/domain/values/calendar";
import { cents } from "../../../src/domain/values/money";
import { aDebtor, aMandate, anInvoice, bookOf, dutchIbanOf } from "../../support/books";
import { does, type GoldenCase } from "../../support/goldenCase";

const CORE = { order: "2026-0001" };
const B2B = { order: "2026-0002" };

/** F3's mandate is of the wrong scheme for its debtor. */
export const b2bBesideCore: GoldenCase = {
  folder: "b2b-beside-core",
  sentence: "CORE and B2B go in two orders and two files, and a B2B collection knows no refund",
  book: bookOf({
    Debtors: [
      aDebtor(),
      aDebtor({ number: "10002", name: "Slagerij De Vries", localInstrument: "B2B", iban: dutchIbanOf(2) }),
      aDebtor({ number: "10003", name: "Drukkerij Bos", localInstrument: "B2B", iban: dutchIbanOf(3) }),
    ],
    Mandates: [
      aMandate(),
      aMandate({ mandateId: "BR10002", debtor: "10002", localInstrument: "B2B", iban: dutchIbanOf(2) }),
      aMandate({ mandateId: "SR10003", debtor: "10003", iban: dutchIbanOf(3) }),
    ],
    Invoices: [
      anInvoice(),
      anInvoice({ number: "F2", debtor: "10002", amount: cents(2_000_00) }),
      anInvoice({ number: "F3", debtor: "10003" }),
    ],
  }),
  steps: [
    does(collectAction, { collectionDate: isoDate("2026-12-01") }, "2026-11-22T10:15:00"),
    does(deliverAction, CORE, "2026-11-23T09:00:00"),
    does(deliverAction, B2B, "2026-11-23T09:01:00"),
    does(settleAction, { batch: "2" }, "2026-12-02T09:00:00"),
    does(returnAction, { ...B2B, line: 1, kind: "Refund", reasonCode: "MD06" }, "2026-12-03T09:00:00"),
    does(
      returnAction,
      { ...B2B, line: 1, kind: "Return", reasonCode: "AC13", bankDebit: isoDate("2026-12-03") },
      "2026-12-03T09:05:00",
    ),
  ],
};
