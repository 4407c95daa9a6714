import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";

import fc from "fast-check";

import { cents } from "../../src/domain/values/money";
import { contentValue, fileHash } from "../../src/iso20022/integrity";
import { readDirectDebitFile } from "../../src/iso20022/pain008/reader";
import { writeDirectDebitFile } from "../../src/iso20022/pain008/writer";
import { arbitraryMessage, batch, message, messageWith, transaction } from "../support/directDebitMessage";

const GOLDEN = readFileSync(join(__dirname, "pain008/golden/recurrent.pain.008.001.08.xml"));

describe("the integrity value of a file", () => {
  it.each([
    ["SHA-256", "5e2d5e214366af51bb77b0160ba8779f769adb4d82176d4f252c3de46eedd3bf"],
    ["SHA-1", "429078daa0e7d39a52af0f058dd4c66c10461fa7"],
  ] as const)("by %s is what any other program finds for the same bytes", (method, value) => {
    expect(fileHash(GOLDEN, method)).toBe(value);
  });

  it("changes with any byte, and is none when the account wants none", () => {
    const resaved = Buffer.from(GOLDEN.toString().replaceAll("\n", "\r\n"));
    expect(fileHash(resaved, "SHA-256")).not.toBe(fileHash(GOLDEN, "SHA-256"));
    expect(fileHash(GOLDEN, "None")).toBeNull();
  });
});

describe("the content value of a file", () => {
  /** The example of the manual: text, and value by method. */
  const manual = readFileSync(resolve(__dirname, "../../docs/integrity-values.md"), "utf8");
  const twoTransactions = messageWith({}, { amount: cents(5_025), debtorIban: "NL91ABNA0417164300" });

  it.each(["SHA-256", "SHA-1"] as const)("by %s is the one of the manual's example", (method) => {
    const printed = new RegExp(`\\| ${method} +\\| \`([0-9a-f]+)\``).exec(manual)?.[1];
    expect(contentValue(twoTransactions, method)).toBe(printed);
  });

  it("is the hash of the manual's text", () => {
    const text = /```text\n([\s\S]*?)\n```/.exec(manual)?.[1] ?? "";
    expect(contentValue(twoTransactions, "SHA-256")).toBe(fileHash(new TextEncoder().encode(text), "SHA-256"));
  });

  it("is none when the account wants none", () => {
    expect(contentValue(twoTransactions, "None")).toBeNull();
  });

  it("is the same for the file as read, however it was saved again", () => {
    fc.assert(
      fc.property(arbitraryMessage(), (any) => {
        const text = new TextDecoder().decode(writeDirectDebitFile(any));
        const resaved = readDirectDebitFile(new TextEncoder().encode(`\ufeff${text.replace(/\n\s*/g, "\r\n")}`));
        expect(resaved.kind === "read" && contentValue(resaved.file, "SHA-1")).toBe(contentValue(any, "SHA-1"));
      }),
      { numRuns: 50 },
    );
  });

  it("goes over all batches, and does not care which one a transaction is in", () => {
    const [first, second] = [transaction({ endToEndId: "F-1" }), transaction({ endToEndId: "F-2", amount: cents(1) })];
    const together = message({ batches: [batch({ transactions: [first, second] })] });
    const apart = message({ batches: [batch({ transactions: [first] }), batch({ transactions: [second] })] });
    expect(contentValue(apart, "SHA-256")).toBe(contentValue(together, "SHA-256"));
  });

  it("changes with an amount, an account number or the order, and with nothing else", () => {
    const value = contentValue(messageWith({}, { amount: cents(1) }), "SHA-256");
    expect(contentValue(messageWith({}, { amount: cents(1), debtorName: "Ander" }), "SHA-256")).toBe(value);
    expect(contentValue(messageWith({}, { amount: cents(2) }), "SHA-256")).not.toBe(value);
    expect(contentValue(messageWith({ amount: cents(1) }, {}), "SHA-256")).not.toBe(value);
    expect(contentValue(messageWith({}, { amount: cents(1), debtorIban: "NL91ABNA0417164300" }), "SHA-256")).not.toBe(
      value,
    );
  });

  it("is of the whole text, however long it is", () => {
    const transactions = Array.from({ length: 500 }, (_, index) => ({
      debtorIban: `NL${String(index)}`,
      amount: cents(index),
    }));
    const text = transactions.map(({ debtorIban, amount }) => `BE1;${debtorIban};${String(amount)}`).join("\n");
    for (const length of [0, 1, 2, 199, 200, 201, 500]) {
      const batches = [{ creditor: { iban: "BE1" }, transactions: transactions.slice(0, length) }];
      const expected = new TextEncoder().encode(text.split("\n").slice(0, length).join("\n"));
      expect(contentValue({ batches }, "SHA-1")).toBe(fileHash(expected, "SHA-1"));
    }
  });

  it("takes what a foreign file does not say as empty", () => {
    const silent = { batches: [{ creditor: { iban: null }, transactions: [{ debtorIban: null, amount: null }] }] };
    expect(contentValue(silent, "SHA-256")).toBe(fileHash(new TextEncoder().encode(";;"), "SHA-256"));
  });
});
