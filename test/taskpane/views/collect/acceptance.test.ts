import { finding } from "../../../../src/domain/book/finding";
import type { UnconfirmedWarning } from "../../../../src/session/session";
import { acceptanceOf, acceptedNames } from "../../../../src/taskpane/views/collect/acceptance";

function warningOf(date: string, count = 1): UnconfirmedWarning {
  return {
    code: "date.farAhead",
    count,
    example: { finding: finding("date.farAhead", null, { date }), address: null },
  };
}

test("A warning is accepted as it was read: of another day, or of more, it is asked again", () => {
  const accepted = [acceptanceOf(warningOf("2027-03-01"))];
  expect(acceptedNames([warningOf("2027-03-01")], accepted)).toEqual(["date.farAhead"]);
  expect(acceptedNames([warningOf("2027-04-01")], accepted)).toEqual([]);
  expect(acceptedNames([warningOf("2027-03-01", 2)], accepted)).toEqual([]);
});
