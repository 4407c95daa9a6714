import fc from "fast-check";
import { addDays, addMonths, dateFromDayNumber, type IsoDate, isoDate } from "../../../src/domain/values/calendar";
import type { CollectedLine } from "../../../src/domain/mandates/mandateHistory";
import {
  dormancyOn,
  isUsedUp,
  mandateStatus,
  shownExpiryDate,
  usableUntil,
} from "../../../src/domain/mandates/mandateStatus";
import type { Mandate } from "../../../src/domain/book/records";
import { aMandate } from "../../support/books";
import { collected } from "../../support/lines";

const TODAY = isoDate("2026-12-01");

function stateOn(date: string, mandate: Partial<Mandate>, lines: readonly CollectedLine[] = []): string {
  return dormancyOn(aMandate(mandate), isoDate(date), lines).state;
}

describe("the 36 months of a mandate", () => {
  const last = { lastCollectionDate: isoDate("2023-12-01") };

  test("leave it usable on the last day", () => {
    expect(stateOn("2026-12-01", last)).toBe("inUse");
  });

  test("make it dormant the day after", () => {
    expect(dormancyOn(aMandate(last), isoDate("2026-12-02"), [])).toEqual({
      state: "dormant",
      usableUntil: "2026-12-01",
    });
  });

  test("end with the month where the day does not exist", () => {
    const leap = { lastCollectionDate: isoDate("2024-02-29") };
    expect(stateOn("2027-02-28", leap)).toBe("inUse");
    expect(stateOn("2027-03-01", leap)).toBe("dormant");
  });

  test("count from a collection that the debtor's bank returned", () => {
    const returned = collected("2025-01-06", { status: "Returned", returnKind: "Return" });
    expect(stateOn("2027-12-01", last, [returned])).toBe("inUse");
  });

  test("do not count from a collection that never reached the bank", () => {
    const undelivered = collected("2025-01-06", { status: "InTransit" }, { deliveredOn: null });
    const cancelled = collected("2025-01-06", { status: "OrderCancelled" }, { status: "Cancelled" });
    expect(stateOn("2026-12-02", last, [undelivered, cancelled])).toBe("dormant");
  });

  test("are overridden for as long as the user declares that it was collected under elsewhere", () => {
    const override = { ...last, dormancyOverride: isoDate("2026-12-31") };
    expect(stateOn("2026-12-31", override)).toBe("overridden");
    expect(stateOn("2027-01-01", override)).toBe("dormant");
    expect(stateOn("2026-12-01", override)).toBe("inUse");
  });

  test("of a mandate that was never used count from its signature, and make no dormant one", () => {
    const signed = { dateOfSignature: isoDate("2020-06-15") };
    expect(stateOn("2023-06-15", signed)).toBe("inUse");
    expect(dormancyOn(aMandate(signed), isoDate("2023-06-16"), [])).toEqual({
      state: "neverUsed",
      usableUntil: "2023-06-15",
    });
  });

  test("of a mandate older than SEPA that was never used count from 1 February 2014", () => {
    const migrated = { dateOfSignature: isoDate("2009-11-01") };
    expect(stateOn("2017-02-01", migrated)).toBe("inUse");
    expect(stateOn("2017-02-02", migrated)).toBe("neverUsed");
  });

  test("say nothing of an unsigned mandate", () => {
    expect(stateOn("2040-01-01", { dateOfSignature: null })).toBe("inUse");
  });
});

describe("the status of a mandate", () => {
  const statusOf = (mandate: Partial<Mandate>, lines: readonly CollectedLine[] = []) =>
    mandateStatus(aMandate(mandate), TODAY, lines);

  test("is active when it is signed and in use", () => {
    expect(statusOf({})).toBe("Active");
  });

  test("is withdrawn from the day itself", () => {
    expect(statusOf({ withdrawnOn: TODAY })).toBe("Withdrawn");
    expect(statusOf({ withdrawnOn: addDays(TODAY, 1) })).toBe("Active");
  });

  test("is expired when another replaces it", () => {
    expect(statusOf({ replacedBy: "SR10001-2", dateOfSignature: null })).toBe("Expired");
    expect(statusOf({ replacedBy: "SR10001-2", withdrawnOn: TODAY })).toBe("Withdrawn");
  });

  test("is to be signed without a date of signature", () => {
    expect(statusOf({ dateOfSignature: null })).toBe("ToBeSigned");
  });

  test("is dormant after 36 months, unless the user overrides", () => {
    const old = { lastCollectionDate: isoDate("2020-01-01") };
    expect(statusOf(old)).toBe("Dormant");
    expect(statusOf({ ...old, dormancyOverride: TODAY })).toBe("Active");
  });

  test("is active when it was never used, however long ago it was signed", () => {
    expect(statusOf({ dateOfSignature: isoDate("2009-11-01") })).toBe("Active");
  });

  test("is not changed by a block", () => {
    expect(statusOf({ blocked: "geschil" })).toBe("Active");
  });

  test("of a one-off mandate is used once a collection was presented, returned or not", () => {
    const oneOff = { oneOff: true, invoice: "F1" };
    expect(statusOf(oneOff, [collected("2026-11-02", { status: "InTransit" })])).toBe("Used");
    expect(statusOf(oneOff, [collected("2026-11-02", { status: "Returned", returnKind: "Refund" })])).toBe("Used");
    expect(statusOf(oneOff, [collected("2026-11-02", { status: "Draft" })])).toBe("Active");
  });

  test("of a one-off mandate is active again after a reject", () => {
    const oneOff = { oneOff: true, invoice: "F1" };
    expect(statusOf(oneOff, [collected("2026-11-02", { status: "Returned", returnKind: "Reject" })])).toBe("Active");
  });

  test("is used after a final collection, and not after a rejected one", () => {
    expect(statusOf({}, [collected("2026-11-02", { sequenceType: "FNAL" })])).toBe("Used");
    const rejected = collected("2026-11-02", { sequenceType: "FNAL", status: "Returned", returnKind: "Reject" });
    expect(isUsedUp(aMandate(), [rejected, collected("2026-10-01")])).toBe(false);
  });
});

/** What makes each status, the strongest first: whatever else holds of a mandate, the first of these that does decides. */
const LAW: readonly (readonly [string, Partial<Mandate>, readonly CollectedLine[], string])[] = [
  ["withdrawn before", { withdrawnOn: addDays(TODAY, -1) }, [], "Withdrawn"],
  ["replaced by another one", { replacedBy: "SR10001-2" }, [], "Expired"],
  ["without a date of signature", { dateOfSignature: null }, [], "ToBeSigned"],
  [
    "one-off, and its collection is on its way",
    { oneOff: true },
    [collected("2026-11-02", { status: "InTransit" })],
    "Used",
  ],
  ["closed by a final collection", {}, [collected("2026-11-02", { sequenceType: "FNAL" })], "Used"],
  ["collected as one-off, whatever it says since", {}, [collected("2026-11-02", { sequenceType: "OOFF" })], "Used"],
  ["not collected under for 37 months", { lastCollectionDate: addMonths(TODAY, -37) }, [], "Dormant"],
];

describe("Of what holds of a mandate the strongest decides its status", () => {
  test.each(LAW)("%s", (_what, mandate, lines, status) => {
    expect(mandateStatus(aMandate(mandate), TODAY, lines)).toBe(status);
  });

  const pairs = LAW.flatMap((stronger, at) => LAW.slice(at + 1).map((weaker) => [stronger, weaker] as const));
  test.each(pairs.map(([one, other]) => [one[0], other[0], one, other] as const))(
    "%s, and %s",
    (_a, _b, one, other) => {
      const both = aMandate({ ...other[1], ...one[1] });
      const lines = [...one[2], ...other[2]];
      // What was collected a month ago is not dormant: the last of the list needs a mandate without lines.
      const expected = one[3] === "Dormant" && lines.length > 0 ? "Active" : one[3];
      expect(mandateStatus(both, TODAY, lines)).toBe(expected);
    },
  );

  test("what is to come, or blocks it, does not", () => {
    const later = { withdrawnOn: addDays(TODAY, 1), blocked: "geschil", sequenceTypeOverride: "FNAL" as const };
    expect(mandateStatus(aMandate(later), TODAY, [])).toBe("Active");
  });
});

test("a mandate can be collected under until the day that is told, and not on the next one", () => {
  const day = fc.integer({ min: 18_000, max: 20_700 }).map(dateFromDayNumber);
  const returned = fc.constantFrom("Return" as const, "Refund" as const, "Reject" as const);
  fc.assert(
    fc.property(day, fc.option(returned), (date, returnKind) => {
      const mandate = aMandate();
      const status = returnKind === null ? ("Received" as const) : ("Returned" as const);
      const lines = [collected(date, { status, returnKind })];
      const until = usableUntil(mandate, lines);
      if (until === null) throw new Error("a signed mandate has a last day");
      expect(dormancyOn(mandate, until, lines).state).toBe("inUse");
      expect(dormancyOn(mandate, addDays(until, 1), lines).state).toBe("dormant");
    }),
  );
  expect(usableUntil(aMandate({ oneOff: true }), [])).toBeNull();
  expect(usableUntil(aMandate({ dateOfSignature: null }), [])).toBeNull();
});

describe("the expiry date that is shown", () => {
  test("is 36 months after the last collection, else after the signature", () => {
    expect(shownExpiryDate(aMandate(), isoDate("2016-10-09"))).toBe("2019-10-09");
    expect(shownExpiryDate(aMandate(), null)).toBe("2029-01-15");
    expect(shownExpiryDate(aMandate({ dateOfSignature: isoDate("2009-11-01") }), null)).toBe("2017-02-01");
  });

  test("is empty when the mandate is not signed", () => {
    expect(shownExpiryDate(aMandate({ dateOfSignature: null }), TODAY)).toBeNull();
  });
});

test("a mandate in use stays so on every earlier day, and there is one last day", () => {
  const day: fc.Arbitrary<IsoDate> = fc.integer({ min: 16_000, max: 24_000 }).map(dateFromDayNumber);
  fc.assert(
    fc.property(day, day, (last, date) => {
      const mandate = aMandate({ lastCollectionDate: last });
      expect(dormancyOn(mandate, date, []).state).toBe(date <= addMonths(last, 36) ? "inUse" : "dormant");
    }),
  );
});
