import { decodeBook } from "../../src/sheets/decode";
import { newColumns } from "../../src/sheets/newColumns";
import { newSheet } from "../../src/sheets/newSheets";
import { fieldOf } from "../../src/sheets/tables";
import type { TableLayout } from "../../src/sheets/layout";
import { contentsOf } from "../support/workbookInMemory";

function layout(captions: readonly string[], language: "nl" | "en" = "nl"): TableLayout {
  const { tables } = decodeBook(contentsOf([newSheet("Invoices", language)])).layout;
  if (tables.Invoices === undefined) throw new Error("no table");
  return { ...tables.Invoices, captions, language };
}

const STATUS = fieldOf("Invoices", "status");
const LAST_ORDER = fieldOf("Invoices", "lastOrder");

describe("a column that a table lacks", () => {
  test("has the contract's caption in the language of the table", () => {
    expect(newColumns([STATUS], layout(["Factuur"]))).toEqual([{ caption: "Incassostatus", kind: "code" }]);
    expect(newColumns([STATUS], layout(["Invoice"], "en"))).toEqual([{ caption: "Collection status", kind: "code" }]);
  });

  test("has another of its captions where the user has taken that one, so that it is known again", () => {
    expect(newColumns([STATUS], layout(["incasso-status"]))[0]?.caption).toBe("Collection status");
    expect(newColumns([STATUS], layout(["Incassostatus", "Collection status"]))[0]?.caption).toBe("Status incasso");
  });

  test("cannot be added when the user has taken all of them", () => {
    expect(() => newColumns([LAST_ORDER], layout(["Laatste opdracht", "Last order"]))).toThrow("lastOrder");
  });
});
