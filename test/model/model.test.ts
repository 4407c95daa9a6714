import { playSequences } from "./driveSequences";

/** So many take some seconds; `npm run model` plays thousands. */
const SEQUENCES = 40;
/** Always the same ones, so that what fails here fails everywhere; a story tells the seed of its own sequence. */
const SEED = 1;

describe("A sequence that parts", () => {
  const parts = async (_firm: unknown, intents: readonly unknown[]) => {
    await new Promise((resolve) => setTimeout(resolve, 5));
    return { story: [`${intents.length} deeds`], difference: ["apart"], counts: {} };
  };
  const story = async (shrinkSeconds: number) => {
    const { sequences, stories } = await playSequences(5, 8, { shrinkSeconds, player: parts });
    expect(sequences).toBe(1);
    return /^Seed 8\n([0-9]+) deeds\n\napart$/.exec(stories.join())?.[1];
  };

  test("is told as it was played, or as short as it became in the time for it", async () => {
    const [asPlayed, shorter] = [Number(await story(0)), Number(await story(0.5))];
    expect(asPlayed).toBeGreaterThan(shorter);
    expect(shorter).toBeGreaterThanOrEqual(12);
  });
});

describe("Whatever is done with a firm's workbook", () => {
  test("its books are those that a bookkeeper would have written by the contract, and verify tells of every change", async () => {
    const { stories, counts } = await playSequences(SEQUENCES, SEED);
    expect(stories).toEqual([]);
    // A sequence in which nothing goes through would prove nothing.
    for (const name of [
      "collect",
      "order",
      "issue",
      "deliver",
      "settle",
      "return",
      "bank-debit",
      "undo",
      "cancel",
      "split",
    ])
      expect({ name, done: counts[name]?.done ?? 0 }).not.toEqual({ name, done: 0 });
  });
});
