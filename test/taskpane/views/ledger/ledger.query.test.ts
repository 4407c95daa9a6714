import fc from "fast-check";
import type { Book } from "../../../../src/domain/book/book";
import { isoDate } from "../../../../src/domain/values/calendar";
import { add, cents, parseCents, sumOf, ZERO } from "../../../../src/domain/values/money";
import { done, intents } from "../../../support/arbitraryActions";
import { books } from "../../../support/arbitraryBooks";
import { askBook, resultOn } from "../../../support/askBook";
import { aDebtor, aMandate, anInstalment, anInvoice, bookOf, bookOfDebtors, tampered } from "../../../support/books";
import { yearOfCollections } from "../../../support/yearOfCollections";

const ALL = { from: null, until: null };
const AT = "2026-12-20T12:00:00";

describe("The balances of the ledger", () => {
  test("are told per account with its name, and are in balance", async () => {
    const year = yearOfCollections();
    const named = {
      ...year,
      tables: {
        ...year.tables,
        LedgerAccounts: [
          { row: 0, administration: "NL01", account: "1250", name: "Onderweg", type: null },
          { row: 0, administration: null, account: "1100", name: "Bank", type: null },
        ],
      },
    };
    const { accounts, debit, credit, transit, transitTotal } = await askBook(named, "ledgerBalances", ALL, AT);
    expect(debit).toBe(credit);
    expect(accounts.map(({ account, name, balance }) => [account, name, balance])).toEqual([
      ["1100", "Bank", "680.00"],
      ["1250", "Onderweg", "0.00"],
      ["1300", "", "-700.00"],
      ["4900", "", "6.00"],
      ["8900", "", "14.00"],
    ]);
    expect([transit.length, transitTotal]).toEqual([0, "0.00"]);
  });

  test("are of a period, its ends included, with what was in transit at its end", async () => {
    const year = yearOfCollections();
    const upTo = await askBook(year, "ledgerBalances", { from: null, until: isoDate("2026-12-09") }, AT);
    expect(upTo.transitTotal).toBe("196.00");
    expect(upTo.transit.head[0]).toMatchObject({
      order: "2026-0002",
      balance: "196.00",
      reason: "awaited",
      address: "'Incasso-opdrachten'!AC3",
    });
    const oneDay = { from: isoDate("2026-12-10"), until: isoDate("2026-12-10") };
    const { debit, accounts } = await askBook(year, "ledgerBalances", oneDay, AT);
    expect(debit).toBe("200.00");
    expect(accounts.map(({ account, balance }) => [account, balance])).toEqual([
      ["1250", "-196.00"],
      ["1300", "200.00"],
      ["8900", "-4.00"],
    ]);
  });

  test("tell twelve months, the last one as it is today", async () => {
    const { months } = await askBook(yearOfCollections(), "ledgerBalances", ALL, "2026-12-09T10:00:00");
    expect(months.map(({ month }) => month)).toEqual([
      ...["2026-01", "2026-02", "2026-03", "2026-04", "2026-05", "2026-06"],
      ...["2026-07", "2026-08", "2026-09", "2026-10", "2026-11", "2026-12"],
    ]);
    expect(months.slice(-2).map(({ amount }) => amount)).toEqual(["0.00", "196.00"]);
  });

  test("are in balance whatever was done, and their parts add up", async () => {
    const days = fc.constantFrom(null, isoDate("2026-12-01"), isoDate("2027-03-01"));
    await fc.assert(
      fc.asyncProperty(books, intents, days, days, async (start, list, from, until) => {
        const book = done(start, list).at(-1)?.after ?? start;
        const { accounts, debit, credit, transit, transitTotal } = await askBook(book, "ledgerBalances", {
          from,
          until,
        });
        expect(debit).toBe(credit);
        const cents = (text: string) => parseCents(text) ?? ZERO;
        expect(sumOf(accounts, ({ balance }) => cents(balance))).toBe(0);
        expect(cents(transitTotal)).toBe(sumOf(transit.head, ({ balance }) => cents(balance)));
        for (const { balance, parts } of transit.head) {
          expect(add(...parts.map(({ amount }) => cents(amount)))).toBe(cents(balance));
        }
      }),
      { numRuns: 30 },
    );
  });
});

describe("The entries of the ledger", () => {
  const entries = (search: string, period: { from: null | string; until: null | string } = ALL) =>
    askBook(
      yearOfCollections(),
      "ledgerEntries",
      {
        from: period.from === null ? null : isoDate(period.from),
        until: period.until === null ? null : isoDate(period.until),
        search,
      },
      AT,
    );

  test("are listed with the last one first, each in balance", async () => {
    const list = await entries("");
    // 4 issued and 4 cancelled; 4 issued, 1 returned and debited, 1 receipt, 1 refunded and debited.
    expect(list.length).toBe(4 + 4 + 4 + 2 + 1 + 2);
    expect(list.head[0]).toMatchObject({ event: "BankDebit", order: "2026-0002", debit: "199.00", credit: "199.00" });
    expect(list.head.at(-1)).toMatchObject({
      entry: "INC-2026-000001",
      event: "Collection",
      item: "F1",
      debtor: "10001",
      reversalOf: null,
      reversedBy: "INC-2026-000005",
      address: "Journaal!B3",
    });
    for (const { debit, credit } of list.head) expect(debit).toBe(credit);
  });

  test("name what they reverse and by what they are reversed", async () => {
    const list = await entries("INC-2026-000001");
    expect(list.head.map(({ entry, reversalOf, reversedBy }) => [entry, reversalOf, reversedBy])).toEqual([
      ["INC-2026-000005", "INC-2026-000001", null],
      ["INC-2026-000001", null, "INC-2026-000005"],
    ]);
  });

  test("show their lines with the account of each side", async () => {
    const [first] = (await entries("INC-2026-000001")).head.slice(-1);
    expect(first?.lines).toEqual([
      { account: "1250", name: "", debit: "98.00", credit: "0.00" },
      { account: "8900", name: "", debit: "2.00", credit: "0.00" },
      { account: "1300", name: "", debit: "0.00", credit: "100.00" },
    ]);
  });

  test("are found by order, invoice, debtor, amount and booking date", async () => {
    const numbers = async (...asked: Parameters<typeof entries>) =>
      (await entries(...asked)).head.map(({ entry }) => entry);
    expect(await numbers("F4")).toHaveLength(3);
    expect(await numbers("10004 bakkerij")).toHaveLength(3);
    expect(await numbers("2026-0001")).toHaveLength(8);
    expect(await numbers("980")).toEqual([expect.stringMatching(/^BNK/)]);
    expect(await numbers("", { from: "2026-12-10", until: "2026-12-10" })).toHaveLength(1);
    expect(await numbers("nergens")).toEqual([]);
  });

  test("are none while nothing is booked", async () => {
    expect((await askBook(bookOfDebtors(1), "ledgerEntries", { ...ALL, search: "" })).length).toBe(0);
  });
});

describe("The cell of an item that was settled otherwise", () => {
  test("is the one of its open amount", async () => {
    const ask = async (book: Book) => (await resultOn(book, "verify", {}))?.settledOtherwise.head ?? [];
    const paid = tampered(bookOfDebtors(2), "Invoices", 1, { openAmount: cents(50_00) });
    expect((await ask(paid)).map(({ invoice, address }) => [invoice, address])).toEqual([["F2", "Facturen!J3"]]);
    const Instalments = [anInstalment({ openAmount: cents(20_00) }), anInstalment({ number: 2 })];
    const split = bookOf({ Debtors: [aDebtor()], Mandates: [aMandate()], Invoices: [anInvoice()], Instalments });
    expect((await ask(split)).map(({ instalment, address }) => [instalment, address])).toEqual([
      [1, expect.stringMatching(/^Termijnen![A-Z]+2$/)],
    ]);
  });
});
