import type { DebtorNotice } from "../../src/domain/collection/debtorNotices";
import { isoDate } from "../../src/domain/values/calendar";
import { cents } from "../../src/domain/values/money";

/** What a debtor is written of two invoices in one amount, one of them with a discount. */
export function aNotice(over: Partial<DebtorNotice> = {}): DebtorNotice {
  const item = { invoiceDate: isoDate("2026-10-31"), dueDate: isoDate("2026-11-30"), description: null };
  return {
    order: "2026-0001",
    administration: "NL01",
    creditorName: "Groothandel De Waag B.V.",
    creditorId: "NL69ZZZ123456780000",
    creditorAddress: {
      street: "Marktstraat",
      buildingNumber: "1",
      postalCode: "3511 AA",
      town: "Utrecht",
      country: "NL",
    },
    debtor: "10001",
    name: "Bakkerij Jansen",
    address: { street: "Kade", buildingNumber: "7", postalCode: "2611 AA", town: "Delft", country: null },
    mail: ["jansen@bakkerij.nl"],
    language: "nl",
    localInstrument: "CORE",
    collectionDate: isoDate("2026-12-01"),
    transactions: [
      {
        mandateId: "SR10001",
        maskedIban: "** **** **** **** 4300",
        endToEndId: null,
        amount: cents(1_147_50),
        items: [
          { ...item, item: "F1", open: cents(1_100_00), discount: cents(2_50), amount: cents(1_097_50) },
          {
            ...item,
            item: "F2/1",
            open: cents(50_00),
            discount: cents(0),
            amount: cents(50_00),
            description: "Contributie",
          },
        ],
      },
    ],
    total: cents(1_147_50),
    sentOn: null,
    ...over,
  };
}
