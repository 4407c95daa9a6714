import fc from "fast-check";

import { importAction } from "../../src/actions/import";
import type { Book } from "../../src/domain/book/book";
import type { BankEntry } from "../../src/domain/book/records";
import { readStatementFile } from "../../src/statements/readStatementFile";
import type { StatementFile } from "../../src/statements/statement";
import type { BankEvent, BankStatement } from "../../tools/bank/bank.mjs";
import { bookOfDebtors, momentOn } from "../support/books";
import { importedAtOnce } from "../support/statements";

const NOON = momentOn("2026-12-31T12:00:00");
const START = bookOfDebtors(1);
const ACCOUNT = "NL91ABNA0417164300";
const DAYS = ["2026-12-01", "2026-12-02", "2026-12-03"] as const;

/** What a bank does on a day; what nothing identifies is often like something else of that day. */
const event: fc.Arbitrary<BankEvent> = fc
  .record({
    kind: fc.constantFrom<BankEvent["kind"]>("Batch", "Receipt", "Return", "Refund", "Reject", "Other", "Other"),
    amount: fc.constantFrom(1999, 10_000, 10_001),
    isDebit: fc.boolean(),
    text: fc.constantFrom("Factuur 2026-17", "Huur december"),
  })
  .map(({ kind, amount, isDebit, text }) => ({
    kind,
    day: "",
    amount: kind === "Other" && isDebit ? -amount : amount,
    ...(kind === "Other" ? { text } : {}),
  }));

/** A month of statements, one a day, each following on the one before it, with every identification that it needs. */
const statements: fc.Arbitrary<readonly BankStatement[]> = fc
  .tuple(...DAYS.map(() => fc.array(event, { minLength: 1, maxLength: 5 })))
  .map((days) => {
    let opening = 100_000;
    return days.map((events, index): BankStatement => {
      const day = DAYS[index] ?? DAYS[0];
      const entries = events.map((one, position) => identified({ ...one, day }, `${String(index)}${String(position)}`));
      const statement = {
        account: ACCOUNT,
        number: index + 1,
        opening,
        openingDay: DAYS[index - 1] ?? "2026-11-30",
        day,
        entries,
      };
      opening += entries.reduce((sum, { kind, amount }) => sum + (isBack(kind) ? -amount : amount), 0);
      return statement;
    });
  });

const isBack = (kind: BankEvent["kind"]): boolean => kind === "Return" || kind === "Refund" || kind === "Reject";

function identified(one: BankEvent, name: string): BankEvent {
  if (one.kind === "Other") return one;
  if (one.kind === "Batch") return { ...one, paymentInformationId: `2026-0001-0000${name}-1`, numberOfTransactions: 3 };
  const debtor = { mandateId: "SR10001", name: "Bakkerij Jansen", iban: "NL20INGB0001234567" };
  return { ...one, ...debtor, endToEndId: `2026-0001-000${name}`, ...(isBack(one.kind) ? { reason: "AM04" } : {}) };
}

type Write = (of: readonly BankStatement[]) => string | Uint8Array;

const NAMES = ["camt.053.02", "camt.053.08", "camt.054", "camt.052", "abn", "ing", "rabobank", "coda"] as const;
type Format = (typeof NAMES)[number];
const formats = fc.constantFrom(...NAMES);

let write: Readonly<Record<Format, Write>>;

beforeAll(async () => {
  const { camt } = await import("../../tools/bank/camt.mjs");
  const { coda } = await import("../../tools/bank/coda.mjs");
  const { mt940 } = await import("../../tools/bank/mt940.mjs");
  write = {
    "camt.053.02": (of) => camt("camt.053", of, { version: "02", bank: "ING" }),
    "camt.053.08": (of) => camt("camt.053", of, { version: "08", bank: "ABNAMRO" }),
    "camt.054": (of) => camt("camt.054", of, { version: "04", swapsRoles: false }),
    "camt.052": (of) => camt("camt.052", of),
    abn: (of) => mt940("abn", of),
    ing: (of) => mt940("ing", of),
    rabobank: (of) => mt940("rabobank", of),
    coda,
  };
});

/** What tells most: Rabobank's MT940 does not say of a single credit what it is of. */
const fullest = (among: readonly Format[]): Format =>
  among.every((name) => name === "rabobank") ? "rabobank" : "camt.053.08";

function fileOf(format: Format, of: readonly BankStatement[]): StatementFile {
  const written = write[format](of);
  const bytes = typeof written === "string" ? new TextEncoder().encode(written) : written;
  return readStatementFile(`${format} ${of[0]?.day ?? ""}`, [bytes]);
}

/** What the rows say that happened: day, amount and what identifies it. */
const events = ({ tables }: Book): readonly string[] =>
  tables.BankEntries.map((entry: BankEntry) => {
    const name = entry.endToEndId ?? entry.paymentInformationId ?? "-";
    return `${entry.bookingDate} ${String(entry.amount)} ${name}`;
  }).sort();

test("a day that comes to nothing, told again in one format without numbers, is not the day after it", () => {
  const credit: BankEvent = { kind: "Batch", day: DAYS[0], amount: 1999, paymentInformationId: "2026-0001-1" };
  const back: BankEvent = { ...credit, kind: "Other", amount: -1999, text: "Huur december" };
  const day = { account: ACCOUNT, number: 1, opening: 100_000, openingDay: "2026-11-30", day: DAYS[0] };
  const once = importedAtOnce(START, NOON, fileOf("ing", [{ ...day, entries: [credit, back] }]));
  const again = importedAtOnce(once, NOON, fileOf("abn", [{ ...day, entries: [credit, back] }]));
  expect(events(again)).toEqual(events(once));
});

describe("The same statements", () => {
  test("in any order and in any mix of formats bring each event once, and reading them again brings nothing", () => {
    const cases = fc.record({
      days: statements,
      formatsOfDays: fc.tuple(...DAYS.map(() => fc.array(formats, { minLength: 1, maxLength: 3 }))),
      order: fc.array(fc.nat(), { minLength: 9, maxLength: 9 }),
      atOnce: fc.boolean(),
    });
    fc.assert(
      fc.property(cases, ({ days, formatsOfDays, order, atOnce }) => {
        const files = days
          .flatMap((day, index) => (formatsOfDays[index] ?? []).map((format) => fileOf(format, [day])))
          .map((file, index) => ({ file, rank: order[index] ?? 0 }))
          .sort((one, other) => one.rank - other.rank)
          .map(({ file }) => file);
        const inFull = days.map((day, index) => fileOf(fullest(formatsOfDays[index] ?? []), [day]));
        const after = atOnce
          ? importedAtOnce(START, NOON, ...files)
          : files.reduce((book, file) => importedAtOnce(book, NOON, file), START);
        expect(events(after)).toEqual(events(importedAtOnce(START, NOON, ...inFull)));
        const references = after.tables.BankEntries.map(({ reference }) => reference.toLowerCase());
        expect(new Set(references).size).toBe(references.length);
        expect(importAction.decide(after, { files, confirmed: "all" }, NOON).changes).toEqual([]);
      }),
      { numRuns: 150 },
    );
  });

  test("as one file and as a file a day are the same too", () => {
    fc.assert(
      fc.property(statements, formats, formats, (days, one, other) => {
        const whole = importedAtOnce(START, NOON, fileOf(one, days));
        const both = days.reduce((book, day) => importedAtOnce(book, NOON, fileOf(other, [day])), whole);
        expect(events(both)).toEqual(events(importedAtOnce(START, NOON, fileOf(fullest([one, other]), days))));
      }),
      { numRuns: 100 },
    );
  });
});
