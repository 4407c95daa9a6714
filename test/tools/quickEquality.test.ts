const failure = (work: () => void): string => {
  try {
    work();
  } catch (error) {
    return (error as Error).message;
  }
  return "";
};

describe("What is strictly equal is not looked at twice", () => {
  test("equal is what jest finds equal", () => {
    const book = { rows: [{ amount: 1, day: null }, { amount: 2 }], index: new Map([["a", new Set([1])]]) };
    expect(structuredClone(book)).toEqual(book);
    expect(structuredClone(book)).toStrictEqual(book);
    expect({ amount: 1, note: undefined }).toEqual({ amount: 1 });
    expect({ amount: 1, note: "x" }).toEqual({ amount: 1, note: expect.any(String) });
    expect(NaN).toEqual(NaN);
  });

  test("what differs is shown as jest shows it", () => {
    expect(failure(() => expect({ amount: 1 }).toEqual({ amount: 2 }))).toMatch(/Expected +- 1[^]*Received +\+ 1/);
    expect(failure(() => expect({ note: undefined }).toStrictEqual({}))).not.toBe("");
    expect(failure(() => expect([0]).toEqual([-0]))).not.toBe("");
    expect(failure(() => expect(new Map([["a", 1]])).toEqual(new Map([["a", 2]])))).not.toBe("");
    expect(failure(() => expect({ amount: 1 }).not.toEqual({ amount: 1 }))).toContain("not.");
  });
});
