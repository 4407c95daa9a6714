import { TABLE_NAMES } from "../../src/domain/book/records";
import { newSheet } from "../../src/sheets/newSheets";
import { RULE_COLOURS, rulesAt, rulesOf } from "../../src/sheets/sheetRules";

/** How light a colour is, from 0 to 1 (WCAG 2.2, relative luminance). */
function luminance(rgb: string): number {
  const [red = 0, green = 0, blue = 0] = [0, 2, 4].map((at) => {
    const channel = Number.parseInt(rgb.slice(at, at + 2), 16) / 255;
    return channel <= 0.03928 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

describe("What is seen at a glance on a new sheet", () => {
  test("is the status of invoices in both languages, and what is due and not in an order", () => {
    expect(rulesOf("Invoices")).toEqual([
      { column: 18, formula: 'OR($S2="In opdracht",$S2="In order")', look: "waiting" },
      { column: 18, formula: 'OR($S2="Onderweg",$S2="In transit")', look: "moving" },
      { column: 18, formula: 'OR($S2="Geïncasseerd",$S2="Collected")', look: "done" },
      { column: 18, formula: 'OR($S2="Gestorneerd",$S2="Returned")', look: "trouble" },
      {
        column: 4,
        formula:
          'AND(ISNUMBER($E2),$E2<=TODAY(),IF($J2="",$I2,$J2)<>0,' +
          'NOT(OR($S2="In opdracht",$S2="In order",$S2="Onderweg",$S2="In transit")),NOT(OR($K2="Nee",$K2="No")))',
        look: "waiting",
      },
    ]);
  });

  test("is, of a table with other columns, as far as they are there", () => {
    const at = (columns: readonly (readonly [string, number])[]) =>
      rulesAt("Invoices", { columns: new Map(columns), row: 5, firstColumn: 3 }).map(({ formula }) => formula);
    expect(at([["dueDate", 0]])).toEqual([]);
    expect(
      at([
        ["dueDate", 1],
        ["amount", 0],
      ]),
    ).toEqual(["AND(ISNUMBER($D5),$D5<=TODAY(),$C5<>0)"]);
    expect(at([["status", 2]])[0]).toBe('OR($E5="In opdracht",$E5="In order")');
  });

  test("is in columns that are there, of the tables that have a status", () => {
    const coloured = TABLE_NAMES.filter((table) => rulesOf(table).length > 0);
    expect(coloured).toEqual([
      "Mandates",
      "Invoices",
      "Instalments",
      "Orders",
      "DirectDebits",
      "BankEntries",
      "Ledger",
    ]);
    for (const table of coloured) {
      const { columns, rules = [] } = newSheet(table, "nl");
      expect(rules.every(({ column }) => column in columns)).toBe(true);
    }
  });

  test("can be read: letters differ from what is behind them by more than 5 to 1", () => {
    for (const { letters, behind } of Object.values(RULE_COLOURS)) {
      expect((luminance(behind ?? "FFFFFF") + 0.05) / (luminance(letters) + 0.05)).toBeGreaterThan(5);
    }
  });
});

describe("A note on a heading", () => {
  const noteOf = (table: "Invoices" | "Mandates" | "Orders", field: number, language: "nl" | "en") =>
    newSheet(table, language).columns[field]?.note;

  test("says who fills the column, whether it must be filled, and with what", () => {
    expect(noteOf("Invoices", 0, "nl")).toEqual({ title: "U vult dit in", text: "Verplicht." });
    expect(noteOf("Invoices", 4, "nl")).toEqual({ title: "U vult dit in", text: "Verplicht. Een datum." });
    expect(noteOf("Invoices", 10, "en")).toEqual({
      title: "You and Incassoblad",
      text: "You fill this in; Incassoblad changes it only after a preview. Choose from: Yes, No.",
    });
    expect(noteOf("Orders", 0, "nl")).toEqual({
      title: "Incassoblad vult dit in",
      text: "Laat deze kolom staan.",
    });
  });

  test("is on every heading, of a length that Excel shows", () => {
    for (const language of ["nl", "en"] as const) {
      for (const table of TABLE_NAMES) {
        for (const { note } of newSheet(table, language).columns) {
          expect(
            [(note?.title ?? "").length, (note?.text ?? "").length].map((length) => length > 0 || note?.text === ""),
          ).toEqual([true, true]);
          expect((note?.title ?? "").length).toBeLessThanOrEqual(32);
          expect((note?.text ?? "").length).toBeLessThanOrEqual(255);
        }
      }
    }
  });
});
