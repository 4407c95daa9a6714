import { matchAction } from "../../../../src/actions/match";
import type { Book } from "../../../../src/domain/book/book";
import type { BankEntry, Invoice } from "../../../../src/domain/book/records";
import { isoDate } from "../../../../src/domain/values/calendar";
import { cents, ZERO } from "../../../../src/domain/values/money";
import { askBook } from "../../../support/askBook";
import { anInvoice, bookOfDebtors, momentOn } from "../../../support/books";
import { aNewEntry, collected, returnOf, withEntries } from "../../../support/processed";

const AT = "2026-12-12T12:00:00";

/** Paid by way of another program: nothing is open of it. */
function paid(over: Partial<Invoice>): Invoice {
  return anInvoice({ openAmount: ZERO, collect: false, ...over });
}

/** F1, F2 and F3 of 100, 200 and 300 are collected by us; the others were paid before. */
function aBook(entry: Partial<BankEntry> = {}, invoices: readonly Invoice[] = OTHERS): Book {
  const { Invoices } = bookOfDebtors(3).tables;
  const book = collected(bookOfDebtors(3, { Invoices: [...Invoices, ...invoices] }));
  const debit = aNewEntry({
    ...{ reference: "X", kind: "Return", bookingDate: isoDate("2026-12-04"), amount: cents(-75_00), name: "Onbekend" },
    ...entry,
  });
  return withEntries(book, debit);
}

const OTHERS = [
  paid({ number: "P80", debtor: "10002", amount: cents(80_00) }),
  paid({ number: "P75", debtor: "10003", amount: cents(75_00) }),
  paid({ number: "P60", amount: cents(60_00) }),
  anInvoice({ number: "OPEN", amount: cents(75_00), collect: false }),
];

async function found(book: Book, search = ""): Promise<string[]> {
  const { head } = await askBook(book, "matchCandidates", { entry: "X", account: null, search }, AT);
  return head.map((one) => `${one.invoice ?? one.item ?? one.order} ${one.rank}`);
}

describe("What a debit of the bank may be of", () => {
  test("is an invoice of another program first where it has the amount and no collection fits", async () => {
    expect(await found(aBook())).toEqual(["P75 sameAmount", "F1 any", "F2 any", "F3 any", "P80 any"]);
  });

  test("is found by number, by name and by amount", async () => {
    const book = aBook();
    expect(await found(book, "p8")).toEqual(["P80 any"]);
    expect(await found(book, "10003 75,00")).toEqual(["P75 sameAmount"]);
    expect(await found(book, "jansen 80,00")).toEqual(["P80 any"]);
    const nameless = { ...book, tables: { ...book.tables, Debtors: [] } };
    const { head } = await askBook(nameless, "matchCandidates", { entry: "X", account: null, search: "P75" }, AT);
    expect(head).toMatchObject([{ invoice: "P75", name: "10003", amount: "75.00", open: "0.00" }]);
  });

  test("is a collection of ours first where that has the amount too", async () => {
    const same = paid({ number: "P100", amount: cents(100_00) });
    expect(await found(aBook({ amount: cents(-100_00) }, [same]))).toEqual([
      "F1 sameAmount",
      "P100 sameAmount",
      "F2 any",
      "F3 any",
    ]);
  });

  test("is what was proposed, also of an invoice, and what else it could be", async () => {
    const both = { text: "storno P80 en P75", amount: cents(-75_00) };
    expect((await found(aBook(both))).slice(0, 2)).toEqual(["P80 proposed", "P75 alternative"]);
  });

  test("is no invoice where money came in, where it is something else, or on an account that is not there", async () => {
    const without = ["F1 any", "F2 any", "F3 any"];
    expect(await found(aBook({ kind: "Receipt" }))).toEqual(without);
    expect((await found(aBook({ amount: cents(75_00), kind: "Receipt" }))).some((one) => one.startsWith("P"))).toBe(
      false,
    );
    const book = aBook();
    expect(await found({ ...book, tables: { ...book.tables, Accounts: [] } })).toEqual(without);
  });

  test("is only what match takes: of every invoice that is listed, and of none that is not", async () => {
    const split = paid({ number: "SPLIT", amount: cents(75_00) });
    const foreign = paid({ number: "ELSE", administration: "BE01", amount: cents(75_00) });
    const start = aBook({}, [...OTHERS, split, foreign]);
    const part = { ...split, invoice: "SPLIT", number: 1, amount: cents(75_00) };
    const book = { ...start, tables: { ...start.tables, Instalments: [part] } };
    const { head } = await askBook(book, "matchCandidates", { entry: "X", account: null, search: "" }, AT);
    const listed = new Set(head.map(({ invoice }) => invoice));
    for (const { number, administration } of book.tables.Invoices) {
      const { done } = matchAction.decide(book, { entry: "X", invoice: number }, momentOn(AT));
      expect({ number, listed: listed.has(number) }).toEqual({ number, listed: done && administration === "NL01" });
    }
  });

  test("is without an entry what was collected, and of charges the amount without them", async () => {
    const { head } = await askBook(aBook(), "matchCandidates", { entry: null, account: null, search: "F" }, AT);
    expect(head.map(({ invoice }) => invoice)).toEqual([undefined, undefined, undefined]);
    const charged = aBook({ amount: cents(-77_50), charges: cents(2_50) });
    expect((await found(charged))[0]).toBe("P75 sameAmount");
  });

  test("is not of an invoice that an order of ours has collected", async () => {
    const book = aBook();
    const back = withEntries(book, returnOf(book, "F1", { reference: "Y", endToEndId: null }));
    const { head } = await askBook(back, "matchCandidates", { entry: "Y", account: null, search: "F1" }, AT);
    expect(head.map(({ invoice, ...one }) => ["order" in one ? one.order : null, invoice])).toEqual([
      ["2026-0001", undefined],
    ]);
  });
});
