import fc from "fast-check";

import { collectAction } from "../../../src/actions/collect";
import { isoDate } from "../../../src/domain/values/calendar";
import { compareFile } from "../../../src/iso20022/pain008/comparison";
import type { DirectDebitMessage } from "../../../src/iso20022/pain008/message";
import { readDirectDebitFile } from "../../../src/iso20022/pain008/reader";
import { books } from "../../support/arbitraryBooks";
import { MOMENT } from "../../support/books";
import { expectValidBankFile } from "../../support/schemas";

/** The other writer knows no amendments: the same debits without them. */
function withoutAmendments(message: DirectDebitMessage): DirectDebitMessage {
  const batches = message.batches.map((batch) => ({
    ...batch,
    transactions: batch.transactions.map((transaction) => ({ ...transaction, amendment: null })),
  }));
  return { ...message, batches };
}

const RUNS = 300;

test("any firm's orders are lawful bank files, and npm's sepa makes the same groups, totals and fields of their debits", async () => {
  const { npmSepaFile } = await import("../../../bench/npmSepa.mjs");
  let orders = 0;
  await fc.assert(
    fc.asyncProperty(books, async (book) => {
      const request = { collectionDate: isoDate("2026-12-01"), confirmed: "all" } as const;
      for (const { bytes } of collectAction.decide(book, request, MOMENT).documents) {
        orders += 1;
        const message = withoutAmendments(await expectValidBankFile(bytes));
        const theirs = readDirectDebitFile(npmSepaFile(message));
        if (theirs.kind === "refused") throw new Error(theirs.detail);
        const { missing, extra, differences, wrongTotals, isReordered } = compareFile(message, theirs.file);
        const weighty = differences.filter(({ weight }) => weight !== "optional");
        expect({ missing, extra, weighty, wrongTotals, isReordered }).toEqual({
          missing: [],
          extra: [],
          weighty: [],
          wrongTotals: [],
          isReordered: false,
        });
        expect(theirs.file.batches.map(({ transactions }) => transactions.length)).toEqual(
          message.batches.map(({ transactions }) => transactions.length),
        );
      }
    }),
    { numRuns: RUNS },
  );
  expect(orders).toBeGreaterThan(RUNS);
}, 120_000);
