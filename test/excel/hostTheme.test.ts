import { isDarkTheme } from "../../src/excel/hostTheme";

describe("Office's theme", () => {
  test("is dark where Office says so, and light where it denies it", () => {
    expect(isDarkTheme({ isDarkTheme: true, bodyBackgroundColor: "#FFFFFF" })).toBe(true);
    expect(isDarkTheme({ isDarkTheme: false, bodyBackgroundColor: "#000000" })).toBe(false);
  });

  test("is known by its background where Office tells only colours", () => {
    expect(
      ["#292929", "#666666", "#000000"].map((bodyBackgroundColor) => isDarkTheme({ bodyBackgroundColor })),
    ).toEqual([true, true, true]);
    expect(
      ["#FFFFFF", "#E6E6E6", "#F3F2F1"].map((bodyBackgroundColor) => isDarkTheme({ bodyBackgroundColor })),
    ).toEqual([false, false, false]);
  });

  test("is known by its background where the library made a colour of what is no colour", () => {
    const theme = { isDarkTheme: "#000000" as unknown as boolean, bodyBackgroundColor: "#292929" };
    expect(isDarkTheme(theme)).toBe(true);
  });

  test("is light where there is none, or its colour cannot be read", () => {
    expect(isDarkTheme(undefined)).toBe(false);
    expect(isDarkTheme({})).toBe(false);
    expect(isDarkTheme({ bodyBackgroundColor: "black" })).toBe(false);
  });
});
