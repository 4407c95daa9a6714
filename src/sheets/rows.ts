import { finding, type Finding } from "../domain/book/finding";
import type { FindingParams } from "../domain/values/problem";
import type { FindingCode } from "../domain/values/findingCodes";
import type { BookRecord, TableName } from "../domain/book/records";
import { type CellProblem, decodeCell, type FieldValue, isBlankCell, type Reading } from "./cells";
import type { CellKind, CellValue } from "./cellValue";
import type { FoundTable } from "./contents";
import { type DayOrder, dayOrder } from "./dateText";
import { type FormulaRows, formulasByField } from "./formulaRows";
import { type Field, fieldsOf, isOfAdministration } from "./tables";

/** The records of a table, top to bottom, and what is to be said of its cells. */
export interface DecodedRows {
  readonly records: readonly BookRecord[];
  readonly findings: readonly Finding[];
}

/** Rows between two reports of progress. */
const REPORT_ROWS = 5_000;

type MutableRecord = { row: number; unreadable?: readonly string[]; formulas?: readonly string[] } & Record<
  string,
  unknown
>;

/** Where a field stands in the table. */
interface Column {
  readonly field: Field;
  readonly position: number;
  /** Of a column with days as texts, the order of day and month that they show. */
  readonly dayOrder: DayOrder | null;
}

/** The position of a column that is not there: no cell has it. */
const ABSENT = -1;

/** Decodes the rows of one table. It lives for that table only and says of each problem where it is. */
class RowDecoder {
  readonly findings: Finding[] = [];
  private readonly columns: readonly Column[];
  private readonly reading: Reading;
  /** Records begin as copies of one with all fields: so they stay compact, a sixth of one that grows field by field. */
  private readonly blank: MutableRecord;
  /** Shared by all records that have no worse trouble than a column that is not there. */
  private readonly absent: readonly string[];
  private readonly formulas: FieldsWithFormulas;
  private readonly numbersAsText = new Map<string, { count: number; row: number; first: FindingParams }>();
  private row = 0;
  private field = "";

  constructor(
    private readonly table: TableName,
    { rows }: Pick<FoundTable, "rows">,
    columns: ReadonlyMap<string, number>,
    reading: Omit<Reading, "note">,
    formulas: ReadonlyMap<string, FormulaRows> | undefined,
    /** The code of the only administration; null where there are several, or none. */
    private readonly administration: string | null,
    /** The columns by which a row is a record; null for all of ours. */
    private readonly own: ReadonlySet<number> | null,
  ) {
    this.formulas = new FieldsWithFormulas(formulas);
    const fields = fieldsOf(table);
    this.columns = fields.map((field) => {
      const position = columns.get(field.name) ?? ABSENT;
      return { field, position, dayOrder: orderIn(rows, field, position) };
    });
    this.blank = { row: 0, ...Object.fromEntries(fields.map(({ name }) => [name, null])) };
    this.absent = fields
      .filter((field) => field.filled && !columns.has(field.name) && !this.isFilledIn(field))
      .map(({ name }) => name);
    this.reading = {
      ...reading,
      note: (code, params) => {
        this.note(code, params);
      },
    };
  }

  /** Whether none of our columns has anything in this row. */
  isBlank(cells: readonly CellValue[]): boolean {
    const { own } = this;
    return this.columns.every(
      ({ position }) => (own !== null && !own.has(position)) || isBlankCell(cells[position] ?? null),
    );
  }

  record(cells: readonly CellValue[], row: number, index: number): BookRecord {
    this.row = row;
    const record: MutableRecord = { ...this.blank, row };
    const formulas = this.formulas.at(index);
    let unreadable: string[] | null = null;
    for (const { field, position, dayOrder: order } of this.columns) {
      const read = position === ABSENT ? this.filledIn(field) : this.value(field, cells[position] ?? null, order);
      // Blank means that all of it is open, which a formula that shows nothing hardly means.
      const isUnsaid = read === null && field.name === "openAmount" && formulas?.includes(field.name) === true;
      const value = isUnsaid ? this.noteProblem({ code: "cell.formulaBlank", params: {} }) : read;
      if (typeof value === "object" && value !== null) {
        record[field.name] = value.kept ?? neutralValue(field);
        unreadable = [...(unreadable ?? this.absent), field.name];
      } else {
        record[field.name] = value === null && field.filled ? neutralValue(field) : value;
      }
    }
    if (unreadable !== null) record.unreadable = unreadable;
    else if (this.absent.length > 0) record.unreadable = this.absent;
    if (formulas !== null) record.formulas = formulas;
    return record;
  }

  /** Says of each column that holds numbers for text how many there are. */
  noteNumbersAsText(): void {
    for (const [field, { first, row, count }] of this.numbersAsText) {
      const place = { table: this.table, row: null, field };
      this.findings.push(finding("cell.numberAsText", place, { ...first, row, count }));
    }
  }

  private isFilledIn(field: Field): boolean {
    return this.administration !== null && isOfAdministration(field);
  }

  private filledIn(field: Field): string | null {
    return this.isFilledIn(field) ? this.administration : null;
  }

  private value(field: Field, cell: CellValue, order: DayOrder | null): FieldValue | CellProblem {
    this.field = field.name;
    const value = decodeCell(field, cell, order === null ? this.reading : { ...this.reading, dayOrder: order });
    if (value === null && this.isFilledIn(field)) return this.administration;
    if (value === null && field.filled) return this.noteProblem({ code: "cell.required", params: {} });
    return typeof value === "object" && value !== null ? this.noteProblem(value) : value;
  }

  private noteProblem(problem: CellProblem): CellProblem {
    const place = { table: this.table, row: this.row, field: this.field };
    this.findings.push(finding(problem.code, place, problem.params));
    return problem;
  }

  private note(code: FindingCode, params: FindingParams): void {
    if (code !== "cell.numberAsText") {
      this.findings.push(finding(code, { table: this.table, row: this.row, field: this.field }, params));
      return;
    }
    const counted = this.numbersAsText.get(this.field);
    if (counted === undefined) this.numbersAsText.set(this.field, { count: 1, row: this.row, first: params });
    else counted.count += 1;
  }
}

/** The order of day and month that the texts of a column show, as in a list of another program: one for the whole column. */
function orderIn(rows: FoundTable["rows"], { kind }: Field, position: number): DayOrder | null {
  if (position === ABSENT || (kind !== "date" && kind !== "date-time")) return null;
  return dayOrder(textsIn(rows, position));
}

function* textsIn(rows: FoundTable["rows"], position: number): Generator<string> {
  for (const row of rows) {
    const cell = row[position];
    if (typeof cell === "string") yield cell;
  }
}

/** The fields of each row that hold a formula; rows with the same ones share one list. */
class FieldsWithFormulas {
  private readonly known = new Map<string, readonly string[]>();

  constructor(private readonly formulas: ReadonlyMap<string, FormulaRows> | undefined) {}

  /** Those of a body row; null when there is none. */
  at(index: number): readonly string[] | null {
    if (this.formulas === undefined) return null;
    const fields = [...this.formulas].flatMap(([field, rows]) => (rows.has(index) ? [field] : []));
    if (fields.length === 0) return null;
    const name = fields.join();
    const known = this.known.get(name) ?? fields;
    this.known.set(name, known);
    return known;
  }
}

const NEUTRAL: Readonly<Record<Exclude<CellKind, "code">, FieldValue>> = {
  text: "",
  date: "1950-01-01",
  "date-time": "1950-01-01T00:00:00",
  amount: 0,
  percent: 0,
  integer: 0,
  "yes/no": false,
};

/** What stands in a field that a lawful record always has and this one has not (see `domain/records`). */
function neutralValue({ filled, kind, words }: Field): FieldValue {
  if (!filled) return null;
  return kind === "code" ? Object.keys(words).slice(0, 1).join("") : NEUTRAL[kind];
}

/** Every row says all of itself. */
const ALL = { administration: null, own: null } as const;

/**
 * Decodes a table's body. A row in which none of our columns has anything is no record. Every problem and every oddity is
 * found, each on its own cell; numbers in a text column are reported once per column. `administration` is the only one
 * that there is: it need not be said on every row. `own`: the columns by which a row is a record, where not all are.
 */
export function decodeRows(
  table: TableName,
  found: FoundTable,
  columns: ReadonlyMap<string, number>,
  reading: Omit<Reading, "note">,
  report: (rows: number) => void,
  { administration, own }: { readonly administration: string | null; readonly own: ReadonlySet<number> | null } = ALL,
): DecodedRows {
  const formulas = formulasByField(found, columns);
  const decoder = new RowDecoder(table, found, columns, reading, formulas, administration, own);
  const records: BookRecord[] = [];
  found.rows.forEach((cells, index) => {
    if (index > 0 && index % REPORT_ROWS === 0) report(index);
    if (!decoder.isBlank(cells)) records.push(decoder.record(cells, found.headerRow + 1 + index, index));
  });
  decoder.noteNumbersAsText();
  return { records, findings: decoder.findings };
}
