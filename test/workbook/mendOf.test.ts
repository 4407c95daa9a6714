import { finding } from "../../src/domain/book/finding";
import type { Debtor } from "../../src/domain/book/records";
import { mendOf } from "../../src/workbook/mendOf";
import { aDebtor, bookOf } from "../support/books";

describe("What a cell that is wrong is thought to mean", () => {
  const proposedIn = (field: keyof Debtor, code: "bic.invalid" | "cell.notYesNo", record: Debtor, shown?: string) => {
    const place = { table: "Debtors", row: record.row, field } as const;
    const found = finding(code, place, shown === undefined ? {} : { value: shown });
    const book = { ...bookOf({ Debtors: [record] }), findings: [found] };
    return mendOf(book, found, { ...place, record })?.proposed;
  };

  test.each([
    ["NL91ABNA0417164300", "ABNANL2X", "ABNANL2A"],
    ["NL91 ABNA 0417 1643 00", "ABNA", "ABNANL2A"],
    // Of other countries the bank code does not tell it, and neither does what is no IBAN.
    ["BE71096123456769", "GKCC", null],
    ["NL91", "ABNA", null],
    [null, "ABNA", null],
  ])("is of a BIC that of the bank of the IBAN beside it (%s)", (iban, bic, expected) => {
    expect(proposedIn("bic", "bic.invalid", aDebtor({ iban, bic }))).toBe(expected);
  });

  test.each([
    ["ja, graag", "yes"],
    ["Yes please", "yes"],
    ["nee!", "no"],
    ["jaarlijks", null],
    ["misschien", null],
  ])("is of a column of yes and no what the answer begins with (%s)", (shown, expected) => {
    const debtor = aDebtor({ collectAutomatically: null, unreadable: ["collectAutomatically"] });
    expect(proposedIn("collectAutomatically", "cell.notYesNo", debtor, shown)).toBe(expected);
  });
});
