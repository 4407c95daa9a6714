import { playSequences } from "./driveSequences";

/** So many take some seconds; `npm run model` plays thousands. */
const SEQUENCES = 40;

describe("Whatever is done with a firm's workbook", () => {
  test("its books are those that a bookkeeper would have written by the contract, and verify tells of every change", async () => {
    const { stories, counts } = await playSequences(SEQUENCES, 1);
    expect(stories).toEqual([]);
    // A sequence in which nothing goes through would prove nothing.
    for (const name of ["collect", "order", "issue", "deliver", "settle", "return", "bank-debit", "undo", "cancel"])
      expect({ name, done: counts[name]?.done ?? 0 }).not.toEqual({ name, done: 0 });
  });
});
