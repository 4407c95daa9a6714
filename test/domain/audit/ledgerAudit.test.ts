import { isoDate } from "../../../src/domain/values/calendar";
import { auditEntries } from "../../../src/domain/audit/ledgerAudit";
import { cents } from "../../../src/domain/values/money";
import type { LedgerLine } from "../../../src/domain/book/records";
import { aLedgerLine } from "../../support/lines";

/** A ledger of entries of two lines each, recorded in this order: `NL01 INC-2026-000001`, or of another year or journal. */
function ledgerOf(...entries: readonly string[]): LedgerLine[] {
  return entries.flatMap((text, position) => {
    const [administration = "", entry = ""] = text.split(" ");
    const [journal = "", year = ""] = entry.split("-");
    const shared = { administration, entry, journal, bookingDate: isoDate(`${year}-12-01`) };
    const first = 2 * position + 1;
    return [
      aLedgerLine({ ...shared, row: first + 1, number: first, line: 1, debit: cents(5_00), credit: null }),
      aLedgerLine({ ...shared, row: first + 2, number: first + 1, line: 2, debit: null, credit: cents(5_00) }),
    ];
  });
}

const foundIn = (ledger: readonly LedgerLine[]) =>
  auditEntries(ledger, () => true).map(({ code, params, place }) => {
    return `${code} ${String(params["from"])}-${String(params["to"])} row ${String(place?.row)}`;
  });

describe("The entry numbers of two administrations", () => {
  test("each go on without a gap, in a journal that both use", () => {
    const ledger = ledgerOf(
      "NL01 INC-2026-000001",
      "NL02 INC-2026-000001",
      "NL02 INC-2026-000002",
      "NL01 INC-2026-000002",
      "NL01 INC-2027-000001",
    );
    expect(foundIn(ledger)).toEqual([]);
    expect(foundIn(ledger.toReversed())).toEqual([]);
  });

  test("are missed in the one that lacks them, though the other one has them", () => {
    const ledger = ledgerOf(
      "NL01 INC-2026-000001",
      "NL02 INC-2026-000001",
      "NL02 INC-2026-000002",
      "NL02 INC-2026-000003",
      "NL01 INC-2026-000003",
    );
    expect(foundIn(ledger)).toEqual(["verify.entryGap 2-2 row 10"]);
  });

  test("may have been counted together by an earlier version, and are counted apart from then on", () => {
    const shared = ["NL01 INC-2026-000001", "NL02 INC-2026-000002", "NL01 INC-2026-000003"];
    expect(foundIn(ledgerOf(...shared))).toEqual([]);
    const apart = ["NL02 INC-2026-000003", "NL01 INC-2026-000004", "NL02 INC-2026-000004"];
    expect(foundIn(ledgerOf(...shared, ...apart))).toEqual([]);
    expect(foundIn(ledgerOf(...shared, "NL02 INC-2026-000003", "NL02 INC-2026-000005"))).toEqual([
      "verify.entryGap 4-4 row 10",
    ]);
  });

  test("that were counted together miss what neither of them has", () => {
    const found = foundIn(ledgerOf("NL01 INC-2026-000001", "NL02 INC-2026-000002", "NL01 INC-2026-000004"));
    expect(found).toEqual(["verify.entryGap 3-3 row 6"]);
  });

  test("name a reversal's original in the administration of the reversal", () => {
    const [own, theirs] = [ledgerOf("NL01 INC-2026-000001"), ledgerOf("NL02 INC-2026-000001")];
    const others = theirs.map((line) => ({ ...line, number: line.number + 2 }));
    const mirror = ledgerOf("NL02 INC-2026-000002").map((line) => ({
      ...line,
      number: line.number + 4,
      debit: line.credit,
      credit: line.debit,
      reversalOf: "INC-2026-000001",
    }));
    expect(foundIn([...own, ...others, ...mirror])).toEqual([]);
    expect(foundIn([...own, ...mirror]).map((found) => found.split(" ")[0])).toContain("verify.reversalUnknown");
  });
});
