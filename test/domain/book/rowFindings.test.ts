import { at, finding } from "../../../src/domain/book/finding";
import type { TableName } from "../../../src/domain/book/records";
import { rowFindings, stoppingFindings } from "../../../src/domain/book/rowFindings";
import { aDebtor, aMandate, bookOf } from "../../support/books";

const DEBTOR = aDebtor({ row: 5 });
const onDebtor = finding("cell.tooLong", at("Debtors", DEBTOR, "name"), { max: 70 });
const alsoOnDebtor = finding("cell.notADate", at("Debtors", DEBTOR, "iban"), {});
const onTable = finding("table.missing", { table: "Debtors", row: null, field: null }, {});

describe("the findings of reading the workbook", () => {
  test("belong to the row in which they stand", () => {
    const rows = rowFindings({ ...bookOf(), findings: [onDebtor, onTable, alsoOnDebtor, finding("date.moved", null)] });
    expect(rows.of("Debtors", DEBTOR)).toEqual([onDebtor, alsoOnDebtor]);
    expect(rows.of("Debtors", aDebtor({ row: 6 }))).toEqual([]);
    expect(rows.of("Mandates", aMandate({ row: 5 }))).toEqual([]);
  });

  test("are none in a book without", () => {
    expect(rowFindings(bookOf()).of("Debtors", DEBTOR)).toEqual([]);
  });
});

describe("what stops every action", () => {
  const stopping = (...findings: readonly ReturnType<typeof finding>[]) =>
    stoppingFindings({ ...bookOf(), findings }).map(({ code }) => code);

  test("is a missing table or column, and two columns with one meaning", () => {
    const place = { table: "Invoices", row: null, field: "amount" } as const;
    expect(
      stopping(
        finding("table.missing", { ...place, field: null }),
        finding("column.missing", place),
        finding("column.duplicate", place),
      ),
    ).toEqual(["table.missing", "column.missing", "column.duplicate"]);
  });

  test.each<TableName>(["Administrations", "Accounts", "Orders", "DirectDebits", "BankEntries", "Ledger", "Log"])(
    "is a key that stands twice in %s",
    (table) => {
      expect(stopping(finding("key.duplicate", { table, row: 3, field: null }))).toEqual(["key.duplicate"]);
    },
  );

  test.each<TableName>(["Debtors", "Mandates", "Invoices", "Instalments", "PaymentTerms"])(
    "is not a key that stands twice in %s: only its rows are held back",
    (table) => {
      expect(stopping(finding("key.duplicate", { table, row: 3, field: null }))).toEqual([]);
    },
  );

  test("is an error in the mapping of own tables, and not what is only told there", () => {
    const place = { table: "Mapping", row: 2, field: "table" } as const;
    expect(stopping(finding("cell.required", place), finding("cell.numberAsText", place))).toEqual(["cell.required"]);
  });

  test("is not an unreadable cell", () => {
    expect(stopping(onDebtor, finding("key.duplicate", null))).toEqual([]);
  });
});
