import { collectAction } from "../../../src/actions/collect";
import { isoDate } from "../../../src/domain/values/calendar";
import { cents } from "../../../src/domain/values/money";
import { aDebtor, aMandate, anAccount, anAdministration, anInvoice, bookOf } from "../../support/books";
import { does, type GoldenCase } from "../../support/goldenCase";

/** Three invoices and a credit note in each of two administrations, of which the second takes it on credit notes too. */
export const discountByAmount: GoldenCase = {
  folder: "discount-by-amount",
  sentence: "EUR 2.50 off three invoices and a credit note is 7.50, or 10.00 when credit notes share in it",
  book: bookOf({
    Administrations: [
      anAdministration({ discountAmount: cents(2_50) }),
      anAdministration({
        code: "NL02",
        creditorId: "NL42ZZZ123456780001",
        discountAmount: cents(2_50),
        discountOnCreditNotes: true,
      }),
    ],
    Accounts: [
      anAccount(),
      anAccount({ iban: "NL20INGB0001234567", administration: "NL02", bank: "ING", journal: "IN2", bankJournal: null }),
    ],
    Debtors: [aDebtor({ consolidate: true })],
    Mandates: [aMandate(), aMandate({ administration: "NL02", mandateId: "SR10001" })],
    Invoices: ["NL01", "NL02"].flatMap((administration) => [
      anInvoice({ administration, amount: cents(100_00) }),
      anInvoice({ administration, number: "F2", amount: cents(200_00) }),
      anInvoice({ administration, number: "F3", amount: cents(300_00) }),
      anInvoice({ administration, number: "C1", amount: cents(-200_00) }),
    ]),
  }),
  steps: [does(collectAction, { collectionDate: isoDate("2026-12-01") }, "2026-11-22T10:15:00")],
};
