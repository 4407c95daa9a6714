import fc from "fast-check";

import { readStatementFile } from "../../src/statements/readStatementFile";
import type { StatementEntry, StatementFile } from "../../src/statements/statement";
import type { BankEvent, BankStatement } from "../../tools/bank/bank.mjs";
import type { BankStatusReport } from "../../tools/bank/pain002.mjs";
import { describeWithSchemas, schemaErrors } from "../support/schemas";

/*
 * What the writers of bank files write for tests and the demo is valid, and is read as it was described: so a test that
 * starts from a description is a test of the file that a bank would send.
 */

const bytesOf = (xml: string): Uint8Array => new TextEncoder().encode(xml);
const read = (xml: string): StatementFile => readStatementFile("file.xml", [bytesOf(xml)]);

const ACCOUNT = "NL91ABNA0417164300";
const DEBTOR = { name: "Bakkerij De Krakeling", iban: "NL20INGB0001234567" };
const transaction = (n: number, amount: number) => ({
  amount,
  endToEndId: `2026-0001-${String(n)}`,
  mandateId: `M-${String(n)}`,
  ...DEBTOR,
});

const BATCH: BankEvent = {
  kind: "Batch",
  day: "2026-11-26",
  amount: 60000,
  messageId: "2026-0001",
  paymentInformationId: "2026-0001-1",
  bankReference: "B-1",
  details: [transaction(1, 10000), transaction(2, 20000), transaction(3, 30000)],
};
const RETURN: BankEvent = {
  kind: "Return",
  day: "2026-11-27",
  valueDay: "2026-11-26",
  ...transaction(2, 20000),
  reason: "AM04",
  reasonText: "Saldo",
  charges: 300,
  bankReference: "B-2",
  paymentInformationId: "2026-0001-1",
  text: "Factuur & meer",
};
const STATEMENT: BankStatement = {
  account: ACCOUNT,
  ownerName: "Firma",
  number: 12,
  opening: 100_000,
  openingDay: "2026-11-25",
  day: "2026-11-27",
  entries: [
    BATCH,
    RETURN,
    { kind: "Receipt", day: "2026-11-27", ...transaction(4, 4000) },
    { kind: "Refund", day: "2026-11-27", ...transaction(3, 30000), reason: "MD06" },
    { kind: "Reject", day: "2026-11-27", ...transaction(1, 10000), reason: "EIGEN CODE" },
    { kind: "Other", day: "2026-11-27", amount: -2500, text: "Kosten <rekening>" },
    {
      kind: "Batch",
      day: "2026-11-27",
      amount: 7000,
      numberOfTransactions: 2,
      isB2B: true,
      paymentInformationId: "P-2",
    },
    {
      kind: "Return",
      day: "2026-11-27",
      amount: 50000,
      charges: 150,
      details: [
        { ...transaction(2, 20000), reason: "AC04" },
        { ...transaction(3, 30000), reason: "MS03" },
      ],
    },
  ],
};

const VERSIONS = ["02", "04", "08"] as const;
const FORMATS = ["camt.052", "camt.053", "camt.054"] as const;

/** The writers are plain modules of Node. */
const writers = async () => ({
  ...(await import("../../tools/bank/camt.mjs")),
  ...(await import("../../tools/bank/pain002.mjs")),
});

describe("A camt file of a described day", () => {
  it.each(VERSIONS)("is read as it was described: .%s", async (version) => {
    const { camt, closingOf } = await writers();
    const file = read(camt("camt.053", [STATEMENT], { version, bank: "ABNAMRO" }));
    expect(file).toMatchObject({ format: "camt.053", version: `camt.053.001.${version}`, problems: [] });
    expect(file.statements).toHaveLength(1);
    const [statement] = file.statements;
    expect(statement).toMatchObject({
      account: ACCOUNT,
      currency: "EUR",
      number: 12,
      createdAt: "2026-11-27T23:30:00",
      opening: { date: "2026-11-25", amount: 100_000 },
      closing: { date: "2026-11-27", amount: closingOf(STATEMENT) },
    });
    const entries = statement?.entries ?? [];
    expect(entries.map(({ kind, amount }) => [kind, amount])).toEqual([
      ["Batch", 60000],
      ["Return", -20300],
      ["Receipt", 4000],
      ["Return", -30000],
      ["Reject", -10000],
      ["Other", -2500],
      ["Batch", 7000],
      ["Return", -50150],
    ]);
    expect(entries[0]).toMatchObject({
      bookingDate: "2026-11-26",
      bankReference: "B-1",
      batch: { messageId: "2026-0001", paymentInformationId: "2026-0001-1", numberOfTransactions: 3, total: 60000 },
      details: [1, 2, 3].map((n) => ({
        amount: n * 10000,
        endToEndId: `2026-0001-${String(n)}`,
        mandateId: `M-${String(n)}`,
        messageId: "2026-0001",
        paymentInformationId: "2026-0001-1",
        counterpartyIban: DEBTOR.iban,
        name: DEBTOR.name,
      })),
    });
    expect(entries[1]).toMatchObject({ bookingDate: "2026-11-27", valueDate: "2026-11-26", isReversal: true });
    expect(entries[1]?.details).toEqual([
      {
        amount: -20300,
        originalAmount: 20000,
        charges: 300,
        returnKind: "Return",
        reasonCode: "AM04",
        reasonText: "Saldo",
        bankReference: "B-2",
        messageId: null,
        paymentInformationId: "2026-0001-1",
        endToEndId: "2026-0001-2",
        mandateId: "M-2",
        counterpartyIban: DEBTOR.iban,
        name: DEBTOR.name,
        text: "Factuur & meer",
        place: { line: expect.any(Number), element: "TxDtls" },
      },
    ]);
    expect(entries[3]?.details).toMatchObject([{ returnKind: "Refund", reasonCode: "MD06" }]);
    expect(entries[4]?.details).toMatchObject([{ returnKind: "Reject", reasonCode: "EIGEN CODE" }]);
    expect(entries[5]).toMatchObject({ details: [], text: "Kosten <rekening>" });
    expect(entries[6]).toMatchObject({ details: [], batch: { paymentInformationId: "P-2", numberOfTransactions: 2 } });
    expect(entries[7]?.details.map(({ amount, originalAmount, charges }) => [amount, originalAmount, charges])).toEqual(
      [
        [-20150, 20000, 150],
        [-30000, null, null],
      ],
    );
  });

  it("names our debtor whichever role the bank gives, and keeps the code that says how it came back", async () => {
    const { camt } = await writers();
    for (const swapsRoles of [true, false]) {
      const xml = camt("camt.054", [{ ...STATEMENT, entries: [RETURN] }], { version: "02", bank: "ING", swapsRoles });
      expect(xml).toContain(swapsRoles ? "<CdtrAcct>" : "<DbtrAcct>");
      const [entry] = read(xml).statements[0]?.entries ?? [];
      expect(entry).toMatchObject({ kind: "Return", codes: ["PMNT/IDDT/UPDD", "01215"] });
      expect(entry?.details).toMatchObject([
        { returnKind: "Return", counterpartyIban: DEBTOR.iban, name: DEBTOR.name },
      ]);
    }
  });

  const amount = fc.integer({ min: 1, max: 99_999_999 });
  const text = fc.stringMatching(/^[A-Za-z0-9] ?[A-Za-z0-9&<>"'/.-]{0,20}[A-Za-z0-9]$/);
  const detail = fc.record({
    amount,
    endToEndId: text,
    mandateId: text,
    name: text,
    iban: fc.constantFrom("NL20INGB0001234567", "BE68539007547034"),
    reason: fc.constantFrom("AM04", "MD06", "XYZ-1", null),
    charges: fc.constantFrom(null, 0, 75),
    text: fc.option(text),
  });
  const event: fc.Arbitrary<BankEvent> = fc.oneof(
    fc
      .record({ kind: fc.constantFrom("Return", "Refund", "Reject"), day: fc.constant("2026-11-27") })
      .chain((event) => detail.map((one) => ({ ...event, ...one }))),
    fc
      .array(
        detail.map((one) => ({ ...one, charges: null })),
        { minLength: 1, maxLength: 4 },
      )
      .map((details) => ({
        kind: "Batch" as const,
        day: "2026-11-27",
        amount: details.reduce((sum, one) => sum + one.amount, 0),
        messageId: "MSG",
        details,
      })),
    fc.record({
      kind: fc.constant("Other" as const),
      day: fc.constant("2026-11-27"),
      amount: amount.map((x) => -x),
      text,
    }),
  );

  it("is read back with every amount, reference and reason, whatever is in it", async () => {
    const { camt, signedAmount } = await writers();
    fc.assert(
      fc.property(fc.array(event, { maxLength: 5 }), fc.constantFrom(...VERSIONS), (entries, version) => {
        const file = read(camt("camt.053", [{ ...STATEMENT, entries }], { version }));
        expect(file.problems).toEqual([]);
        const found = file.statements[0]?.entries ?? [];
        expect(found.map((one) => one.amount)).toEqual(entries.map(signedAmount));
        found.forEach((entry, index) => {
          expectSame(entry, entries[index] ?? BATCH);
        });
      }),
      { numRuns: 150 },
    );
  });
});

function expectSame(entry: StatementEntry, described: BankEvent): void {
  if (described.kind === "Other") {
    expect(entry).toMatchObject({ kind: "Other", text: described.text, details: [] });
    return;
  }
  const members = described.details ?? [described];
  expect(entry.details.map(({ endToEndId, mandateId, name }) => [endToEndId, mandateId, name])).toEqual(
    members.map((one) => [one.endToEndId, one.mandateId, one.name]),
  );
  expect(entry.details.map(({ originalAmount, amount }) => originalAmount ?? Math.abs(amount))).toEqual(
    members.map((one) => one.amount),
  );
  expect(entry.details.map(({ reasonCode }) => reasonCode)).toEqual(members.map((one) => one.reason ?? null));
}

const REPORT: BankStatusReport = {
  messageId: "R-1",
  createdAt: "2026-11-25T09:00:00",
  originalMessageId: "2026-0001",
  numberOfTransactions: 3,
  controlSum: 60000,
  status: "PART",
  batches: [
    {
      paymentInformationId: "2026-0001-1",
      status: "RJCT",
      reason: "DT01",
      numberOfTransactions: 2,
      controlSum: 30000,
    },
    {
      paymentInformationId: "2026-0001-2",
      status: "PART",
      transactions: [
        { ...transaction(3, 30000), status: "RJCT", reason: "AC01", text: "Factuur 3" },
        { ...transaction(4, 4000), status: "CANC" },
        { ...transaction(5, 5000), status: "ACCP" },
      ],
    },
  ],
};

describe("A status report of a described answer", () => {
  it.each(["03", "10"] as const)("is read as it was described: .%s", async (version) => {
    const { pain002 } = await writers();
    const file = read(pain002(REPORT, { version }));
    expect(file).toMatchObject({ format: "pain.002", version: `pain.002.001.${version}`, problems: [] });
    const entries = file.statements[0]?.entries ?? [];
    expect(entries.map(({ kind, status, codes }) => [kind, status, ...codes])).toEqual([
      ["Other", "Information", "PART"],
      ["Reject", "Booked", "RJCT"],
      ["Other", "Information", "PART"],
      ["Reject", "Booked", "RJCT"],
      ["Reject", "Booked", "CANC"],
      ["Other", "Information", "ACCP"],
    ]);
    expect(entries[1]).toMatchObject({
      amount: 0,
      bookingDate: "2026-11-25",
      details: [],
      batch: {
        messageId: "2026-0001",
        paymentInformationId: "2026-0001-1",
        rejected: "Batch",
        reasonCode: "DT01",
        total: 30000,
      },
    });
    expect(entries[3]?.details).toMatchObject([
      {
        amount: 0,
        originalAmount: 30000,
        returnKind: "Reject",
        reasonCode: "AC01",
        paymentInformationId: "2026-0001-2",
        endToEndId: "2026-0001-3",
        mandateId: "M-3",
        counterpartyIban: DEBTOR.iban,
        name: DEBTOR.name,
        text: "Factuur 3",
      },
    ]);
    expect(entries[4]?.details).toMatchObject([{ returnKind: "Recalled", endToEndId: "2026-0001-4" }]);
  });
});

describeWithSchemas("Files of the writers", () => {
  // Of camt.052 no schema of .04 is published there.
  const published = FORMATS.flatMap((format) => VERSIONS.map((version) => [format, version] as const)).filter(
    ([format, version]) => format !== "camt.052" || version !== "04",
  );

  it.each(published)("are valid by the schema: %s.001.%s", async (format, version) => {
    const { camt } = await writers();
    for (const bank of ["ABNAMRO", "ING", null] as const) {
      expect(
        await schemaErrors(bytesOf(camt(format, [STATEMENT], { version, bank, bic: "ABNANL2A" })), ["iso"]),
      ).toEqual([]);
    }
  });

  it.each(["03", "10"] as const)("are valid by the schema: pain.002.001.%s", async (version) => {
    const { pain002 } = await writers();
    // .03 has no status of its own for what was cancelled.
    const status = version === "03" ? "RJCT" : "CANC";
    const report = JSON.parse(JSON.stringify(REPORT).replace('"CANC"', `"${status}"`)) as BankStatusReport;
    expect(await schemaErrors(bytesOf(pain002(report, { version })), ["iso"])).toEqual([]);
  });
});
