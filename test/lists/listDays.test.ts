import { dayOfText, foundDateOrder, isAgainstOrder } from "../../src/lists/listDays";

test.each<readonly [string, string | null]>([
  ["2026-12-01", "2026-12-01"],
  ["2026-12-01T00:00:00", "2026-12-01"],
  ["20261201", "2026-12-01"],
  ["2026121", null],
  ["30112026", "2026-11-30"],
  ["1112026", "2026-11-01"],
  ["26700101", null],
  ["1-12-2026", "2026-12-01"],
  ["1/12/26", "2026-12-01"],
  ["01.12.1999 00:00:00", "1999-12-01"],
  ["1-12-99", "1999-12-01"],
  ["15 Jul 2026", "2026-07-15"],
  ["15-mrt-26", "2026-03-15"],
  ["1 août 2026", "2026-08-01"],
  ["1 foo 2026", null],
  ["31-2-2026", null],
  ["morgen", null],
])("%s means %s where the day comes first", (text, day) => {
  expect(dayOfText(text, "dayFirst")).toBe(day);
});

test("the month comes first where that is the order", () => {
  expect(dayOfText("12/1/2026", "monthFirst")).toBe("2026-12-01");
});

test("a column tells its order, and a day that is against it", () => {
  expect(foundDateOrder(["2026-12-01", "x"])).toBeNull();
  expect(foundDateOrder(["1-2-2026"])).toBe("either");
  expect(foundDateOrder(["13-2-2026", "1-2-2026"])).toBe("dayFirst");
  expect(foundDateOrder(["2-13-2026"])).toBe("monthFirst");
  expect(foundDateOrder(["1.2.2026"])).toBe("dayFirst");
  expect(foundDateOrder(["02132026", "1022026"])).toBe("monthFirst");
  expect(dayOfText("02132026", "monthFirst")).toBe("2026-02-13");
  expect(foundDateOrder(["2-13-2026", "13-2-2026"])).toBe("mixed");
  expect(isAgainstOrder("2-13-2026", "dayFirst")).toBe(true);
  expect(isAgainstOrder("13-2-2026", "monthFirst")).toBe(true);
  expect(isAgainstOrder("2026-12-01", "monthFirst")).toBe(false);
});
