import fc from "fast-check";

import { collectAction } from "../../../src/actions/collect";
import { deliverAction } from "../../../src/actions/deliver";
import { invoiceChargesAction } from "../../../src/actions/invoiceCharges";
import { returnAction } from "../../../src/actions/return";
import { settleAction } from "../../../src/actions/settle";
import { undoAction } from "../../../src/actions/undo";
import type { Book } from "../../../src/domain/book/book";
import { indexBook } from "../../../src/domain/book/bookIndex";
import { openAmountOf } from "../../../src/domain/book/openItem";
import { AGE_BANDS } from "../../../src/domain/ledger/ageing";
import { openItemsOn } from "../../../src/domain/ledger/openItemsOn";
import { inTransitOnDay } from "../../../src/domain/ledger/transitOnDay";
import { trialBalanceOn } from "../../../src/domain/ledger/trialBalanceOn";
import { addDays, dateOf, isoDate, type IsoDate } from "../../../src/domain/values/calendar";
import { cents, sumOf } from "../../../src/domain/values/money";
import { done, intents, livesOfOrders } from "../../support/arbitraryActions";
import {
  actOn,
  anAdministration,
  anInstalment,
  anInvoice,
  bookOfDebtors,
  momentOn,
  tampered,
} from "../../support/books";
import { yearOfCollections } from "../../support/yearOfCollections";

const LAST = isoDate("2027-12-31");

function figuresOn(book: Book, until: IsoDate, from: IsoDate | null = null) {
  const index = indexBook(book);
  const period = { until, from };
  return {
    open: openItemsOn(period, book, index),
    transit: inTransitOnDay(period, until, book, index),
    trial: trialBalanceOn(period, book, index),
  };
}

/** What the sheet says is open. */
function openOnSheet({ tables }: Book): number {
  return tables.Invoices.reduce((sum, invoice) => sum + openAmountOf(invoice), 0);
}

describe("Figures at any date, of any books that actions wrote", () => {
  test.each(["OnIssue", "OnReceipt"] as const)("tie to the ledger to the cent (%s)", (postingStyle) => {
    const start = bookOfDebtors(4, { Administrations: [anAdministration({ postingStyle, discountPercent: 2 })] });
    fc.assert(
      fc.property(fc.oneof(intents, livesOfOrders), fc.integer({ min: 1, max: 40 }), (list, back) => {
        const deeds = done(start, list);
        const book = deeds.at(-1)?.after ?? start;
        const days = [LAST, ...new Set(book.tables.Ledger.map(({ bookingDate }) => bookingDate))];
        for (const until of days) {
          const { open, transit, trial } = figuresOn(book, until, addDays(until, -back));
          for (const tie of [...open.ties, ...transit.ties]) expect([until, tie.difference]).toEqual([until, 0]);
          expect(sumOf(open.ties, ({ listed }) => listed)).toBe(open.total.total);
          expect(sumOf(open.debtors, ({ total }) => total)).toBe(open.total.total);
          expect(sumOf(transit.ties, ({ listed }) => listed)).toBe(transit.total.total);
          expect(AGE_BANDS.reduce((sum, band) => sum + open.total[band], 0)).toBe(open.total.total);
          for (const total of trial.totals) expect(total).toMatchObject({ isBalanced: true, balance: 0 });
        }
        expect(figuresOn(book, LAST).open.total.total).toBe(openOnSheet(book));
        // Whatever was done later, and was booked later, leaves the figures of a day as they were on it.
        for (const { after, moment } of deeds) {
          const day = dateOf(moment.at);
          const [then, now] = [figuresOn(after, day), figuresOn(book, day)];
          expect([day, now.open.total.total, now.transit.total.total]).toEqual([
            ...[day, then.open.total.total, then.transit.total.total],
          ]);
          expect(now.trial.accounts).toEqual(then.trial.accounts);
        }
      }),
      { numRuns: 25 },
    );
  });

  test.each(["OnIssue", "OnReceipt"] as const)(
    "open, in transit and what the bank has are all that was invoiced (%s)",
    (style) => {
      const book = yearOfCollections(style);
      for (const day of ["2026-11-22", "2026-12-03", "2026-12-04", "2026-12-05", "2026-12-10", "2027-01-31"]) {
        const { open, transit, trial } = figuresOn(book, isoDate(day));
        const others = trial.accounts.filter(({ account }) => account !== "1300" && account !== "1250");
        const elsewhere = sumOf(others, ({ balance }) => balance);
        expect([day, open.total.total + transit.total.total + elsewhere]).toEqual([day, 1_000_00]);
      }
    },
  );
});

describe("Open items at a date", () => {
  test("are aged by their due dates, and name the order and the cell", () => {
    const book = yearOfCollections();
    const { open } = figuresOn(book, isoDate("2026-12-31"));
    expect(open.items.map(({ invoice, open: amount, band, order }) => [invoice, amount, band, order])).toEqual([
      ["F1", 100_00, "upTo60", "2026-0002"],
      ["F2", 200_00, "upTo60", "2026-0002"],
    ]);
    expect(open.items[0]?.place).toMatchObject({ table: "Invoices", field: "openAmount" });
    expect(open.debtors).toHaveLength(2);
    const asked = (what: object) =>
      openItemsOn({ until: isoDate("2026-12-31"), from: null }, book, indexBook(book), what).items.length;
    expect([asked({ debtor: "10002" }), asked({ order: "2026-0002" }), asked({ order: "2026-0001" })]).toEqual([
      1, 2, 0,
    ]);
    expect([asked({ administration: "NL01" }), asked({ administration: "BE01" })]).toEqual([2, 0]);
  });

  test("what was paid otherwise counts as paid from the invoice on, and is a step of the tie", () => {
    const book = tampered(yearOfCollections(), "Invoices", 0, { openAmount: cents(60_00) });
    const { open } = figuresOn(book, isoDate("2026-11-22"));
    expect(open.items.find(({ invoice }) => invoice === "F1")?.open).toBe(60_00);
    expect(open.ties).toMatchObject([
      {
        movements: [
          { step: "Invoiced", amount: 1_000_00 },
          { step: "SettledOtherwise", amount: -40_00 },
        ],
        ...{ opening: 0, closing: 960_00, listed: 960_00, difference: 0 },
      },
    ]);
  });

  test("what was collected before the period is in the opening of the tie", () => {
    const { open, transit } = figuresOn(yearOfCollections(), isoDate("2026-12-31"), isoDate("2026-12-02"));
    expect(open.ties).toMatchObject([
      { opening: 0, movements: [{ step: "Return", amount: 300_00 }], closing: 300_00, difference: 0 },
    ]);
    expect(transit.ties[0]).toMatchObject({ accounts: ["1250"], opening: 0, closing: 0, difference: 0 });
  });

  test("an invoice that was removed since was open until it was collected", () => {
    const whole = yearOfCollections();
    const book = { ...whole, tables: { ...whole.tables, Invoices: whole.tables.Invoices.slice(0, 3) } };
    const openOn = (day: string) =>
      figuresOn(book, isoDate(day))
        .open.items.filter(({ isGone }) => isGone)
        .map(({ invoice, open }) => [invoice, open]);
    expect([openOn("2026-11-21"), openOn("2026-11-22"), openOn("2026-12-31")]).toEqual([[], [["F4", 400_00]], []]);
    expect(figuresOn(book, isoDate("2026-11-22")).open.ties[0]?.difference).toBe(0);
  });

  test("charges that were invoiced on are open from the day on which the ledger has them until they are taken back", () => {
    const at = (day: string) => momentOn(`${day}T09:00:00`);
    let book = yearOfCollections();
    book = actOn(book, invoiceChargesAction, { confirmed: "all" }, at("2026-12-21")).book;
    const charges = book.tables.Invoices.filter(({ number }) => number.includes("-K")).map(({ number }) => number);
    book = actOn(book, undoAction, { confirmed: "all", invoice: charges[0] ?? "" }, at("2026-12-23")).book;
    const openOn = (day: string) =>
      figuresOn(book, isoDate(day)).open.items.filter(({ invoice }) => charges.includes(invoice)).length;
    expect([openOn("2026-12-20"), openOn("2026-12-21"), openOn("2026-12-23")]).toEqual([0, 2, 1]);
    for (const day of ["2026-12-20", "2026-12-21", "2026-12-31"]) {
      expect(figuresOn(book, isoDate(day)).open.ties[0]?.difference).toBe(0);
    }
  });

  test("posted on receipt an item is open while it is with the bank, and says so", () => {
    const waiting = (day: string) =>
      figuresOn(yearOfCollections("OnReceipt"), isoDate(day)).open.items.map(
        ({ invoice, open, onItsWay }) => `${invoice} ${String(open)} ${String(onItsWay)}`,
      );
    expect(waiting("2026-11-30")).toEqual(["F1 10000 9800", "F2 20000 19600", "F3 30000 29400", "F4 40000 39200"]);
    expect(waiting("2026-12-31")).toEqual(["F1 10000 0", "F2 20000 0"]);
    const cancelled = figuresOn(yearOfCollections("OnReceipt"), isoDate("2026-11-22"));
    expect(cancelled.open.items.every(({ onItsWay }) => onItsWay === 0)).toBe(true);
  });

  test("a split invoice is open by its instalments; what was collected of it before is a line of its own", () => {
    const book = bookOfDebtors(1, { Instalments: [anInstalment(), anInstalment({ number: 2 })] });
    const { open } = figuresOn(book, isoDate("2026-12-31"));
    expect(open.items.map(({ invoice, instalment, open: amount }) => [invoice, instalment, amount])).toEqual([
      ["F1", 1, 50_00],
      ["F1", 2, 50_00],
    ]);
    const whole = yearOfCollections();
    const later = {
      ...whole,
      tables: { ...whole.tables, Instalments: [anInstalment({ invoice: "F4", amount: cents(400_00) })] },
    };
    const then = figuresOn(later, isoDate("2026-12-31")).open;
    expect(then.ties[0]?.difference).toBe(0);
    expect(then.items.filter(({ invoice }) => invoice === "F4").map(({ open: amount }) => amount)).toEqual([400_00]);
  });

  test("what is in another currency or cannot be read is left out, and so told", () => {
    const foreign = bookOfDebtors(2, { Invoices: [anInvoice({ currency: "USD" }), anInvoice({ number: "F2" })] });
    expect(figuresOn(foreign, isoDate("2026-12-31")).open).toMatchObject({
      items: [{ invoice: "F2" }],
      leftOut: [{ invoice: { number: "F1" } }],
    });
    const unreadable = tampered(foreign, "Invoices", 1, { unreadable: ["dueDate"] });
    expect(figuresOn(unreadable, isoDate("2026-12-31")).open.leftOut).toHaveLength(2);
  });

  test("what somebody changed in the ledger by hand is a difference", () => {
    const book = yearOfCollections();
    const position = book.tables.Ledger.findIndex(({ account, event }) => account === "1300" && event === "Return");
    const moved = tampered(book, "Ledger", position, { invoice: null });
    const { ties } = figuresOn(moved, isoDate("2026-12-31")).open;
    expect(ties.map(({ difference }) => difference)).toEqual([-100_00]);
  });
});

describe("In transit at a date", () => {
  const book = yearOfCollections();

  /** Two debtors, EUR 100.00 and 200.00, collected on 2026-12-01 and delivered. */
  const delivered = (): Book => {
    const request = { confirmed: "all" as const, collectionDate: isoDate("2026-12-01") };
    const issued = actOn(bookOfDebtors(2), collectAction, request).book;
    return actOn(issued, deliverAction, { order: "2026-0001" }).book;
  };

  test("is told debtor by debtor with the reason, aged by what it waits for", () => {
    const partsOn = (of: Book, day: string) =>
      figuresOn(of, isoDate(day)).transit.parts.map(
        ({ debtor, cause, amount, since, band }) => `${debtor} ${String(cause)} ${String(amount)} ${since} ${band}`,
      );
    expect(partsOn(delivered(), "2026-12-01")).toEqual([
      "10001 awaited 10000 2026-12-01 notDue",
      "10002 awaited 20000 2026-12-01 notDue",
    ]);
    expect(partsOn(delivered(), "2027-01-15")).toEqual([
      "10001 awaited 10000 2026-12-01 upTo60",
      "10002 awaited 20000 2026-12-01 upTo60",
    ]);
    expect(partsOn(book, "2026-12-04")).toEqual(["10002 returnedLater 19600 2026-12-01 upTo30"]);
  });

  test("what the bank still debits waits since it came back", () => {
    const day = momentOn("2026-12-10T09:00:00");
    const paid = actOn(delivered(), settleAction, { confirmed: "all", order: "2026-0001" }, day).book;
    const returned = { confirmed: "all", order: "2026-0001", line: 2, kind: "Refund", reasonCode: "MD06" };
    const back = actOn(paid, returnAction, returned as never, day).book;
    expect(figuresOn(back, isoDate("2027-02-20")).transit.parts).toMatchObject([
      { debtor: "10002", cause: "debitAwaited", amount: -200_00, since: "2026-12-10", band: "upTo90", lines: 1 },
    ]);
  });

  test("of an order or debtor that is asked for; the tie stays that of all", () => {
    const period = { until: isoDate("2026-12-04"), from: null };
    const whole = delivered();
    const asked = (what: object) => inTransitOnDay(period, isoDate("2027-01-01"), whole, indexBook(whole), what);
    expect(asked({ debtor: "10002" })).toMatchObject({ total: { total: 200_00 }, ties: [{ listed: 300_00 }] });
    expect(asked({ order: "2026-0002" }).parts).toEqual([]);
    expect(asked({ administration: "BE01" })).toMatchObject({ parts: [], ties: [] });
  });

  test("money of several debtors in one amount is of nobody", () => {
    const settled = { confirmed: "all", order: "2026-0001", amount: cents(50_00), bookingDate: isoDate("2026-12-01") };
    const paid = actOn(delivered(), settleAction, settled as never, momentOn("2026-12-01T09:00:00")).book;
    const { transit } = figuresOn(paid, isoDate("2027-03-15"));
    expect(transit.parts.map(({ debtor, cause, amount, band }) => [debtor, cause, amount, band])).toEqual([
      ["", "restAwaited", 250_00, "over90"],
    ]);
  });

  test("an order that was booked before it was issued is in transit from its booking date on", () => {
    const backdated = { confirmed: "all", collectionDate: isoDate("2026-12-01"), bookingDate: isoDate("2026-11-20") };
    const issued = actOn(bookOfDebtors(1), collectAction, backdated as never).book;
    const { transit } = figuresOn(issued, isoDate("2026-11-21"));
    expect(transit).toMatchObject({ total: { total: 100_00 }, ties: [{ difference: 0 }] });
  });
});

describe("The trial balance", () => {
  const book = yearOfCollections();

  test("has what stood before the period apart, and adds to nothing", () => {
    const { trial } = figuresOn(book, isoDate("2026-12-31"), isoDate("2026-12-05"));
    expect(trial.totals).toMatchObject([{ opening: 0, balance: 0, isBalanced: true }]);
    const debtors = trial.accounts.find(({ account }) => account === "1300");
    expect(debtors).toMatchObject({ opening: -900_00, debit: 200_00, credit: 0, balance: -700_00 });
  });

  test("of a book year that begins in another month begins there", () => {
    const [administration] = book.tables.Administrations;
    const broken = tampered(book, "Administrations", 0, { ...administration, fiscalYearStart: 12 });
    expect(figuresOn(broken, isoDate("2026-12-31")).trial.totals[0]?.from).toBe("2026-12-01");
    expect(figuresOn(broken, isoDate("2027-01-31")).trial.totals[0]?.from).toBe("2026-12-01");
    expect(figuresOn(book, isoDate("2026-12-31")).trial.totals[0]?.from).toBe("2026-01-01");
  });

  test("says so where somebody changed an amount, and leaves out what another administration booked", () => {
    const changed = tampered(book, "Ledger", 0, { debit: cents(1) });
    expect(figuresOn(changed, isoDate("2026-12-31")).trial.totals[0]?.isBalanced).toBe(false);
    const period = { until: isoDate("2026-12-31"), from: null };
    expect(trialBalanceOn(period, book, indexBook(book), "BE01").accounts).toEqual([]);
  });
});
