import { FIRST_SEAL, logSeal } from "../../src/domain/ledger/seal";
import { isoDate, isoDateTime } from "../../src/domain/values/calendar";
import { cents } from "../../src/domain/values/money";
import type { CollectionOrder, LogRow } from "../../src/domain/book/records";

/** A draft order, lawful in every field. */
export function draftOrder(over: Partial<CollectionOrder> = {}): CollectionOrder {
  return {
    row: 0,
    number: "2026-0001",
    administration: "NL01",
    account: "NL91ABNA0417164300",
    collectionSet: null,
    localInstrument: "CORE",
    batchNumber: null,
    collectionDate: isoDate("2026-12-01"),
    status: "Draft",
    numberOfItems: 2,
    numberOfTransactions: 1,
    controlSum: cents(9750),
    discountTotal: cents(250),
    createdAt: isoDateTime("2026-11-22T10:15:00"),
    issuedAt: null,
    cancelledAt: null,
    deliveredOn: null,
    settledOn: null,
    createdBy: "anna",
    issuedBy: null,
    bookingDate: null,
    messageId: null,
    messageVersion: null,
    fileName: null,
    hashMethod: null,
    hash: null,
    contentHash: null,
    returnedAmount: null,
    settledAmount: null,
    toSettle: null,
    settings: null,
    ...over,
  };
}

/** These rows of the Log, each sealed after the one before it. */
export function sealedLog(...rows: readonly LogRow[]): LogRow[] {
  let seal = FIRST_SEAL;
  return rows.map((row) => ({ ...row, seal: (seal = logSeal(seal, row)) }));
}

/** The row of an action that was begun and not ended, sealed as the first one unless it has a seal. */
export function startedLogRow(over: Partial<LogRow> = {}): LogRow {
  const row: LogRow = {
    row: 0,
    number: 1,
    at: isoDateTime("2026-11-21T09:00:00"),
    user: "bert",
    action: "deliver",
    order: "2026-0001",
    request: '{"request":{"order":"2026-0001","on":"2026-11-21"},"moment":{"at":"2026-11-21T09:00:00","user":"bert"}}',
    summary: "Opdracht 2026-0001 aangeleverd bij de bank",
    state: "Started",
    version: "0.1.0",
    seal: "0".repeat(64),
    ...over,
  };
  return over.seal === undefined ? { ...row, seal: logSeal(FIRST_SEAL, row) } : row;
}
