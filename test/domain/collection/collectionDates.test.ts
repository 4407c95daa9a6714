import fc from "fast-check";
import { addDays, dateFromDayNumber, isBusinessDay, isoDate, isoDateTime } from "../../../src/domain/values/calendar";
import { cutOffTime, dateLadder, earliestCollectionDate } from "../../../src/domain/collection/collectionDates";
import type { Account } from "../../../src/domain/book/records";
import { anAccount } from "../../support/books";

function earliest(at: string, over: Partial<Account> = {}): string {
  return earliestCollectionDate(isoDateTime(at), anAccount(over));
}

describe("the first day on which can be collected", () => {
  test("is Tuesday for a file made on Sunday 22 November 2026: the bank takes it on Monday", () => {
    expect(earliest("2026-11-22T10:15:00")).toBe("2026-11-24");
  });

  test("is the next business day for a file made on a business day", () => {
    expect(earliest("2026-11-23T10:15:00")).toBe("2026-11-24");
    expect(earliest("2026-11-27T10:15:00")).toBe("2026-11-30");
  });

  test("is a day later after the cut-off, and not yet at the cut-off itself", () => {
    expect(earliest("2026-11-23T12:30:00", { cutOff: "12:30" })).toBe("2026-11-24");
    expect(earliest("2026-11-23T12:30:01", { cutOff: "12:30" })).toBe("2026-11-25");
    expect(earliest("2026-11-27T16:00:00", { cutOff: "12:30" })).toBe("2026-12-01");
  });

  test("does not look at the cut-off on a day that is no business day", () => {
    expect(earliest("2026-11-22T23:59:59", { cutOff: "7:00" })).toBe("2026-11-24");
  });

  test("is as many business days later as the account needs", () => {
    expect(earliest("2026-11-23T10:15:00", { leadDays: 2 })).toBe("2026-11-25");
    expect(earliest("2026-11-26T10:15:00", { leadDays: 5 })).toBe("2026-12-03");
    expect(earliest("2026-11-23T10:15:00", { leadDays: 0 })).toBe("2026-11-23");
    expect(earliest("2026-11-22T10:15:00", { leadDays: 0 })).toBe("2026-11-23");
  });

  test("passes over Christmas and Easter", () => {
    expect(earliest("2026-12-24T10:15:00")).toBe("2026-12-28");
    expect(earliest("2027-03-25T10:15:00")).toBe("2027-03-30");
    expect(earliest("2027-03-26T10:15:00")).toBe("2027-03-31");
  });
});

describe("a cut-off time", () => {
  test.each([
    ["12:30", "12:30:00"],
    ["7:00", "07:00:00"],
    ["07.00", "07:00:00"],
    ["23:59", "23:59:00"],
  ])("%s is %s", (cutOff, expected) => {
    expect(cutOffTime({ cutOff })).toBe(expected);
  });

  test.each([null, "", "24:00", "12:60", "half een", "12:30:00", "1230"])("%p is none", (cutOff) => {
    expect(cutOffTime({ cutOff })).toBeNull();
  });
});

describe("the date ladder of 1 December 2026", () => {
  const ON = isoDate("2026-12-01");

  test("of CORE: delivered a business day before, returned within five, refunded within eight weeks", () => {
    expect(dateLadder(ON, anAccount(), "CORE")).toEqual({
      deliverBy: "2026-11-30",
      collectionDate: "2026-12-01",
      returnUntil: "2026-12-08",
      refundUntil: "2027-01-26",
      unauthorisedUntil: "2028-01-01",
    });
  });

  test("of B2B: returned within three business days, and never refunded", () => {
    expect(dateLadder(ON, anAccount({ leadDays: 2 }), "B2B")).toEqual({
      deliverBy: "2026-11-27",
      collectionDate: "2026-12-01",
      returnUntil: "2026-12-04",
      refundUntil: null,
      unauthorisedUntil: null,
    });
  });
});

describe("laws of collection dates", () => {
  const day = fc.integer({ min: 20_000, max: 24_000 }).map(dateFromDayNumber);
  const time = fc.constantFrom("00:00:00", "07:00:00", "12:30:00", "12:30:01", "23:59:59");
  const leadDays = fc.integer({ min: 0, max: 10 });

  test("the earliest day is a business day, reached by delivering on its ladder's last day at the latest", () => {
    fc.assert(
      fc.property(day, time, leadDays, (date, at, lead) => {
        const account = anAccount({ leadDays: lead, cutOff: "12:30" });
        const first = earliestCollectionDate(isoDateTime(`${date}T${at}`), account);
        expect(isBusinessDay(first)).toBe(true);
        expect(dateLadder(first, account, "CORE").deliverBy >= date).toBe(true);
      }),
    );
  });

  test("waiting never makes it earlier", () => {
    fc.assert(
      fc.property(day, time, fc.integer({ min: 0, max: 20 }), leadDays, (date, at, later, lead) => {
        const account = anAccount({ leadDays: lead, cutOff: "12:30" });
        const first = earliestCollectionDate(isoDateTime(`${date}T${at}`), account);
        const second = earliestCollectionDate(isoDateTime(`${addDays(date, later)}T${at}`), account);
        expect(second >= first).toBe(true);
      }),
    );
  });
});
