import fc from "fast-check";
import { isoDate, isoDateTime } from "../../../src/domain/values/calendar";
import { balanceOf, type Entry, ledgerLines } from "../../../src/domain/ledger/journal";
import { type Cents, cents, sumOf } from "../../../src/domain/values/money";
import {
  bankDebitEntry,
  collectedOf,
  collectionEntry,
  lineReceiptEntry,
  receiptEntry,
  reversalEntry,
} from "../../../src/domain/ledger/posting";
import type { DirectDebit, LedgerLine } from "../../../src/domain/book/records";
import { aLine, anOrder, orderSettings } from "../../support/lines";

const ON = isoDate("2026-12-01");
const LATER = isoDate("2026-12-08");
const AT = isoDateTime("2026-11-23T09:00:00");
const ORDER = anOrder();
const SETTINGS = orderSettings();
const ON_RECEIPT = orderSettings({ postingStyle: "OnReceipt" });
const ACCOUNTS: Readonly<Record<string, string>> = {
  "1100": "bank",
  "1250": "in transit",
  "1300": "debtors",
  "4900": "charges",
  "8900": "discount",
};

/** An entry as the contract's table writes it: one side, then the other. */
function sides(entry: Entry | null): { debit: Record<string, number>; credit: Record<string, number> } {
  const debit: Record<string, number> = {};
  const credit: Record<string, number> = {};
  for (const { account, amount } of entry?.postings ?? []) {
    const name = ACCOUNTS[account] ?? account;
    if (amount > 0) debit[name] = amount / 100;
    else credit[name] = -amount / 100;
  }
  return { debit, credit };
}

/** An invoice or credit note of this open amount, with this discount. */
function item(open: number, discount: number): DirectDebit {
  return aLine({ amount: cents(open - discount), discount: discount === 0 ? null : cents(discount) });
}

function issue(line: DirectDebit): Entry {
  const made = collectionEntry(ORDER, SETTINGS, line, ON);
  if (made === null) throw new Error("nothing was booked");
  return made;
}

function booked(...entries: readonly Entry[]): LedgerLine[] {
  return ledgerLines([], entries, AT);
}

/** A debit of the bank. */
function debitOf(amount: number, charges: number) {
  return { bookingDate: LATER, amount: cents(amount), charges: cents(charges), bankReference: "D1" };
}

describe("entries of the posting style on issue", () => {
  test("issue of an invoice of 100.00 with 2.50 discount", () => {
    expect(sides(issue(item(100_00, 2_50)))).toEqual({
      debit: { "in transit": 97.5, discount: 2.5 },
      credit: { debtors: 100 },
    });
  });

  test("issue of an invoice without discount has no line for it", () => {
    expect(sides(issue(item(100_00, 0)))).toEqual({ debit: { "in transit": 100 }, credit: { debtors: 100 } });
    const zero = aLine({ discount: cents(0) });
    expect(issue(zero).postings).toHaveLength(2);
  });

  test("issue without discount needs no account for it", () => {
    const settings = orderSettings({ discountAccount: null });
    for (const discount of [null, cents(0)]) {
      expect(collectionEntry(ORDER, settings, aLine({ discount }), ON)?.postings).toHaveLength(2);
    }
    expect(() => collectionEntry(ORDER, settings, item(100_00, 2_50), ON)).toThrow("without a ledger account");
    expect(issue(aLine())).toMatchObject({ event: "Collection", journal: "INC", bookingDate: ON, reversalOf: null });
  });

  test("issue of a netted credit note of 200.00 with 2 % discount on credit notes", () => {
    expect(sides(issue(item(-200_00, -4_00)))).toEqual({
      debit: { debtors: 200 },
      credit: { "in transit": 196, discount: 4 },
    });
  });

  test("issue of the same credit note with a fixed 2.50", () => {
    expect(sides(issue(item(-200_00, 2_50)))).toEqual({
      debit: { debtors: 200, discount: 2.5 },
      credit: { "in transit": 202.5 },
    });
  });

  test("receipt of a batch of 1300.00", () => {
    const receipt = receiptEntry(ORDER, SETTINGS, cents(1300_00), LATER, "B1");
    expect(sides(receipt)).toEqual({ debit: { bank: 1300 }, credit: { "in transit": 1300 } });
    expect(receipt).toMatchObject({ journal: "BNK", event: "Receipt", bookingDate: LATER, reversalOf: null });
    expect(receipt.subject).toMatchObject({
      description: "2026-0001 00001",
      order: "2026-0001",
      bankReference: "B1",
      debtor: null,
      directDebit: null,
    });
  });

  test("return of the first gives every account back what it gave", () => {
    const reversal = reversalEntry(booked(issue(item(100_00, 2_50))), LATER, "Return", "R1");
    expect(sides(reversal)).toEqual({ debit: { debtors: 100 }, credit: { "in transit": 97.5, discount: 2.5 } });
    expect(reversal).toMatchObject({
      journal: "INC",
      event: "Return",
      bookingDate: LATER,
      reversalOf: "INC-2026-000001",
    });
    expect(reversal.subject).toEqual({ ...issue(item(100_00, 2_50)).subject, bankReference: "R1" });
  });

  test("the bank's debit for it with 3.00 charges", () => {
    const debit = debitOf(97_50, 3_00);
    const made = bankDebitEntry(ORDER, SETTINGS, [item(100_00, 2_50)], debit);
    expect(sides(made)).toEqual({ debit: { "in transit": 97.5, charges: 3 }, credit: { bank: 100.5 } });
    expect(made).toMatchObject({ journal: "BNK", event: "BankDebit", bookingDate: LATER });
    expect(made.subject).toMatchObject({ debtor: "10001", invoice: "F1", directDebit: 1, bankReference: "D1" });
  });

  test("the bank's debit without charges has no line for them", () => {
    const settings = orderSettings({ chargesAccount: null });
    const made = bankDebitEntry(ORDER, settings, [item(100_00, 0)], debitOf(100_00, 0));
    expect(sides(made)).toEqual({ debit: { "in transit": 100 }, credit: { bank: 100 } });
  });

  test("the bank debits a consolidated transaction in one amount, for no item in particular", () => {
    const lines = [item(1000_00, 0), item(500_00, 0), item(-200_00, 0)].map((line, i) => ({ ...line, line: i + 1 }));
    const made = bankDebitEntry(ORDER, SETTINGS, lines, debitOf(1300_00, 0));
    expect(sides(made)).toEqual({ debit: { "in transit": 1300 }, credit: { bank: 1300 } });
    expect(made.subject).toMatchObject({
      debtor: "10001",
      endToEndId: "2026-0001-00001",
      mandateId: "SR10001",
      invoice: null,
      instalment: null,
      directDebit: null,
    });
  });

  test("charges that no line of ours stands for are about the order", () => {
    const made = bankDebitEntry(ORDER, SETTINGS, [], debitOf(0, 3_00));
    expect(sides(made)).toEqual({ debit: { charges: 3 }, credit: { bank: 3 } });
    expect(made.subject).toMatchObject({ order: "2026-0001", debtor: null, bankReference: "D1" });
  });

  test("a cancelled order mirrors the issue of every item, a credit note's too", () => {
    const note = reversalEntry(booked(issue(item(-200_00, 2_50))), ON, "OrderCancelled", null);
    expect(sides(note)).toEqual({ debit: { "in transit": 202.5 }, credit: { debtors: 200, discount: 2.5 } });
    expect(note.event).toBe("OrderCancelled");
  });
});

describe("entries of the posting style on receipt", () => {
  test("issue books nothing", () => {
    expect(collectionEntry(ORDER, ON_RECEIPT, item(100_00, 2_50), ON)).toBeNull();
  });

  test("receipt of an item of 100.00 with 2.50 discount", () => {
    const receipt = lineReceiptEntry(ORDER, ON_RECEIPT, item(100_00, 2_50), LATER, "B1");
    expect(sides(receipt)).toEqual({ debit: { "in transit": 97.5, discount: 2.5 }, credit: { debtors: 100 } });
    expect(receipt).toMatchObject({ journal: "BNK", event: "Receipt", bookingDate: LATER });
    expect(receipt.subject).toMatchObject({ invoice: "F1", directDebit: 1, bankReference: "B1" });
  });

  test("return after receipt leaves it in transit, until the bank debits it with its charges", () => {
    const line = item(100_00, 2_50);
    const received = booked(lineReceiptEntry(ORDER, ON_RECEIPT, line, ON, "B1"));
    const reversal = reversalEntry(received, LATER, "Return", "R1");
    expect(sides(reversal)).toEqual({ debit: { debtors: 100 }, credit: { "in transit": 97.5, discount: 2.5 } });
    expect(sides(bankDebitEntry(ORDER, ON_RECEIPT, [line], debitOf(97_50, 3_00)))).toEqual({
      debit: { "in transit": 97.5, charges: 3 },
      credit: { bank: 100.5 },
    });
  });

  test("of an older order, what was received straight from the bank goes back there, and its charges apart", () => {
    const line = item(100_00, 2_50);
    const receipt = lineReceiptEntry(ORDER, ON_RECEIPT, line, ON, "B1", "bank");
    expect(sides(receipt)).toEqual({ debit: { bank: 97.5, discount: 2.5 }, credit: { debtors: 100 } });
    const reversal = reversalEntry(booked(receipt), LATER, "Return", "R1");
    expect(sides(reversal)).toEqual({ debit: { debtors: 100 }, credit: { bank: 97.5, discount: 2.5 } });
    expect(sides(bankDebitEntry(ORDER, ON_RECEIPT, [line], debitOf(0, 3_00)))).toEqual({
      debit: { charges: 3 },
      credit: { bank: 3 },
    });
  });
});

describe("an entry", () => {
  test("is described by order, item and name, an instalment by its number", () => {
    expect(issue(aLine()).subject.description).toBe("2026-0001 F1 Bakkerij Jansen");
    expect(issue(aLine({ instalment: 2, accountHolder: "" })).subject.description).toBe("2026-0001 F1/2");
    const unnumbered = receiptEntry(anOrder({ batchNumber: null }), SETTINGS, cents(1), ON, "B1");
    expect(unnumbered.subject.description).toBe("2026-0001");
  });

  test("with a discount or charges cannot do without their ledger accounts", () => {
    const bare = orderSettings({ discountAccount: null, chargesAccount: null });
    expect(() => collectionEntry(ORDER, bare, item(100_00, 2_50), ON)).toThrow("a discount without a ledger account");
    expect(() => bankDebitEntry(ORDER, bare, [aLine()], debitOf(0, 1))).toThrow("charges without a ledger account");
  });

  test("that left no lines cannot be reversed", () => {
    expect(() => reversalEntry([], ON, "Return", null)).toThrow("an entry without lines cannot be reversed");
  });

  test("takes off the open amount what is collected and what is given as discount", () => {
    expect(collectedOf(item(100_00, 2_50))).toBe(100_00);
    expect(collectedOf(aLine({ amount: cents(-196_00), discount: cents(-4_00) }))).toBe(-200_00);
  });
});

/** What every ledger account holds after these lines; accounts at nil are left out. */
function balances(lines: readonly LedgerLine[]): Record<string, Cents> {
  const accounts = new Set(lines.map(({ account }) => account));
  const sums = [...accounts].map((account) => {
    const own = lines.filter((line) => line.account === account);
    return [ACCOUNTS[account] ?? account, sumOf(own, balanceOf)] as const;
  });
  return Object.fromEntries(sums.filter(([, sum]) => sum !== 0));
}

/** Any open item of any sign with any lawful discount: smaller than the item, of either sign. */
const items = fc
  .tuple(fc.integer({ min: 1, max: 99_999_999_999 }), fc.double({ min: -0.999, max: 0.999, noNaN: true }), fc.boolean())
  .map(([size, part, isCreditNote]) => {
    const open = isCreditNote ? -size : size;
    return item(open, Math.trunc(size * part) === 0 ? 0 : Math.trunc(size * part));
  });

describe("laws of posting", () => {
  test("every entry about an item balances, whatever its amount and discount", () => {
    fc.assert(
      fc.property(items, fc.integer({ min: 0, max: 10_000 }), (line, charges) => {
        const debit = debitOf(line.amount, charges);
        const entries = [
          issue(line),
          lineReceiptEntry(ORDER, ON_RECEIPT, line, ON, null, "bank"),
          lineReceiptEntry(ORDER, ON_RECEIPT, line, ON, null, "inTransit"),
          bankDebitEntry(ORDER, SETTINGS, [line], debit),
        ];
        for (const { postings } of entries) {
          expect(postings.length).toBeGreaterThan(1);
          expect(sumOf(postings, ({ amount }) => amount)).toBe(0);
          expect(postings.every(({ amount }) => amount !== 0)).toBe(true);
        }
      }),
    );
  });

  test("a reversal is the exact mirror, names what it reverses, and leaves every account at nil", () => {
    fc.assert(
      fc.property(items, fc.constantFrom("Return" as const, "OrderCancelled" as const), (line, event) => {
        const original = booked(issue(line));
        const reversal = ledgerLines(original, [reversalEntry(original, LATER, event, null)], AT);
        const side = ({ account, debit, credit }: LedgerLine) => JSON.stringify([account, debit, credit]);
        const mirrored = ({ account, debit, credit }: LedgerLine) => JSON.stringify([account, credit, debit]);
        expect(reversal.map(side).sort()).toEqual(original.map(mirrored).sort());
        expect(new Set(reversal.map(({ reversalOf }) => reversalOf))).toEqual(new Set([original[0]?.entry]));
        expect(balances([...original, ...reversal])).toEqual({});
      }),
    );
  });

  test("in transit is nil when an order is received, some items are returned and the bank has debited these", () => {
    const returned = fc.array(fc.tuple(items, fc.boolean()), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(returned, (lines) => {
        const issued = lines.map(([line]) => issue(line));
        const total = sumOf(lines, ([{ amount }]) => amount);
        const ledger = booked(...issued, receiptEntry(ORDER, SETTINGS, total, LATER, "B1"));
        const back = lines.filter(([, isReturned]) => isReturned).map(([line]) => line);
        const reversals = back.flatMap((line) => [
          reversalEntry(booked(issue(line)), LATER, "Return", null),
          bankDebitEntry(ORDER, SETTINGS, [line], debitOf(line.amount, 0)),
        ]);
        const all = balances([...ledger, ...ledgerLines(ledger, reversals, AT)]);
        expect(all["in transit"]).toBeUndefined();
        const kept = lines.filter(([, isReturned]) => !isReturned).map(([line]) => line);
        expect(all["bank"] ?? 0).toBe(sumOf(kept, ({ amount }) => amount));
        // No debtor account is left with more or less than what was kept.
        expect(all["debtors"] ?? 0).toBe(-sumOf(kept, collectedOf) || 0);
      }),
    );
  });

  test("both styles end with the same money in the same places once all is received", () => {
    fc.assert(
      fc.property(fc.array(items, { minLength: 1, maxLength: 8 }), (lines) => {
        const total = sumOf(lines, ({ amount }) => amount);
        const onIssue = booked(...lines.map(issue), receiptEntry(ORDER, SETTINGS, total, LATER, "B1"));
        const onReceipt = booked(
          ...lines.map((line) => lineReceiptEntry(ORDER, ON_RECEIPT, line, LATER, "B1", "bank")),
        );
        const inParts = booked(
          receiptEntry(ORDER, ON_RECEIPT, total, LATER, "B1"),
          ...lines.map((line) => lineReceiptEntry(ORDER, ON_RECEIPT, line, LATER, null, "inTransit")),
        );
        expect(balances(onReceipt)).toEqual(balances(onIssue));
        expect(balances(inParts)).toEqual(balances(onIssue));
      }),
    );
  });
});
