import type { ControlCaptions, ControlSheet, WrittenControl } from "../domain/audit/controlClaim";
import type { Book } from "../domain/book/book";
import type { TableName } from "../domain/book/records";
import {
  type Condition,
  type Conditional,
  type ControlTerm,
  isListed,
  type NumberQuestion,
  type OwnColumn,
} from "../domain/audit/controlTerms";
import { plainCriteria } from "../sheets/criteria";
import type { Layout, TableLayout } from "../sheets/layout";
import { escapedCaption } from "../sheets/besideCells";
import { fieldOf } from "../sheets/tables";

/*
 * The formulas of the control sheet (docs/law/workbook.md): over the tables by the names of their columns, in functions that
 * Excel 2019 and LibreOffice both know.
 */

/** The ListObject's name of the control sheet, the same in every language. */
const CONTROL_TABLE = "IncassobladControl";

/** The control sheet of this book as formulas over its tables as they lie, under these captions. */
export function writtenControl(
  { lines, leftOut }: ControlSheet,
  book: Book,
  layout: Layout,
  captions: ControlCaptions,
): WrittenControl {
  const own = Object.fromEntries(
    Object.entries(captions).map(([name, caption]) => [name, inThisRow(caption)]),
  ) as ControlCaptions;
  const write = termWriter({ layout, own, isPlain: plainCriteria(comparedTexts(book)) });
  const written = lines.map((line) => ({
    ...line,
    formulas: {
      ...{ stated: write(line.stated), expected: write(line.expected) },
      within: line.within === undefined ? null : write(line.within),
    },
  }));
  return { table: CONTROL_TABLE, own, lines: written, leftOut };
}

/** Writes a term as a formula, without `=`. */
type TermWriter = (term: ControlTerm) => string;

function termWriter(places: Places): TermWriter {
  const write: TermWriter = (term) => {
    switch (term.kind) {
      case "sum":
        return found(places, term.table, term.field, term.where);
      case "count":
        return found(places, term.table, null, term.where);
      case "total":
        return totalOf(term, write);
      case "where":
        return `IF(${write(term.count)}>0,${write(term.term)},0)`;
      case "number":
        return String(term.value);
      case "seriesEnd":
      case "seriesCount":
        return seriesFormula(places, term);
      case "highest":
      case "lowest":
      case "different":
        return numbersFormula(columnOf(places, term.table, "number"), term.kind);
    }
  };
  return write;
}

function inThisRow(caption: string): string {
  return `${CONTROL_TABLE}[[#This Row],[${escapedCaption(caption)}]]`;
}

interface Places {
  readonly layout: Layout;
  readonly own: Readonly<Record<OwnColumn, string>>;
  readonly isPlain: (text: string) => boolean;
}

/** All texts that formulas compare. */
function* comparedTexts({ tables }: Book): Generator<string> {
  for (const { number, administration } of [...tables.Orders, ...tables.Invoices]) yield* [number, administration];
  for (const { invoice, administration } of tables.Instalments) yield* [invoice, administration];
  for (const { order } of tables.DirectDebits) yield order;
  for (const { order } of tables.BankEntries) if (order !== null) yield order;
  for (const { entry, administration, account, order, invoice } of tables.Ledger) {
    yield* [entry, administration, account];
    if (order !== null) yield order;
    if (invoice !== null) yield invoice;
  }
}

function totalOf({ plus, minus }: ControlTerm & { readonly kind: "total" }, write: TermWriter): string {
  const first = plus.length === 0 ? "0" : plus.map(write).join("+");
  const rest = minus.map((term) => `-${term.kind === "total" ? `(${write(term)})` : write(term)}`);
  return first + rest.join("");
}

function columnOf({ layout }: Places, table: TableName, field: string): string | null {
  const lying: TableLayout | undefined = layout.tables[table];
  const caption = lying?.captions[lying.columns.get(field) ?? -1];
  return lying === undefined || caption === undefined ? null : `${lying.name}[${escapedCaption(caption)}]`;
}

function quoted(text: string): string {
  return `"${text.replace(/"/g, '""')}"`;
}

/** A condition with the column that it looks at. */
interface Looked {
  readonly column: string;
  readonly table: TableName;
  readonly condition: Conditional;
}

/** The sum of a column, or the number of rows, of the rows that meet all conditions. */
function found(places: Places, table: TableName, field: string | null, where: readonly Conditional[]): string {
  const sums = field === null ? null : columnOf(places, table, field);
  if (field !== null && sums === null) return "0";
  const looked: Looked[] = [];
  for (const condition of where) {
    const column = columnOf(places, table, condition.field);
    if (column !== null) looked.push({ column, table, condition });
    // What is asked of a column that is not there is met by nothing, but that it is blank by everything.
    else if (!("is" in condition) || condition.is !== null) return "0";
  }
  if (looked.length === 0) return sums === null ? "0" : `SUM(${sums})`;
  return looked.every(({ condition }) => isCriterion(condition, places.isPlain))
    ? byCriteria(places, sums, looked)
    : byProducts(places, sums, looked);
}

function isCriterion(condition: Conditional, isPlain: Places["isPlain"]): boolean {
  return !("is" in condition) || typeof condition.is !== "string" || isPlain(condition.is);
}

function byCriteria(places: Places, sums: string | null, looked: readonly Looked[]): string {
  const criteria = looked.map((one) => `${one.column},${criterionOf(places, one)}`).join(",");
  const plain = sums === null ? `COUNTIFS(${criteria})` : `SUMIFS(${sums},${criteria})`;
  const hasChoice = looked.some(({ condition }) => wordsIn(condition).length > 1);
  return hasChoice ? `SUMPRODUCT(${plain})` : plain;
}

function criterionOf(places: Places, { table, condition }: Looked): string {
  if ("isFilled" in condition) return '"<>"';
  if (condition.is === null) return '""';
  if (typeof condition.is === "number") return String(condition.is);
  if (typeof condition.is === "string") return valueOf(places, condition, condition.is);
  const words = wordsOf(table, condition);
  return words.length === 1 ? words.join("") : `{${words.join(",")}}`;
}

function valueOf({ own }: Places, condition: Condition, text: string): string {
  return condition.own === undefined ? quoted(text) : own[condition.own];
}

function wordsIn(condition: Conditional): readonly string[] {
  return "is" in condition && isListed(condition.is) ? condition.is : [];
}

/** The words of both languages for these codes: both are read. */
function wordsOf(table: TableName, condition: Conditional): readonly string[] {
  const { words } = fieldOf(table, condition.field);
  const both = wordsIn(condition).flatMap((code) => Object.values(words[code] ?? {}).map(quoted));
  return [...new Set(both)];
}

/** For texts that no criterion finds alone: every row compared exactly. */
function byProducts(places: Places, sums: string | null, looked: readonly Looked[]): string {
  const conditions = looked.map((one) => `--(${comparison(places, one)})`);
  return `SUMPRODUCT(${[...conditions, ...(sums === null ? [] : [sums])].join(",")})`;
}

function comparison(places: Places, { column, table, condition }: Looked): string {
  if ("isFilled" in condition) return `${column}<>""`;
  if (condition.is === null) return `${column}=""`;
  if (typeof condition.is === "number") return `${column}=${String(condition.is)}`;
  // A number that somebody typed is compared as the text that it is read as.
  if (typeof condition.is === "string") return `${column}&""=${valueOf(places, condition, condition.is)}`;
  const words = wordsOf(table, condition).map((word) => `(${column}=${word})`);
  return `(${words.join("+")})>0`;
}

const NUMBERS: Readonly<Record<NumberQuestion, (column: string) => string>> = {
  highest: (column) => `MAX(${column})`,
  lowest: (column) => `MIN(${column})`,
  different: (column) => `SUMPRODUCT(--(FREQUENCY(${column},${column})>0))`,
};

function numbersFormula(column: string | null, question: NumberQuestion): string {
  return column === null ? "0" : NUMBERS[question](column);
}

/** An entry's number is its last six digits; its first line stands for it. */
function seriesFormula(
  places: Places,
  { kind, series }: ControlTerm & { readonly kind: "seriesEnd" | "seriesCount" },
): string {
  const [entry, administration, line] = ["entry", "administration", "line"].map((field) =>
    columnOf(places, "Ledger", field),
  );
  const { own } = places;
  const start = `LEFT(${entry ?? ""},${String(series.length + 1)})=${own.subject}&"-"`;
  const ofOwn = `${administration ?? ""}=${own.administration}`;
  return kind === "seriesEnd"
    ? `SUMPRODUCT(MAX((${start})*(${ofOwn})*RIGHT(${entry ?? ""},6)))`
    : `SUMPRODUCT(--(${start}),--(${ofOwn}),--(${line ?? ""}=1))`;
}
