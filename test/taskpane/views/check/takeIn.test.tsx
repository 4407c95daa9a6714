/** @jest-environment jsdom */
import { cleanup, fireEvent, screen, waitFor } from "@testing-library/react";
import { bookOfDebtors } from "../../../support/books";
import { openPane } from "../../../support/pane";

const LONG = { timeout: 30_000 };
jest.setTimeout(60_000);

afterEach(() => {
  cleanup();
  localStorage.clear();
});

const press = async (name: string | RegExp): Promise<void> => {
  const button = await screen.findByRole("button", { name }, LONG);
  await waitFor(() => expect(button).toHaveProperty("disabled", false), LONG);
  fireEvent.click(button);
};

/** A pane over a workbook of which a script has put a row below the invoices. */
function openWithRowBelow(readOnly = false) {
  return openPane({
    book: bookOfDebtors(2),
    view: "check",
    preferences: { readOnly },
    workbook: (workbook) => {
      const tables = workbook.contents.tables.map((table) =>
        table.name === "Invoices"
          ? { ...table, rowBelow: { row: 4, cells: ["F9"] }, outside: { rows: 1, captions: [] } }
          : table,
      );
      workbook.contents = { ...workbook.contents, tables };
      return workbook;
    },
  });
}

test("Beside a row that stands below a table there is a button that takes it in, after telling what it does", async () => {
  const pane = openWithRowBelow();
  await press("Controleer");
  await press("Neem op in de tabel");
  const additions = await screen.findByRole("group", { name: "Dit komt erbij" }, LONG);
  await waitFor(() => expect(additions.textContent).toContain("Facturen (A1:"), LONG);
  expect(pane.workbook.writes).toEqual([]);
  await press("Neem dit op");
  await waitFor(() => expect(pane.workbook.writes).toHaveLength(1), LONG);
  expect(pane.workbook.writes[0]?.grownTables).toEqual([{ table: "Invoices", rows: 1, captions: [] }]);
});

test("Whoever only reads is told of the row, and is not offered to take it in", async () => {
  openWithRowBelow(true);
  await press("Controleer");
  await screen.findByText(/staan vlak onder de tabel/, {}, LONG);
  expect(screen.queryByRole("button", { name: "Neem op in de tabel" })).toBeNull();
});
