import { append, type Change, remove, setFields } from "../../src/domain/book/book";
import { isoDate } from "../../src/domain/values/calendar";
import type { WorkbookContents } from "../../src/sheets/contents";
import { decodeBook } from "../../src/sheets/decode";
import { newSheet } from "../../src/sheets/newSheets";
import { basisTables, knownAgain } from "../../src/workbook/basisTables";
import { WorkbookError } from "../../src/workbook/workbook";
import { anInvoice, bookOfDebtors } from "../support/books";
import { draftOrder } from "../support/orderBook";
import { contentsOf } from "../support/workbookInMemory";

const CONTENTS = contentsOf([
  newSheet("Invoices", "nl", bookOfDebtors(3).tables.Invoices),
  newSheet("Orders", "nl", [draftOrder(), draftOrder({ number: "2026-0002" })]),
]);
const KNOWN = decodeBook(CONTENTS);

function blocked(): Change {
  const [invoice] = KNOWN.book.tables.Invoices;
  const change = invoice === undefined ? null : setFields("Invoices", invoice, { blocked: "betwist" });
  if (change === null) throw new Error("nothing to set");
  return change;
}

/** Contents in which only these columns of a table were read. */
function partly(contents: WorkbookContents, table: string, columns: readonly number[]): WorkbookContents {
  const tables = contents.tables.map((found) => ({
    ...found,
    rows:
      found.name === table
        ? found.rows.map((row, index) => row.map((cell, at) => (index === 0 || columns.includes(at) ? cell : null)))
        : found.rows,
  }));
  return { ...contents, tables };
}

test("of a table that is changed, its key and the columns that are changed are read again; of the others their numbers", () => {
  const [orders, ledger, log, invoices] = basisTables([blocked()], KNOWN.layout);
  expect(invoices).toMatchObject({ table: "Invoices", columns: [0, 1, 11], addRows: 0 });
  expect(orders).toMatchObject({ table: "Orders", columns: [0], addRows: 0, addColumns: 0 });
  // They are absent: when somebody has made them since, that is seen.
  expect([ledger, log].map((basis) => basis?.table)).toEqual(["Ledger", "Log"]);
});

test("what is removed is read whole, and so is a table of one row", () => {
  const [order] = KNOWN.book.tables.Orders;
  if (order === undefined) throw new Error("no order");
  expect(basisTables([remove("Orders", order)], KNOWN.layout)[0]?.columns).toBeNull();
  const one = decodeBook(contentsOf([newSheet("Invoices", "nl", [anInvoice()])]));
  expect(basisTables([blocked()], one.layout).at(-1)?.columns).toBeNull();
});

test("rows to be added are told, so that the room for them can be looked at", () => {
  const added = basisTables([append("Invoices", anInvoice({ number: "F9" }))], KNOWN.layout).at(-1);
  expect(added).toMatchObject({ table: "Invoices", columns: [0, 1], addRows: 1, addColumns: 0 });
});

describe("Read again", () => {
  const basis = basisTables([blocked()], KNOWN.layout);

  test("records are found where they are now, with what was read of them", () => {
    const moved = CONTENTS.tables.map((table) => ({ ...table, headerRow: 5, rows: [...table.rows].reverse() }));
    const now = partly({ ...CONTENTS, tables: moved }, "Invoices", [0, 1, 11]);
    const { book, layout } = knownAgain(now, KNOWN, basis);
    expect(book.tables.Invoices.map(({ number, row }) => [number, row])).toEqual([
      ["F3", 6],
      ["F2", 7],
      ["F1", 8],
    ]);
    expect(layout.tables.Invoices?.rowsByKey.get("nl01\u001ff1")).toBe(2);
    expect(book.tables.Debtors).toEqual([]);
  });

  const changes: readonly (readonly [string, readonly WorkbookContents["tables"][number][], string])[] = [
    ["a table is gone", CONTENTS.tables.slice(0, 1), "'Incasso-opdrachten'"],
    ["a table has come", [...CONTENTS.tables, ...contentsOf([newSheet("Log", "nl")]).tables], "Logboek"],
    [
      "a column has another caption",
      CONTENTS.tables.map((table) => ({ ...table, captions: table.captions.with(3, "Dag") })),
      "Facturen",
    ],
    [
      "a column has come",
      CONTENTS.tables.map((table) => ({ ...table, captions: [...table.captions, "Notitie"] })),
      "Facturen",
    ],
  ];

  test.each(changes)("the basis is refused when %s", (_what, tables, what) => {
    const again = () => knownAgain({ ...CONTENTS, tables }, KNOWN, basis);
    expect(again).toThrow(new WorkbookError("workbook.basisChanged", { what }));
  });
});

test("dates are told anew as the workbook counts them", () => {
  const due = isoDate("2026-12-01");
  const sheets = [newSheet("Orders", "nl", [draftOrder({ deliveredOn: due })], true)];
  const known = decodeBook(contentsOf(sheets, true));
  const again = knownAgain(contentsOf(sheets, true), known, basisTables([], known.layout));
  expect(again.book.tables.Orders[0]?.deliveredOn).toBe(due);
});
