import { collectAction } from "../../src/actions/collect";
import { changeAction } from "../../src/actions/change";
import type { Action, AnyRequest } from "../../src/actions/action";
import type { Tables } from "../../src/domain/book/book";
import { isoDate } from "../../src/domain/values/calendar";
import { cents } from "../../src/domain/values/money";
import { decodeBook } from "../../src/sheets/decode";
import { allNewSheets } from "../../src/sheets/newSheets";
import { commit } from "../../src/workbook/commit";
import { prepare } from "../../src/workbook/prepare";
import { aDebtor, aMandate, anAccount, anInvoice, bookOfDebtors, dutchIbanOf, MOMENT } from "../support/books";
import { aLedgerLine } from "../support/lines";
import { memoryWorkbook } from "../support/memoryWorkbook";
import { draftOrder, startedLogRow } from "../support/orderBook";

const COLLECTION = { collectionDate: isoDate("2026-12-01"), confirmed: "all" } as const;
const AIDS = { wording: () => ({ describe: ({ code }: { code: string }) => code, summarise: (name: string) => name }) };
const NO_LINES = { numberOfItems: 0, numberOfTransactions: 0, controlSum: cents(0) };
const LONG = "x".repeat(32_767);

function preparedOn<Request extends AnyRequest, Result>(
  tables: Partial<Tables>,
  action: Action<Request, Result>,
  request: Request,
) {
  const workbook = memoryWorkbook(allNewSheets("nl", tables));
  return { workbook, prepared: prepare(workbook, action, request, MOMENT, AIDS) };
}

const base = bookOfDebtors(2).tables;
const good = {
  Administrations: base.Administrations,
  Accounts: base.Accounts,
  Debtors: base.Debtors,
  Mandates: base.Mandates,
  Invoices: base.Invoices,
};

describe("A cell that is as full as a cell can be", () => {
  const second = { debtor: "10002", iban: dutchIbanOf(2) };

  test.each<[string, Partial<Tables>]>([
    ["an invoice number", { Invoices: [anInvoice(), anInvoice({ number: LONG, debtor: "10002" })] }],
    [
      "a payment reference",
      { Invoices: [anInvoice(), anInvoice({ number: "F2", debtor: "10002", paymentReference: LONG })] },
    ],
    ["a mandate reference", { Mandates: [aMandate(), aMandate({ mandateId: LONG, ...second })] }],
    ["a debtor's IBAN", { Debtors: [aDebtor(), aDebtor({ number: "10002", iban: LONG })] }],
  ])("leaves %s out and lets the rest go on", async (_name, over) => {
    const { workbook, prepared } = preparedOn({ ...good, ...over }, collectAction, COLLECTION);
    const { outcome } = await prepared;
    expect([outcome.done, outcome.result?.items]).toEqual([true, 1]);
    expect(outcome.findings.map(({ code }) => code)).toContain("cell.tooLong");
    await commit(workbook, await prepared);
    expect(decodeBook(await workbook.read()).book.tables.Orders).toHaveLength(1);
  });

  test("that is the reason of a block is kept in part beside the order", async () => {
    const Invoices = [anInvoice(), anInvoice({ number: "F2", debtor: "10002", blocked: LONG })];
    const wording = () => ({ ...AIDS.wording(), describe: () => LONG });
    const workbook = memoryWorkbook(allNewSheets("nl", { ...good, Invoices }));
    const prepared = await prepare(workbook, collectAction, COLLECTION, MOMENT, { wording });
    expect(prepared.outcome.done).toBe(true);
    await commit(workbook, prepared);
    const kept = decodeBook(await workbook.read()).book.tables.OrderFindings.map(({ message }) => message?.length);
    expect(kept).toEqual([1_000]);
  });

  test("that is a journal holds back the firm's account, and says so at its cell", async () => {
    const { prepared } = preparedOn({ ...good, Accounts: [anAccount({ journal: LONG })] }, collectAction, COLLECTION);
    const { outcome } = await prepared;
    expect([outcome.done, outcome.changes]).toEqual([false, []]);
    expect(outcome.findings).toContainEqual(
      expect.objectContaining({ code: "cell.tooLong", place: { table: "Accounts", row: 2, field: "journal" } }),
    );
  });
});

describe("What no cell can hold is told before anything is written", () => {
  test("a batch number after the last one, at the account", async () => {
    const Accounts = [anAccount({ lastBatchNumber: 999_999_999 })];
    const { outcome } = await preparedOn({ ...good, Accounts }, collectAction, COLLECTION).prepared;
    expect([outcome.done, outcome.changes, outcome.documents]).toEqual([false, [], []]);
    expect(outcome.findings).toContainEqual(
      expect.objectContaining({
        code: "account.batchNumbers",
        place: { table: "Accounts", row: 2, field: "lastBatchNumber" },
      }),
    );
  });

  test("a batch number after the last one of an order, where the account shows a lower one", async () => {
    const iban = anAccount().iban;
    const Orders = [
      draftOrder({ number: "2025-0001", account: iban, batchNumber: "999999999", status: "Cancelled", ...NO_LINES }),
    ];
    const { outcome } = await preparedOn({ ...good, Orders }, collectAction, COLLECTION).prepared;
    expect([outcome.done, outcome.changes, outcome.documents]).toEqual([false, [], []]);
    expect(outcome.findings).toContainEqual(
      expect.objectContaining({
        code: "write.numberTooLarge",
        place: { table: "Accounts", row: 2, field: "lastBatchNumber" },
        params: { value: 1_000_000_000, max: 999_999_999, field: "lastBatchNumber" },
      }),
    );
  });

  test("ledger lines and a log beyond the last number", async () => {
    const Ledger = [aLedgerLine({ number: 999_999_999, order: null, directDebit: null })];
    const { outcome } = await preparedOn({ ...good, Ledger }, collectAction, COLLECTION).prepared;
    expect([outcome.done, outcome.changes, outcome.documents]).toEqual([false, [], []]);
    expect(outcome.findings.map(({ code, place }) => [code, place?.table])).toContainEqual([
      "write.numberTooLarge",
      "Ledger",
    ]);
    const Log = [startedLogRow({ number: 999_999_999, state: "Completed" })];
    const logged = await preparedOn({ ...good, Log }, collectAction, COLLECTION).prepared;
    expect(logged.outcome.findings.map(({ code, place }) => [code, place?.table])).toContainEqual([
      "write.numberTooLarge",
      "Log",
    ]);
  });

  test("a request that no cell of the Log holds", async () => {
    const order = draftOrder({ account: anAccount().iban });
    const request = { order: order.number, text: LONG, confirmed: "all" } as const;
    const made = await preparedOn(good, collectAction, COLLECTION).prepared;
    expect(made.outcome.done).toBe(true);
    const always: Action<typeof request> = { ...changeAction, decide: () => made.outcome };
    const { outcome, logRow } = await preparedOn(good, always, request).prepared;
    expect([outcome.done, outcome.changes, outcome.documents, logRow]).toEqual([false, [], [], null]);
    expect(outcome.findings.map(({ code }) => code)).toContain("log.requestTooLong");
  });

  test("a text that is longer than a cell, at the row that would get it", async () => {
    const made = await preparedOn(good, collectAction, COLLECTION).prepared;
    const changes = made.outcome.changes.map((change) =>
      change.kind === "set" && change.table === "Accounts"
        ? { ...change, fields: { ...change.fields, bank: `${LONG}x` } }
        : change,
    );
    const always: Action<object> = { ...collectAction, decide: () => ({ ...made.outcome, changes }) };
    const { outcome } = await preparedOn(good, always, {}).prepared;
    expect([outcome.done, outcome.changes]).toEqual([false, []]);
    expect(outcome.findings.at(-1)).toMatchObject({
      code: "write.textTooLong",
      place: { table: "Accounts", row: 2, field: "bank" },
      params: { length: 32_768, max: 32_767 },
    });
  });

  test("an amount beyond those that a cell holds", async () => {
    const made = await preparedOn(good, collectAction, COLLECTION).prepared;
    const changes = made.outcome.changes.map((change) =>
      change.kind === "append" && change.table === "Orders"
        ? { ...change, record: { ...change.record, controlSum: cents(10_000_000_000_000) } }
        : change,
    );
    const always: Action<object> = { ...collectAction, decide: () => ({ ...made.outcome, changes }) };
    const { outcome } = await preparedOn(good, always, {}).prepared;
    expect(outcome.findings.at(-1)).toMatchObject({
      code: "write.numberTooLarge",
      params: { value: "100000000000.00", max: "99999999999.99" },
    });
  });
});
