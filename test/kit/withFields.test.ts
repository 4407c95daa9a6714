import { withFields } from "../../src/kit/withFields";

describe("a copy with more fields", () => {
  it("has those of the record and, behind them, its own; the record stays as it is", () => {
    const record = { invoice: "F1", amount: 12 };
    const more = withFields(record, { rate: 3 });
    expect(more).toEqual({ invoice: "F1", amount: 12, rate: 3 });
    expect(Object.keys(more)).toEqual(["invoice", "amount", "rate"]);
    expect(record).toEqual({ invoice: "F1", amount: 12 });
  });
});
