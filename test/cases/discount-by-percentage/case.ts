import { collectAction } from "../../../src/actions/collect";
import { isoDate } from "../../../src/domain/values/calendar";
import { cents } from "../../../src/domain/values/money";
import { aDebtor, aMandate, anAccount, anAdministration, anInvoice, bookOf, dutchIbanOf } from "../../support/books";
import { does, type GoldenCase } from "../../support/goldenCase";

/** F2 to F5: half a cent up, no discount by itself, a charge, and a discount as large as the item. */
export const discountByPercentage: GoldenCase = {
  folder: "discount-by-percentage",
  sentence: "2 % off 10,000 and a credit note of 2,000 is 200.00, or 160.00 when credit notes share in it",
  book: bookOf({
    Administrations: [
      anAdministration({ discountPercent: 2 }),
      anAdministration({
        code: "NL02",
        creditorId: "NL42ZZZ123456780001",
        discountPercent: 2,
        discountOnCreditNotes: true,
      }),
    ],
    Accounts: [anAccount(), anAccount({ iban: "NL20INGB0001234567", administration: "NL02", bank: "ING" })],
    Debtors: [
      aDebtor({ consolidate: true }),
      aDebtor({ number: "10002", name: "Slagerij De Vries", iban: dutchIbanOf(2) }),
    ],
    Mandates: [
      aMandate(),
      aMandate({ administration: "NL02" }),
      aMandate({ mandateId: "SR10002", debtor: "10002", iban: dutchIbanOf(2) }),
    ],
    Invoices: [
      ...["NL01", "NL02"].flatMap((administration) => [
        anInvoice({ administration, amount: cents(10_000_00) }),
        anInvoice({ administration, number: "C1", amount: cents(-2_000_00) }),
      ]),
      anInvoice({ number: "F2", debtor: "10002", amount: cents(10_25) }),
      anInvoice({ number: "F3", debtor: "10002", amount: cents(50_00), discount: cents(0) }),
      anInvoice({ number: "F4", debtor: "10002", amount: cents(50_00), discount: cents(-1_00) }),
      anInvoice({ number: "F5", debtor: "10002", amount: cents(5_00), discount: cents(5_00) }),
    ],
  }),
  steps: [
    does(
      collectAction,
      { collectionDate: isoDate("2026-12-01"), confirmed: ["item.discountNegative"] },
      "2026-11-22T10:15:00",
    ),
  ],
};
