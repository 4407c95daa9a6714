import { collectAction } from "../../../src/actions/collect";
import { isoDate } from "../../../src/domain/values/calendar";
import { cents } from "../../../src/domain/values/money";
import { aDebtor, aMandate, anAccount, anInvoice, bookOf, dutchIbanOf } from "../../support/books";
import { does, type GoldenCase } from "../../support/goldenCase";

/** Debtor 10002 consolidates F2 and F3; 10003 would consolidate three items, which fit in no order. */
export const limitSplit: GoldenCase = {
  folder: "limit-split",
  sentence:
    "An account that takes two open items per order gets as many orders as it takes, split between transactions",
  book: bookOf({
    Accounts: [anAccount({ itemsMax: 2 })],
    Debtors: [
      aDebtor(),
      aDebtor({ number: "10002", name: "Slagerij De Vries", iban: dutchIbanOf(2), consolidate: true }),
      aDebtor({ number: "10003", name: "Drukkerij Bos", iban: dutchIbanOf(3), consolidate: true }),
    ],
    Mandates: [1, 2, 3].map((n) =>
      aMandate({ mandateId: `SR1000${String(n)}`, debtor: `1000${String(n)}`, iban: dutchIbanOf(n) }),
    ),
    Invoices: [
      anInvoice(),
      anInvoice({ number: "F2", debtor: "10002", amount: cents(20_00) }),
      anInvoice({ number: "F3", debtor: "10002", amount: cents(30_00) }),
      anInvoice({ number: "F4", amount: cents(40_00) }),
      anInvoice({ number: "F5", amount: cents(50_00) }),
      ...["F6", "F7", "F8"].map((number) => anInvoice({ number, debtor: "10003" })),
    ],
  }),
  steps: [does(collectAction, { collectionDate: isoDate("2026-12-01") }, "2026-11-22T10:15:00")],
};
