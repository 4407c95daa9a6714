import { collectAction } from "../../../src/actions/collect";
import { deliverAction } from "../../../src/actions/deliver";
import { returnAction } from "../../../src/actions/return";
import { isoDate } from "../../../src/domain/values/calendar";
import {
  aBelgianAccount,
  aBelgianAdministration,
  aBelgianDebtor,
  aBelgianInvoice,
  aBelgianMandate,
  BELGIAN_IBANS,
} from "../../support/belgianBooks";
import { aDebtor, aMandate, anAccount, anAdministration, anInvoice, bookOf, dutchIbanOf } from "../../support/books";
import { does, type GoldenCase } from "../../support/goldenCase";

/** The Dutch bank wants SMNDA and gets a new reference too; the Belgian one wants the old IBAN, in an older file. */
export const amendments: GoldenCase = {
  folder: "amendments",
  sentence: "A changed mandate is reported in its next collection, once, and again when that collection was rejected",
  book: bookOf({
    Administrations: [anAdministration(), aBelgianAdministration()],
    Accounts: [
      anAccount(),
      aBelgianAccount({ amendmentStyle: "OldIban", messageVersion: "pain.008.001.02", hashMethod: "SHA-1" }),
    ],
    Debtors: [aDebtor(), aBelgianDebtor()],
    Mandates: [
      aMandate({ originalIban: dutchIbanOf(9, "INGB"), originalMandateId: "OUD-10001" }),
      aBelgianMandate({
        originalIban: BELGIAN_IBANS[3],
        originalCreditorId: "BE69ZZZ050D000000008",
        originalCreditorName: "De Waag N.V.",
        lastCollectionDate: isoDate("2026-06-01"),
      }),
    ],
    Invoices: [anInvoice(), anInvoice({ number: "F2" }), aBelgianInvoice()],
  }),
  steps: [
    does(collectAction, { collectionDate: isoDate("2026-12-01") }, "2026-11-22T10:15:00"),
    does(deliverAction, { order: "2026-0001" }, "2026-11-23T09:00:00"),
    does(deliverAction, { order: "2026-0002" }, "2026-11-23T09:00:00"),
    does(
      returnAction,
      { order: "2026-0001", line: 1, kind: "Reject", reasonCode: "AM04", bookingDate: isoDate("2026-12-01") },
      "2026-11-30T09:00:00",
    ),
    does(returnAction, { order: "2026-0002", line: 1, kind: "Refund", reasonCode: "AM04" }, "2026-12-02T09:00:00"),
    does(collectAction, { collectionDate: isoDate("2026-12-10"), confirmed: "all" }, "2026-12-03T09:00:00"),
  ],
};
