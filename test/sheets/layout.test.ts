import { keyFrom } from "../../src/domain/book/book";
import { decodeBook } from "../../src/sheets/decode";
import type { TableLayout } from "../../src/sheets/layout";

/** A table of invoices below a title, with a column of the user's own and a blank row. */
function invoices(rows: readonly (readonly (string | null)[])[]): TableLayout {
  const table = {
    name: "invoices",
    sheet: "Verkoop",
    headerRow: 4,
    firstColumn: 2,
    captions: ["Notitie", "Factuur", "Administratie", "Debiteur"],
    rows,
  };
  const { layout } = decodeBook({ tables: [table], date1904: true });
  expect(layout.date1904).toBe(true);
  const found = layout.tables.Invoices;
  if (found === undefined) throw new Error("no invoices");
  return found;
}

describe("how a table lies", () => {
  const lies = invoices([
    ["x", "F1", "A"],
    [null, null, null],
    [null, "F2", "a "],
  ]);

  test("is where the user put it, under the name that he gave it", () => {
    expect(lies).toMatchObject({
      table: "Invoices",
      name: "invoices",
      sheet: "Verkoop",
      headerRow: 4,
      firstColumn: 2,
      captions: ["Notitie", "Factuur", "Administratie", "Debiteur"],
      language: "nl",
      rowCount: 3,
    });
    expect([...lies.columns]).toEqual([
      ["number", 1],
      ["administration", 2],
      ["debtor", 3],
    ]);
  });

  test("finds the body row of a key, blank rows counted", () => {
    expect(lies.rowsByKey.get(keyFrom("A", "F1"))).toBe(0);
    expect(lies.rowsByKey.get(keyFrom("A", "F2"))).toBe(2);
    expect(lies.rowsByKey.get(keyFrom("A", "F3"))).toBeUndefined();
  });

  test("looks its keys up once", () => {
    expect(lies.rowsByKey).toBe(lies.rowsByKey);
  });

  test("takes the first of equal keys, as the index and a change of the book do", () => {
    const twice = invoices([
      [null, "F1", "A"],
      [null, "f1", "A"],
    ]);
    expect(twice.rowsByKey.get(keyFrom("A", "F1"))).toBe(0);
  });
});
