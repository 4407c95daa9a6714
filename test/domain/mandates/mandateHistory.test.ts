import fc from "fast-check";
import { indexBook } from "../../../src/domain/book/bookIndex";
import { isoDate, isoDateTime } from "../../../src/domain/values/calendar";
import {
  isIssued,
  isPresented,
  isStanding,
  lastPresentedDate,
  latest,
  linesUnder,
  shownLastCollectionDate,
} from "../../../src/domain/mandates/mandateHistory";
import type { CollectionOrder, DirectDebit, LineStatus, ReturnKind } from "../../../src/domain/book/records";
import { aMandate, bookOf } from "../../support/books";
import { aLine, anOrder, collected } from "../../support/lines";

function under(lines: readonly DirectDebit[], orders: readonly CollectionOrder[], mandate = aMandate()): string[] {
  const index = indexBook(bookOf({ Mandates: [mandate], DirectDebits: lines, Orders: orders }));
  return linesUnder(mandate, index).map(({ line }) => `${line.order}/${String(line.line)}`);
}

describe("the lines under a mandate", () => {
  const orders = [
    anOrder({ number: "A", issuedAt: isoDateTime("2026-03-01T09:00:00") }),
    anOrder({ number: "B", issuedAt: isoDateTime("2026-02-01T09:00:00") }),
    anOrder({ number: "C", issuedAt: null }),
  ];

  test("stand in the order of their issue, drafts last", () => {
    const lines = [aLine({ order: "C" }), aLine({ order: "A", line: 2 }), aLine({ order: "A" }), aLine({ order: "B" })];
    expect(under(lines, orders)).toEqual(["B/1", "A/1", "A/2", "C/1"]);
  });

  test("of orders issued at the same second stand by order number", () => {
    const at = isoDateTime("2026-03-01T09:00:00");
    const twins = [anOrder({ number: "2026-0002", issuedAt: at }), anOrder({ number: "2026-0001", issuedAt: at })];
    expect(under([aLine({ order: "2026-0002" }), aLine({ order: "2026-0001" })], twins)).toEqual([
      "2026-0001/1",
      "2026-0002/1",
    ]);
    expect(under([aLine({ order: "2026-0001" }), aLine({ order: "2026-0002" })], twins)).toEqual([
      "2026-0001/1",
      "2026-0002/1",
    ]);
  });

  test("of drafts stand by order number too", () => {
    const drafts = ["2026-0002", "2026-0001"].map((number) => anOrder({ number, issuedAt: null }));
    expect(under([aLine({ order: "2026-0002" }), aLine({ order: "2026-0001" })], drafts)).toEqual([
      "2026-0001/1",
      "2026-0002/1",
    ]);
  });

  test("are those of its own administration only", () => {
    expect(under([aLine({ order: "A", administration: "BE01" })], orders)).toEqual([]);
  });

  test("are also those under the reference that it had before", () => {
    const lines = [aLine({ order: "B", mandateId: "OLD" }), aLine({ order: "A", mandateId: "OTHER" })];
    expect(under(lines, orders, aMandate({ originalMandateId: "OLD" }))).toEqual(["B/1"]);
  });

  test("are also those under references that earlier collections reported, once each", () => {
    const lines = [
      aLine({ order: "B", mandateId: "OLDEST" }),
      aLine({ order: "B", line: 2, mandateId: "OLD", originalMandateId: "OLDEST" }),
      aLine({ order: "A", originalMandateId: "OLD" }),
      aLine({ order: "A", line: 2, originalMandateId: "OLD" }),
    ];
    expect(under(lines, orders)).toEqual(["B/1", "B/2", "A/1", "A/2"]);
  });

  test("leave out a line whose order is gone", () => {
    expect(under([aLine({ order: "GONE" }), aLine({ order: "A" })], orders)).toEqual(["A/1"]);
  });

  test("end where a reference names itself or is empty", () => {
    expect(under([aLine({ order: "A", originalMandateId: "SR10001" })], orders)).toEqual(["A/1"]);
    expect(under([aLine({ order: "A", mandateId: "" })], orders, aMandate({ originalMandateId: "" }))).toEqual([]);
  });
});

describe("a line", () => {
  test.each<[LineStatus, ReturnKind | null, boolean, boolean, boolean]>([
    ["Draft", null, false, false, false],
    ["InTransit", null, true, true, true],
    ["Received", null, true, true, true],
    ["Returned", "Reject", true, false, false],
    ["Returned", "BatchReject", true, false, false],
    ["Returned", "Recalled", true, false, false],
    ["Returned", "Return", true, true, false],
    ["Returned", "Refund", true, true, false],
    ["OrderCancelled", null, true, false, false],
  ])("%s %p was issued: %p, presented: %p, stands: %p", (status, returnKind, issued, presented, standing) => {
    const line = aLine({ status, returnKind });
    expect([isIssued(line), isPresented(line), isStanding(line)]).toEqual([issued, presented, standing]);
  });
});

describe("the last collection date that is shown", () => {
  test("is the user's until the first collection of ours", () => {
    const mandate = aMandate({ lastCollectionDate: isoDate("2025-05-05") });
    expect(shownLastCollectionDate(mandate, [])).toBe("2025-05-05");
    expect(shownLastCollectionDate(mandate, [collected("2026-01-05", { status: "Draft" })])).toBe("2025-05-05");
  });

  test("is the latest collection that stands", () => {
    const lines = [collected("2026-02-02"), collected("2026-01-05"), collected("2026-03-02", { status: "InTransit" })];
    expect(shownLastCollectionDate(aMandate(), lines)).toBe("2026-03-02");
  });

  test("goes back to the one before when a collection is returned or its order cancelled", () => {
    const first = collected("2026-01-05", { previousLastCollectionDate: isoDate("2025-05-05") });
    for (const status of ["Returned", "OrderCancelled"] as const) {
      const second = collected("2026-02-02", { status, previousLastCollectionDate: isoDate("2026-01-05") });
      expect(shownLastCollectionDate(aMandate(), [first, second])).toBe("2026-01-05");
      const both = [{ ...first, line: { ...first.line, status } }, second];
      expect(shownLastCollectionDate(aMandate(), both)).toBe("2025-05-05");
    }
  });

  test("stays when an older collection is returned after a newer one", () => {
    const lines = [collected("2026-01-05", { status: "Returned" }), collected("2026-02-02")];
    expect(shownLastCollectionDate(aMandate(), lines)).toBe("2026-02-02");
  });
});

describe("the date from which the 36 months count", () => {
  test("is nothing when nothing was ever collected", () => {
    expect(lastPresentedDate(aMandate(), [])).toBeNull();
  });

  test.each<[string, Partial<DirectDebit>]>([
    ["received", { status: "Received" }],
    ["rejected", { status: "Returned", returnKind: "Reject" }],
    ["refunded", { status: "Returned", returnKind: "Refund" }],
  ])("is that of a delivered collection, also of a %s one", (_, line) => {
    expect(lastPresentedDate(aMandate(), [collected("2026-02-02", line)])).toBe("2026-02-02");
  });

  test("is not that of an order that was never delivered, or cancelled, or not issued", () => {
    const mandate = aMandate({ lastCollectionDate: isoDate("2024-01-01") });
    const others = [
      collected("2026-02-02", { status: "InTransit" }, { deliveredOn: null }),
      collected("2026-02-03", { status: "OrderCancelled" }, { status: "Cancelled" }),
      collected("2026-02-04", { status: "Draft" }),
    ];
    expect(lastPresentedDate(mandate, others)).toBe("2024-01-01");
  });
});

test("the latest of some days is none of them earlier, and one of them", () => {
  const days = fc.array(fc.option(fc.constantFrom("2024-02-29", "2026-01-01", "2026-12-31").map(isoDate)));
  expect(latest()).toBeNull();
  fc.assert(
    fc.property(days, (dates) => {
      const last = latest(...dates);
      const known = dates.filter((date) => date !== null);
      if (last === null) expect(known).toEqual([]);
      else expect(known).toContain(last);
      for (const date of known) expect(date <= (last ?? "")).toBe(true);
    }),
  );
});
