import { LongTexts } from "../../src/file/longTexts";

const MILLION = 2 ** 20;

describe("Long texts of a sheet", () => {
  const text = "x".repeat(MILLION);

  test("may be repeated for a while beyond what the file has of them, formulas a shorter one", () => {
    const read = (texts: LongTexts, times: number) => {
      for (let time = 0; time < times; time += 1) texts.counted(text);
    };
    read(new LongTexts(0), 32);
    expect(() => read(new LongTexts(0), 33)).toThrow("xxx");
    read(new LongTexts(10 * MILLION), 42);
    expect(() => read(new LongTexts(10 * MILLION), 43)).toThrow("xxx");
    read(new LongTexts(0, "formulas"), 8);
    expect(() => read(new LongTexts(0, "formulas"), 9)).toThrow("xxx");
  });

  test("are the only ones that count", () => {
    const texts = new LongTexts(-33 * MILLION);
    for (const value of ["x".repeat(999), 12, null, true, { error: "#N/A" }]) expect(texts.counted(value)).toBe(value);
    expect(() => texts.counted("x".repeat(1_000))).toThrow();
  });
});
