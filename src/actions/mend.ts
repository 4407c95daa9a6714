import { firstBy } from "../kit/firstBy";
import { groupBy } from "../kit/groupBy";
import { remembered } from "../kit/remembered";
import { absentOr, isText, listOf, shaped, type Shape } from "../kit/shape";
import { type Book, type Change, KEY_FIELDS, type Key, keyFrom, keyOf, type SetFields } from "../domain/book/book";
import { type Finding, finding, type Place } from "../domain/book/finding";
import { type BookRecord, holdsFormula, type LogRow, TABLE_NAMES, type TableName } from "../domain/book/records";
import { stoppingFindings, unreadText } from "../domain/book/rowFindings";
import type { Problem } from "../domain/values/problem";
import type { Action, Confirmation, Moment, Outcome, OutcomePart, Resumed } from "./action";
import { judgedFindings } from "./check";
import { requestOf, unreadableIn } from "./loggedRequest";
import { decided } from "./outcome";
import { unwrittenChanges } from "./unwrittenChanges";

/** What a field of a record holds. */
type Value = string | number | boolean | null;

/** One cell of a table that its user fills in, and what is to stand there. */
export interface MendedCell {
  readonly table: TableName;
  /** The key of its row: the values of the table's key fields, in their order. */
  readonly key: readonly string[];
  readonly field: string;
  /** What its user saw there; absent where that does not matter. */
  readonly was?: string;
  /** In the form of the record: cents, ISO dates, codes. */
  readonly value: Value;
}

/** Cells to be mended; `problem` is why what is to stand in one cannot. */
export interface MendRequest extends Confirmation {
  readonly cells: readonly (MendedCell & { readonly problem?: Problem })[];
}

/** What was changed: what stood in each cell, and what stands there now. */
export interface MendResult {
  readonly cells: readonly (Pick<MendedCell, "table" | "key" | "field"> & {
    readonly was: string;
    readonly is: string;
  })[];
}

/** As the result. */
export type MendFacts = MendResult;

/** A cell that was found, with its record. */
interface FoundCell {
  readonly asked: MendedCell;
  readonly record: BookRecord;
  readonly place: Place;
  readonly was: string;
}

/** So many cells are one row of the Log: more would not fit in its cell. */
const CELLS_PER_PART = 25;

/** The records of a table, by key. */
type RecordsOf = (table: TableName) => ReadonlyMap<Key, readonly [BookRecord, ...BookRecord[]]>;

function recordsIn(book: Book): RecordsOf {
  return remembered((table: TableName) => {
    const records: readonly BookRecord[] = book.tables[table];
    return groupBy(records, (record) => keyOf(table, record as never));
  });
}

function decide(book: Book, request: MendRequest, moment: Moment): Outcome<MendResult, MendFacts> {
  const recordsOf = recordsIn(book);
  const looked = request.cells.map((cell) => lookUp(book, cell, recordsOf));
  const cells = looked.flatMap(({ cell }) => (cell === null ? [] : [cell]));
  const found = [...stoppingFindings(book), ...looked.flatMap(({ findings }) => findings)];
  const isHeld = found.some(({ severity }) => severity === "error");
  const all = isHeld ? found : [...found, ...leftIn(book, cells, moment)];
  return decided(all, request, [], () => {
    const parts = partsOf(cells);
    return { changes: parts.flatMap(({ changes }) => changes), result: resultOf(cells), parts };
  });
}

/** The cell, and why it cannot be changed. */
function lookUp(
  book: Book,
  asked: MendRequest["cells"][number],
  recordsOf: RecordsOf,
): { readonly cell: FoundCell | null; readonly findings: readonly Finding[] } {
  const { table, field, problem, value } = asked;
  const key = asked.key.join(" ");
  const [record, other] = recordsOf(table).get(keyFrom(...asked.key)) ?? [];
  if (record === undefined) {
    const why = problem ?? { code: "mend.gone", params: { table, key } };
    return { cell: null, findings: [finding(why.code, null, why.params)] };
  }
  const place: Place = { table, row: record.row, field };
  const was = textIn(book, record, place);
  const findings: Finding[] = [];
  if (other !== undefined) findings.push(finding("mend.keyTwice", place, { key, row: other.row }));
  if (holdsFormula(record, field)) findings.push(finding("mend.formula", place));
  if (asked.was !== undefined && asked.was !== was) {
    findings.push(finding("mend.changed", place, { was: asked.was, now: was }));
  }
  if (problem !== undefined) findings.push(finding(problem.code, place, problem.params));
  else if (isSame(record, field, value)) findings.push(finding("mend.unchanged", place, { value: was }));
  return { cell: { asked, record, place, was }, findings };
}

/** What stands in a cell: as it is read, or as it shows what could not be read. */
export function textIn(book: Book, record: BookRecord, place: Place & { readonly field: string | null }): string {
  const unread = record.unreadable?.includes(place.field ?? "") === true ? unreadText(book, place) : null;
  return unread ?? valueText(valueIn(record, place.field ?? ""));
}

function valueIn(record: BookRecord, field: string): Value {
  return (record as unknown as Readonly<Record<string, Value>>)[field] ?? null;
}

function valueText(value: Value): string {
  return value === null ? "" : String(value);
}

function isSame(record: BookRecord, field: string, value: Value): boolean {
  return record.unreadable?.includes(field) !== true && valueIn(record, field) === value;
}

/** What `check` still says of these cells once they are mended: whoever writes a cell again must not have to mend it again. */
function leftIn(book: Book, cells: readonly FoundCell[], moment: Moment): Finding[] {
  const names = new Set(cells.map(({ place }) => placeName(place)));
  const isOfThem = ({ place }: Finding): boolean => place !== null && names.has(placeName(place));
  const after = { ...mended(book, cells), findings: book.findings.filter((one) => !isOfThem(one)) };
  return [...judgedFindings(after, moment).findings].filter((one) => isOfThem(one) && one.severity !== "info");
}

function placeName({ table, row, field }: Place): string {
  return `${table}:${String(row)}:${String(field)}`;
}

/** The book as it reads with these cells mended. */
function mended(book: Book, cells: readonly FoundCell[]): Book {
  const byTable = groupBy(cells, ({ asked }) => asked.table);
  const tables: Record<string, readonly BookRecord[]> = { ...book.tables };
  for (const table of TABLE_NAMES) {
    const ofTable = groupBy(byTable.get(table) ?? [], ({ record }) => record);
    if (ofTable.size === 0) continue;
    tables[table] = book.tables[table].map((record: BookRecord) => {
      const ofRecord = ofTable.get(record) ?? [];
      return ofRecord.reduce((now, { asked }) => withValue(now, asked), record);
    });
  }
  return { ...book, tables: tables as unknown as Book["tables"] };
}

function withValue({ unreadable = [], ...record }: BookRecord, { field, value }: MendedCell): BookRecord {
  const rest = unreadable.filter((name) => name !== field);
  return { ...record, [field]: value, ...(rest.length === 0 ? {} : { unreadable: rest }) };
}

function partsOf(cells: readonly FoundCell[]): OutcomePart[] {
  const parts: OutcomePart[] = [];
  for (let from = 0; from < cells.length; from += CELLS_PER_PART) {
    const ofPart = cells.slice(from, from + CELLS_PER_PART);
    parts.push({
      action: "mend",
      request: { cells: ofPart.map(({ asked }) => asked) },
      orders: [],
      changes: ofPart.map(changeOf),
      resumeFacts: resultOf(ofPart),
    });
  }
  return parts;
}

/** The change of a cell: also of one that was read as if it held this value, because what it holds could not be read. */
function changeOf({ asked: { table, field, value }, record, was }: FoundCell): Change {
  const isUnread = record.unreadable?.includes(field) === true;
  const change = {
    kind: "set",
    table,
    key: keyOf(table, record as never),
    fields: { [field]: value },
    was: { [field]: valueIn(record, field) },
    ...(isUnread && was !== "" ? { shown: { [field]: was } } : {}),
  };
  return change as SetFields as Change;
}

function resultOf(cells: readonly FoundCell[]): MendResult {
  return {
    cells: cells.map(({ asked: { table, key, field, value }, was }) => ({
      ...{ table, key, field },
      was,
      is: valueText(value),
    })),
  };
}

function resume(book: Book, logRow: LogRow): Resumed {
  const { cells } = requestOf<MendRequest>(logRow);
  const recordsOf = remembered((table: TableName) => {
    const records: readonly BookRecord[] = book.tables[table];
    return firstBy(records, (record) => keyOf(table, record as never));
  });
  const changes = cells.flatMap((asked): Change[] => {
    const { table, field } = asked;
    const record = recordsOf(table).get(keyFrom(...asked.key));
    if (record === undefined) return [];
    const place = { table, row: record.row, field };
    return [changeOf({ asked, record, place, was: textIn(book, record, place) })];
  });
  return { state: "Recovered", changes: unwrittenChanges(book, changes) };
}

/** Puts what its user says in cells of tables that they fill in themselves (docs/law/actions.md#10), as if it were typed there. */
export const mendAction: Action<MendRequest, MendResult, MendFacts> = {
  name: "mend",
  writes: true,
  decide,
  summary: ({ cells }) => ({ cells: cells.map((cell) => ({ ...cell })) }),
  unreadable: unreadableIn({
    request: {
      cells: listOf(
        shaped({
          table: (value) => TABLE_NAMES.some((table) => table === value && KEY_FIELDS[table].length > 0),
          key: listOf(isText),
          field: isText,
          was: absentOr(isText),
          value: (value) => value === null || ["string", "number", "boolean"].includes(typeof value),
        } satisfies Shape<MendedCell>),
      ),
    },
  }),
  resume,
};
