import { writeFileSync } from "node:fs";
import { playSequences } from "./driveSequences";

/** After so many sequences that parted it is time to look at them. */
const STOP_AFTER = 3;
const PROGRESS_EVERY = 50;

const sequences = Number(process.env["MODEL_SEQUENCES"] ?? "2000");
const seed = Number(process.env["MODEL_SEED"] ?? "1");
const shrinkSeconds = Number(process.env["MODEL_SHRINK"] ?? "20");
const result = process.env["MODEL_RESULT"];

test("the model and the product keep the same books", async () => {
  const started = Date.now();
  const run = await playSequences(sequences, seed, {
    stopAfter: STOP_AFTER,
    shrinkSeconds,
    onSequence: (played) => {
      if (played % PROGRESS_EVERY > 0) return;
      const seconds = Math.round((Date.now() - started) / 1000);
      process.stderr.write(`${played} of ${sequences} sequences, ${seconds} s\n`);
    },
  });
  if (result !== undefined) writeFileSync(result, JSON.stringify(run));
  expect(run.stories).toEqual([]);
});
