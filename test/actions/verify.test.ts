import { withSettledFormulas } from "../../src/domain/collection/formulaCells";
import fc from "fast-check";

import { cancelAction } from "../../src/actions/cancel";
import { changeAction } from "../../src/actions/change";
import { collectAction } from "../../src/actions/collect";
import { deliverAction } from "../../src/actions/deliver";
import { issueAction } from "../../src/actions/issue";
import { orderAction } from "../../src/actions/order";
import { returnAction } from "../../src/actions/return";
import { settleAction } from "../../src/actions/settle";
import { verifyAction } from "../../src/actions/verify";
import { summaryOf } from "../../src/actions/outcome";
import { type Book } from "../../src/domain/book/book";
import { isoDate, isoDateTime } from "../../src/domain/values/calendar";
import { cents } from "../../src/domain/values/money";
import type { FieldOf, LedgerLine, LogRow, RecordTypes, TableName } from "../../src/domain/book/records";
import { FIRST_SEAL, ledgerSeal, logSeal } from "../../src/domain/ledger/seal";
import { finding } from "../../src/domain/book/finding";
import { done, intents } from "../support/arbitraryActions";
import { books } from "../support/arbitraryBooks";
import {
  actOn,
  aDebtor,
  aMandate,
  anAdministration,
  anInstalment,
  anInvoice,
  bookOf,
  bookOfDebtors,
  dutchIbanOf,
  momentOn,
  tampered,
  withRows,
} from "../support/books";
import { yearOfCollections } from "../support/yearOfCollections";

const verify = (book: Book) => verifyAction.decide(book, {}, momentOn("2026-12-31T09:00:00"));

/** What verify finds, as `code table.field row`. */
const foundIn = (book: Book) =>
  verify(book).findings.map(
    ({ code, place }) => `${code} ${place?.table ?? ""}.${place?.field ?? ""} ${String(place?.row)}`,
  );

/** Where a record stands: the position in its table, which is its row less 2. */
const rowOf = (position: number) => position + 2;

describe("Books that only actions wrote", () => {
  it.each(["OnIssue", "OnReceipt"] as const)("verify, whatever has happened (%s)", (postingStyle) => {
    const outcome = verify(yearOfCollections(postingStyle));
    expect(outcome.findings).toEqual([]);
    expect(outcome).toMatchObject({ done: true, changes: [], documents: [] });
    expect(outcome.orders).toEqual(["2026-0001", "2026-0002", "2026-0003"]);
  });

  it("verify when nothing was collected yet", () => {
    expect(verify(bookOfDebtors(2))).toMatchObject({ done: true, findings: [], orders: [] });
  });

  it("are proved in numbers", () => {
    const summary = summaryOf(verifyAction, verify(yearOfCollections()));
    expect(summary).toMatchObject({
      verified: { orders: 3, lines: 9, files: 2, entries: 17, ledgerLines: 50, logRows: 8 },
      inTransit: [],
      settledOtherwise: [],
    });
    // Orders 98, 196, 294 and 392 less the first two; charges 6.00; discount 6.00 and 8.00.
    expect(summary["ledgerAccounts"]).toEqual([
      { administration: "NL01", account: "1100", debit: "980.00", credit: "300.00", balance: "680.00" },
      { administration: "NL01", account: "1250", debit: "2254.00", credit: "2254.00", balance: "0.00" },
      { administration: "NL01", account: "1300", debit: "1300.00", credit: "2000.00", balance: "-700.00" },
      { administration: "NL01", account: "4900", debit: "6.00", credit: "0.00", balance: "6.00" },
      { administration: "NL01", account: "8900", debit: "40.00", credit: "26.00", balance: "14.00" },
    ]);
  });

  it("tell what is in transit per order, and what of the items was settled otherwise", () => {
    const start = bookOfDebtors(2);
    const book = tampered(start, "Invoices", 1, { openAmount: cents(150_00) });
    const collectionDate = isoDate("2026-12-01");
    const outcome = verify(actOn(book, collectAction, { confirmed: "all", collectionDate }).book);
    const summary = summaryOf(verifyAction, outcome);
    expect(outcome.done).toBe(true);
    expect(summary).toMatchObject({
      inTransit: [{ order: "2026-0001", amount: "250.00" }],
      settledOtherwise: [{ administration: "NL01", invoice: "F2", instalment: null, amount: "50.00" }],
    });
  });

  it("report how far they are, order by order", () => {
    const steps: string[] = [];
    const report = (stage: string, at: number, total: number) => steps.push(`${stage} ${String(at)}/${String(total)}`);
    verifyAction.decide(yearOfCollections(), {}, momentOn("2026-12-31T09:00:00"), { report });
    expect(steps).toEqual(["verify 0/3", "verify 1/3", "verify 2/3"]);
  });

  it("verify in any order of their rows", () => {
    const { tables, ...rest } = yearOfCollections();
    const turned = Object.fromEntries(
      Object.entries(tables).map(([table, records]) => [table, [...records].reverse()]),
    );
    expect(foundIn(withRows({ ...rest, tables: { ...tables, ...turned } }))).toEqual([]);
  });
});

/** A cell of the year's book, what it is changed into, and everything that is found then. */
type Tampering = {
  [T in TableName]: readonly [T, number, FieldOf<T>, string | number | boolean | null, readonly string[]];
}[TableName];

/** In the year's book: 2026-0002 is order 1; its lines are 4 to 7; of the draft there is line 8. */
const ORDER = 1;
const REFUNDED = 5;
const RECEIVED = 6;
const DRAFT = 8;

/** A mandate shows its last collection date and what follows from it. */
const MANDATE_DATES = ["verify.lastCollectionDate", "verify.expiryDate"];

const ORDER_TAMPERINGS: readonly Tampering[] = [
  ["Orders", ORDER, "administration", "NL02", ["verify.lineDiffers", "verify.entryDiffers"]],
  ["Orders", ORDER, "account", dutchIbanOf(88), ["verify.bankEntryAccount", "file.differs", "verify.contentHash"]],
  ["Orders", ORDER, "localInstrument", "B2B", ["verify.lineDiffers", "file.readBack"]],
  ["Orders", ORDER, "batchNumber", "00009", ["verify.orderText", "verify.entryDiffers"]],
  ["Orders", ORDER, "batchNumber", null, ["verify.orderIncomplete", "verify.entryDiffers"]],
  ["Orders", ORDER, "collectionDate", "2026-12-02", ["file.differs", "verify.lastCollectionDate", "verify.expiryDate"]],
  ["Orders", ORDER, "status", "InTransit", ["verify.orderStatus", "verify.lineStatus"]],
  ["Orders", ORDER, "status", "Cancelled", ["verify.orderIncomplete", "verify.orderStatus", "verify.lineStatus"]],
  ["Orders", ORDER, "numberOfItems", 5, ["verify.orderCount"]],
  ["Orders", ORDER, "numberOfTransactions", 3, ["verify.orderCount"]],
  ["Orders", ORDER, "controlSum", 1, ["verify.orderAmount"]],
  ["Orders", ORDER, "discountTotal", 1, ["verify.orderAmount"]],
  ["Orders", ORDER, "returnedAmount", 1, ["verify.orderAmount"]],
  ["Orders", ORDER, "settledAmount", 1, ["verify.orderAmount"]],
  ["Orders", ORDER, "toSettle", 1, ["verify.orderAmount"]],
  ["Orders", 2, "returnedAmount", 1, ["verify.orderAmount"]],
  ["Orders", ORDER, "createdAt", "2026-11-21T09:00:00", ["verify.orderNotAsLogged"]],
  ["Orders", ORDER, "createdBy", "bert", ["verify.orderNotAsLogged"]],
  [
    "Orders",
    ORDER,
    "issuedAt",
    "2026-11-21T09:00:00",
    // Then 2026-0001 would have been issued last.
    ["verify.entryDiffers", "file.differs", "verify.orderNotAsLogged", "verify.lastOrder"],
  ],
  ["Orders", ORDER, "issuedAt", null, ["verify.orderIncomplete", "file.readBack", "verify.orderNotAsLogged"]],
  ["Orders", ORDER, "issuedBy", "bert", ["verify.orderNotAsLogged"]],
  ["Orders", 0, "cancelledAt", "2026-11-21T09:00:00", ["verify.entryDiffers", "verify.orderNotAsLogged"]],
  ["Orders", ORDER, "cancelledAt", "2026-11-21T09:00:00", ["verify.orderStatus"]],
  ["Orders", 2, "issuedAt", "2026-12-20T10:00:00", ["verify.orderStatus"]],
  ["Orders", ORDER, "deliveredOn", "2026-11-22", ["verify.orderDate"]],
  ["Orders", ORDER, "deliveredOn", null, ["verify.orderIncomplete"]],
  ["Orders", ORDER, "settledOn", "2026-12-31", ["verify.orderDate"]],
  ["Orders", ORDER, "settledOn", null, ["verify.orderIncomplete"]],
  ["Orders", 0, "settledOn", "2026-12-31", ["verify.orderDate", "verify.orderStatus"]],
  ["Orders", ORDER, "bookingDate", "2026-12-02", ["verify.entryDiffers"]],
  ["Orders", ORDER, "bookingDate", null, ["verify.orderIncomplete"]],
  ["Orders", ORDER, "messageId", "2026-0002-00003", ["verify.orderText", "verify.lineDiffers", "file.readBack"]],
  ["Orders", ORDER, "messageId", null, ["verify.orderIncomplete", "verify.lineDiffers", "file.readBack"]],
  ["Orders", ORDER, "messageVersion", "pain.008.001.02", ["file.differs"]],
  ["Orders", ORDER, "fileName", "x.xml", ["verify.orderText"]],
  ["Orders", ORDER, "fileName", null, ["verify.orderText"]],
  ["Orders", ORDER, "hashMethod", "SHA-1", ["file.differs", "verify.contentHash"]],
  ["Orders", ORDER, "hash", "0", ["file.differs"]],
  ["Orders", ORDER, "hash", null, ["verify.orderIncomplete"]],
  ["Orders", ORDER, "contentHash", "0", ["verify.contentHash"]],
  ["Orders", ORDER, "contentHash", null, ["verify.orderIncomplete"]],
  ["Orders", ORDER, "settings", "{}", ["order.settingsUnreadable"]],
  ["Orders", ORDER, "settings", null, ["order.settingsUnreadable"]],
];

const LINE_TAMPERINGS: readonly Tampering[] = [
  ["DirectDebits", RECEIVED, "transaction", 4, ["verify.orderCount", "verify.lineDiffers", "file.readBack"]],
  [
    "DirectDebits",
    RECEIVED,
    "administration",
    "NL02",
    [
      "verify.lineDiffers",
      "verify.itemStatus",
      "verify.lastOrder",
      "verify.itemGone",
      "verify.mandateGone",
      ...MANDATE_DATES,
    ],
  ],
  ["DirectDebits", RECEIVED, "debtor", "10001", ["verify.entryDiffers"]],
  [
    "DirectDebits",
    RECEIVED,
    "invoice",
    "F9",
    ["verify.entryDiffers", "verify.itemStatus", "verify.lastOrder", "verify.itemGone"],
  ],
  [
    "DirectDebits",
    RECEIVED,
    "instalment",
    1,
    ["verify.entryDiffers", "verify.itemStatus", "verify.lastOrder", "verify.itemGone"],
  ],
  [
    "DirectDebits",
    RECEIVED,
    "mandateId",
    "SR10009",
    ["verify.entryDiffers", "verify.mandateGone", "file.differs", ...MANDATE_DATES],
  ],
  ["DirectDebits", RECEIVED, "dateOfSignature", "2026-01-16", ["file.differs"]],
  ["DirectDebits", RECEIVED, "iban", dutchIbanOf(99), ["file.differs", "verify.contentHash"]],
  ["DirectDebits", RECEIVED, "accountHolder", "Jansen", ["verify.entryDiffers", "file.differs"]],
  ["DirectDebits", RECEIVED, "localInstrument", "B2B", ["verify.lineDiffers", "file.readBack"]],
  ["DirectDebits", RECEIVED, "remittanceInformation", "F33", ["file.differs"]],
  ["DirectDebits", RECEIVED, "originalIban", dutchIbanOf(99), ["file.differs"]],
  [
    "DirectDebits",
    RECEIVED,
    "amount",
    1_00,
    [
      ...["verify.orderAmount", "verify.inTransit", "verify.creditedTooMuch", "verify.entryDiffers"],
      ...["file.differs", "verify.contentHash"],
    ],
  ],
  ["DirectDebits", RECEIVED, "discount", 1_00, ["verify.orderAmount", "verify.entryDiffers"]],
  ["DirectDebits", RECEIVED, "discount", null, ["verify.orderAmount", "verify.entryDiffers"]],
  ["DirectDebits", RECEIVED, "endToEndId", "X", ["verify.lineDiffers", "verify.entryDiffers", "file.differs"]],
  ["DirectDebits", RECEIVED, "paymentInformationId", null, ["verify.lineDiffers"]],
  ["DirectDebits", RECEIVED, "status", "InTransit", ["verify.lineStatus", "verify.itemStatus"]],
  ["DirectDebits", RECEIVED, "returnKind", "Return", ["verify.lineStatus"]],
  ["DirectDebits", RECEIVED, "returnedOn", "2026-12-02", ["verify.lineStatus"]],
  [
    "DirectDebits",
    DRAFT,
    "status",
    "InTransit",
    ["verify.lineStatus", "verify.itemStatus", "verify.openAmount", "verify.timesRepeated", ...MANDATE_DATES],
  ],
  ["DirectDebits", REFUNDED, "returnKind", "Recalled", ["verify.returnedOutside", "verify.stateNotAsSealed"]],
  ["DirectDebits", REFUNDED, "returnKind", null, ["verify.lineStatus", "verify.returnedOutside"]],
  ["DirectDebits", REFUNDED, "returnedOn", "2026-12-02", ["verify.entryDiffers"]],
  ["DirectDebits", REFUNDED, "returnedOn", null, ["verify.lineStatus"]],
  ["DirectDebits", REFUNDED, "bankReference", "B9", ["verify.entryDiffers"]],
];

const OTHER_TAMPERINGS: readonly Tampering[] = [
  ["BankEntries", 2, "account", dutchIbanOf(99), ["verify.bankEntryAccount"]],
  ["BankEntries", 2, "bookingDate", "2026-12-02", ["verify.entryDiffers"]],
  [
    "BankEntries",
    2,
    "amount",
    -1_00,
    ["verify.orderAmount", "verify.inTransit", "verify.bankAccount", "verify.entryDiffers", "verify.bankEntryAmount"],
  ],
  [
    "BankEntries",
    2,
    "charges",
    null,
    [
      "verify.orderAmount",
      "verify.inTransit",
      "verify.debitedTooMuch",
      "verify.entryDiffers",
      "verify.bankEntryAmount",
    ],
  ],
  [
    "BankEntries",
    2,
    "order",
    "2026-0009",
    ["verify.orderAmount", "verify.inTransit", "verify.bankAccount", "verify.entryExtra", "verify.orderGone"],
  ],
  [
    "BankEntries",
    2,
    "order",
    null,
    ["verify.orderAmount", "verify.inTransit", "verify.bankAccount", "verify.entryExtra"],
  ],
  [
    "BankEntries",
    2,
    "status",
    "Ignored",
    ["verify.orderAmount", "verify.inTransit", "verify.bankAccount", "verify.entryExtra"],
  ],
  ["Invoices", 1, "openAmount", -1, ["verify.openAmount"]],
  ["Invoices", 1, "openAmount", 200_01, ["verify.openAmount"]],
  ["Invoices", 2, "openAmount", 1, ["verify.openAmount"]],
  ["Invoices", 1, "timesReturned", 0, ["verify.timesReturned"]],
  ["Invoices", 1, "timesReturned", 2, ["verify.returnedOutside"]],
  ["Invoices", 1, "timesRepeated", 1, ["verify.timesRepeated"]],
  ["Invoices", 1, "lastOrder", "2026-0001", ["verify.lastOrder"]],
  ["Invoices", 1, "lastOrder", null, ["verify.lastOrder"]],
  ["Invoices", 1, "status", null, ["verify.itemStatus"]],
  ["Invoices", 2, "status", "Returned", ["verify.itemStatus"]],
  ["Mandates", 2, "lastCollectionDate", null, ["verify.lastCollectionDate"]],
  ["Mandates", 2, "lastCollectionDate", "2026-12-02", ["verify.lastCollectionDate"]],
  ["Mandates", 2, "expiryDate", "2029-12-02", ["verify.expiryDate"]],
  ["Log", 2, "at", "2026-11-23T09:00:01", ["verify.sealBroken", "verify.orderNotAsLogged"]],
  ["Log", 2, "user", "bert", ["verify.sealBroken", "verify.orderNotAsLogged"]],
  ["Log", 2, "action", "propose", ["verify.sealBroken", "verify.orderNotLogged"]],
  ["Log", 2, "order", "2026-0009", ["verify.sealBroken", "verify.orderGone", "verify.orderNotLogged"]],
  [
    "Log",
    2,
    "order",
    "2026-0001",
    ["verify.sealBroken", "verify.orderReused", "verify.orderNotAsLogged", "verify.orderNotLogged"],
  ],
  ["Log", 2, "request", "{}", ["verify.sealBroken"]],
  ["Log", 2, "summary", null, ["verify.sealBroken"]],
  ["Log", 2, "version", "9", ["verify.sealBroken"]],
  ["Log", 2, "seal", "0", ["verify.sealBroken"]],
  ["Log", 2, "state", "Started", ["verify.logState"]],
  ["Log", 2, "state", "Undone", ["verify.orderNotLogged"]],
];

/** The first ledger line is the in-transit side of the first line's collection; the third its debtors' side. */
const LEDGER_TAMPERINGS: readonly Tampering[] = [
  ["Ledger", 2, "line", 9, ["verify.entryLines"]],
  ["Ledger", 2, "bookingDate", "2026-12-02", ["verify.entryMixed", "verify.entryDiffers"]],
  ["Ledger", 2, "journal", "X", ["verify.entryMixed", "verify.entryDiffers"]],
  ["Ledger", 2, "account", "1301", ["verify.reversalMirror", "verify.entryDiffers"]],
  ["Ledger", 2, "credit", 1_00, ["verify.entryBalance", "verify.reversalMirror", "verify.entryDiffers"]],
  [
    "Ledger",
    2,
    "debit",
    1_00,
    ["verify.ledgerSides", "verify.entryBalance", "verify.reversalMirror", "verify.entryDiffers"],
  ],
  [
    "Ledger",
    2,
    "credit",
    -1_00,
    ["verify.ledgerSides", "verify.entryBalance", "verify.reversalMirror", "verify.entryDiffers"],
  ],
  [
    "Ledger",
    2,
    "credit",
    null,
    ["verify.ledgerSides", "verify.entryBalance", "verify.reversalMirror", "verify.entryDiffers"],
  ],
  ["Ledger", 2, "description", "x", ["verify.entryDiffers"]],
  ["Ledger", 2, "administration", "NL02", ["verify.entryMixed", "verify.entryDiffers"]],
  ["Ledger", 2, "debtor", "10002", ["verify.entryDiffers"]],
  ["Ledger", 2, "invoice", "F2", ["verify.entryDiffers"]],
  ["Ledger", 2, "instalment", 1, ["verify.entryDiffers"]],
  ["Ledger", 2, "order", "2026-0002", ["verify.entryDiffers"]],
  ["Ledger", 2, "directDebit", 2, ["verify.entryDiffers"]],
  ["Ledger", 2, "endToEndId", null, ["verify.entryDiffers"]],
  ["Ledger", 2, "mandateId", "SR10002", ["verify.entryDiffers"]],
  ["Ledger", 2, "bankReference", "B1", ["verify.entryDiffers"]],
  ["Ledger", 2, "event", "Receipt", ["verify.entryMixed"]],
  ["Ledger", 2, "reversalOf", "INC-2026-000002", ["verify.entryMixed", "verify.entryDiffers"]],
  ["Ledger", 2, "recordedAt", "2026-11-22T10:15:01", ["verify.entryMixed", "verify.entryDiffers"]],
];

const codesIn = (book: Book) => [...new Set(verify(book).findings.map(({ code }) => code))].sort();

function tamperedWith<T extends TableName>(book: Book, table: T, position: number, field: FieldOf<T>, value: unknown) {
  return tampered(book, table, position, { [field]: value } as Partial<RecordTypes[T]>);
}

test("an action that was broken off is the last one, and of an earlier one somebody has changed the state", () => {
  const year = yearOfCollections();
  const last = year.tables.Log.length - 1;
  expect(codesIn(tampered(year, "Log", last, { state: "Started" }))).toEqual(["verify.actionUnfinished"]);
  expect(codesIn(tampered(year, "Log", last - 1, { state: "Started" }))).toEqual(["verify.logState"]);
});

test("a batch number that an order has is not the next one again", () => {
  const year = yearOfCollections();
  for (const lastBatchNumber of [null, 0, 1]) {
    expect(verify(tampered(year, "Accounts", 0, { lastBatchNumber })).findings).toMatchObject([
      {
        code: "verify.lastBatchNumber",
        place: { table: "Accounts", field: "lastBatchNumber" },
        params: { expected: 2 },
      },
    ]);
  }
  expect(codesIn(tampered(year, "Accounts", 0, { lastBatchNumber: 900 }))).toEqual([]);
});

describe("A changed cell", () => {
  const year = yearOfCollections();

  it.each([...ORDER_TAMPERINGS, ...LINE_TAMPERINGS, ...OTHER_TAMPERINGS])(
    "is found: %s %i %s becomes %j",
    (table, position, field, value, codes) => {
      const book = tamperedWith(year, table, position, field as never, value);
      expect(codesIn(book)).toEqual([...codes].sort());
    },
  );

  it.each(
    [...ORDER_TAMPERINGS, ...LINE_TAMPERINGS, ...OTHER_TAMPERINGS].filter(([, , , , codes]) => codes.length === 1),
  )("is told where it is when only that is wrong: %s %i %s becomes %j", (table, position, field, value, codes) => {
    const [code = ""] = codes;
    const found = foundIn(tamperedWith(year, table, position, field as never, value));
    const places: readonly string[] = [
      `${code} ${table}.${field} ${String(rowOf(position))}`,
      // Both columns are blank or filled together, and an order's hash stands for its whole file.
      `${code} Orders.hash ${String(rowOf(ORDER))}`,
      `${code} Orders.contentHash ${String(rowOf(ORDER))}`,
      `${code} Orders.status ${String(rowOf(position))}`,
      `${code} Orders.number ${String(rowOf(ORDER))}`,
      `${code} Log.seal ${String(rowOf(position))}`,
      `${code} Invoices.timesReturned ${String(rowOf(1))}`,
    ];
    expect(found).toHaveLength(1);
    expect(places).toContain(found[0]);
  });

  it.each(LEDGER_TAMPERINGS)(
    "of the ledger breaks its seal and is found on its own line: %s %i %s becomes %j",
    (table, position, field, value, codes) => {
      const book = tamperedWith(year, table, position, field as never, value);
      expect(codesIn(book)).toEqual([...codes, "verify.sealBroken"].sort());
      const elsewhere = foundIn(book).filter((found) => !found.endsWith(` ${String(rowOf(position))}`));
      expect(elsewhere).toEqual([]);
    },
  );

  it("of the ledger is found in the entry that names it, whatever its first line is changed into", () => {
    expect(codesIn(tampered(year, "Ledger", 0, { event: "Receipt" }))).toContain("verify.entryMissing");
    expect(codesIn(tampered(year, "Ledger", 0, { order: "2026-0009" }))).toContain("verify.orderGone");
    expect(codesIn(tampered(year, "Ledger", 0, { order: null }))).toContain("verify.entryExtra");
    expect(codesIn(tampered(year, "Ledger", 0, { entry: "INC-2026-000009" }))).toContain("verify.entryLines");
    expect(codesIn(tampered(year, "Ledger", 0, { entry: "X" }))).toContain("verify.entryName");
    expect(codesIn(tampered(year, "Ledger", 0, { number: 900 }))).toContain("verify.numberGap");
  });

  it("of a line is told on the line, not on the ledger that shows it", () => {
    const places = (field: FieldOf<"DirectDebits">, value: unknown) =>
      foundIn(tamperedWith(year, "DirectDebits", RECEIVED, field, value)).filter((found) =>
        found.startsWith("verify.entryDiffers"),
      );
    const row = String(rowOf(RECEIVED));
    for (const [field, value] of [
      ["debtor", "10001"],
      ["mandateId", "SR10009"],
      ["amount", 1_00],
      ["discount", 1_00],
      ["discount", null],
      ["accountHolder", "Jansen"],
    ] as const) {
      expect(places(field, value)).toEqual([`verify.entryDiffers DirectDebits.${field} ${row}`]);
    }
  });

  it("of an order is told once, however many entries show it", () => {
    expect(foundIn(tampered(year, "Orders", ORDER, { bookingDate: isoDate("2026-12-02") }))).toEqual([
      `verify.entryDiffers Orders.bookingDate ${String(rowOf(ORDER))}`,
    ]);
  });

  it("of a bank entry is told on it", () => {
    expect(foundIn(tampered(year, "BankEntries", 2, { bookingDate: isoDate("2026-12-02") }))).toEqual([
      "verify.entryDiffers BankEntries.bookingDate 4",
    ]);
    expect(foundIn(tampered(year, "BankEntries", 2, { status: "New" }))).toContain(
      "verify.entryExtra BankEntries.status 4",
    );
    expect(foundIn(tampered(year, "BankEntries", 2, { order: null }))).toContain(
      "verify.entryExtra BankEntries.order 4",
    );
    expect(foundIn(tampered(year, "BankEntries", 2, { reference: "B9" }))).toEqual(
      expect.arrayContaining(["verify.entryMissing BankEntries.status 4"]),
    );
    expect(foundIn(tampered(year, "BankEntries", 2, { amount: cents(1_00) }))).toEqual(
      expect.arrayContaining(["verify.entryMissing BankEntries.status 4", "verify.entryExtra BankEntries.amount 4"]),
    );
  });

  it("of the frozen settings is found by the entries and by the file", () => {
    const settings = (from: string, to: string) =>
      tampered(year, "Orders", ORDER, { settings: (year.tables.Orders[ORDER]?.settings ?? "").replace(from, to) });
    expect(foundIn(settings('"1300"', '"1301"'))).toContain("verify.entryDiffers Orders.settings 3");
    expect(foundIn(settings('"1250"', '"1251"'))).toContain("verify.entryDiffers Orders.settings 3");
    expect(foundIn(settings('"INC"', '"VRK"'))).toEqual(["verify.entryDiffers Orders.settings 3"]);
    expect(foundIn(settings("De Waag", "De Balans"))).toEqual(["file.differs Orders.hash 3"]);
    expect(foundIn(settings('"discountAccount":"8900"', '"discountAccount":null'))).toContain(
      "verify.entryDiffers Orders.settings 3",
    );
    expect(foundIn(settings('"chargesAccount":"4900"', '"chargesAccount":null'))).toEqual([
      "verify.orderNotAsSealed Orders.number 3",
    ]);
  });

  it("that makes an order a draft leaves entries that nothing explains", () => {
    const found = foundIn(tampered(year, "Orders", ORDER, { status: "Draft" }));
    expect(found).toContain("verify.orderStatus Orders.status 3");
    expect(found).toContain("verify.entryExtra DirectDebits.status 6");
    const unfrozen = tampered(year, "Orders", ORDER, { status: "Draft", settings: null });
    expect(foundIn(unfrozen)).toContain("verify.orderStatus Orders.status 3");
  });
});

/** The year's book without some of a table's records. */
function without<T extends TableName>(book: Book, table: T, isGone: (record: RecordTypes[T]) => boolean): Book {
  const records: readonly RecordTypes[T][] = book.tables[table];
  return { ...book, tables: { ...book.tables, [table]: records.filter((record) => !isGone(record)) } };
}

/** The ledger with every seal made again, as one does who knows the recipe. */
function resealed(book: Book): Book {
  let seal = FIRST_SEAL;
  const ledger = book.tables.Ledger.map((line, position): LedgerLine => {
    const renumbered = { ...line, number: position + 1 };
    seal = ledgerSeal(seal, renumbered);
    return { ...renumbered, seal };
  });
  return { ...book, tables: { ...book.tables, Ledger: ledger } };
}

describe("A row that is gone", () => {
  const year = yearOfCollections();

  it("of the ledger leaves a gap, a broken seal and an entry out of balance", () => {
    expect(foundIn(without(year, "Ledger", ({ number }) => number === 2))).toEqual(
      expect.arrayContaining([
        "verify.numberGap Ledger.number 4",
        "verify.sealBroken Ledger.seal 4",
        "verify.entryBalance Ledger.credit 4",
        "verify.entryLines Ledger.line 4",
        "verify.entryDiffers Ledger.entry 2",
      ]),
    );
  });

  it("of the ledger is missed also at its end, where nothing comes after it", () => {
    const last = year.tables.Ledger.at(-1)?.entry;
    const found = foundIn(without(year, "Ledger", ({ entry }) => entry === last));
    expect(found).toContain("verify.entryMissing BankEntries.status 4");
    expect(found.some((one) => one.startsWith("verify.sealBroken"))).toBe(false);
  });

  it("of the ledger is missed also when all seals are made again", () => {
    const entry = year.tables.Ledger[0]?.entry;
    const found = foundIn(resealed(without(year, "Ledger", (line) => line.entry === entry)));
    expect(found).toContain("verify.entryMissing DirectDebits.line 2");
    expect(found).toContain("verify.entryGap Ledger.entry 5");
    expect(found).toContain("verify.reversalUnknown Ledger.reversalOf 14");
    expect(found.some((one) => one.startsWith("verify.sealBroken"))).toBe(false);
  });

  it.each(["DirectDebits", "Orders", "BankEntries"] as const)("of %s is missed", (table) => {
    const [first] = year.tables[table];
    expect(verify(without(year, table, (record) => record === first)).done).toBe(false);
  });

  it("of the Log leaves a gap, and at its end an order that nobody logged", () => {
    expect(foundIn(without(year, "Log", ({ number }) => number === 4))).toEqual([
      "verify.numberGap Log.number 6",
      "verify.sealBroken Log.seal 6",
    ]);
    const { Log } = year.tables;
    const unlogged = without(year, "Log", ({ number }) => number > Log.length - 6);
    expect(foundIn(unlogged)).toContain("verify.orderNotLogged Orders.number 3");
    expect(verify(unlogged).done).toBe(true);
  });

  it("of the orders leaves lines, bank entries, ledger lines and Log rows that name it", () => {
    const found = foundIn(without(year, "Orders", ({ number }) => number === "2026-0002"));
    expect(found.filter((one) => one.startsWith("verify.orderGone"))).toEqual([
      "verify.orderGone Ledger.order 26",
      "verify.orderGone Log.order 4",
      "verify.orderGone Log.order 5",
      "verify.orderGone Log.order 6",
      "verify.orderGone Log.order 7",
      "verify.orderGone Log.order 8",
      "verify.orderGone DirectDebits.order 6",
      "verify.orderGone BankEntries.order 2",
    ]);
  });

  it("of an item that was collected is a warning: old invoices are cleared away", () => {
    const outcome = verify(without(year, "Invoices", ({ number }) => number === "F3"));
    expect(outcome.done).toBe(true);
    expect(outcome.findings.map(({ code }) => code)).toEqual(["verify.itemGone", "verify.itemGone"]);
  });

  it("of a mandate that was collected under is an error, once, on the first line that names it", () => {
    const under = new Set(
      year.tables.DirectDebits.filter(({ status }) => status !== "OrderCancelled").map(({ mandateId }) => mandateId),
    );
    const outcome = verify(without(year, "Mandates", () => true));
    expect(outcome.done).toBe(false);
    expect(outcome.findings.map(({ code, params }) => [code, params["mandate"]])).toEqual(
      [...under].map((mandate) => ["verify.mandateGone", mandate]),
    );
    const first = year.tables.DirectDebits.find(({ status }) => status !== "OrderCancelled");
    expect(outcome.findings[0]?.place).toEqual({ table: "DirectDebits", row: first?.row, field: "mandateId" });
  });

  it("of a mandate that was collected under in cancelled orders only is nobody's loss", () => {
    const cancelled = tamperedWith(year, "DirectDebits", 0, "status", "OrderCancelled").tables.DirectDebits.slice(0, 1);
    const book = { ...year, tables: { ...year.tables, DirectDebits: cancelled, Mandates: [] } };
    expect(codesIn(book)).not.toContain("verify.mandateGone");
  });
});

describe("A row too many", () => {
  const year = yearOfCollections();
  const withMore = (...lines: readonly LedgerLine[]) =>
    resealed({ ...year, tables: { ...year.tables, Ledger: [...year.tables.Ledger, ...lines] } });
  const nextRow = rowOf(year.tables.Ledger.length);
  const entry = (over: Partial<LedgerLine>): LedgerLine[] => {
    const [first] = year.tables.Ledger;
    if (first === undefined) throw new Error("the year has a ledger");
    const own = { ...first, entry: "INC-2026-000015", ...over };
    return [
      { ...own, row: nextRow, line: 1, debit: cents(5_00), credit: null },
      { ...own, row: nextRow + 1, line: 2, debit: null, credit: cents(5_00) },
    ];
  };
  const lastEntry = year.tables.Ledger.filter(({ journal }) => journal === "INC").at(-1)?.entry;

  it("follows the last entry of its journal, so that only itself is wrong", () => {
    expect(lastEntry).toBe("INC-2026-000014");
  });

  it.each([
    ["once more for a line", {}, "DirectDebits.status 2"],
    [
      "for an order without saying for which line",
      { directDebit: null, bankReference: "B9" },
      `Ledger.entry ${String(nextRow)}`,
    ],
    ["for no order", { order: null }, `Ledger.entry ${String(nextRow)}`],
  ])("is told when it is posted %s", (_, over, place) => {
    expect(foundIn(withMore(...entry(over)))).toContain(`verify.entryExtra ${place}`);
  });

  it("is told when it reverses what was reversed already, or what is not its mirror", () => {
    const found = foundIn(withMore(...entry({ event: "OrderCancelled", reversalOf: "INC-2026-000001" })));
    expect(found).toContain(`verify.reversalTwice Ledger.reversalOf ${String(nextRow)}`);
    expect(found).toContain(`verify.reversalMirror Ledger.debit ${String(nextRow)}`);
  });

  it("is told when it has the key of another", () => {
    const { Orders, Ledger } = year.tables;
    const [order] = Orders;
    const [line] = Ledger;
    if (order === undefined || line === undefined) throw new Error("the year has orders and a ledger");
    const twice = withRows({
      ...year,
      tables: { ...year.tables, Orders: [...Orders, order], Ledger: [...Ledger, line] },
    });
    expect(foundIn(twice)).toEqual(
      expect.arrayContaining([
        "key.duplicate Orders.number 2",
        "key.duplicate Orders.number 5",
        "key.duplicate Ledger.number 2",
        `key.duplicate Ledger.number ${String(nextRow)}`,
        "verify.batchReused Orders.batchNumber 5",
      ]),
    );
  });

  it("is told when an item is on its way twice", () => {
    const draft = year.tables.DirectDebits.at(-1);
    if (draft === undefined) throw new Error("the year has lines");
    const twice = {
      ...year,
      tables: { ...year.tables, DirectDebits: [...year.tables.DirectDebits, { ...draft, line: 3, row: 12 }] },
    };
    expect(foundIn(twice)).toContain("verify.livingTwice DirectDebits.status 12");
  });
});

describe("A seal", () => {
  it("that does not hold is told at the first line of each run, and what comes after is judged all the same", () => {
    const year = yearOfCollections();
    const description = "x";
    const book = [3, 4, 20].reduce((sofar, position) => tampered(sofar, "Ledger", position, { description }), year);
    const broken = verify(book).findings.filter(({ code }) => code === "verify.sealBroken");
    expect(broken.map(({ place, params }) => [place?.row, params])).toEqual([
      [5, { from: 4, to: 5 }],
      [22, { from: 21, to: 21 }],
    ]);
  });
});

describe("A reversal before its original", () => {
  it("is told, and proves nothing wrong", () => {
    const book = actOn(bookOfDebtors(1), collectAction, {
      confirmed: "all",
      collectionDate: isoDate("2026-12-01"),
    }).book;
    const delivered = actOn(book, deliverAction, { order: "2026-0001" }).book;
    const request = {
      confirmed: "all",
      order: "2026-0001",
      line: 1,
      kind: "Return",
      bookingDate: isoDate("2026-11-30"),
    } as const;
    const outcome = verify(actOn(delivered, returnAction, request).book);
    expect(outcome.done).toBe(true);
    expect(outcome.findings.map(({ code, severity }) => [code, severity])).toEqual([["verify.reversalBefore", "info"]]);
  });
});

describe("Money that came in parts, posted on receipt", () => {
  const parts = () => {
    const start = bookOfDebtors(2, { Administrations: [anAdministration({ postingStyle: "OnReceipt" })] });
    const act = actOn(start, collectAction, { confirmed: "all", collectionDate: isoDate("2026-12-01") });
    const delivered = actOn(act.book, deliverAction, { order: "2026-0001" }).book;
    const first = actOn(delivered, settleAction, { order: "2026-0001", amount: cents(120_00), confirmed: "all" }).book;
    return actOn(first, settleAction, { order: "2026-0001", confirmed: "all" }).book;
  };

  it("waits in transit and goes to the lines from there", () => {
    expect(foundIn(parts())).toEqual([]);
  });

  it("is told when a line was received that the ledger does not know", () => {
    const book = parts();
    const receipt = book.tables.Ledger.find(({ directDebit }) => directDebit === 2)?.entry;
    expect(foundIn(resealed(without(book, "Ledger", ({ entry }) => entry === receipt)))).toContain(
      "verify.entryMissing DirectDebits.status 3",
    );
  });

  it("is told when a bank entry amounts to something else than what was booked of it", () => {
    const start = bookOfDebtors(2, { Administrations: [anAdministration({ postingStyle: "OnReceipt" })] });
    const act = actOn(start, collectAction, { confirmed: "all", collectionDate: isoDate("2026-12-01") });
    const delivered = actOn(act.book, deliverAction, { order: "2026-0001" }).book;
    const book = actOn(delivered, settleAction, { order: "2026-0001", confirmed: "all" }).book;
    expect(foundIn(book)).toEqual([]);
    expect(foundIn(tampered(book, "BankEntries", 0, { amount: cents(299_99) }))).toContain(
      "verify.entryDiffers BankEntries.amount 2",
    );
  });
});

describe("A consolidated transaction that comes back", () => {
  it.each(["OnIssue", "OnReceipt"] as const)("is debited by the bank in one amount (%s)", (postingStyle) => {
    const start = bookOf({
      Administrations: [anAdministration({ postingStyle })],
      Debtors: [aDebtor({ consolidate: true })],
      Mandates: [aMandate()],
      Invoices: [anInvoice(), anInvoice({ number: "F2" }), anInvoice({ number: "C1", amount: cents(-30_00) })],
    });
    const issued = actOn(start, collectAction, { confirmed: "all", collectionDate: isoDate("2026-12-01") }).book;
    const delivered = actOn(issued, deliverAction, { order: "2026-0001" }).book;
    const settled = actOn(delivered, settleAction, { order: "2026-0001", confirmed: "all" }).book;
    const bankDebit = isoDate("2026-12-03");
    const request = { confirmed: "all", endToEndId: "2026-0001-00001", kind: "Refund", bankDebit } as const;
    const returned = actOn(settled, returnAction, request).book;
    expect(foundIn(returned)).toEqual([]);
    expect(returned.tables.BankEntries.map(({ amount, line }) => [amount, line])).toEqual([
      [170_00, null],
      [-170_00, null],
    ]);
    const lost = withRows({
      ...returned,
      tables: {
        ...returned.tables,
        DirectDebits: returned.tables.DirectDebits.map((line) => ({ ...line, bankReference: null })),
      },
    });
    expect(foundIn(lost)).toContain("verify.bankEntryAmount BankEntries.amount 3");
  });
});

describe("Charges", () => {
  it("are booked on an account that was opened after the issue", () => {
    const start = bookOfDebtors(1, { Administrations: [anAdministration({ chargesAccount: null })] });
    const issued = actOn(start, collectAction, { confirmed: "all", collectionDate: isoDate("2026-12-01") }).book;
    const delivered = actOn(issued, deliverAction, { order: "2026-0001" }).book;
    const opened = tampered(delivered, "Administrations", 0, { chargesAccount: "4950" });
    const bankDebit = isoDate("2026-12-03");
    const request = {
      confirmed: "all",
      order: "2026-0001",
      line: 1,
      kind: "Return",
      bankDebit,
      charges: cents(3_00),
    } as const;
    const book = actOn(opened, returnAction, request).book;
    expect(foundIn(book)).toEqual([]);
    expect(foundIn(resealed(without(book, "Ledger", ({ account }) => account === "4950")))).toContain(
      "verify.entryDiffers Ledger.entry 6",
    );
  });
});

describe("A split invoice", () => {
  const split = () =>
    actOn(
      bookOf({
        Debtors: [aDebtor()],
        Mandates: [aMandate()],
        Invoices: [anInvoice()],
        Instalments: [anInstalment(), anInstalment({ number: 2 })],
      }),
      collectAction,
      { confirmed: "all", collectionDate: isoDate("2026-12-01") },
    ).book;

  it("shows the sums of its instalments, of which each is verified", () => {
    expect(foundIn(split())).toEqual([]);
    expect(foundIn(tampered(split(), "Invoices", 0, { openAmount: cents(1) }))).toEqual([
      "verify.splitSums Invoices.openAmount 2",
    ]);
    expect(foundIn(tampered(split(), "Instalments", 1, { status: null }))).toEqual([
      "verify.itemStatus Instalments.status 3",
    ]);
  });

  it("has the status and last order of itself as a whole: none, as nobody writes them since it is split", () => {
    expect(foundIn(tampered(split(), "Invoices", 0, { status: "Collected" }))).toEqual([
      "verify.itemStatus Invoices.status 2",
    ]);
    expect(foundIn(tampered(split(), "Invoices", 0, { lastOrder: "2026-0001" }))).toEqual([
      "verify.lastOrder Invoices.lastOrder 2",
    ]);
  });

  it("keeps what it had before it was split, also where its status is a formula", () => {
    const before = actOn(
      bookOf({ Debtors: [aDebtor()], Mandates: [aMandate()], Invoices: [anInvoice()] }),
      collectAction,
      { confirmed: "all", collectionDate: isoDate("2026-12-01") },
    ).book;
    const instalments = [anInstalment(), anInstalment({ number: 2 })];
    const after = { ...before, tables: { ...before.tables, Instalments: instalments } };
    expect(foundIn(after)).toEqual([]);
    expect(foundIn(tampered(after, "Invoices", 0, { status: null, lastOrder: null }))).toEqual([
      "verify.itemStatus Invoices.status 2",
      "verify.lastOrder Invoices.lastOrder 2",
    ]);
    const kept = tampered(after, "Invoices", 0, { status: null, formulas: ["status"] });
    expect(foundIn(withSettledFormulas(kept))).toEqual(["formula.shows Invoices.status 2"]);
  });
});

describe("Cells that cannot be read", () => {
  it("of the stored tables are told, those of master data are not", () => {
    const unreadable = [
      finding("cell.notADate", { table: "Orders", row: 3, field: "collectionDate" }, { value: "x" }),
      finding("cell.notADate", { table: "Debtors", row: 3, field: "iban" }, { value: "x" }),
      finding("cell.numberAsText", { table: "Orders", row: null, field: "number" }, { count: 1 }),
      finding("table.missing", { table: "Debtors", row: null, field: null }, { table: "Debtors" }),
    ];
    expect(foundIn({ ...yearOfCollections(), findings: unreadable })).toEqual([
      "table.missing Debtors. null",
      "cell.notADate Orders.collectionDate 3",
    ]);
  });

  it("of an item leave its amounts and of a mandate its dates unjudged", () => {
    const year = yearOfCollections();
    const item = tampered(year, "Invoices", 2, { openAmount: cents(7), unreadable: ["openAmount"] });
    const mandate = tampered(year, "Mandates", 2, { lastCollectionDate: null, unreadable: ["lastCollectionDate"] });
    expect([foundIn(item), foundIn(mandate)]).toEqual([[], []]);
    expect(summaryOf(verifyAction, verify(item))["settledOtherwise"]).toEqual([]);
  });
});

describe("A draft", () => {
  const drafted = () =>
    actOn(bookOfDebtors(3), orderAction, { confirmed: "all", collectionDate: isoDate("2026-12-01") }).book;

  it("may be changed and deleted: its number stays used, and nobody misses it", () => {
    const changed = actOn(drafted(), changeAction, { order: "2026-0001", exclude: ["F2"], confirmed: "all" }).book;
    expect(foundIn(changed)).toEqual([]);
    const deleted = actOn(changed, changeAction, { order: "2026-0001", delete: true, confirmed: "all" }).book;
    expect(deleted.tables.Orders).toEqual([]);
    expect(foundIn(deleted)).toEqual([]);
    const again = actOn(deleted, orderAction, { confirmed: "all", collectionDate: isoDate("2026-12-01") }).book;
    expect(again.tables.Orders.map(({ number }) => number)).toEqual(["2026-0002"]);
    expect(foundIn(again)).toEqual([]);
  });

  it("that is issued in a second step verifies too", () => {
    expect(foundIn(actOn(drafted(), issueAction, { order: "2026-0001", confirmed: "all" }).book)).toEqual([]);
  });
});

describe("Whatever is done, in whatever order", () => {
  it("the books verify", () => {
    fc.assert(
      fc.property(books, intents, (start, list) => {
        const book = done(start, list).at(-1)?.after ?? start;
        const wrong = verify(book).findings.filter(({ severity }) => severity !== "info");
        expect(wrong).toEqual([]);
      }),
      { numRuns: 60 },
    );
  }, 120_000);

  it("a changed ledger line or Log row is found", () => {
    const year = yearOfCollections();
    const lines = fc.record({
      position: fc.nat(year.tables.Ledger.length - 1),
      change: fc.constantFrom<Partial<LedgerLine>>(
        { account: "9999" },
        { description: "anders" },
        { bookingDate: isoDate("2026-11-01") },
        { recordedAt: isoDateTime("2026-11-01T00:00:00") },
        { debtor: "99999" },
        { seal: "f".repeat(64) },
      ),
    });
    fc.assert(
      fc.property(lines, ({ position, change }) => {
        const seal = `verify.sealBroken Ledger.seal ${String(rowOf(position))}`;
        expect(foundIn(tampered(year, "Ledger", position, change))).toContain(seal);
      }),
    );
  });

  it("a Log that is sealed anew after a change no longer agrees with its orders", () => {
    const year = yearOfCollections();
    let seal = FIRST_SEAL;
    const Log = year.tables.Log.map((row): LogRow => {
      const changed = row.action === "collect" ? { ...row, user: "bert" } : row;
      seal = logSeal(seal, changed);
      return { ...changed, seal };
    });
    expect(codesIn({ ...year, tables: { ...year.tables, Log } })).toEqual(["verify.orderNotAsLogged"]);
  });
});

test("a line that came back and is called cancelled with its order is told on its status, one with a stray day on the day", () => {
  const start = bookOfDebtors(2);
  const collected = actOn(start, collectAction, { collectionDate: isoDate("2026-12-01"), confirmed: "all" }).book;
  const sent = actOn(collected, deliverAction, { order: "2026-0001" }, momentOn("2026-11-23T09:00:00")).book;
  const recall = { order: "2026-0001", line: 1, kind: "Recalled", reasonCode: "AM04", confirmed: "all" } as const;
  const back = actOn(sent, returnAction, recall, momentOn("2026-11-23T10:00:00")).book;
  const noUse = { order: "2026-0001", confirmed: "all" } as const;
  const cancelled = actOn(back, cancelAction, noUse, momentOn("2026-11-23T11:00:00")).book;
  const statusesIn = (book: Book) => foundIn(book).filter((found) => found.startsWith("verify.lineStatus"));
  expect(statusesIn(cancelled)).toEqual([]);
  const called = tampered(cancelled, "DirectDebits", 0, { status: "OrderCancelled" });
  expect(statusesIn(called)).toEqual(["verify.lineStatus DirectDebits.status 2"]);
  const stray = tampered(cancelled, "DirectDebits", 1, { returnedOn: isoDate("2026-11-24") });
  expect(statusesIn(stray)).toEqual(["verify.lineStatus DirectDebits.returnedOn 3"]);
});
