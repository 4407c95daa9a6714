import { GOLDEN_CASES } from "../cases/goldenCases";
import type { GoldenCase } from "../support/goldenCase";
import { play, PURE_DOOR } from "../support/goldenDoors";
import { brokenOff, ending, resumed, type Writing } from "../support/interruption";

/** Everything that is written in a golden case. */
async function writingsOf(golden: GoldenCase): Promise<Writing[]> {
  const played = await play(golden, PURE_DOOR);
  return played.flatMap(({ step, before, outcome }) => {
    if (step.kind === "hand" || outcome === null || outcome.changes.length === 0) return [];
    const { action, request, moment } = step;
    return [{ action, request, moment, before, outcome }];
  });
}

describe.each(GOLDEN_CASES.map((golden) => [golden.sentence, golden] as const))("%s", (_sentence, golden) => {
  let writings: Writing[] = [];

  beforeAll(async () => {
    writings = await writingsOf(golden);
  });

  test("broken off after any change, every action is completed or undone, and nothing is left to do", () => {
    for (const writing of writings) {
      for (let written = 0; written <= writing.outcome.changes.length; written += 1) {
        const { is, mustBe, left } = ending(writing, written);
        const where = { action: writing.action.name, request: writing.request, written };
        expect({ ...where, is, left }).toEqual({ ...where, is: mustBe, left: 0 });
      }
    }
  });

  test("broken off again while it is recovered, it ends in the same way", () => {
    for (const writing of writings) {
      for (let written = 0; written <= writing.outcome.changes.length; written += 1) {
        const steps = resumed(writing, brokenOff(writing, written)).changes.length;
        // The first, the middle and the last but one: every one of them takes too long.
        for (const recovered of new Set([1, steps >> 1, steps - 1].filter((count) => count > 0 && count < steps))) {
          const { is, mustBe, left } = ending(writing, written, recovered);
          const where = { action: writing.action.name, request: writing.request, written, recovered };
          expect({ ...where, is, left }).toEqual({ ...where, is: mustBe, left: 0 });
        }
      }
    }
  });
});
