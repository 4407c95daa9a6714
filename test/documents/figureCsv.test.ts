import { figureCsv } from "../../src/documents/figureCsv";
import type { FigureTable } from "../../src/documents/figureTables";

const TABLE: FigureTable = {
  sheet: "Cijfers",
  table: "IncassobladFigures",
  columns: [
    { caption: "Naam; of meer", kind: "text" },
    { caption: "Bedrag", kind: "amount" },
    { caption: "Dag", kind: "date" },
    { caption: "Aandeel", kind: "percent" },
  ],
  rows: [
    ['Jansen "Fietsen", Zn.', 1_234_56, "2026-12-31", 12.5],
    ["=1+1", -5, null, null],
    ["regel\nbreuk", null, null, 0],
  ],
};

const written = (language: "nl" | "en") => new TextDecoder().decode(figureCsv(TABLE, language));

test("a spreadsheet of the language reads the figures as they are", () => {
  expect(written("nl")).toBe(
    [
      '"Naam; of meer";Bedrag;Dag;Aandeel',
      '"Jansen ""Fietsen"", Zn.";1234,56;2026-12-31;12,5',
      "'=1+1;-0,05;;",
      '"regel\nbreuk";;;0',
      "",
    ].join("\r\n"),
  );
  expect(written("en").split("\r\n")[1]).toBe('"Jansen ""Fietsen"", Zn.",1234.56,2026-12-31,12.5');
});

test("no text is run as a formula, and the file says that it is UTF-8", () => {
  const texts = ["=A1", "+1", "-1", "@x", "\tx", "-"];
  const rows = texts.map((text) => [text]);
  const table: FigureTable = { ...TABLE, columns: [{ caption: "Tekst", kind: "text" }], rows };
  const lines = new TextDecoder().decode(figureCsv(table, "nl")).split("\r\n");
  expect(lines.slice(1, -1)).toEqual(texts.map((text) => `'${text}`));
  expect([...figureCsv(table, "nl").slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
});
