import fc from "fast-check";
import {
  addBusinessDays,
  addDays,
  addMonths,
  dateFromDayNumber,
  dateOf,
  dayNumber,
  daysBetween,
  easterSunday,
  isBusinessDay,
  type IsoDate,
  isoDate,
  isoDateTime,
  lastBusinessDayOfMonth,
  nextBusinessDay,
  parseIsoDate,
  parseIsoDateTime,
  timeOf,
  yearOf,
} from "../../../src/domain/values/calendar";

const FIRST = dayNumber(isoDate("1950-01-01"));
const LAST = dayNumber(isoDate("2100-12-31"));
const anyDay = fc.integer({ min: FIRST, max: LAST }).map(dateFromDayNumber);

/** The weekday, Sunday is 0. */
function weekdayOf(date: IsoDate): number {
  return new Date(`${date}T00:00:00Z`).getUTCDay();
}

describe("a day", () => {
  test.each(["2026-11-22", "2024-02-29", "2000-02-29", "1950-01-01", "2100-12-31"])("is read: %s", (text) => {
    expect(parseIsoDate(text)).toBe(text);
    expect(isoDate(text)).toBe(text);
  });

  test.each(["2026-02-30", "2025-02-29", "2100-02-29", "2026-13-01", "2026-00-10", "2026-04-31", "2026-01-00"])(
    "that does not exist is not: %s",
    (text) => {
      expect(parseIsoDate(text)).toBeNull();
      expect(() => isoDate(text)).toThrow(`no such day: ${text}`);
    },
  );

  test.each(["", "22-11-2026", "2026-1-2", "20261122", "2026-11-22T00:00:00", " 2026-11-22", "0026-11-22", "x"])(
    "is not read from %p",
    (text) => {
      expect(parseIsoDate(text)).toBeNull();
    },
  );

  test("knows its year", () => {
    expect(yearOf(isoDate("2026-11-22"))).toBe(2026);
  });

  test("is counted from the first of January 1970", () => {
    expect(dayNumber(isoDate("1970-01-01"))).toBe(0);
    expect(dayNumber(isoDate("1969-12-31"))).toBe(-1);
    expect(dateFromDayNumber(20_000)).toBe("2024-10-04");
  });

  test("lies within the years of four digits", () => {
    const [first, last] = [-719_528, 2_932_896];
    expect([dateFromDayNumber(first), dateFromDayNumber(last)]).toEqual(["0000-01-01", "9999-12-31"]);
    expect(() => dateFromDayNumber(first - 1)).toThrow(/^no such day: .+-12-31$/);
    expect(() => dateFromDayNumber(last + 1)).toThrow("no such day: 10000-01-01");
    expect(() => addMonths(isoDate("9999-12-01"), 1)).toThrow("no such day: 10000-01-01");
    expect(() => dateFromDayNumber(NaN)).toThrow(RangeError);
  });

  test("compares as a text as it does by number", () => {
    fc.assert(
      fc.property(anyDay, anyDay, (one, other) => {
        expect(one < other).toBe(dayNumber(one) < dayNumber(other));
      }),
    );
  });

  test("comes back from its number", () => {
    fc.assert(
      fc.property(anyDay, (date) => {
        expect(dateFromDayNumber(dayNumber(date))).toBe(date);
      }),
    );
  });

  test("a number of days later lies that many days off, forward and back", () => {
    expect(addDays(isoDate("2026-12-30"), 3)).toBe("2027-01-02");
    expect(addDays(isoDate("2026-03-01"), -1)).toBe("2026-02-28");
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -3000, max: 3000 }), (date, days) => {
        expect(daysBetween(date, addDays(date, days))).toBe(days);
        expect(addDays(addDays(date, days), -days)).toBe(date);
      }),
    );
  });
});

describe("a moment", () => {
  test("has a day and a time", () => {
    const moment = isoDateTime("2026-11-22T10:15:00");
    expect(dateOf(moment)).toBe("2026-11-22");
    expect(timeOf(moment)).toBe("10:15:00");
  });

  test.each([
    "2026-11-22",
    "2026-11-22T24:00:00",
    "2026-11-22T10:60:00",
    "2026-11-22T10:15:60",
    "2026-02-30T10:15:00",
    "2026-11-22, 2026-11-22T10:15:00",
  ])("is not read from %s", (text) => {
    expect(parseIsoDateTime(text)).toBeNull();
    expect(() => isoDateTime(text)).toThrow(`no such moment: ${text}`);
  });

  test.each(["2026-11-22T10:15:00Z", "2026-11-22T10:15:00+01:00", "2026-11-22 10:15:00", "2026-11-22T10:15:00.5"])(
    "carries no zone and no fraction: %s",
    (text) => {
      expect(parseIsoDateTime(text)).toBeNull();
    },
  );

  test("may be the last second of a day", () => {
    expect(parseIsoDateTime("2026-12-31T23:59:59")).toBe("2026-12-31T23:59:59");
  });
});

describe("months later", () => {
  test.each([
    ["2016-10-09", 36, "2019-10-09"],
    ["2014-02-01", 36, "2017-02-01"],
    ["2024-02-29", 36, "2027-02-28"],
    ["2024-02-29", 48, "2028-02-29"],
    ["2026-01-31", 1, "2026-02-28"],
    ["2026-12-31", 2, "2027-02-28"],
    ["2026-03-31", -1, "2026-02-28"],
    ["2026-01-15", -1, "2025-12-15"],
    ["2026-05-31", 0, "2026-05-31"],
    ["2100-01-31", 1, "2100-02-28"],
    ["2000-01-31", 1, "2000-02-29"],
    ["1999-12-15", 1, "2000-01-15"],
    ["2026-11-30", 1, "2026-12-30"],
  ])("%s and %i months is %s", (from, months, expected) => {
    expect(addMonths(isoDate(from), months)).toBe(expected);
  });

  test("from the last of January end on the last of each month", () => {
    const lastDays = Array.from({ length: 12 }, (_, months) => addMonths(isoDate("2026-01-31"), months).slice(5));
    expect(lastDays).toEqual("01-31 02-28 03-31 04-30 05-31 06-30 07-31 08-31 09-30 10-31 11-30 12-31".split(" "));
  });

  test("keep the day number, or the end of a shorter month", () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -60, max: 60 }), (date, months) => {
        const later = addMonths(date, months);
        const monthOf = (day: IsoDate): number => yearOf(day) * 12 + Number(day.slice(5, 7));
        expect(monthOf(later) - monthOf(date)).toBe(months);
        const isLastOfMonth = addDays(later, 1).endsWith("-01");
        expect(later.slice(8) === date.slice(8) || (later.slice(8) < date.slice(8) && isLastOfMonth)).toBe(true);
      }),
    );
  });
});

/** Easter another way: by golden number, epact and the Sunday after the full moon (Clavius, as Knuth tells it). */
function easterByEpact(year: number): string {
  const golden = (year % 19) + 1;
  const century = Math.floor(year / 100) + 1;
  const solar = Math.floor((3 * century) / 4) - 12;
  const lunar = Math.floor((8 * century + 5) / 25) - 5;
  const sunday = Math.floor((5 * year) / 4) - solar - 10;
  let epact = (((11 * golden + 20 + lunar - solar) % 30) + 30) % 30;
  if ((epact === 25 && golden > 11) || epact === 24) epact += 1;
  const moon = epact > 23 ? 74 - epact : 44 - epact;
  const day = moon + 7 - ((sunday + moon) % 7);
  return day > 31 ? `-04-${String(day - 31).padStart(2, "0")}` : `-03-${String(day)}`;
}

test("Easter is the Sunday after the full moon of spring, in every year of the Gregorian calendar", () => {
  const years = Array.from({ length: 3_000 }, (_, index) => 1583 + index);
  expect(years.map((year) => easterSunday(year))).toEqual(years.map((year) => String(year) + easterByEpact(year)));
  expect([1818, 1943, 2285].map(easterSunday)).toEqual(["1818-03-22", "1943-04-25", "2285-03-22"]);
});

describe("a TARGET business day", () => {
  test.each([
    [2026, "2026-04-03", "2026-04-06"],
    [2027, "2027-03-26", "2027-03-29"],
    [2028, "2028-04-14", "2028-04-17"],
    [2029, "2029-03-30", "2029-04-02"],
    [2030, "2030-04-19", "2030-04-22"],
    [2031, "2031-04-11", "2031-04-14"],
    [2032, "2032-03-26", "2032-03-29"],
    [2033, "2033-04-15", "2033-04-18"],
  ])("of %i is not Good Friday %s nor Easter Monday %s", (year, friday, monday) => {
    expect(addDays(easterSunday(year), -2)).toBe(friday);
    expect(addDays(easterSunday(year), 1)).toBe(monday);
    expect(isBusinessDay(isoDate(friday))).toBe(false);
    expect(isBusinessDay(isoDate(monday))).toBe(false);
    expect(isBusinessDay(addDays(isoDate(friday), -1))).toBe(true);
    expect(isBusinessDay(addDays(isoDate(monday), 1))).toBe(true);
  });

  test.each([
    "2027-01-01",
    "2026-05-01",
    "2026-12-25",
    "2028-12-26",
    "2026-11-21",
    "2026-11-22",
    "1969-12-27",
    "1969-12-28",
  ])("is not %s", (text) => {
    expect(isBusinessDay(isoDate(text))).toBe(false);
  });

  test.each(["2026-11-23", "2026-04-27", "2026-05-14", "2026-12-24", "2026-12-31", "2028-01-03", "1969-12-29"])(
    "is %s",
    (text) => {
      expect(isBusinessDay(isoDate(text))).toBe(true);
    },
  );

  test("is never a Saturday or Sunday", () => {
    fc.assert(
      fc.property(anyDay, (date) => {
        if ([0, 6].includes(weekdayOf(date))) expect(isBusinessDay(date)).toBe(false);
      }),
    );
  });

  test("comes after Christmas 2026 on the Monday", () => {
    expect(nextBusinessDay(isoDate("2026-12-25"))).toBe("2026-12-28");
    expect(nextBusinessDay(isoDate("2026-12-24"))).toBe("2026-12-24");
    // 31 October 2026 is a Saturday, 29 March 2024 Good Friday.
    for (const [day, last] of [
      ["2026-10-05", "2026-10-30"],
      ["2024-03-01", "2024-03-28"],
      ["2026-12-31", "2026-12-31"],
      ["2027-02-28", "2027-02-26"],
    ] as const) {
      expect(lastBusinessDayOfMonth(isoDate(day))).toBe(last);
    }
  });

  test("is the first open one on or after a day", () => {
    fc.assert(
      fc.property(anyDay, (date) => {
        const next = nextBusinessDay(date);
        expect(isBusinessDay(next)).toBe(true);
        // The longest run of closed days is Good Friday to Easter Monday, or Christmas beside a weekend.
        expect(daysBetween(date, next)).toBeLessThanOrEqual(4);
        for (let day = date; day < next; day = addDays(day, 1)) expect(isBusinessDay(day)).toBe(false);
      }),
    );
  });
});

describe("business days later", () => {
  test.each([
    ["2026-11-20", 1, "2026-11-23"],
    ["2026-11-22", 2, "2026-11-24"],
    ["2026-11-24", -1, "2026-11-23"],
    ["2026-11-23", -1, "2026-11-20"],
    ["2026-04-07", -1, "2026-04-02"],
    ["2026-12-24", 1, "2026-12-28"],
    ["2026-11-22", 0, "2026-11-22"],
  ])("%s and %i is %s", (from, days, expected) => {
    expect(addBusinessDays(isoDate(from), days)).toBe(expected);
  });

  test("are counted on open days only, and back again", () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 1, max: 30 }), (date, days) => {
        const later = addBusinessDays(date, days);
        let open = 0;
        for (let day = addDays(date, 1); day <= later; day = addDays(day, 1)) if (isBusinessDay(day)) open += 1;
        expect(open).toBe(days);
        expect(isBusinessDay(later)).toBe(true);
        if (isBusinessDay(date)) expect(addBusinessDays(later, -days)).toBe(date);
      }),
    );
  });
});
