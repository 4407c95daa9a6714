import { cancelAction } from "../../../src/actions/cancel";
import { collectAction } from "../../../src/actions/collect";
import { deliverAction } from "../../../src/actions/deliver";
import { fileAction } from "../../../src/actions/file";
import { returnAction } from "../../../src/actions/return";
import { settleAction } from "../../../src/actions/settle";
import { isoDate } from "../../../src/domain/values/calendar";
import { cents } from "../../../src/domain/values/money";
import { aDebtor, aMandate, anAdministration, anInvoice, bookOf, dutchIbanOf } from "../../support/books";
import { does, type GoldenCase } from "../../support/goldenCase";

const ORDER = { order: "2026-0001" };

/** F1 was returned before, in another package; F2's mandate is amended and its sequence type set by hand. */
export const orderCancelled: GoldenCase = {
  folder: "order-cancelled",
  sentence:
    "A cancelled order leaves everything as it was but its own number, and what came back before stays returned",
  book: bookOf({
    Administrations: [anAdministration({ discountAmount: cents(2_50) })],
    Debtors: [1, 2, 3].map((n) => aDebtor({ number: `1000${String(n)}`, iban: dutchIbanOf(n) })),
    Mandates: [
      aMandate({ lastCollectionDate: isoDate("2026-09-01") }),
      aMandate({
        mandateId: "SR10002",
        debtor: "10002",
        iban: dutchIbanOf(2),
        sequenceTypeOverride: "FRST",
        originalIban: dutchIbanOf(8),
      }),
      aMandate({ mandateId: "SR10003", debtor: "10003", iban: dutchIbanOf(3) }),
    ],
    Invoices: [
      anInvoice({ timesReturned: 1 }),
      anInvoice({ number: "F2", debtor: "10002", amount: cents(200_00) }),
      anInvoice({ number: "F3", debtor: "10003", amount: cents(300_00) }),
    ],
  }),
  steps: [
    does(collectAction, { collectionDate: isoDate("2026-12-01"), confirmed: "all" }, "2026-11-22T10:15:00"),
    does(deliverAction, ORDER, "2026-11-23T09:00:00"),
    does(returnAction, { ...ORDER, line: 3, kind: "Recalled" }, "2026-11-24T09:00:00"),
    does(cancelAction, ORDER, "2026-11-24T09:05:00"),
    does(cancelAction, { ...ORDER, confirmed: ["order.delivered"] }, "2026-11-24T09:06:00"),
    does(cancelAction, { ...ORDER, confirmed: "all" }, "2026-11-24T09:07:00"),
    does(settleAction, ORDER, "2026-11-24T09:08:00"),
    does(fileAction, ORDER, "2026-11-24T09:09:00"),
    does(collectAction, { collectionDate: isoDate("2026-12-01"), confirmed: "all" }, "2026-11-24T09:10:00"),
  ],
};
