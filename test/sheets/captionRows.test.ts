import { TABLE_NAMES } from "../../src/domain/book/records";
import { SHEET_NAMES } from "../../src/sheets/captions";
import type { CellValue } from "../../src/sheets/cellValue";
import { captionedTable, captionRowsIn } from "../../src/sheets/captionRows";
import { newSheet } from "../../src/sheets/newSheets";

const captionsOf = (table: (typeof TABLE_NAMES)[number], language: "nl" | "en") =>
  newSheet(table, language).columns.map(({ caption }) => caption);
const captionRow = (sheet: string, captions: readonly string[]) => ({ sheet, headerRow: 1, firstColumn: 1, captions });

describe("The captions of a table of ours that is no Excel table any more", () => {
  test.each(TABLE_NAMES)("is known on our sheet in both languages: %s", (table) => {
    for (const language of ["nl", "en"] as const) {
      const found = captionedTable(captionRow(SHEET_NAMES[table][language], captionsOf(table, language)));
      expect(found).toEqual({ table, isNamed: true });
    }
  });

  test("is known in another order, with the user's own columns among ours, and without some that he removed", () => {
    const captions = captionsOf("Invoices", "nl");
    const mixed = ["Notitie", ...captions.toReversed().slice(3), "Wie"];
    expect(captionedTable(captionRow("Facturen", mixed))).toEqual({ table: "Invoices", isNamed: true });
  });

  test.each(TABLE_NAMES.filter((table) => captionsOf(table, "en").length >= 6))(
    "is known on a sheet of another name by nearly all its captions: %s",
    (table) => {
      expect(captionedTable(captionRow("Blad1", captionsOf(table, "en")))).toEqual({ table, isNamed: false });
    },
  );

  test("is not made of a few captions that many a list has", () => {
    expect(captionedTable(captionRow("Blad1", ["Code", "Administratie", "IBAN"]))).toBeNull();
    expect(captionedTable(captionRow("Debiteuren", ["Debiteur", "Naam", "IBAN", "Telefoon"]))).toBeNull();
    expect(captionedTable(captionRow("Blad1", captionsOf("Debtors", "nl").slice(0, 9)))).toBeNull();
    expect(captionedTable(captionRow("Blad1", ["Wat", "Wie", "Waar"]))).toBeNull();
  });
});

describe("Captions in a row", () => {
  const inRow = (...cells: readonly CellValue[]) =>
    captionRowsIn("Blad1", 4, 2, cells).map(({ firstColumn, captions }) => [firstColumn, ...captions]);

  test("are three texts or more beside each other, wherever they stand", () => {
    expect(inRow("a", "b", "c", null, "d", "e", "f", "g")).toEqual([
      [2, "a", "b", "c"],
      [6, "d", "e", "f", "g"],
    ]);
    expect(captionRowsIn("Blad1", 4, 2, ["a", "b", "c"])).toMatchObject([{ sheet: "Blad1", headerRow: 4 }]);
  });

  test("are not numbers, blanks or texts that Excel would not let stand above one table", () => {
    expect(inRow("a", "b", null, "c")).toEqual([]);
    expect(inRow("a", 1, "b", true, "c")).toEqual([]);
    expect(inRow("a", "b", " ", "c", "d")).toEqual([]);
    expect(inRow("a", "B", "b", "c")).toEqual([]);
  });
});
