import fc from "fast-check";
import { scaleEnd } from "../../../../src/taskpane/parts/charts/scale";

describe("A scale", () => {
  test.each([
    [29_123, 30_000],
    [30_000, 30_000],
    [30_001, 40_000],
    [101, 120],
    [0.01, 0.01],
    [0, 1],
    [-5, 1],
  ])("for %s ends at %s", (value, end) => {
    expect(scaleEnd(value)).toBeCloseTo(end, 10);
  });

  test("is never shorter than what it measures, and never twice as long", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 99_999_999_999 }), (cents) => {
        const value = cents / 100;
        const end = scaleEnd(value);
        // A power of ten below one is not exact in binary; the picture has no such pixels.
        expect(end).toBeGreaterThanOrEqual(value * (1 - 1e-9));
        expect(end).toBeLessThan(value * 2);
      }),
    );
  });
});
