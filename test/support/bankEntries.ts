import { isoDate } from "../../src/domain/values/calendar";
import { cents } from "../../src/domain/values/money";
import type { BankEntry } from "../../src/domain/book/records";

/** A processed credit of 100.00 for order 2026-0001. */
export function aBankEntry(over: Partial<BankEntry> = {}): BankEntry {
  return {
    row: 0,
    reference: "B1",
    account: "NL91ABNA0417164300",
    bookingDate: isoDate("2026-12-01"),
    valueDate: null,
    amount: cents(100_00),
    kind: "Batch",
    reasonCode: null,
    reasonText: null,
    charges: null,
    originalAmount: null,
    endToEndId: null,
    mandateId: null,
    counterpartyIban: null,
    name: null,
    messageId: null,
    paymentInformationId: null,
    text: null,
    file: null,
    order: "2026-0001",
    line: null,
    status: "Processed",
    invoice: null,
    ...over,
  };
}
