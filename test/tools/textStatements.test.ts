import fc from "fast-check";

import { readStatementFile } from "../../src/statements/readStatementFile";
import type { StatementEntry, StatementFile } from "../../src/statements/statement";
import type { BankDetail, BankEvent, BankStatement } from "../../tools/bank/bank.mjs";
import type { Mt940Style } from "../../tools/bank/mt940.mjs";

/* What the writers of MT940 and CODA write of a bank's day is what the readers read. */

const IBANS = {
  abn: "NL91ABNA0417164300",
  ing: "NL20INGB0001234567",
  rabobank: "NL44RABO0123456789",
  coda: "BE68539007547034",
};
const DEBTOR = "BE10091012345604";
const DAY = "2026-11-05";

const single: BankDetail = {
  amount: 12_500,
  endToEndId: "2026-0001-00001",
  mandateId: "MNDT-2024-000123",
  name: "B. Bakker en Zonen",
  iban: DEBTOR,
  text: "Factuur 2026/0417 abonnement november, met dank voor uw vertrouwen",
};
const come = (kind: BankEvent["kind"], more: Partial<BankEvent> = {}): BankEvent => ({
  ...single,
  kind,
  day: DAY,
  ...more,
});

const ENTRIES: readonly BankEvent[] = [
  { kind: "Batch", day: DAY, amount: 35_075, numberOfTransactions: 168, paymentInformationId: "2026-0001-00001-1" },
  come("Return", { reason: "AM04", valueDay: "2026-10-29" }),
  come("Refund", { reason: "MD06" }),
  come("Reject", { reason: "AC01" }),
  come("Return", { reason: "MD01", charges: 242 }),
  come("Other", { amount: 9_900, text: "Betaling van een factuur", mandateId: null }),
  come("Other", { amount: -1_250, text: "Kosten", mandateId: null, name: null, iban: null, endToEndId: null }),
];

const statementOf = (account: string, entries: readonly BankEvent[]): BankStatement => ({
  account,
  ownerName: "HOLDER",
  number: 31,
  opening: 100_000,
  openingDay: "2026-11-04",
  day: DAY,
  entries,
});

async function mt940File(style: Mt940Style, ...statements: readonly BankStatement[]): Promise<StatementFile> {
  const { mt940 } = await import("../../tools/bank/mt940.mjs");
  return readStatementFile("x.sta", [new TextEncoder().encode(mt940(style, statements))]);
}

async function codaFile(...statements: readonly BankStatement[]): Promise<StatementFile> {
  const { coda } = await import("../../tools/bank/coda.mjs");
  return readStatementFile("x.cod", [coda(statements)]);
}

/** What a creditor needs of an entry, whatever the format. */
function needed({ kind, amount, bookingDate, batch, details }: StatementEntry) {
  return {
    kind,
    amount,
    bookingDate,
    batch: batch?.paymentInformationId ?? null,
    details: details.map((detail) => ({
      amount: detail.amount,
      charges: detail.charges,
      returnKind: detail.returnKind,
      reasonCode: detail.reasonCode,
      endToEndId: detail.endToEndId,
      mandateId: detail.mandateId,
      iban: detail.counterpartyIban,
    })),
  };
}

const back = (kind: string, returnKind: string, reasonCode: string, charges: number | null = null) => ({
  kind,
  amount: -12_500 - (charges ?? 0),
  bookingDate: DAY,
  batch: null,
  details: [
    {
      amount: -12_500 - (charges ?? 0),
      charges,
      returnKind,
      reasonCode,
      endToEndId: single.endToEndId,
      mandateId: single.mandateId,
      iban: DEBTOR,
    },
  ],
});

const EXPECTED = [
  { kind: "Batch", amount: 35_075, bookingDate: DAY, batch: "2026-0001-00001-1", details: [] },
  back("Return", "Return", "AM04"),
  back("Return", "Refund", "MD06"),
  back("Reject", "Reject", "AC01"),
  back("Return", "Return", "MD01", 242),
];

describe("A bank's day in MT940", () => {
  it.each(["abn", "ing", "rabobank"] as const)(
    "says in the words of %s what it says in those of others",
    async (style) => {
      const file = await mt940File(style, statementOf(IBANS[style], ENTRIES));
      expect(file.problems).toEqual([]);
      const entries = file.statements.flatMap((statement) => statement.entries).map(needed);
      expect(entries.slice(0, 5)).toEqual(EXPECTED);
      expect(entries.slice(5).map(({ kind, amount }) => [kind, amount])).toEqual([
        ["Other", 9_900],
        ["Other", -1_250],
      ]);
      const [first] = file.statements.flatMap((statement) => statement.entries);
      expect(first?.batch?.numberOfTransactions).toBe(style === "rabobank" ? null : 168);
      expect(file.statements[0]?.closing?.amount).toBe(
        100_000 + ENTRIES.slice(1, 5).length * -12_500 - 242 + 35_075 + 9_900 - 1_250,
      );
    },
  );

  it("tells business-to-business apart", async () => {
    const b2b = ENTRIES.slice(0, 4).map((entry) => ({ ...entry, isB2B: true }));
    for (const style of ["abn", "ing"] as const) {
      const { statements } = await mt940File(style, statementOf(IBANS[style], b2b));
      expect(statements[0]?.entries.map(({ kind }) => kind)).toEqual(["Batch", "Return", "Return", "Reject"]);
    }
  });

  it("debits returns in one sum one by one, and credits a single collection", async () => {
    const details = [single, { ...single, amount: 2_500, endToEndId: "2026-0001-00002" }];
    const sum = come("Return", { amount: 15_000, details, reason: "AM04" });
    const { statements } = await mt940File("abn", statementOf(IBANS.abn, [sum, come("Receipt")]));
    expect(statements[0]?.entries.map(({ kind, amount }) => [kind, amount])).toEqual([
      ["Return", -12_500],
      ["Return", -2_500],
      ["Receipt", 12_500],
    ]);
  });

  it("is of Rabobank a statement for each day", async () => {
    const entries = [come("Return"), come("Return", { day: "2026-11-03" })];
    const { statements, problems } = await mt940File(
      "rabobank",
      statementOf(IBANS.rabobank, entries),
      statementOf(IBANS.rabobank, []),
    );
    expect(statements.map(({ closing, number }) => [closing?.date, number])).toEqual([
      ["2026-11-03", 31],
      ["2026-11-05", 32],
      ["2026-11-05", 31],
    ]);
    expect(problems.map(({ code }) => code)).toEqual(["statement.gap", "statement.gap"]);
  });
});

describe("A bank's day in CODA", () => {
  it("says what it says in MT940, and the transactions of a sum", async () => {
    const { statements, problems } = await codaFile(statementOf(IBANS.coda, ENTRIES));
    expect(problems).toEqual([]);
    expect(statements[0]?.entries.map(needed).slice(0, 5)).toEqual(EXPECTED);
    const details = [single, { ...single, amount: 2_500, endToEndId: "2026-0001-00002", reason: "MD06" }];
    const sums = [
      { ...ENTRIES[0], kind: "Batch" as const, day: DAY, amount: 15_000, details },
      come("Refund", { amount: 15_000, details, endToEndId: null }),
      come("Receipt"),
    ];
    const file = await codaFile(statementOf("NL91ABNA0417164300", sums));
    expect(file.problems).toEqual([]);
    expect(file.statements[0]?.entries.map(needed)).toMatchObject([
      { kind: "Batch", amount: 15_000, batch: "2026-0001-00001-1", details: [{ amount: 12_500 }, { amount: 2_500 }] },
      {
        kind: "Return",
        amount: -15_000,
        details: [{ returnKind: "Refund", reasonCode: "MS03" }, { reasonCode: "MD06" }],
      },
      { kind: "Receipt", amount: 12_500, details: [{ endToEndId: single.endToEndId }] },
    ]);
  });

  it("has letters with accents, each one byte, and several statements", async () => {
    const { coda } = await import("../../tools/bank/coda.mjs");
    const accents = come("Return", { name: "André Lefèvre", text: "Été 日" });
    const bytes = coda([
      statementOf(IBANS.coda, [accents]),
      { ...statementOf(IBANS.coda, []), number: 32, opening: 87_500 },
    ]);
    expect(bytes.length % 130).toBe(0);
    const file = readStatementFile("x", [bytes]);
    expect(file.problems).toEqual([]);
    expect(file.statements[0]?.entries[0]?.details).toMatchObject([{ name: "André Lefèvre", text: "Été ?" }]);
  });
});

describe("Any day of a bank", () => {
  const id = fc.stringMatching(/^[A-Z0-9][A-Z0-9+.-]{0,32}[A-Z0-9]$/);
  const text = fc.stringMatching(/^[A-Za-z0-9][A-Za-z0-9 .,()+-]{0,120}[A-Za-z0-9]$/);
  const event = fc.record({
    kind: fc.constantFrom("Return" as const, "Refund" as const, "Reject" as const),
    day: fc.constant(DAY),
    amount: fc.integer({ min: 1, max: 99_999_999 }),
    charges: fc.option(fc.integer({ min: 1, max: 999 })),
    endToEndId: id.filter((one) => !/^0+$/.test(one)),
    mandateId: id.filter((one) => !/^0+$/.test(one)),
    name: text,
    iban: fc.constant(DEBTOR),
    reason: fc.constantFrom("AC01", "AM04", "MS02"),
    text,
  });

  it("says the same in every format, wherever lines break", async () => {
    const { mt940 } = await import("../../tools/bank/mt940.mjs");
    const { coda } = await import("../../tools/bank/coda.mjs");
    fc.assert(
      fc.property(fc.array(event, { minLength: 1, maxLength: 6 }), (events) => {
        const files = [
          ...(["abn", "ing", "rabobank"] as const).map((style) =>
            readStatementFile("x", [new TextEncoder().encode(mt940(style, [statementOf(IBANS[style], events)]))]),
          ),
          readStatementFile("x", [coda([statementOf(IBANS.coda, events)])]),
        ];
        for (const { statements, problems } of files) {
          expect(problems).toEqual([]);
          const read = statements.flatMap(({ entries }) => entries.map(needed));
          expect(read).toEqual(
            events.map(({ kind, amount, charges, endToEndId, mandateId, reason }) => ({
              ...back(kind === "Reject" ? "Reject" : "Return", kind, reason),
              amount: -amount - (charges ?? 0),
              details: [
                {
                  amount: -amount - (charges ?? 0),
                  charges,
                  returnKind: kind,
                  reasonCode: reason,
                  endToEndId,
                  mandateId,
                  iban: DEBTOR,
                },
              ],
            })),
          );
        }
      }),
      { numRuns: 200 },
    );
  });
});
