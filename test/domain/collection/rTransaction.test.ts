import fc from "fast-check";
import { cents } from "../../../src/domain/values/money";
import { indexBook } from "../../../src/domain/book/bookIndex";
import type { DirectDebit, Mandate, ReturnKind } from "../../../src/domain/book/records";
import { isCollectableAgain, isMandateUsedBy, notAgainBecause } from "../../../src/domain/collection/rTransaction";
import { aMandate, anAdministration, bookOf } from "../../support/books";
import { aLine } from "../../support/lines";

const KINDS: readonly ReturnKind[] = ["Reject", "BatchReject", "Return", "Refund", "Recalled"];

describe("A mandate is used up by a collection that comes back", () => {
  const isUsed = (line: Partial<DirectDebit>, kind: ReturnKind = "Return", mandate: Partial<Mandate> = {}) => {
    const index = indexBook(bookOf({ Mandates: [aMandate(mandate)] }));
    return isMandateUsedBy(aLine(line), kind, index);
  };

  test("when it was the only or the last one, and reached the debtor's bank", () => {
    const oneOff = { oneOff: true, invoice: "F1" };
    expect(isUsed({ sequenceType: "OOFF" }, "Return", oneOff)).toBe(true);
    expect(isUsed({ sequenceType: "OOFF" }, "Refund", oneOff)).toBe(true);
    expect(isUsed({ sequenceType: "FNAL" })).toBe(true);
    for (const kind of ["Reject", "BatchReject", "Recalled"] as const) {
      expect(isUsed({ sequenceType: "FNAL" }, kind)).toBe(false);
    }
  });

  test("not when it may be collected under again", () => {
    expect(isUsed({ sequenceType: "RCUR" })).toBe(false);
    expect(isUsed({ sequenceType: "OOFF" }, "Reject", { oneOff: false })).toBe(false);
  });

  test("when its bank took it as the only one, whatever the mandate says since", () => {
    expect(isUsed({ sequenceType: "OOFF" }, "Return", { oneOff: false })).toBe(true);
  });

  test("as it was sent, when the mandate is gone", () => {
    expect(isUsed({ sequenceType: "OOFF", mandateId: "SO9" })).toBe(true);
    expect(isUsed({ sequenceType: "RCUR", mandateId: "SO9" })).toBe(false);
  });
});

describe("What came back is not collected again", () => {
  const repeats = anAdministration({ repeatAfterReturn: true, repeatMax: 2 });

  test("because the reason asks for something else first, whatever the administration does", () => {
    expect(notAgainBecause("Return", "MD01", repeats, { amount: cents(100_00), timesRepeated: null })).toBe("advice");
    expect(notAgainBecause("Return", null, undefined, { amount: cents(100_00), timesRepeated: null })).toBe("advice");
  });

  test("because the administration does not repeat, or is not there", () => {
    const none = anAdministration({ repeatAfterReturn: null });
    expect(notAgainBecause("Return", "AM04", none, { amount: cents(100_00), timesRepeated: null })).toBe("notRepeated");
    expect(notAgainBecause("Return", "AM04", undefined, { amount: cents(100_00), timesRepeated: null })).toBe(
      "notRepeated",
    );
  });

  test("because it was repeated as often as may be", () => {
    expect(notAgainBecause("Return", "AM04", repeats, { amount: cents(100_00), timesRepeated: 1 })).toBeNull();
    expect(notAgainBecause("Return", "AM04", repeats, { amount: cents(100_00), timesRepeated: 2 })).toBe(
      "repeatedEnough",
    );
  });

  test("because its mandate is used up, whether the administration repeats or not", () => {
    const used = { amount: cents(100_00), timesRepeated: null, isMandateUsed: true };
    expect(notAgainBecause("Return", "AM04", repeats, used)).toBe("mandateUsed");
    expect(notAgainBecause("Return", "AM04", undefined, used)).toBe("mandateUsed");
    expect(notAgainBecause("Return", "MD01", repeats, used)).toBe("advice");
  });

  test("for no reason when the firm recalled it, or the whole batch was rejected", () => {
    for (const kind of ["Recalled", "BatchReject"] as const) {
      expect(notAgainBecause(kind, "MD07", undefined, { amount: cents(100_00), timesRepeated: 9 })).toBeNull();
    }
  });

  test("for no reason when it is a credit note that came back with its invoices", () => {
    const note = { amount: cents(-20_00), timesRepeated: 9 };
    expect(notAgainBecause("Return", "MD01", undefined, note)).toBeNull();
    expect(notAgainBecause("Refund", "AM04", undefined, note)).toBeNull();
  });

  test("exactly when there is a reason", () => {
    const situations = fc.record({
      kind: fc.constantFrom(...KINDS),
      reason: fc.constantFrom("AM04", "MD01", "ZZ99", null),
      repeatAfterReturn: fc.constantFrom(true, false, null),
      timesRepeated: fc.constantFrom(null, 0, 1, 2, 3),
    });
    fc.assert(
      fc.property(situations, ({ kind, reason, repeatAfterReturn, timesRepeated }) => {
        const administration = anAdministration({ repeatAfterReturn });
        const asked = [kind, reason, administration, { amount: cents(100_00), timesRepeated }] as const;
        expect(isCollectableAgain(...asked)).toBe(notAgainBecause(...asked) === null);
      }),
    );
  });
});
