import fc, { type Arbitrary } from "fast-check";
import type { Action, AnyRequest } from "../../src/actions/action";
import { collectAction } from "../../src/actions/collect";
import { deliverAction } from "../../src/actions/deliver";
import { returnAction } from "../../src/actions/return";
import { settleAction } from "../../src/actions/settle";
import { isoDate } from "../../src/domain/values/calendar";
import { type RecordTypes, TABLE_NAMES, type TableName } from "../../src/domain/book/records";
import type { CellValue } from "../../src/sheets/cellValue";
import type { FoundTable } from "../../src/sheets/contents";
import { decodeBook } from "../../src/sheets/decode";
import { newSheet } from "../../src/sheets/newSheets";
import { fieldsOf, isWritten, REQUIRED_TABLES } from "../../src/sheets/tables";
import { commit } from "../../src/workbook/commit";
import { prepare } from "../../src/workbook/prepare";
import { aDebtor, aMandate, anAccount, anAdministration, anInvoice, dutchIbanOf, momentOn } from "../support/books";
import { type MemoryWorkbook, memoryWorkbook } from "../support/memoryWorkbook";
import { foundSheet } from "../support/workbookInMemory";

const aids = { wording: () => ({ describe: () => "", summarise: (action: string) => action }) };

/** A firm of so many debtors, each with a mandate and an invoice. */
function records(count: number): { readonly [T in TableName]?: readonly RecordTypes[T][] } {
  const numbers = Array.from({ length: count }, (_, index) => index + 1);
  const iban = (number: number) => dutchIbanOf(number);
  return {
    Administrations: [anAdministration()],
    Accounts: [anAccount()],
    Debtors: numbers.map((n) => aDebtor({ number: String(n), iban: iban(n) })),
    Mandates: numbers.map((n) => aMandate({ mandateId: `M${String(n)}`, debtor: String(n), iban: iban(n) })),
    Invoices: numbers.map((n) => anInvoice({ number: `F${String(n)}`, debtor: String(n) })),
  };
}

/** How a firm has its own table: its name, the headings, their order, and which columns it lacks. */
interface OwnTable {
  readonly headings: readonly string[];
  readonly order: readonly number[];
  readonly lacks: readonly boolean[];
  readonly top: number;
}

function ownTable(table: TableName): Arbitrary<OwnTable> {
  const captions = fieldsOf(table).map(({ caption }) => caption.nl);
  const count = captions.length;
  const invented = captions.map((_, index) => `Spalte ${String(index)}`);
  return fc.record({
    // Also the contract's own captions, each above the column of another field.
    headings: fc.oneof(fc.constant(invented), fc.shuffledSubarray(captions, { minLength: count })),
    order: fc.shuffledSubarray([...captions.keys(), count], { minLength: count + 1 }),
    lacks: fc.array(fc.boolean(), { minLength: count, maxLength: count }),
    top: fc.integer({ min: 1, max: 6 }),
  });
}

/** The same records in a table of the firm's own, with a column of its own; and the rows of Mapping that say which it is. */
function inOwnTable(
  table: TableName,
  plain: FoundTable,
  { headings, order, lacks, top }: OwnTable,
): [FoundTable, CellValue[][]] {
  const name = `Eigen${table}`;
  const fields = fieldsOf(table);
  // A firm can only lack what is blank, and what the add-in adds when it needs it.
  const isLacking = (field: number): boolean => {
    const rules = fields[field];
    const isBlank = plain.rows.every((row) => (row[field] ?? null) === null);
    return lacks[field] === true && rules !== undefined && isWritten(rules) && !rules.filled && isBlank;
  };
  const columns = order.filter((field) => !isLacking(field));
  const found: FoundTable = {
    name,
    sheet: `Blatt ${table}`,
    headerRow: top,
    firstColumn: 2,
    captions: columns.map((field) => headings[field] ?? "Eigene Notiz"),
    rows: plain.rows.map((row, index) =>
      columns.map((field) => row[field] ?? (field === fields.length ? index + 999_999.5 : null)),
    ),
  };
  const mapped = fields.flatMap(({ name: field }, index): CellValue[][] =>
    isLacking(index) ? [] : [[table, name, field, headings[index] ?? null]],
  );
  return [found, [[table, name, null, null], ...mapped]];
}

async function act<Request extends AnyRequest>(
  workbook: MemoryWorkbook,
  action: Action<Request>,
  request: Request,
  at: string,
) {
  const prepared = await prepare(workbook, action, request, momentOn(at), aids);
  expect(prepared.outcome.done).toBe(true);
  await commit(workbook, prepared);
  return prepared.outcome;
}

/** Collects, delivers, books a return and the rest; what the workbook then holds, and the bank file. */
async function run(workbook: MemoryWorkbook) {
  const confirmed = "all" as const;
  const collected = await act(
    workbook,
    collectAction,
    { collectionDate: isoDate("2026-12-01"), confirmed },
    "2026-11-22T10:15:00",
  );
  const order = "2026-0001";
  await act(workbook, deliverAction, { order, on: isoDate("2026-11-23"), confirmed }, "2026-11-23T10:15:00");
  await act(
    workbook,
    returnAction,
    { order, line: 1, kind: "Return", reasonCode: "AM04", bookingDate: isoDate("2026-12-03"), confirmed },
    "2026-12-03T10:15:00",
  );
  await act(workbook, settleAction, { order, confirmed }, "2026-12-04T10:15:00");
  const { tables } = decodeBook(workbook.contents).book;
  const held = TABLE_NAMES.filter((table) => table !== "Mapping").map((table) =>
    tables[table].map((record: object) => ({ ...record, row: 0 })),
  );
  return { held, documents: collected.documents };
}

describe.each([true, false])("A firm's own tables (writes at once: %s)", (writesAtOnce) => {
  test("get the same records from the same actions as the contract's, and keep what is the firm's", async () => {
    const own = fc.tuple(...REQUIRED_TABLES.map(ownTable));
    await fc.assert(
      fc.asyncProperty(own, fc.integer({ min: 2, max: 4 }), async (tables, count) => {
        const plain = memoryWorkbook([], { writesAtOnce });
        const lists = records(count) as Readonly<Record<string, readonly RecordTypes[TableName][]>>;
        const sheets = REQUIRED_TABLES.map((table) => foundSheet(newSheet(table, "nl", lists[table])));
        // The Log makes both books Dutch, whatever the firm's captions are.
        const log = foundSheet(newSheet("Log", "nl"));
        plain.contents = { tables: [...sheets, log], date1904: false };
        const firm = memoryWorkbook([], { writesAtOnce });
        const mapped = REQUIRED_TABLES.map((table, index) => {
          const [sheet, turned] = [sheets[index], tables[index]];
          if (sheet === undefined || turned === undefined) throw new Error("no table");
          return inOwnTable(table, sheet, turned);
        });
        const mapping = { ...foundSheet(newSheet("Mapping", "nl")), rows: mapped.flatMap(([, rows]) => rows) };
        firm.contents = { tables: [...mapped.map(([found]) => found), log, mapping], date1904: false };
        const before = decodeBook(firm.contents);
        expect(before.book.findings).toEqual(decodeBook(plain.contents).book.findings);

        const [theirs, ours] = [await run(firm), await run(plain)];
        expect(theirs.held).toEqual(ours.held);
        expect(theirs.documents).toEqual(ours.documents);
        for (const [found] of mapped) {
          const now = firm.contents.tables.find(({ name }) => name === found.name);
          expect(now?.captions.slice(0, found.captions.length)).toEqual(found.captions);
          const note = found.captions.indexOf("Eigene Notiz");
          expect(now?.rows.map((row) => row[note])).toEqual(found.rows.map((row) => row[note]));
        }
      }),
      { numRuns: 15 },
    );
  });
});
