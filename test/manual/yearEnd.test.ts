import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Action } from "../../src/actions/action";
import { bankDebitAction } from "../../src/actions/bankDebit";
import { collectAction } from "../../src/actions/collect";
import { deliverAction } from "../../src/actions/deliver";
import { returnAction } from "../../src/actions/return";
import { settleAction } from "../../src/actions/settle";
import { verifyAction } from "../../src/actions/verify";
import type { Book } from "../../src/domain/book/book";
import { openAmountOf } from "../../src/domain/book/openItem";
import { inTransitOn } from "../../src/domain/ledger/inTransit";
import { balanceOf } from "../../src/domain/ledger/journal";
import { isoDate, type IsoDate } from "../../src/domain/values/calendar";
import { cents, formatCents, sumOf } from "../../src/domain/values/money";
import { actOn, anAdministration, bookOfDebtors, momentOn } from "../support/books";
import { objections } from "../support/outcomeCodes";

const FIRST = { order: "2026-0001" };
const SECOND = { order: "2026-0002" };
const YEAR_END = isoDate("2026-12-31");
const EIGHTH = isoDate("2027-01-08");

/** Four invoices of a firm on receipt, the last one due in January, up to 31 December and up to 8 January. */
function books(): { readonly yearEnd: Book; readonly eighth: Book } {
  const { Invoices } = bookOfDebtors(4).tables;
  let book = bookOfDebtors(4, {
    Administrations: [anAdministration({ postingStyle: "OnReceipt" })],
    Invoices: Invoices.map((invoice, position) =>
      position === 3 ? { ...invoice, dueDate: isoDate("2027-01-05") } : invoice,
    ),
  });
  const act = <Request>(action: Action<Request>, request: Request, at: string) => {
    book = actOn(book, action, { confirmed: "all", ...request }, momentOn(at)).book;
  };
  act(collectAction, { collectionDate: isoDate("2026-12-28") }, "2026-12-18T09:00:00");
  act(deliverAction, FIRST, "2026-12-18T10:00:00");
  act(settleAction, FIRST, "2026-12-28T17:00:00");
  act(collectAction, { collectionDate: EIGHTH }, "2026-12-30T09:00:00");
  act(deliverAction, SECOND, "2026-12-30T10:00:00");
  act(returnAction, { ...FIRST, line: 2, kind: "Return", reasonCode: "AM04" }, "2026-12-31T09:00:00");
  const yearEnd = book;
  const debit = { ...FIRST, endToEndId: "2026-0001-00002", on: isoDate("2027-01-04"), charges: cents(1_50) };
  act(bankDebitAction, debit, "2027-01-04T09:00:00");
  act(settleAction, SECOND, "2027-01-08T17:00:00");
  return { yearEnd, eighth: book };
}

/** What the page tells of a day, in the order of its rows. */
function rows(book: Book, day: IsoDate): string[] {
  const { BankEntries, Ledger, Invoices, Orders } = book.tables;
  const until = Ledger.filter(({ bookingDate }) => bookingDate <= day);
  const onAccount = (account: string) =>
    sumOf(
      until.filter((line) => line.account === account),
      balanceOf,
    );
  const statement = sumOf(
    BankEntries.filter(({ bookingDate }) => bookingDate <= day),
    ({ amount }) => amount,
  );
  const transit = inTransitOn({ until: day, today: day }, Orders, Ledger);
  const invoiced = sumOf(Invoices, ({ amount }) => amount);
  return [
    statement,
    onAccount("1100"),
    sumOf(transit, ({ balance }) => balance),
    onAccount("4900"),
    cents(invoiced + onAccount("1300")),
    sumOf(Invoices, openAmountOf),
  ].map(formatCents);
}

/** The rows of numbers on a page, with a point before the cents. */
function findings(language: string): string[][] {
  const text = readFileSync(join(__dirname, `../../docs/manual/${language}/year-end.md`), "utf8");
  const found = text.matchAll(/^\| [^|]+\| +(-?\d+[.,]\d{2}) +\| +(-?\d+[.,]\d{2}) +\|$/gmu);
  return [...found].map(([, first = "", second = ""]) => [first.replace(",", "."), second.replace(",", ".")]);
}

describe("The year-end of a firm on receipt", () => {
  test.each(["en", "nl"])("is what the page tells, to the cent (%s)", (language) => {
    const { yearEnd, eighth } = books();
    const [first, second] = [rows(yearEnd, YEAR_END), rows(eighth, EIGHTH)];
    expect(findings(language)).toEqual(first.map((amount, position) => [amount, second[position]]));
  });

  test("ties on both days: statement with bank account, debtors with open amounts", () => {
    const { yearEnd, eighth } = books();
    for (const [book, day] of [
      [yearEnd, YEAR_END],
      [eighth, EIGHTH],
    ] as const) {
      const [statement, bank, , , debtors, open] = rows(book, day);
      expect([bank, debtors]).toEqual([statement, open]);
      expect(objections(verifyAction.decide(book, {}, momentOn("2027-01-10T09:00:00")))).toEqual([]);
    }
    // What was booked in January leaves 31 December as it was.
    expect(rows(eighth, YEAR_END).slice(0, 4)).toEqual(rows(yearEnd, YEAR_END).slice(0, 4));
  });
});
