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
import { bookOf } from "../../support/books";
import { does, type GoldenCase } from "../../support/goldenCase";

const DEBTORS = [1, 2, 3, 4] as const;
const isOneOff = (n: number) => n > 2;
const numberOf = (n: number) => `2000${String(n)}`;
const BACK = { order: "2026-0001", reasonCode: "AM04", bookingDate: isoDate("2026-12-01") } as const;

/** 20001 and 20003 are rejected, 20002 and 20004 returned; the last two have one-off mandates. */
export const rejectedOrReturned: GoldenCase = {
  folder: "rejected-or-returned",
  sentence:
    "After a reject FRST and OOFF are sent again; after a return FRST becomes RCUR and a one-off mandate is used up",
  book: bookOf({
    Administrations: [aBelgianAdministration()],
    Accounts: [aBelgianAccount()],
    Debtors: DEBTORS.map((n) =>
      aBelgianDebtor({ number: numberOf(n), iban: BELGIAN_IBANS[n - 1] ?? null, oneOffMandateRequired: isOneOff(n) }),
    ),
    Mandates: DEBTORS.map((n) =>
      aBelgianMandate({
        mandateId: isOneOff(n) ? `SO${numberOf(n)}B${String(n)}` : `SR${numberOf(n)}`,
        debtor: numberOf(n),
        iban: BELGIAN_IBANS[n - 1] ?? null,
        oneOff: isOneOff(n),
        invoice: isOneOff(n) ? `B${String(n)}` : null,
      }),
    ),
    Invoices: DEBTORS.map((n) => aBelgianInvoice({ number: `B${String(n)}`, debtor: numberOf(n) })),
  }),
  steps: [
    does(collectAction, { collectionDate: isoDate("2026-12-01") }, "2026-11-22T10:15:00"),
    does(deliverAction, { order: "2026-0001" }, "2026-11-23T09:00:00"),
    does(returnAction, { ...BACK, line: 1, kind: "Reject" }, "2026-11-30T09:00:00"),
    does(returnAction, { ...BACK, line: 2, kind: "Return" }, "2026-12-02T09:00:00"),
    does(returnAction, { ...BACK, line: 3, kind: "Reject" }, "2026-12-02T09:01:00"),
    does(returnAction, { ...BACK, line: 4, kind: "Return" }, "2026-12-02T09:02:00"),
    does(collectAction, { collectionDate: isoDate("2026-12-10"), confirmed: "all" }, "2026-12-02T09:05:00"),
  ],
};
