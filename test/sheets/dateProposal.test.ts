import fc from "fast-check";
import { proposedDate } from "../../src/sheets/dateProposal";

describe("The only day that a text can mean is proposed", () => {
  test.each([
    ["31/12/26", "2026-12-31"],
    ["2026-31-12", "2026-12-31"],
    ["12-31-2026", "2026-12-31"],
    ["31 12 2026", "2026-12-31"],
    ["5/5/26", "2026-05-05"],
  ])("of %s", (text, day) => {
    expect(proposedDate(text)).toBe(day);
  });

  test.each(["04/05/26", "31/02/2026", "31/12/97", "1/1/126", "111/1/2026", "morgen", "", "2026-05-06-07"])(
    "but none of %s",
    (text) => {
      expect(proposedDate(text)).toBeNull();
    },
  );

  test("and day and month alone never tell it where both can be a month", () => {
    const month = fc.integer({ min: 1, max: 12 });
    fc.assert(
      fc.property(month, month, (one, other) => (one === other) === (proposedDate(`${one}/${other}/2026`) !== null)),
    );
  });
});
