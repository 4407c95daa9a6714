import fc from "fast-check";
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { isoDate, isoDateTime } from "../../../src/domain/values/calendar";
import { cents } from "../../../src/domain/values/money";
import type { LedgerEvent, LedgerLine, LogRow } from "../../../src/domain/book/records";
import { FIRST_SEAL, LEDGER_EVENT_WORDS, ledgerSeal, logSeal } from "../../../src/domain/ledger/seal";
import { fieldsOf } from "../../../src/sheets/tables";
import { aLedgerLine } from "../../support/lines";
import { startedLogRow } from "../../support/orderBook";

const DOCUMENT = readFileSync(join(__dirname, "../../../docs/seal.md"), "utf8");

/** The lines of the document's blocks of text, in order: ledger lines, their seals, log rows, their seals. */
const [LINES = [], SEALS = [], LOG_ROWS = [], LOG_SEALS = []] = [...DOCUMENT.matchAll(/```text\n([^`]*)\n```/g)].map(
  ([, block = ""]) => block.split("\n"),
);

/** The columns of the sheet, in their order. */
const SEALED_FIELDS = fieldsOf("Ledger")
  .map(({ name }) => name as keyof LedgerLine)
  .filter((field) => field !== "seal");

/** The recipe as someone without our program follows it. */
function sealByHand(previous: string, line: string): string {
  const text = [previous, ...line.split("|")].join("\u001f");
  return createHash("sha256").update(text, "utf8").digest("hex");
}

const EXAMPLE: readonly LedgerLine[] = [
  aLedgerLine(),
  aLedgerLine({ number: 2, line: 2, account: "8900", debit: cents(2_50) }),
  aLedgerLine({ number: 3, line: 3, account: "1300", debit: null, credit: cents(100_00) }),
];

const EXAMPLE_LOG: LogRow = startedLogRow({
  at: isoDateTime("2026-11-23T09:00:00"),
  user: "anna",
  action: "issue",
  request: '{"request":{"order":"2026-0001"}}',
  summary: "Opdracht 2026-0001 verwerkt",
});

function sealsOf(lines: readonly LedgerLine[]): string[] {
  const seals: string[] = [];
  for (const line of lines) seals.push(ledgerSeal(seals.at(-1) ?? FIRST_SEAL, line));
  return seals;
}

describe("the seal of the ledger", () => {
  test("is what the documented recipe gives for the documented example", () => {
    expect(LINES).toHaveLength(3);
    const seals: string[] = [];
    for (const line of LINES) seals.push(sealByHand(seals.at(-1) ?? "0".repeat(64), line));
    expect(seals).toEqual(SEALS);
  });

  test("is what the program gives for the documented example", () => {
    expect(sealsOf(EXAMPLE)).toEqual(SEALS);
  });

  test("covers the fields in the order that the document names", () => {
    const named = /The fields of a ledger line: ([^.]*)\./.exec(DOCUMENT)?.[1] ?? "";
    const fields = [...named.matchAll(/`(\w+)`/g)].map(([, field]) => field);
    expect(fields).toEqual(SEALED_FIELDS);
  });

  test("begins after 64 zeros", () => {
    expect(FIRST_SEAL).toBe("0".repeat(64));
  });

  test("writes events in the English words of the workbook, in every caption language", () => {
    expect(LEDGER_EVENT_WORDS).toEqual({
      Collection: "Collection",
      Receipt: "Receipt",
      Return: "Return",
      BankDebit: "Bank debit",
      ChargesInvoiced: "Charges invoiced",
      OrderCancelled: "Order cancelled",
      Undone: "Undone",
    });
  });

  test("covers a text of any length to its end", () => {
    const fields = (description: string) =>
      SEALED_FIELDS.map((field) => String({ ...aLedgerLine(), description, event: "Collection" }[field] ?? "")).join(
        "|",
      );
    const lengths = [2_000, 5_000, 50, ...Array.from({ length: 400 }, (_, index) => 1_700 + index)];
    for (const letter of ["é", "e", "\u007f", "\u0080"]) {
      for (const length of lengths) {
        const description = `${letter.repeat(length)}1`;
        expect(ledgerSeal(FIRST_SEAL, aLedgerLine({ description }))).toBe(sealByHand(FIRST_SEAL, fields(description)));
      }
    }
  });

  test("covers a number as it is written, also at the end of a long line and one that no ledger should hold", () => {
    const numbers = fc.oneof(fc.nat(), fc.maxSafeNat(), fc.maxSafeInteger(), fc.double());
    fc.assert(
      fc.property(numbers, fc.integer({ min: 1_850, max: 2_000 }), (number, length) => {
        const line = { ...aLedgerLine(), number, instalment: number, description: "e".repeat(length) };
        const words = { ...line, event: "Collection" };
        const text = SEALED_FIELDS.map((field) => String(words[field] ?? "")).join("|");
        expect(ledgerSeal(FIRST_SEAL, line)).toBe(sealByHand(FIRST_SEAL, text));
      }),
    );
  });

  test("counts letters outside ASCII as UTF-8", () => {
    const line = aLedgerLine({ description: "Café Ĳssel" });
    const text = (LINES[0] ?? "").replace("2026-0001 F1 Bakkerij Jansen", "Café Ĳssel");
    expect(ledgerSeal(FIRST_SEAL, line)).toBe(sealByHand(FIRST_SEAL, text));
  });
});

describe("the seal of the log", () => {
  test("is what the documented recipe gives for the documented row", () => {
    expect(LOG_ROWS).toHaveLength(1);
    expect(LOG_ROWS.map((row) => sealByHand(FIRST_SEAL, row))).toEqual(LOG_SEALS);
    expect([logSeal(FIRST_SEAL, EXAMPLE_LOG)]).toEqual(LOG_SEALS);
  });

  test("stays when a started action is completed, recovered or undone", () => {
    const started = logSeal(FIRST_SEAL, EXAMPLE_LOG);
    for (const state of ["Completed", "Recovered", "Undone"] as const) {
      expect(logSeal(FIRST_SEAL, { ...EXAMPLE_LOG, state })).toBe(started);
    }
  });

  test("leaves a blank user, order or request empty", () => {
    const blank = { ...EXAMPLE_LOG, user: null, order: null, request: null, summary: null, version: null };
    expect(logSeal(FIRST_SEAL, blank)).toBe(sealByHand(FIRST_SEAL, "1|2026-11-23T09:00:00||issue||||"));
  });
});

const words = fc.string({ minLength: 1, maxLength: 20 });
const whole = fc.integer({ min: 1, max: 1_000_000 });
const amount = whole.map(cents);
const day = fc.constantFrom("2026-12-01", "2027-01-04", "2030-06-28").map(isoDate);
const moment = fc.constantFrom("2026-11-23T09:00:00", "2027-01-02T00:00:01").map(isoDateTime);
const event = fc.constantFrom<LedgerEvent>("Collection", "Receipt", "Return", "BankDebit", "OrderCancelled");

const ledgerLine: fc.Arbitrary<LedgerLine> = fc.record({
  row: fc.constant(0),
  number: whole,
  entry: words,
  line: whole,
  bookingDate: day,
  journal: words,
  account: words,
  debit: fc.option(amount),
  credit: fc.option(amount),
  description: fc.option(words),
  administration: words,
  debtor: fc.option(words),
  invoice: fc.option(words),
  instalment: fc.option(whole),
  order: fc.option(words),
  directDebit: fc.option(whole),
  endToEndId: fc.option(words),
  mandateId: fc.option(words),
  bankReference: fc.option(words),
  event,
  reversalOf: fc.option(words),
  recordedAt: moment,
  seal: fc.constant(""),
});

describe("laws of the seal", () => {
  test("a change of any field of any line changes the seals from that line on and none before it", () => {
    const fields = fc.constantFrom(...SEALED_FIELDS);
    fc.assert(
      fc.property(
        fc.array(ledgerLine, { minLength: 1, maxLength: 6 }),
        fc.nat(),
        fields,
        ledgerLine,
        (lines, at, field, other) => {
          const changed = at % lines.length;
          fc.pre(lines[changed]?.[field] !== other[field]);
          const before = sealsOf(lines);
          const after = sealsOf(lines.map((line, i) => (i === changed ? { ...line, [field]: other[field] } : line)));
          expect(after.slice(0, changed)).toEqual(before.slice(0, changed));
          for (let i = changed; i < lines.length; i += 1) expect(after[i]).not.toBe(before[i]);
        },
      ),
    );
  });

  test("taking out a line, or swapping two, changes the last seal", () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(ledgerLine, { minLength: 2, maxLength: 6, selector: (line) => line.number }),
        (lines) => {
          const last = sealsOf(lines).at(-1);
          expect(sealsOf(lines.slice(1)).at(-1)).not.toBe(last);
          const [first, second, ...rest] = lines;
          expect(sealsOf([second, first, ...rest] as LedgerLine[]).at(-1)).not.toBe(last);
        },
      ),
    );
  });

  test("the row of the sheet does not count, so that the sheet may be sorted", () => {
    fc.assert(
      fc.property(ledgerLine, whole, (line, row) => {
        expect(ledgerSeal(FIRST_SEAL, { ...line, row } as LedgerLine)).toBe(ledgerSeal(FIRST_SEAL, line));
      }),
    );
  });
});
