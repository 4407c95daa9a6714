import fc from "fast-check";
import { isoDate, isoDateTime } from "../../../src/domain/values/calendar";
import {
  balanceOf,
  type Entry,
  entriesOf,
  entryId,
  entry,
  isEmptyEntry,
  lastLedgerLine,
  ledgerLines,
  type Subject,
} from "../../../src/domain/ledger/journal";
import { cents, sumOf } from "../../../src/domain/values/money";
import type { LedgerLine } from "../../../src/domain/book/records";
import { FIRST_SEAL, ledgerSeal } from "../../../src/domain/ledger/seal";
import { aLedgerLine } from "../../support/lines";

const RECORDED_AT = isoDateTime("2026-11-23T09:00:00");

const SUBJECT: Subject = {
  description: "2026-0001 F1 Bakkerij Jansen",
  debtor: "10001",
  invoice: "F1",
  instalment: null,
  order: "2026-0001",
  directDebit: 1,
  endToEndId: "2026-0001-00001",
  mandateId: "SR10001",
  bankReference: null,
};

/** Invoice of EUR 100.00 with EUR 2.50 discount, issued. */
function anEntry(over: Partial<Entry> = {}): Entry {
  return entry({
    journal: "INC",
    bookingDate: isoDate("2026-12-01"),
    administration: "NL01",
    event: "Collection",
    reversalOf: null,
    subject: SUBJECT,
    postings: [
      { account: "1300", amount: cents(-100_00) },
      { account: "1250", amount: cents(97_50) },
      { account: "8900", amount: cents(2_50) },
    ],
    ...over,
  });
}

function numbersOf(ledger: readonly LedgerLine[]): string[] {
  return ledger.map((line) => `${String(line.number)} ${line.entry} ${String(line.line)}`);
}

describe("a journal entry", () => {
  test("shows its debits before its credits", () => {
    expect(anEntry().postings.map(({ account }) => account)).toEqual(["1250", "8900", "1300"]);
  });

  test("leaves out what is nothing", () => {
    const postings = [
      { account: "1250", amount: cents(100_00) },
      { account: "8900", amount: cents(0) },
      { account: "1300", amount: cents(-100_00) },
    ];
    expect(anEntry({ postings }).postings.map(({ account }) => account)).toEqual(["1250", "1300"]);
  });

  test("is refused when it is out of balance", () => {
    const postings = [
      { account: "1250", amount: cents(97_50) },
      { account: "1300", amount: cents(-100_00) },
    ];
    expect(() => anEntry({ postings })).toThrow("an entry is out of balance by -250 cents");
  });

  test("that moves no money leaves no line and takes no number", () => {
    const empty = anEntry({ postings: [{ account: "1250", amount: cents(0) }] });
    expect(isEmptyEntry(empty)).toBe(true);
    expect(isEmptyEntry(anEntry())).toBe(false);
    expect(numbersOf(ledgerLines([], [empty, anEntry()], RECORDED_AT))[0]).toBe("1 INC-2026-000001 1");
  });
});

describe("the ledger", () => {
  test("writes each side positive, with all that the entry is about", () => {
    const [transit, discount, debtors] = ledgerLines([], [anEntry()], RECORDED_AT);
    expect(transit).toEqual(aLedgerLine({ seal: transit?.seal ?? "" }));
    expect(discount).toMatchObject({ number: 2, line: 2, account: "8900", debit: 2_50, credit: null });
    expect(debtors).toMatchObject({ number: 3, line: 3, account: "1300", debit: null, credit: 100_00 });
  });

  test("numbers entries apart for every administration, so that none of them has a gap", () => {
    const theirs = anEntry({ administration: "BE01" });
    const first = ledgerLines([], [anEntry(), theirs, anEntry(), theirs], RECORDED_AT);
    const ledger = [...first, ...ledgerLines(first, [theirs, anEntry()], RECORDED_AT)];
    const numbers = (administration: string) =>
      [...entriesOf(ledger).values()]
        .filter(([line]) => line?.administration === administration)
        .map(([line]) => line?.entry);
    expect(numbers("NL01")).toEqual(["INC-2026-000001", "INC-2026-000002", "INC-2026-000003"]);
    expect(numbers("BE01")).toEqual(["INC-2026-000001", "INC-2026-000002", "INC-2026-000003"]);
    for (const lines of entriesOf(ledger.toReversed()).values())
      expect(lines.map(({ line }) => line)).toEqual([1, 2, 3]);
  });

  test("goes on after the highest number of each administration where they had counted together", () => {
    const shared = [
      aLedgerLine({ number: 1, entry: "INC-2026-000001" }),
      aLedgerLine({ number: 2, entry: "INC-2026-000002", administration: "BE01" }),
      aLedgerLine({ number: 3, entry: "INC-2026-000003" }),
    ];
    const next = ledgerLines(shared, [anEntry(), anEntry({ administration: "be01" })], RECORDED_AT);
    expect([...new Set(next.map(({ entry }) => entry))]).toEqual(["INC-2026-000004", "INC-2026-000003"]);
  });

  test("numbers entries apart for every journal and year of the booking date", () => {
    const nextYear = anEntry({ bookingDate: isoDate("2027-01-04") });
    const entries = [anEntry(), anEntry({ journal: "BNK" }), nextYear, anEntry()];
    const numbers = ledgerLines([], entries, RECORDED_AT).map((line) => line.entry);
    expect([...new Set(numbers)]).toEqual(["INC-2026-000001", "BNK-2026-000001", "INC-2027-000001", "INC-2026-000002"]);
  });

  test("goes on after the last number, in whatever order the sheet was sorted", () => {
    const first = ledgerLines([], [anEntry(), anEntry()], RECORDED_AT);
    const next = ledgerLines([...first].reverse(), [anEntry()], RECORDED_AT);
    expect(numbersOf(next)).toEqual(["7 INC-2026-000003 1", "8 INC-2026-000003 2", "9 INC-2026-000003 3"]);
  });

  test("counts a journal whose name was typed in other capitals as the same", () => {
    const first = ledgerLines([], [anEntry({ journal: "inc" })], RECORDED_AT);
    expect(ledgerLines(first, [anEntry()], RECORDED_AT)[0]?.entry).toBe("INC-2026-000002");
  });

  test("takes a journal name with hyphens and digits apart at the right place", () => {
    const first = ledgerLines([], [anEntry({ journal: "INC-2025-000009" })], RECORDED_AT);
    const next = ledgerLines(first, [anEntry({ journal: "INC-2025-000009" })], RECORDED_AT);
    expect(next[0]?.entry).toBe("INC-2025-000009-2026-000002");
    expect(ledgerLines(first, [anEntry({ journal: "INC-2025" })], RECORDED_AT)[0]?.entry).toBe("INC-2025-2026-000001");
  });

  test("does not stumble over an entry number that is not ours", () => {
    const foreign = aLedgerLine({ number: 4, entry: "openingsbalans" });
    expect(numbersOf(ledgerLines([foreign], [anEntry()], RECORDED_AT))[0]).toBe("5 INC-2026-000001 1");
  });

  test("seals the first line after 64 zeros and every other one after the line before it", () => {
    const first = ledgerLines([], [anEntry()], RECORDED_AT);
    const second = ledgerLines(first, [anEntry()], RECORDED_AT);
    let seal = FIRST_SEAL;
    for (const line of [...first, ...second]) {
      seal = ledgerSeal(seal, line);
      expect(line.seal).toBe(seal);
    }
  });

  test("knows its last line by number, not by row", () => {
    const [a, b, c] = ledgerLines([], [anEntry()], RECORDED_AT);
    expect(lastLedgerLine([c, a, b] as LedgerLine[])).toBe(c);
    expect(lastLedgerLine([])).toBeNull();
  });

  test("has an entry's lines together in their order, however the sheet was sorted", () => {
    const lines = ledgerLines([], [anEntry(), anEntry({ journal: "BNK" })], RECORDED_AT);
    const entries = entriesOf([...lines].reverse());
    expect([...entries.values()].map(([line]) => line?.entry).sort()).toEqual(["BNK-2026-000001", "INC-2026-000001"]);
    expect(entries.get(entryId({ administration: "NL01", entry: "INC-2026-000001" }))).toEqual(lines.slice(0, 3));
  });

  test("weighs a line as debit less credit, and a line without either as nothing", () => {
    expect(balanceOf({ debit: cents(5), credit: null })).toBe(5);
    expect(balanceOf({ debit: null, credit: cents(5) })).toBe(-5);
    expect(balanceOf({ debit: null, credit: null })).toBe(0);
  });
});

const amounts = fc.array(fc.integer({ min: -99_999_999_999, max: 99_999_999_999 }), { minLength: 1, maxLength: 5 });

/** An entry of any amounts, brought into balance by the last account. */
const entries: fc.Arbitrary<Entry> = fc
  .tuple(amounts, fc.constantFrom("INC", "inc", "BNK", "MEM-1"), fc.constantFrom("2026-12-31", "2027-01-04"))
  .map(([parts, journal, date]) =>
    anEntry({
      journal,
      bookingDate: isoDate(date),
      postings: [...parts, -parts.reduce((sum, part) => sum + part, 0)].map((amount, index) => ({
        account: String(1000 + index),
        amount: cents(amount),
      })),
    }),
  );
const batches = fc.array(fc.array(entries, { maxLength: 4 }), { minLength: 1, maxLength: 4 });

/** The ledger after several actions, each of which wrote some entries. */
function ledgerAfter(actions: readonly (readonly Entry[])[]): LedgerLine[] {
  let ledger: LedgerLine[] = [];
  for (const action of actions) ledger = [...ledger, ...ledgerLines(ledger, action, RECORDED_AT)];
  return ledger;
}

describe("laws of the ledger", () => {
  test("every entry balances, and every line has exactly one side, positive", () => {
    fc.assert(
      fc.property(batches, (actions) => {
        const ledger = ledgerAfter(actions);
        for (const lines of entriesOf(ledger).values()) expect(sumOf(lines, balanceOf)).toBe(0);
        for (const { debit, credit } of ledger) {
          expect([debit, credit].filter((side) => side !== null)).toHaveLength(1);
          expect(debit ?? credit).toBeGreaterThan(0);
        }
      }),
    );
  });

  test("line numbers, entry numbers of each administration, journal and year, and lines of each entry have no gap", () => {
    fc.assert(
      fc.property(batches, (actions) => {
        const ledger = ledgerAfter(actions);
        expect(ledger.map(({ number }) => number)).toEqual(ledger.map((_, index) => index + 1));
        const last = new Map<string, number>();
        for (const [name, lines] of entriesOf(ledger)) {
          expect(lines.map(({ line }) => line)).toEqual(lines.map((_, index) => index + 1));
          const series = name.slice(0, -7).toLowerCase();
          const number = Number(name.slice(-6));
          expect(number).toBe((last.get(series) ?? 0) + 1);
          last.set(series, number);
          for (const { journal, bookingDate } of lines)
            expect(lines[0]?.entry).toContain(`${journal}-${bookingDate.slice(0, 4)}-`);
        }
      }),
    );
  });

  test("writing in one action or in several gives the same ledger, seals and all", () => {
    fc.assert(
      fc.property(batches, (actions) => {
        expect(ledgerAfter(actions)).toEqual(ledgerAfter([actions.flat()]));
      }),
    );
  });
});
