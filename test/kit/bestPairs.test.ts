import fc from "fast-check";
import { bestPairs, type Fit } from "../../src/kit/bestPairs";

type Pair = Fit<string, number>;

const aFit = (one: string, other: number, score: number): Pair => ({ one, other, score });

describe("assigning", () => {
  test("gives each the best that is left", () => {
    const fits = [aFit("a", 1, 90), aFit("b", 1, 95), aFit("a", 2, 80), aFit("b", 2, 85)];
    expect(bestPairs<string, number, Pair>(fits)).toEqual({ chosen: [aFit("b", 1, 95), aFit("a", 2, 80)], open: [] });
  });

  test("leaves equals open, whichever side they stand on", () => {
    const rivals = [aFit("a", 1, 80), aFit("a", 2, 80)];
    expect(bestPairs<string, number, Pair>(rivals)).toEqual({ chosen: [], open: rivals });
    const wanted = [aFit("a", 1, 80), aFit("b", 1, 80)];
    expect(bestPairs<string, number, Pair>(wanted)).toEqual({ chosen: [], open: wanted });
  });

  test("gives what equals compete for to nobody else, and them nothing less", () => {
    const fits = [aFit("a", 1, 80), aFit("a", 2, 80), aFit("b", 2, 70), aFit("a", 3, 60), aFit("c", 4, 80)];
    expect(bestPairs<string, number, Pair>(fits).chosen).toEqual([aFit("c", 4, 80)]);
  });

  test("chooses nothing twice, and the same in whatever order the fits come", () => {
    const pair = fc.record({ one: fc.constantFrom("a", "b", "c", "d"), other: fc.nat(4), score: fc.nat(3) });
    const pairs = fc.uniqueArray(pair, { selector: ({ one, other }) => `${one}${String(other)}`, maxLength: 15 });
    fc.assert(
      fc.property(
        pairs.chain((fits) => fc.tuple(fc.constant(fits), fc.shuffledSubarray(fits, { minLength: fits.length }))),
        ([fits, shuffled]) => {
          const { chosen, open } = bestPairs<string, number, Pair>(fits);
          expect(new Set(chosen.map(({ one }) => one)).size).toBe(chosen.length);
          expect(new Set(chosen.map(({ other }) => other)).size).toBe(chosen.length);
          expect(open.some(({ one }) => chosen.some((pairOf) => pairOf.one === one))).toBe(false);
          const again = bestPairs<string, number, Pair>(shuffled);
          expect(new Set(again.chosen)).toEqual(new Set(chosen));
        },
      ),
    );
  });
});
