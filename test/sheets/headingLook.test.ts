import { headingNote } from "../../src/sheets/headingNotes";
import { newSheet } from "../../src/sheets/newSheets";
import { headingLookOf } from "../../src/sheets/sheetFace";
import { fieldOf } from "../../src/sheets/tables";

describe("The heading of a column on a new sheet", () => {
  test("is marked where its user must fill it, and blue where Incassoblad writes it", () => {
    const looks = newSheet("Invoices", "nl").columns.map((column) => [column.caption, headingLookOf(column)] as const);
    const required = looks.flatMap(([caption, look]) => (look === "required" ? [caption] : []));
    expect(required).toEqual(["Factuur", "Debiteur", "Factuurdatum", "Vervaldatum", "Bedrag"]);
    expect(new Map(looks).get(fieldOf("Invoices", "status").caption.nl)).toBe("written");
    expect(new Map(looks).get(fieldOf("Invoices", "currency").caption.nl)).toBe("plain");
  });

  test("marks nothing that only Incassoblad fills", () => {
    for (const table of ["Orders", "Ledger", "Log", "Instalments"] as const) {
      expect(newSheet(table, "en").columns.map(headingLookOf)).not.toContain("required");
    }
  });

  test("says of an administration when it is needed", () => {
    expect(headingNote(fieldOf("Mandates", "administration"), "en").text).toContain(
      "Only with more than one administration.",
    );
    expect(headingNote(fieldOf("Mandates", "administration"), "nl").text).not.toContain("Verplicht");
  });
});
