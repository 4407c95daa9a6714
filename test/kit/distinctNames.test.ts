import { distinctNames } from "../../src/kit/distinctNames";

test("captions are called as they are, a second one of a kind by its number, and one that is blank by its place", () => {
  expect(distinctNames(["Naam", "", "Naam", "IBAN", "Naam", ""])).toEqual([
    "Naam",
    "#2",
    "Naam#2",
    "IBAN",
    "Naam#3",
    "#6",
  ]);
});
