import { isoDate, isoDateTime } from "../../src/domain/values/calendar";
import type { CollectedLine } from "../../src/domain/mandates/mandateHistory";
import { cents } from "../../src/domain/values/money";
import { inOrderOfIssue, type LinesInOrder } from "../../src/domain/book/orderOfIssue";
import type { OrderSettings } from "../../src/domain/book/orderSettings";
import type { CollectionOrder, DirectDebit, LedgerLine } from "../../src/domain/book/records";
import { dutchIbanOf } from "./books";
import { draftOrder } from "./orderBook";

/** Invoice F1 of EUR 100.00 without discount, under mandate SR10001, on its way in order 2026-0001. */
export function aLine(over: Partial<DirectDebit> = {}): DirectDebit {
  return {
    row: 0,
    order: "2026-0001",
    line: 1,
    transaction: 1,
    administration: "NL01",
    debtor: "10001",
    invoice: "F1",
    instalment: null,
    mandateId: "SR10001",
    dateOfSignature: isoDate("2026-01-15"),
    iban: dutchIbanOf(1),
    bic: null,
    accountHolder: "Bakkerij Jansen",
    address: null,
    localInstrument: "CORE",
    sequenceType: "RCUR",
    amount: cents(100_00),
    discount: null,
    endToEndId: "2026-0001-00001",
    paymentInformationId: "2026-0001-00001-1",
    remittanceInformation: "F1",
    originalMandateId: null,
    originalIban: null,
    originalCreditorId: null,
    originalCreditorName: null,
    previousLastCollectionDate: null,
    status: "InTransit",
    returnKind: null,
    reasonCode: null,
    reasonText: null,
    returnedOn: null,
    bankReference: null,
    preNotifiedOn: null,
    specifiedOn: null,
    ultimateDebtor: null,
    ultimateDebtorId: null,
    ultimateCreditor: null,
    categoryPurpose: null,
    ...over,
  };
}

/** Order 2026-0001 of batch 00001, at the bank for collection on 2026-12-01. */
export function anOrder(over: Partial<CollectionOrder> = {}): CollectionOrder {
  return draftOrder({
    status: "InTransit",
    batchNumber: "00001",
    messageId: "2026-0001-00001",
    issuedAt: isoDateTime("2026-11-23T09:00:00"),
    deliveredOn: isoDate("2026-11-23"),
    bookingDate: isoDate("2026-12-01"),
    ...over,
  });
}

/** Lines whose orders are nowhere else: by their numbers. */
export function byNumber(...lines: readonly DirectDebit[]): LinesInOrder {
  return inOrderOfIssue(lines, { orders: new Map() });
}

/** A received line in an order that was issued and delivered on its collection date, whose number is that date. */
export function collected(
  collectionDate: string,
  line: Partial<DirectDebit> = {},
  order: Partial<CollectionOrder> = {},
): CollectedLine {
  const number = order.number ?? collectionDate;
  return {
    line: aLine({ order: number, status: "Received", ...line }),
    order: anOrder({
      number,
      collectionDate: isoDate(collectionDate),
      issuedAt: isoDateTime(`${collectionDate}T08:00:00`),
      deliveredOn: isoDate(collectionDate),
      ...order,
    }),
  };
}

/** Settings of a creditor who posts on issue; journals and ledger accounts are all different. */
export function orderSettings(over: Partial<OrderSettings> = {}): OrderSettings {
  return {
    writer: 1,
    creditorName: "Groothandel De Waag B.V.",
    creditorId: "NL69ZZZ123456780000",
    creditorAddress: null,
    creditorBic: "ABNANL2A",
    batchBooking: true,
    characterSet: "EPC",
    addressUse: "WhenRequired",
    amendmentStyle: "SMNDA",
    remittanceStyle: "Reference",
    batchesPerFile: "Many",
    postingStyle: "OnIssue",
    journal: "INC",
    bankJournal: "BNK",
    bankAccount: "1100",
    inTransitAccount: "1250",
    debtorsAccount: "1300",
    discountAccount: "8900",
    chargesAccount: "4900",
    sequenceTypeOverrides: {},
    ...over,
  };
}

/** The first line of the worked example in docs/seal.md, unsealed: EUR 97.50 in transit. */
export function aLedgerLine(over: Partial<LedgerLine> = {}): LedgerLine {
  return {
    row: 0,
    number: 1,
    entry: "INC-2026-000001",
    line: 1,
    bookingDate: isoDate("2026-12-01"),
    journal: "INC",
    account: "1250",
    debit: cents(97_50),
    credit: null,
    description: "2026-0001 F1 Bakkerij Jansen",
    administration: "NL01",
    debtor: "10001",
    invoice: "F1",
    instalment: null,
    order: "2026-0001",
    directDebit: 1,
    endToEndId: "2026-0001-00001",
    mandateId: "SR10001",
    bankReference: null,
    event: "Collection",
    reversalOf: null,
    recordedAt: isoDateTime("2026-11-23T09:00:00"),
    seal: "",
    ...over,
  };
}
