import { at, finding, hasError, withoutRepeats } from "../../../src/domain/book/finding";
import { SEVERITIES } from "../../../src/domain/values/findingCodes";
import { aDebtor } from "../../support/books";

const DEBTOR = aDebtor({ row: 7 });

describe("a finding", () => {
  test("has the severity of its code, whoever finds it", () => {
    expect(finding("mandate.unsigned", null).severity).toBe("error");
    expect(finding("mandate.neverUsed", null).severity).toBe("warning");
    expect(finding("date.moved", null).severity).toBe("info");
    expect(new Set(Object.values(SEVERITIES))).toEqual(new Set(["error", "warning", "info"]));
  });

  test("sits on the cell that the user must change, or on the whole row", () => {
    expect(at("Debtors", DEBTOR, "town")).toEqual({ table: "Debtors", row: 7, field: "town" });
    expect(at("Debtors", DEBTOR, null)).toEqual({ table: "Debtors", row: 7, field: null });
  });

  test("holds back only when it is an error", () => {
    const warning = finding("limit.item", null);
    expect(hasError([])).toBe(false);
    expect(hasError([warning, finding("date.moved", null)])).toBe(false);
    expect(hasError([warning, finding("mandate.none", null)])).toBe(true);
  });

  test("is told once about the same thing, and again about another", () => {
    const place = at("Debtors", DEBTOR, "iban");
    const one = finding("iban.mod97", place, { iban: "NL1" });
    const others = [
      finding("iban.mod97", place, { iban: "NL2" }),
      finding("iban.length", place, { iban: "NL1" }),
      finding("iban.mod97", at("Debtors", DEBTOR, "bic"), { iban: "NL1" }),
      finding("iban.mod97", at("Debtors", aDebtor({ row: 8 }), "iban"), { iban: "NL1" }),
      finding("iban.mod97", null, { iban: "NL1" }),
    ];
    expect(withoutRepeats([one, ...others, { ...one }, ...others])).toEqual([one, ...others]);
  });
});
