import type { Moment, Outcome, Report } from "../src/actions/action";
import { collectAction } from "../src/actions/collect";
import { processAction } from "../src/actions/process";
import { applyChanges, type Book, type Tables } from "../src/domain/book/book";
import { isoDate, isoDateTime } from "../src/domain/values/calendar";
import { bicFromIban } from "../src/domain/values/iban";
import { cents, formatCents, negate, sumOf } from "../src/domain/values/money";
import { type BankEntry, TABLE_NAMES } from "../src/domain/book/records";
import { nodeHash, nodeSha256Stream } from "../src/file/nodeHash";
import type { DirectDebitMessage, Transaction } from "../src/iso20022/pain008/message";
import { writeDirectDebitFile } from "../src/iso20022/pain008/writer";
import { readStatementFile } from "../src/statements/readStatementFile";
import type { StatementFile } from "../src/statements/statement";
import { manyInvoiceTables } from "../src/workbook/sample/manyInvoices";

/*
 * What the benchmark runs of ours: the generated debits, as a book and as the message that collecting them gives, and
 * the two contestants that need no workbook file.
 */

/** When the benchmark's debits are collected; the books are generated for the same day. */
export const MOMENT: Moment = { at: isoDateTime("2026-11-22T10:15:00"), user: "bench" };
/** A day that the account's lead time allows. */
export const COLLECTION_DATE = isoDate("2026-11-26");
const TODAY = isoDate("2026-11-22");
const SEED = 1;

/** The generated book of so many debtors with an invoice, its records in the rows that a workbook would have. */
export function generatedBook(size: number): Book {
  const generated = manyInvoiceTables("en", { today: TODAY, count: size, seed: SEED });
  const tables: Record<string, unknown> = {};
  for (const table of TABLE_NAMES) {
    tables[table] = (generated[table] ?? []).map((record, index) => ({ ...record, row: index + 2 }));
  }
  return { language: "en", tables: tables as unknown as Tables, findings: [] };
}

/** The message that collecting the generated book gives, made without deciding anything. */
export function generatedMessage(size: number): DirectDebitMessage {
  const { Administrations, Accounts, Debtors, Mandates, Invoices } = generatedBook(size).tables;
  const [administration] = Administrations;
  const [account] = Accounts;
  if (administration === undefined || account === undefined) throw new Error("no administration");
  const transactions = Invoices.map((invoice, index): Transaction => {
    const [debtor, mandate] = [Debtors[index], Mandates[index]];
    if (debtor === undefined || mandate?.dateOfSignature == null) throw new Error(`no debtor ${invoice.debtor}`);
    return {
      endToEndId: `2026-0001-${String(index + 1).padStart(5, "0")}`,
      amount: invoice.amount,
      mandateId: mandate.mandateId,
      dateOfSignature: mandate.dateOfSignature,
      amendment: null,
      debtorAgentBic: null,
      debtorName: debtor.name,
      debtorAddress: null,
      debtorIban: mandate.iban ?? "",
      ...{ ultimateCreditorName: null, ultimateDebtor: null },
      remittance: { kind: "unstructured", text: invoice.number },
    };
  });
  const counts = {
    numberOfTransactions: transactions.length,
    controlSum: sumOf(transactions, ({ amount }) => amount),
  };
  const { creditorName: name, creditorId } = administration;
  return {
    version: "pain.008.001.08",
    messageId: "2026-0001-00001",
    creationDateTime: MOMENT.at,
    initiatingPartyName: name,
    initiatingPartyId: null,
    initiatingPartyIssuer: null,
    ...counts,
    batches: [
      {
        paymentInformationId: "2026-0001-00001-1",
        batchBooking: true,
        localInstrument: "CORE",
        sequenceType: "RCUR",
        collectionDate: COLLECTION_DATE,
        categoryPurpose: null,
        ultimateCreditorName: null,
        creditor: {
          name,
          address: null,
          iban: account.iban,
          bic: account.bic ?? bicFromIban(account.iban),
          creditorId,
        },
        ...counts,
        transactions,
      },
    ],
  };
}

/** The contestant `writer`: message to bytes, as every order's file is made. */
export function writerFile(message: DirectDebitMessage): Uint8Array {
  return writeDirectDebitFile(message);
}

/** The contestant `decision`: the generated book to everything that `collect` would write. */
export function decide(book: Book, report: Report): Outcome {
  return collectAction.decide(book, { collectionDate: COLLECTION_DATE }, MOMENT, { report, hash: nodeHash });
}

/** The generated debits as they are collected and handed in, and an entry of the bank for each: it came back. */
export function returnedBook(size: number): Book {
  const generated = generatedBook(size);
  const { changes } = collectAction.decide(generated, { collectionDate: COLLECTION_DATE }, MOMENT, { hash: nodeHash });
  const book = applyChanges(generated, changes);
  const { Orders, DirectDebits } = book.tables;
  const BankEntries = DirectDebits.map((line, index): BankEntry => {
    const [bookingDate, reference] = [isoDate("2026-11-30"), `20261130${String(index + 1).padStart(8, "0")}`];
    const amount = negate(line.amount);
    const { endToEndId, mandateId } = line;
    const facts = { bookingDate, amount, endToEndId, mandateId, reasonCode: "AM04" };
    return { ...NO_ENTRY, row: index + 2, reference, account: Orders[0]?.account ?? "", ...facts };
  });
  const delivered = Orders.map((order) => ({ ...order, deliveredOn: TODAY }));
  return { ...book, tables: { ...book.tables, Orders: delivered, BankEntries } };
}

const NO_ENTRY: Omit<BankEntry, "row" | "reference" | "account" | "bookingDate" | "amount"> = {
  ...{ valueDate: null, kind: "Return", reasonCode: null, reasonText: null, charges: null, originalAmount: null },
  ...{ endToEndId: null, mandateId: null, counterpartyIban: null, name: null, messageId: null },
  ...{ paymentInformationId: null, text: null, file: null, order: null, line: null, status: "New", invoice: null },
};

/** The contestant `process`: all that came back, to everything that is booked of it. */
export function process(book: Book): Outcome {
  const outcome = processAction.decide(
    book,
    {},
    { ...MOMENT, at: isoDateTime("2026-12-01T10:15:00") },
    { hash: nodeHash },
  );
  if (!outcome.done) throw new Error("held back");
  return outcome;
}

/** The contestants that read a bank's file: its chunks to the whole of what it says. */
export function readBankFile(name: string, chunks: Iterable<Uint8Array>): StatementFile {
  return readStatementFile(name, chunks, { startSha256: nodeSha256Stream });
}

/**
 * The list of open invoices that the bookkeeping exports a month later: of ten of the generated ones seven are as they were, one is
 * partly paid, one is gone, and a new one of its debtor stands in its place; one has another due date.
 */
export function openItemList(size: number): string {
  const { Debtors, Invoices } = generatedBook(size).tables;
  const names = new Map(Debtors.map(({ number, name }) => [number, name]));
  const rows = Invoices.map(({ number, debtor, invoiceDate, dueDate, amount }, at) => {
    const kind = at % 10;
    const open = kind === 0 ? cents(Math.ceil(amount / 2)) : amount;
    const days = [invoiceDate, kind === 2 ? COLLECTION_DATE : dueDate];
    const texts = [kind === 1 ? `${number}-N` : number, debtor, names.get(debtor) ?? "", ...days];
    return [...texts, formatCents(amount), formatCents(open)].join(";");
  });
  return ["Invoice;Debtor;Name;Invoice date;Due date;Amount;Open amount", ...rows, ""].join("\r\n");
}
