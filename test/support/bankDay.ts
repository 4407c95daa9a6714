import type { BankStatement } from "../../tools/bank/bank.mjs";
import type { BankStatusReport } from "../../tools/bank/pain002.mjs";

/*
 * One day at a bank, and every file that tells of it.
 */

const one = (n: number, amount: number) => ({
  amount,
  endToEndId: `2026-0001-${String(n)}`,
  mandateId: `M-${String(n)}`,
  name: `Café & Zoon ${String(n)}`,
  iban: "NL20INGB0001234567",
});

const DAY = "2026-11-26";

/** A batch, a receipt, returns alone and together, with charges and without, and a transfer. */
const BANK_DAY: BankStatement = {
  account: "NL91ABNA0417164300",
  number: 12,
  opening: 100_000,
  openingDay: "2026-11-25",
  day: DAY,
  entries: [
    {
      kind: "Batch",
      day: DAY,
      amount: 60_000,
      messageId: "2026-0001",
      paymentInformationId: "2026-0001-1",
      details: [one(1, 10_000), one(2, 20_000), one(3, 30_000)],
    },
    { kind: "Return", day: DAY, ...one(2, 20_000), reason: "AM04", charges: 300, bankReference: "B-2" },
    { kind: "Receipt", day: DAY, ...one(4, 4_000), text: "Factuur 4" },
    {
      kind: "Refund",
      day: DAY,
      amount: 40_000,
      details: [one(1, 10_000), one(3, 30_000)].map((each) => ({ ...each, reason: "MD06" })),
    },
    { kind: "Other", day: DAY, amount: -2_500, text: "Kosten" },
  ],
};

/** The bank's answer before any money moved. */
const BANK_ANSWER: BankStatusReport = {
  messageId: "R-1",
  createdAt: "2026-11-25T09:00:00",
  originalMessageId: "2026-0001",
  status: "PART",
  batches: [
    { paymentInformationId: "2026-0001-1", status: "RJCT", reason: "DT01" },
    { paymentInformationId: "2026-0001-2", transactions: [{ ...one(5, 5_000), status: "RJCT", reason: "AC01" }] },
  ],
};

/** A file, and what it is called in a report. */
export interface BankFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** The day in every format and version that has a writer. */
export async function bankFiles(): Promise<readonly BankFile[]> {
  const { camt } = await import("../../tools/bank/camt.mjs");
  const { pain002 } = await import("../../tools/bank/pain002.mjs");
  const { mt940 } = await import("../../tools/bank/mt940.mjs");
  const { coda } = await import("../../tools/bank/coda.mjs");
  const text = (name: string, content: string): BankFile => ({ name, bytes: new TextEncoder().encode(content) });
  return [
    text("camt.053.001.02", camt("camt.053", [BANK_DAY], { version: "02", bank: "ABNAMRO" })),
    text("camt.053.001.08", camt("camt.053", [BANK_DAY, { ...BANK_DAY, number: 13 }], { bank: "ING" })),
    text("camt.054.001.08", camt("camt.054", [BANK_DAY])),
    text("pain.002.001.03", pain002(BANK_ANSWER, { version: "03" })),
    text("pain.002.001.10", pain002(BANK_ANSWER)),
    text("MT940 ABN AMRO", mt940("abn", [BANK_DAY])),
    text("MT940 ING", mt940("ing", [BANK_DAY])),
    text("MT940 Rabobank", mt940("rabobank", [BANK_DAY])),
    { name: "CODA", bytes: coda([BANK_DAY]) },
  ];
}
