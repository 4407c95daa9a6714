import { importAction } from "../../src/actions/import";
import type { Moment } from "../../src/actions/action";
import { append, type Book } from "../../src/domain/book/book";
import { isoDate, type IsoDate } from "../../src/domain/values/calendar";
import { add, cents, sumOf } from "../../src/domain/values/money";
import type {
  Statement,
  StatementBalance,
  StatementDetail,
  StatementEntry,
  StatementFile,
} from "../../src/statements/statement";
import { ContentSealing } from "../../src/workbook/contentSealing";
import { nextLogRow } from "../../src/workbook/logRow";
import { bookAfter } from "./books";

const PLACE = { line: 1, element: null };

/** A return of EUR 100.00 for lack of money, as a bank tells it. */
export function aDetail(over: Partial<StatementDetail> = {}): StatementDetail {
  return {
    amount: cents(-100_00),
    originalAmount: null,
    charges: null,
    returnKind: "Return",
    reasonCode: "AM04",
    reasonText: null,
    bankReference: null,
    messageId: null,
    paymentInformationId: null,
    endToEndId: "2026-0001-00001",
    mandateId: "SR10001",
    counterpartyIban: null,
    name: "Bakkerij Jansen",
    text: null,
    place: { line: 20, element: "TxDtls" },
    ...over,
  };
}

/** An entry of what its details come to, a debit for something that came back. */
export function anEntry(over: Partial<StatementEntry> = {}): StatementEntry {
  const details = over.details ?? [aDetail()];
  return {
    bookingDate: isoDate("2026-12-30"),
    valueDate: null,
    amount: sumOf(details, ({ amount }) => amount),
    isReversal: false,
    status: "Booked",
    kind: "Return",
    bankReference: null,
    codes: [],
    batch: null,
    details,
    text: null,
    place: { line: 10, element: "Ntry" },
    ...over,
  };
}

/** EUR 600.00 credited for a batch. */
export function aCredit(over: Partial<StatementEntry> = {}): StatementEntry {
  const batch = {
    messageId: null,
    paymentInformationId: "2026-0001-00001-1",
    numberOfTransactions: 3,
    total: null,
    rejected: null,
    reasonCode: null,
    reasonText: null,
  };
  return anEntry({ kind: "Batch", amount: cents(600_00), details: [], batch, ...over });
}

/** A statement of our account; its closing balance follows from an opening of 0.00 unless another one is given. */
export function aStatement(over: Partial<Statement> = {}): Statement {
  const { entries = [anEntry()], opening = balanceOn("2026-12-30", 0) } = over;
  const closing = opening === null ? null : closingOf(opening, entries);
  return {
    account: "NL91ABNA0417164300",
    currency: "EUR",
    id: "S1",
    number: null,
    createdAt: null,
    opening,
    closing,
    entries,
    text: null,
    place: PLACE,
    ...over,
  };
}

/** A balance on a day. */
export function balanceOn(date: string, amount: number): StatementBalance {
  return { date: isoDate(date), amount: cents(amount) };
}

function closingOf(opening: StatementBalance, entries: readonly StatementEntry[]): StatementBalance {
  const date = entries.reduce<IsoDate | null>(
    (last, { bookingDate }) => (last === null || bookingDate > last ? bookingDate : last),
    opening.date,
  );
  return {
    date,
    amount: add(
      opening.amount,
      sumOf(
        entries.filter(({ status }) => status === "Booked"),
        ({ amount }) => amount,
      ),
    ),
  };
}

/** A file with one statement. */
export function aFile(over: Partial<StatementFile> = {}): StatementFile {
  return {
    name: "statement.xml",
    sha256: "a".repeat(64),
    format: "camt.053",
    version: "camt.053.001.08",
    statements: [aStatement()],
    problems: [],
    ...over,
  };
}

/** The book after files of a bank were imported in one go, their warnings accepted, with the rows of the Log. */
export function importedAtOnce(book: Book, moment: Moment, ...files: readonly StatementFile[]): Book {
  const outcome = importAction.decide(book, { files, confirmed: "all" }, moment);
  if (!outcome.done) throw new Error(JSON.stringify(outcome.findings));
  return (outcome.parts ?? []).reduce((after, part) => {
    const { action, request } = part;
    const facts = {
      action,
      request,
      moment,
      outcome: part,
      summary: "",
      sealed: new ContentSealing(after, undefined).after(part.changes),
      state: "Completed",
    } as const;
    return bookAfter(after, [...part.changes, append("Log", nextLogRow(after, facts))]);
  }, book);
}
