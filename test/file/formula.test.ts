import fc from "fast-check";

import { isRowIndependent, shiftedFormula } from "../../src/file/formula";

describe("a formula that is copied to another row", () => {
  it.each([
    ["B4-1", "B5-1"],
    ["$B4*2+A$1", "$B5*2+A$1"],
    ["SUM(B4:B6)", "SUM(B5:B7)"],
    ["'Mijn blad'!B4&\"B4\"", "'Mijn blad'!B5&\"B4\""],
    ["Blad2!B4:C4", "Blad2!B5:C5"],
    ["Invoices[[#This Row],[B4]]*B4", "Invoices[[#This Row],[B4]]*B5"],
    ["LOG10(A1)+A1", "LOG10(A2)+A2"],
    ["1E5+B4", "1E5+B5"],
    ["Btw_1+XFE1+AB12C", "Btw_1+XFE1+AB12C"],
    ['IF(A1<>"","it\'s",B2)', 'IF(A2<>"","it\'s",B3)'],
    ["T['[B4']]+B4", "T['[B4']]+B5"],
  ])("%s becomes %s", (formula, copied) => {
    expect(shiftedFormula(formula, 1, 0)).toBe(copied);
  });

  it("has #REF! where it would leave the sheet", () => {
    expect(shiftedFormula("B1+C9", -2, 0)).toBe("#REF!+C7");
  });

  it("comes back when it is copied back", () => {
    const reference = fc
      .tuple(fc.constantFrom("A", "BC", "$D"), fc.constantFrom("", "$"), fc.integer({ min: 100, max: 9000 }))
      .map((parts) => parts.join(""));
    const piece = fc.oneof(
      reference,
      fc.constantFrom("T[[#This Row],[A1]]", '"A1"', "12.5", "SUM(A200:B300)", "'A1'!C200"),
    );
    fc.assert(
      fc.property(fc.array(piece, { minLength: 1 }), fc.integer({ min: -50, max: 50 }), (pieces, rows) => {
        const formula = pieces.join("+");
        expect(shiftedFormula(shiftedFormula(formula, rows, 0), -rows, 0)).toBe(formula);
      }),
    );
  });
});

it.each([
  ["Invoices[[#This Row],[Bedrag]]*1.21", true],
  ['SUBTOTAL(109,Invoices[A1])&"B4"', true],
  ["B4*2", false],
  ["SUM(Blad2!$A$1:$A$9)", false],
  ["SUM(5:5)", false],
])("whether %s reads the same in every row: %s", (formula, same) => {
  expect(isRowIndependent(formula)).toBe(same);
});
