import type { Book, Tables } from "../domain/book/book";
import { finding, type Finding } from "../domain/book/finding";
import { type BookRecord, type Language, type MappingRow, TABLE_NAMES, type TableName } from "../domain/book/records";
import { isPosted, STORED_TABLES } from "../domain/book/postedFields";
import { withSettledFormulas } from "../domain/collection/formulaCells";
import { columnLetters } from "./address";
import { isBlankCell } from "./cells";
import type { FoundTable, WorkbookContents } from "./contents";
import { isInCents } from "./inCents";
import { formulasByField } from "./formulaRows";
import { shownCaption } from "./foldCaption";
import { type Layout, type TableLayout, withRows } from "./layout";
import { type DroppedTable, droppedTables } from "./droppedTables";
import { languageOf, type MatchedTables, matchTables, type TableMatch } from "./matchTables";
import { type DecodedRows, decodeRows } from "./rows";
import { duplicateKeys } from "./duplicateKeys";
import { openAmountQuestion } from "./openAmountQuestion";
import { roomFindings } from "./tableRoom";
import { onlyAdministration } from "./onlyAdministration";
import { ownColumns } from "./sharedTables";
import { fieldOf, fieldsOf, isOfAdministration, isRequired, REQUIRED_TABLES } from "./tables";
import { isTotalRow, usualFill } from "./totalRow";

/** What decoding a workbook gives: the records with all findings, and where they lie. */
export interface Decoded {
  readonly book: Book;
  readonly layout: Layout;
}

/** Progress: rows that are decoded, of all rows of our tables. */
export type DecodeReport = (stage: string, done: number, total: number) => void;

/**
 * The records of all tables with every finding there is, and how the tables lie. Tables are known by what `Mapping` says
 * or else by their name, columns by what it says or else by caption or synonym; findings name tables and fields as the
 * contract does. A record with an unreadable cell is there, marked. Never throws, whatever the cells hold. `mapping`
 * stands for the rows of `Mapping` while these are being worked out. The progress is reported under the stage `decode`.
 */
export function decodeBook(
  contents: WorkbookContents,
  report?: DecodeReport,
  mapping: readonly MappingRow[] = decodeMapping(contents),
): Decoded {
  const matched = matchTables(contents, mapping);
  const { byTable, language } = matched;
  const total = [...byTable.values()].reduce((sum, { found }) => sum + found.rows.length, 0);
  const dropped = droppedTables(contents, matched);
  const isDropped = new Set(dropped.map(({ table }) => table));
  const findings: Finding[] = [...mappingFindings(matched, isDropped), ...droppedFindings(dropped)];
  const tables: Partial<Record<TableName, readonly BookRecord[]>> = {};
  const layouts: Partial<Record<TableName, TableLayout>> = {};
  let done = 0;
  report?.("decode", done, total);
  for (const table of TABLE_NAMES) {
    const match = byTable.get(table);
    if (match === undefined) {
      tables[table] = [];
      const other = matched.foreign.get(table);
      if (other !== undefined) findings.push(notOurs(table, other));
      const isMissed = REQUIRED_TABLES.includes(table) && !matched.mapping.wrong.has(table);
      if (isMissed && other === undefined && !isDropped.has(table))
        findings.push(finding("table.missing", { table, row: null, field: null }));
      continue;
    }
    const { found } = match;
    const before = done;
    const administration = onlyAdministration(tables.Administrations ?? []);
    const reading = { language, date1904: contents.date1904 };
    const progress = (count: number): void => report?.("decode", before + count, total);
    const own = ownColumns(table, (one) => lyingOf(byTable.get(one)));
    const rows = rowsOf(match, reading, progress, { administration, own });
    findings.push(...(own === null ? rowsBelow(match) : []), ...formulaFindings(match));
    findings.push(...roomFindings({ table, found, columns: match.matched.columns }, rows.records.length > 0));
    const isOfSeveral = (tables.Administrations ?? []).length > 1;
    const known = { wrong: matched.mapping.wrong, hasRecords: rows.records.length > 0, isOfSeveral };
    findings.push(...columnFindings(match, known), ...openAmountAsked(match), ...inCents(match));
    for (const problem of rows.findings) findings.push(problem);
    // Of rows of `Mapping` that speak of one field, the mapping itself tells.
    if (table !== "Mapping") for (const problem of duplicateKeys(table, rows.records)) findings.push(problem);
    tables[table] = rows.records;
    layouts[table] = layoutOf(match, language, rows.records);
    done += found.rows.length;
    report?.("decode", done, total);
  }
  return {
    book: withSettledFormulas({ language, tables: tables as unknown as Tables, findings }),
    layout: { language, date1904: contents.date1904, tables: layouts },
  };
}

/** What is wrong with the mapping; a table of the user's own that can be put back is named with those of ours. */
function mappingFindings({ mapping }: MatchedTables, isDropped: ReadonlySet<TableName>): readonly Finding[] {
  const roles = new Set<unknown>(isDropped);
  return mapping.findings.filter(({ code, params }) => code !== "mapping.tableMissing" || !roles.has(params["role"]));
}

/** A table of the user's that bears the name of one of ours, which nobody may write to. */
function notOurs(table: TableName, { sheet, captions }: FoundTable): Finding {
  const shown = captions.slice(0, CAPTIONS_SHOWN).map(shownCaption).join(", ");
  return finding("table.notOurs", { table, row: null, field: null }, { sheet, captions: shown });
}

/** So many captions tell which table is meant. */
const CAPTIONS_SHOWN = 5;

/** All of them in one finding: they went together, and come back together. */
function droppedFindings(dropped: readonly DroppedTable[]): Finding[] {
  if (dropped.length === 0) return [];
  const names = dropped.map(({ table, lists }) => `${table} (${lists.map(({ sheet }) => sheet).join(", ")})`);
  return [finding("tables.dropped", null, { count: dropped.length, names: names.join(", ") })];
}

/** The rows of `Mapping`, which is known by its contract name alone. */
export function decodeMapping(contents: WorkbookContents): readonly MappingRow[] {
  const { byTable, language } = matchTables(contents, []);
  const match = byTable.get("Mapping");
  if (match === undefined) return [];
  const { records } = rowsOf(match, { language, date1904: contents.date1904 }, () => undefined);
  return records as readonly MappingRow[];
}

function lyingOf(match: TableMatch | undefined) {
  return match === undefined ? undefined : { name: match.found.name, columns: match.matched.columns };
}

type Reading = Parameters<typeof decodeRows>[3];

function rowsOf(
  { table, found, matched }: TableMatch,
  reading: Reading,
  report: (rows: number) => void,
  known?: Parameters<typeof decodeRows>[5],
): DecodedRows {
  return decodeRows(table, found, matched.columns, reading, report, known);
}

/**
 * Two columns with one meaning; an absent column that is required, unless `wrong` says that its mapping is. A column
 * that only every lawful record has is missed where there are records.
 */
function columnFindings(
  { table, matched }: TableMatch,
  known: {
    readonly wrong: ReadonlySet<string>;
    readonly hasRecords: boolean;
    /** Whether there are several administrations: with one, or none yet, no column need say which. */
    readonly isOfSeveral: boolean;
  },
): Finding[] {
  const { wrong, hasRecords, isOfSeveral } = known;
  const { columns, duplicates } = matched;
  const mustBe = REQUIRED_TABLES.includes(table);
  const missing = fieldsOf(table).filter(
    (field) =>
      field.filled &&
      !columns.has(field.name) &&
      (isOfSeveral || !isOfAdministration(field)) &&
      !wrong.has(`${table}.${field.name}`) &&
      (hasRecords || (mustBe && isRequired(field))),
  );
  return [
    ...missing.map(({ name }) => finding("column.missing", { table, row: null, field: name })),
    ...duplicates.map(({ field, first, second }) =>
      finding(
        "column.duplicate",
        { table, row: null, field },
        { captions: `${shownCaption(first)}, ${shownCaption(second)}` },
      ),
    ),
  ];
}

/**
 * Rows right below a table are in no table: nobody reads them. Where the add-in writes below it, they are in its way too. A
 * total there is none of the records, and needs no more than a word.
 */
function rowsBelow({ table, found }: TableMatch): Finding[] {
  const { rowBelow } = found;
  if (rowBelow === undefined) return [];
  const isOurs = fieldsOf(table).every((field) => !field.filling.includes("U"));
  const { row, cells } = rowBelow;
  const place = { table, row, field: null };
  if (isOurs) return [finding("table.noRoomBelow", place, { row })];
  const cell = `${columnLetters(found.firstColumn + cells.findIndex((value) => !isBlankCell(value)))}${row}`;
  if (isTotalRow(cells, usualFill(found.rows))) return [finding("table.totalBelow", place, { row, cell })];
  return [finding("table.rowsBelow", place, { row })];
}

/** A column beside the amount that may be what is still open, or what was paid: nobody may pass over it in silence. */
function openAmountAsked({ table, found, matched, denied }: TableMatch): Finding[] {
  const question = openAmountQuestion(table, found, matched.columns, denied);
  if (question === null) return [];
  const captions = question.positions.map((position) => shownCaption(found.captions[position] ?? "")).join(" | ");
  const code = question.about === "open" ? "column.openAsked" : "column.paidAsked";
  return [finding(code, { table, row: null, field: "openAmount" }, { role: table, captions })];
}

/** Columns of amounts whose caption says that they are in cents: read as euros a hundred times as much would be collected. */
function inCents({ table, found, matched }: TableMatch): Finding[] {
  return [...matched.columns].flatMap(([field, position]) => {
    const caption = shownCaption(found.captions[position] ?? "");
    if (fieldOf(table, field).kind !== "amount" || !isInCents(caption)) return [];
    return [finding("column.inCents", { table, row: null, field }, { role: table, name: field, caption })];
  });
}

/**
 * Columns of ours with formulas, which are never written: told of those that posting would write, and an error in a table
 * that only the add-in fills: what the books rest on must be fixed.
 */
function formulaFindings({ table, found, matched }: TableMatch): Finding[] {
  return [...(formulasByField(found, matched.columns) ?? [])].flatMap(([field, { count, first }]) => {
    const isStored = STORED_TABLES.has(table);
    if (!isStored && !isPosted(table, field)) return [];
    const params = { count, row: found.headerRow + 1 + first };
    return [finding(isStored ? "books.formulas" : "column.formulas", { table, row: null, field }, params)];
  });
}

function layoutOf(
  { table, found, matched }: TableMatch,
  language: Language,
  records: readonly BookRecord[],
): TableLayout {
  const { name, sheet, headerRow, firstColumn, captions, rows } = found;
  const formulas = formulasByField(found, matched.columns);
  return withRows({
    table,
    name,
    sheet,
    headerRow,
    firstColumn,
    captions,
    language: languageOf(matched.votes) ?? language,
    columns: matched.columns,
    rowCount: rows.length === 1 && records.length === 0 ? 0 : rows.length,
    records,
    ...(formulas === undefined ? {} : { formulas }),
    ...(found.room === undefined ? {} : { room: found.room }),
  });
}
