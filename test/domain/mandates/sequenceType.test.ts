import fc from "fast-check";
import { isoDate } from "../../../src/domain/values/calendar";
import type { CollectedLine } from "../../../src/domain/mandates/mandateHistory";
import { isUsedUp } from "../../../src/domain/mandates/mandateStatus";
import type { DirectDebit, LineStatus, Mandate, ReturnKind, SequenceType } from "../../../src/domain/book/records";
import { sequenceTypeOf } from "../../../src/domain/mandates/sequenceType";
import { aMandate, dutchIbanOf } from "../../support/books";
import { collected } from "../../support/lines";

const BELGIAN = "BE68 5390 0754 7034";
const DUTCH = "NL91ABNA0417164300";

/** What the next collection carries, or that there may be none. */
function next(lines: readonly CollectedLine[], mandate: Partial<Mandate> = {}, iban = BELGIAN): SequenceType | "none" {
  const record = aMandate(mandate);
  return isUsedUp(record, lines) ? "none" : sequenceTypeOf(record, iban, lines);
}

function returned(sequenceType: SequenceType, returnKind: ReturnKind, over: Partial<DirectDebit> = {}): CollectedLine {
  return collected("2026-10-01", { sequenceType, status: "Returned", returnKind, ...over });
}

describe("the first and the next collection", () => {
  test("from a Belgian account are FRST and RCUR", () => {
    expect(next([])).toBe("FRST");
    expect(next([collected("2026-10-01", { sequenceType: "FRST", status: "InTransit" })])).toBe("RCUR");
    expect(next([collected("2026-10-01", { sequenceType: "FRST" })])).toBe("RCUR");
  });

  test("from a Dutch account are both RCUR", () => {
    expect(next([], {}, DUTCH)).toBe("RCUR");
    expect(next([returned("RCUR", "Reject")], {}, "nl91 abna 0417 1643 00")).toBe("RCUR");
  });

  test("under a one-off mandate are OOFF, from any account", () => {
    expect(next([], { oneOff: true })).toBe("OOFF");
    expect(next([], { oneOff: true }, DUTCH)).toBe("OOFF");
  });

  test("are what the user sets for one issue", () => {
    expect(next([], { sequenceTypeOverride: "FNAL" }, DUTCH)).toBe("FNAL");
    expect(next([collected("2026-10-01")], { sequenceTypeOverride: "FRST", oneOff: false })).toBe("FRST");
  });

  test("follow as RCUR what was collected in another package", () => {
    expect(next([], { lastCollectionDate: isoDate("2026-01-05") })).toBe("RCUR");
    expect(next([collected("2026-10-01", { status: "Draft" })], { lastCollectionDate: isoDate("2026-01-05") })).toBe(
      "RCUR",
    );
  });
});

describe("the collection after an R-transaction (EPC clarification, docs/law/sepa.md#5.1.6)", () => {
  test.each<[SequenceType, ReturnKind, SequenceType | "none"]>([
    ["FRST", "Reject", "FRST"],
    ["FRST", "Return", "RCUR"],
    ["FRST", "Refund", "RCUR"],
    ["RCUR", "Reject", "RCUR"],
    ["RCUR", "Return", "RCUR"],
    ["RCUR", "Refund", "RCUR"],
    ["FNAL", "Reject", "FNAL"],
    ["FNAL", "Return", "none"],
    ["FNAL", "Refund", "none"],
    ["OOFF", "Reject", "OOFF"],
    ["OOFF", "Return", "none"],
    ["OOFF", "Refund", "none"],
  ])("of a %s after a %s is %s", (sequenceType, kind, expected) => {
    // Before a RCUR or FNAL there was a FRST that the debtor's bank took.
    const before = sequenceType === "RCUR" || sequenceType === "FNAL";
    const lines = [
      ...(before ? [collected("2026-09-01", { sequenceType: "FRST" })] : []),
      returned(sequenceType, kind),
    ];
    expect(next(lines, { oneOff: sequenceType === "OOFF" })).toBe(expected);
  });

  test.each<ReturnKind>(["BatchReject", "Recalled"])("of a FRST after a %s is FRST: it was never presented", (kind) => {
    expect(next([returned("FRST", kind)])).toBe("FRST");
  });

  test("of a FNAL after a reject is FNAL from a Dutch account too", () => {
    expect(next([collected("2026-09-01"), returned("FNAL", "Reject")], {}, DUTCH)).toBe("FNAL");
  });

  test("of a FNAL that was rejected is RCUR again once the user collected as RCUR after it", () => {
    expect(next([returned("FNAL", "Reject"), collected("2026-11-01", { sequenceType: "RCUR" })])).toBe("RCUR");
  });

  test("of a FNAL that was rejected stays FNAL while the next one is only a draft", () => {
    const draft = collected("2026-11-01", { status: "Draft" });
    expect(next([collected("2026-09-01"), returned("FNAL", "Reject"), draft])).toBe("FNAL");
  });

  test("looks at the last collection, however many there were", () => {
    const three = [collected("2026-07-01", { sequenceType: "FRST" }), collected("2026-08-01"), collected("2026-09-01")];
    expect(next([...three, returned("FNAL", "Reject")])).toBe("FNAL");
  });

  test("of a FNAL whose order was cancelled is RCUR: whoever wants it to be the last says so again", () => {
    const cancelled = collected("2026-10-01", { sequenceType: "FNAL", status: "OrderCancelled" });
    expect(next([collected("2026-09-01"), cancelled])).toBe("RCUR");
  });

  test("of a FRST whose order was cancelled is FRST", () => {
    expect(next([collected("2026-10-01", { sequenceType: "FRST", status: "OrderCancelled" })])).toBe("FRST");
  });

  test("of a first collection of ours that was rejected is RCUR when it was collected under elsewhere before", () => {
    expect(next([returned("RCUR", "Reject", { previousLastCollectionDate: isoDate("2026-01-05") })])).toBe("RCUR");
  });
});

describe("a mandate whose account was changed", () => {
  const [old, older, current] = [dutchIbanOf(2), dutchIbanOf(3), dutchIbanOf(1)];

  test("goes on as RCUR when the change is an amendment still to be sent", () => {
    expect(next([collected("2026-10-01", { iban: old })], { originalIban: old })).toBe("RCUR");
  });

  test("goes on as RCUR when an earlier collection reported it, and was rejected", () => {
    const first = collected("2026-09-01", { iban: old, sequenceType: "FRST" });
    const amended = returned("RCUR", "Reject", { iban: current, originalIban: old });
    expect(next([first, amended])).toBe("RCUR");
  });

  test("goes on as RCUR when it was changed twice", () => {
    const first = collected("2026-08-01", { iban: older, sequenceType: "FRST" });
    const second = returned("RCUR", "Reject", { iban: old, originalIban: older });
    const third = returned("RCUR", "Reject", { iban: current, originalIban: old });
    expect(next([first, second, third])).toBe("RCUR");
  });

  test("begins again as FRST when nothing ties the accounts together", () => {
    expect(next([collected("2026-10-01", { iban: old })])).toBe("FRST");
    const elsewhere = { iban: old, previousLastCollectionDate: isoDate("2026-01-05") };
    expect(next([collected("2026-10-01", elsewhere)])).toBe("FRST");
  });

  test("without an IBAN has no collections to follow", () => {
    expect(next([collected("2026-10-01")], { iban: null })).toBe("FRST");
  });
});

const statuses = fc.constantFrom<LineStatus>("Draft", "InTransit", "Received", "Returned", "OrderCancelled");
const kinds = fc.constantFrom<ReturnKind>("Reject", "BatchReject", "Return", "Refund", "Recalled");
const histories = fc
  .array(fc.tuple(statuses, kinds), { maxLength: 6 })
  .map((parts) =>
    parts.map(([status, kind], month) =>
      collected(`2026-0${String(month + 1)}-01`, { status, returnKind: status === "Returned" ? kind : null }),
    ),
  );

describe("laws of the sequence type", () => {
  test("once RCUR, a mandate never carries FRST again, whatever is collected under it later", () => {
    fc.assert(
      fc.property(histories, histories, (earlier, later) => {
        fc.pre(next(earlier) === "RCUR");
        expect(next([...earlier, ...later])).toBe("RCUR");
      }),
    );
  });

  test("FRST is carried only while no collection was presented", () => {
    fc.assert(
      fc.property(histories, (lines) => {
        const presented = lines.some(
          ({ line: { status, returnKind } }) =>
            status === "InTransit" || status === "Received" || returnKind === "Return" || returnKind === "Refund",
        );
        expect(next(lines)).toBe(presented ? "RCUR" : "FRST");
      }),
    );
  });
});
