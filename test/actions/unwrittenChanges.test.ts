import { unwrittenChanges } from "../../src/actions/unwrittenChanges";
import { append, remove, setFields } from "../../src/domain/book/book";
import { cents } from "../../src/domain/values/money";
import type { OrderFinding } from "../../src/domain/book/records";
import { anInvoice, bookOfDebtors } from "../support/books";

const BOOK = bookOfDebtors(1);
const [INVOICE = anInvoice()] = BOOK.tables.Invoices;
const FINDING: OrderFinding = {
  row: 0,
  order: "2026-0001",
  code: "limit.item",
  severity: "warning",
  record: null,
  message: null,
  acceptedBy: null,
  at: null,
};

test("records that are there are not added again, and records of a table without keys always are", () => {
  const other = append("Invoices", anInvoice({ number: "F9" }));
  const finding = append("OrderFindings", FINDING);
  expect(unwrittenChanges(BOOK, [append("Invoices", INVOICE), other, finding, null])).toEqual([other, finding]);
});

test("fields that have their value are not set again, and those of a record that is gone are left", () => {
  const open = setFields("Invoices", INVOICE, { openAmount: cents(0), status: "InTransit" });
  const half = { ...BOOK, tables: { ...BOOK.tables, Invoices: [{ ...INVOICE, openAmount: cents(0) }] } };
  expect(unwrittenChanges(half, [open])).toEqual([setFields("Invoices", INVOICE, { status: "InTransit" })]);
  const whole = { ...INVOICE, openAmount: cents(0), status: "InTransit" as const };
  expect(unwrittenChanges({ ...BOOK, tables: { ...BOOK.tables, Invoices: [whole] } }, [open])).toEqual([]);
  expect(unwrittenChanges({ ...BOOK, tables: { ...BOOK.tables, Invoices: [] } }, [open])).toEqual([]);
});

test("records that are gone are not removed again", () => {
  const gone = remove("Invoices", anInvoice({ number: "F9" }));
  const there = remove("Invoices", INVOICE);
  expect(unwrittenChanges(BOOK, [gone, there])).toEqual([there]);
});
