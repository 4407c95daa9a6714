import fc from "fast-check";
import { ledgerTotals } from "../../../src/domain/ledger/ledgerTotals";
import { cents, sumOf, ZERO } from "../../../src/domain/values/money";
import { books } from "../../support/arbitraryBooks";
import { done, intents } from "../../support/arbitraryActions";
import { aLedgerLine } from "../../support/lines";

describe("The totals of the ledger", () => {
  test("tell debit, credit and balance per administration and account, whatever the capitals", () => {
    const line = aLedgerLine;
    expect(
      ledgerTotals([
        line({ account: "1300", debit: null, credit: cents(97_50) }),
        line({ account: "1250", debit: cents(97_50) }),
        line({ account: "1250", administration: "nl01", debit: null, credit: cents(100_00) }),
        line({ account: "1250", administration: "BE01", debit: cents(1) }),
      ]),
    ).toEqual([
      { administration: "BE01", account: "1250", debit: 1, credit: 0, balance: 1 },
      { administration: "NL01", account: "1250", debit: 97_50, credit: 100_00, balance: -2_50 },
      { administration: "NL01", account: "1300", debit: 0, credit: 97_50, balance: -97_50 },
    ]);
    expect(ledgerTotals([])).toEqual([]);
  });

  test("balance, and add up to all that was booked", () => {
    fc.assert(
      fc.property(books, intents, (start, list) => {
        const { Ledger } = (done(start, list).at(-1)?.after ?? start).tables;
        const totals = ledgerTotals(Ledger);
        expect(sumOf(totals, ({ balance }) => balance)).toBe(0);
        expect(sumOf(totals, ({ debit }) => debit)).toBe(sumOf(Ledger, ({ debit }) => debit ?? ZERO));
        expect(sumOf(totals, ({ credit }) => credit)).toBe(sumOf(Ledger, ({ credit }) => credit ?? ZERO));
      }),
      { numRuns: 40 },
    );
  });
});
