import fc from "fast-check";
import { addDays, isoDate } from "../../../src/domain/values/calendar";
import { dayByKey, weeksAround } from "../../../src/taskpane/parts/days/shownMonth";
import { dayForm, finishedDay, typedDay, writtenDay } from "../../../src/taskpane/parts/days/typedDay";

const TODAY = isoDate("2026-11-20");
const NL = dayForm("nl", "en-US");
const GB = dayForm("en", "en-GB");
const US = dayForm("en", "en-US");
const CA = dayForm("en", "en-CA");

describe("The form of a day", () => {
  test.each([
    ["nl", "en-US", "31-12-2026"],
    ["en", "en-GB", "31/12/2026"],
    ["en", "en-US", "12/31/2026"],
    ["en", "en-CA", "2026-12-31"],
    ["en", "nl-NL", "31/12/2026"],
  ] as const)("in %s for who reads %s is %s", (language, reader, written) => {
    expect(writtenDay(isoDate("2026-12-31"), dayForm(language, reader))).toBe(written);
  });
});

describe("A day that is typed", () => {
  test.each([
    ...["31/12/26", "31-12-2026", "31.12.2026", "31 12 2026", "31122026", "2026-12-31", "2026/12/31", "31-12"],
    ...["31 dec", "31 december 2026", "31 DEC. 26", "dec 31 2026", "2026 dec 31", "31-dec-2026"],
  ])("is the last of the year: %s", (text) => {
    expect(typedDay(text, NL, TODAY)).toBe("2026-12-31");
    expect(typedDay(text, GB, TODAY)).toBe("2026-12-31");
  });

  test.each(["3/4/26", "3 april 26", "3 apr 2026"])("stands in the order of its reader: %s", (text) => {
    expect(typedDay(text, NL, TODAY)).toBe("2026-04-03");
    expect(typedDay(text, US, TODAY)).toBe(text.includes("/") ? "2026-03-04" : "2026-04-03");
  });

  test("is in the other order where only that one is in the calendar", () => {
    expect(typedDay("31/12/26", US, TODAY)).toBe("2026-12-31");
    expect(typedDay("12/31/26", NL, TODAY)).toBeNull();
    expect(typedDay("31/12/26", CA, TODAY)).toBeNull();
    expect(typedDay("20261231", CA, TODAY)).toBe("2026-12-31");
  });

  test.each([
    ["5 jan", "2027-01-05"],
    ["5 sep", "2026-09-05"],
    ["1 mrt", "2027-03-01"],
    ["29 feb", null],
  ])("without a year is the nearest to today: %s", (text, day) => {
    expect(typedDay(text, NL, TODAY)).toBe(day);
  });

  test.each([
    ...["", "morgen", "31", "2026-12", "31 2026", "30-2-2026", "1-1-87", "1-1-026", "31 d", "31 ma 2026", "31 xyz"],
    ...["1-2-3-2026", "31 dec 2026 12", "31-12-1899", "dec", "31-12-2O26"],
  ])("is none where nobody knows which is meant: %s", (text) => {
    expect(typedDay(text, NL, TODAY)).toBeNull();
  });

  test.each([
    ["1-12-20", null],
    ["31 dec", null],
    ["2026-12-1", null],
    ["1-12-2026", "2026-12-01"],
    ["2026-12-15", "2026-12-15"],
    ["15122026", "2026-12-15"],
    ["1 dec 2026", "2026-12-01"],
  ])("is not finished while it may become another: %s", (text, day) => {
    expect(finishedDay(text, NL, TODAY)).toBe(day);
  });

  test("is the one that stands there, whichever it is", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 60_000 }), fc.constantFrom(NL, GB, US, CA), (days, form) => {
        const day = addDays(isoDate("1900-01-01"), days);
        expect(typedDay(writtenDay(day, form), form, TODAY)).toBe(day);
        expect(finishedDay(writtenDay(day, form), form, TODAY)).toBe(day);
        expect(typedDay(day, form, TODAY)).toBe(day);
      }),
    );
  });
});

describe("A month by its weeks", () => {
  test.each([0, 6] as const)("holds every day of it, in weeks that begin on the same day (%s)", (start) => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 60_000 }), (days) => {
        const day = addDays(isoDate("1900-01-31"), days);
        const weeks = weeksAround(day, start);
        expect(weeks).toHaveLength(6);
        expect(weeks.flat()).toContain(day);
        expect(weeks[0]).toContain(`${day.slice(0, 8)}01`);
        // 2 November 2026 is a Monday, the day before a Sunday.
        const [first] = weeksAround(isoDate("2026-11-02"), start);
        expect(first?.[0]).toBe(start === 0 ? "2026-10-26" : "2026-11-01");
      }),
    );
  });

  test.each([
    ["ArrowLeft", false, "2026-11-19"],
    ["ArrowRight", false, "2026-11-21"],
    ["ArrowUp", false, "2026-11-13"],
    ["ArrowDown", false, "2026-11-27"],
    ["Home", false, "2026-11-16"],
    ["End", false, "2026-11-22"],
    ["PageUp", false, "2026-10-20"],
    ["PageDown", false, "2026-12-20"],
    ["PageUp", true, "2025-11-20"],
    ["PageDown", true, "2027-11-20"],
    ["Enter", false, null],
    ["toString", false, null],
  ])("is gone along by %s (with Shift: %s)", (key, isShift, day) => {
    expect(dayByKey(TODAY, key, isShift, 0)).toBe(day);
  });
});
