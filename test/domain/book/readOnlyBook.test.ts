import fc from "fast-check";
import { readOnlyFinding } from "../../../src/domain/book/readOnlyBook";
import { anAdministration, bookOf } from "../../support/books";

function readOnlyFor(user: string, ...cells: readonly (string | null)[]): string | null {
  const rows = cells.map((readOnly, index) =>
    anAdministration({ code: `A${String(index)}`, row: index + 2, readOnly }),
  );
  const found = readOnlyFinding(bookOf({ Administrations: rows }), user);
  return found === null ? null : `${found.code}:${String(found.place?.row)}:${String(found.place?.field)}`;
}

describe("a workbook that is marked read-only", () => {
  test("is so for everybody where a cell says Yes, in whichever administration", () => {
    for (const cell of ["Ja", "yes", " X ", "TRUE"])
      expect(readOnlyFor("anna", null, cell)).toBe("book.readOnly:3:readOnly");
  });

  test("is so for the users whose names stand in the cell, and for nobody else", () => {
    const cell = "J. de Wit; Controle B.V.\nanna";
    for (const user of ["j. de wit", "Anna", "Controle B.V. "]) expect(readOnlyFor(user, cell)).not.toBeNull();
    for (const user of ["bert", "", "J."]) expect(readOnlyFor(user, cell)).toBeNull();
  });

  test("is not where the cell is blank or says No", () => {
    for (const cell of [null, "", "Nee", "no", ";"]) expect(readOnlyFor("anna", cell)).toBeNull();
  });

  test("names the user wherever he stands in a list", () => {
    const name = fc.stringMatching(/^[a-d]{3,6}$/u).filter((one) => one !== "anna");
    fc.assert(
      fc.property(fc.array(name, { maxLength: 4 }), fc.nat(4), (others, place) => {
        const list = [...others.slice(0, place), "anna", ...others.slice(place)];
        expect(readOnlyFor("anna", list.join("; "))).not.toBeNull();
        expect(readOnlyFor("anna", others.join(", "))).toBeNull();
      }),
    );
  });
});
