import { issueAction } from "../../../src/actions/issue";
import { orderAction } from "../../../src/actions/order";
import { proposeAction } from "../../../src/actions/propose";
import { isoDate } from "../../../src/domain/values/calendar";
import { cents } from "../../../src/domain/values/money";
import type { RecordTypes } from "../../../src/domain/book/records";
import { bookOfDebtors, dutchIbanOf } from "../../support/books";
import { does, type GoldenCase, types } from "../../support/goldenCase";

const ORDER = { order: "2026-0001" };
const invoice = (number: string) => (record: RecordTypes["Invoices"]) => record.number === number;
const mandate = (number: string) => (record: RecordTypes["Mandates"]) => record.mandateId === number;

/** Every line but the last has something changed under it between the draft and its issue; then all is put back. */
export const draftIssuedLater: GoldenCase = {
  folder: "draft-issued-later",
  sentence: "A draft is issued only as it was made: what has changed since is told line by line",
  book: bookOfDebtors(7),
  steps: [
    does(orderAction, { collectionDate: isoDate("2026-12-01") }, "2026-11-22T10:15:00"),
    does(proposeAction, { collectionDate: isoDate("2026-12-01") }, "2026-11-22T10:16:00"),
    types("he paid a part", "Invoices", invoice("F1"), { openAmount: cents(60_00) }),
    types("he has another account", "Mandates", mandate("SR10002"), { iban: dutchIbanOf(12) }),
    types("the account has another holder", "Mandates", mandate("SR10003"), { accountHolder: "J. de Boer" }),
    types("he disputes it", "Invoices", invoice("F4"), { blocked: "betwist" }),
    types("he asked for a transfer", "Invoices", invoice("F5"), { collect: false }),
    types("he withdrew", "Mandates", mandate("SR10006"), { withdrawnOn: isoDate("2026-11-25") }),
    does(issueAction, { ...ORDER, confirmed: "all" }, "2026-11-25T09:00:00"),
    types("the payment was another's", "Invoices", invoice("F1"), { openAmount: null }),
    types("it was his brother's account", "Mandates", mandate("SR10002"), { iban: dutchIbanOf(2) }),
    types("it was a misunderstanding", "Mandates", mandate("SR10003"), { accountHolder: null }),
    types("settled", "Invoices", invoice("F4"), { blocked: null }),
    types("he asked for a collection", "Invoices", invoice("F5"), { collect: null }),
    types("he did not", "Mandates", mandate("SR10006"), { withdrawnOn: null }),
    does(issueAction, { ...ORDER, bookingDate: isoDate("2026-11-30") }, "2026-11-25T10:00:00"),
  ],
};
