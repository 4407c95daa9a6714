import type { Report } from "../actions/action";
import { type Language, type MappingRow, TABLE_NAMES, type TableName } from "../domain/book/records";
import { SHEET_NAMES } from "../sheets/captions";
import { append } from "../domain/book/book";
import type { ListedSheet, NewSheet, TableWrite, WorkbookContents, WorkbookWrite } from "../sheets/contents";
import { decodeBook } from "../sheets/decode";
import { type DroppedTable, rangeOfLaid } from "../sheets/droppedTables";
import { encodeChanges } from "../sheets/encode";
import type { Layout, TableLayout } from "../sheets/layout";
import { newColumns } from "../sheets/newColumns";
import { newSheet } from "../sheets/newSheets";
import { languageOf, matchTables } from "../sheets/matchTables";
import { missingShown } from "../sheets/besideWrites";
import { tableLooks } from "../sheets/tableLooks";
import { roleNamed } from "../sheets/readMapping";
import { fieldsOf, isOfAdministration, isRequired, REQUIRED_TABLES } from "../sheets/tables";
import type { MappingCorrections } from "./proposeColumns";
import { proposeMapping, type TableProposal } from "./proposeMapping";
import { mappingRows } from "./mappingRows";
import { placeTables, type TakenIn } from "./placeTables";
import { type AskedCreditor, creditorRows } from "./setUpCreditor";
import { type Workbook, WorkbookError } from "./workbook";

/** What setting up added to a workbook. */
export interface SetUp {
  readonly language: Language;
  /** Names of the sheets that were made. */
  readonly sheets: readonly string[];
  /** Those of them that its user fills in; Incassoblad keeps the others, or they are there for who needs them. */
  readonly toFill: readonly string[];
  /** Captions of the columns that were added, each behind the name of its sheet. */
  readonly columns: readonly string[];
  /** Tables that were laid over their cells again, which another program had left without (docs/law/workbook.md). */
  readonly laidTables: readonly { readonly table: string; readonly sheet: string; readonly range: string }[];
  /**
   * Tables whose cells stand on several sheets, so that none was laid: on the sheet of this name it would be.
   */
  readonly openTables: readonly {
    readonly table: TableName;
    readonly sheets: readonly string[];
    readonly sheet: string;
  }[];
  /** Tables that took in what followed them without being part of them; none unless that is asked for. */
  readonly takenIn: readonly TakenIn[];
  /** Sheets whose tables came to look like new ones where their user had formatted nothing; none unless that is asked for. */
  readonly looked: readonly string[];
  /** Tables of ours that got another name, because a table of the user's bears theirs. */
  readonly otherNames: readonly { readonly table: TableName; readonly tableName: string; readonly sheet: string }[];
  /** Tables of the user's own that look like one that is missing, which was not made for that reason. */
  readonly ownTables: readonly { readonly table: TableName; readonly tableName: string }[];
}

/** How a workbook is set up. */
export interface SetUpOptions {
  /** Null for the workbook's own. */
  readonly language: Language | null;
  /** Of a workbook whose captions are in no language of ours; Dutch when not given. */
  readonly otherwise?: Language;
  /** False only tells. */
  readonly write: boolean;
  readonly report?: Report;
  /** Whether rows right below a table, and columns right beside it, are taken into it. */
  readonly takeIn?: boolean;
  /** Whether tables that are there come to look like new ones, as far as their user has formatted nothing. */
  readonly looks?: boolean;
  /**
   * What the user says of own tables, given while they are being mapped: a table that is said to be none of them is made
   * then, and the user's own ones get the required columns that they lack.
   */
  readonly corrections?: MappingCorrections;
  /** Who collects: the first rows of a workbook that has no administration and no account yet. */
  readonly creditor?: AskedCreditor;
  /** Whether the user's own tables stay as they are all the same: they are not being mapped now. */
  readonly leavesOwn?: boolean;
}

/**
 * Adds to a workbook the tables and columns of docs/workbook that it lacks, in this language or else its own, and leaves
 * all else as it is. For a table that the user seems to have already, under another name, none is made. Throws
 * WorkbookError.
 */
export async function setUpWorkbook(workbook: Workbook, options: SetUpOptions): Promise<SetUp> {
  const { report, corrections } = options;
  const { contents, laid, open, takenIn } = await placeTables(workbook, options);
  const proposal = proposeMapping(contents, corrections);
  const rows = mappingRows(proposal);
  const { layout, book } = decodeBook(
    contents,
    report,
    corrections === undefined || options.leavesOwn === true ? undefined : rows,
  );
  const { byTable, foreign } = matchTables(contents, rows);
  const language = languageFor(byTable, options);
  const ownTables: { table: TableName; tableName: string }[] = [];
  const newSheets: NewSheet[] = [];
  const tables: TableWrite[] = [];
  const columns: string[] = [];
  for (const table of TABLE_NAMES) {
    const lies = layout.tables[table];
    const own = proposal.tables.find((one) => one.table === table);
    if (lies === undefined) {
      if (open.some((one) => one.table === table)) continue;
      const names = own?.tableName == null ? (own?.candidates ?? []) : [own.tableName];
      ownTables.push(...names.map((tableName) => ({ table, tableName })));
      if (names.length > 0) continue;
      const made = newSheet(table, language, [], layout.date1904);
      newSheets.push(foreign.has(table) && table !== "Mapping" ? underOtherName(made, contents) : made);
      continue;
    }
    const write = missingColumns(lies, own, book.tables.Administrations.length <= 1);
    if (write.addColumns.length > 0) tables.push(write);
    columns.push(...write.addColumns.map(({ caption }) => `${lies.sheet}: ${caption}`));
  }
  const otherNames = otherNamesIn(newSheets);
  const named = [...otherNames, ...madeInstead(newSheets, corrections)];
  if (options.write)
    await writeAdded(workbook, withMapping({ newSheets, tables }, named, layout, language), language, options);
  const looked = options.looks === true ? await lookedSheets(workbook, layout, options) : [];
  return {
    language,
    takenIn,
    otherNames,
    looked,
    laidTables: laid.map((one) => ({ table: one.table, sheet: one.sheet, range: rangeOfLaid(one) })),
    openTables: open.map((one) => openTable(one, language)),
    sheets: newSheets.map(({ sheet }) => sheet),
    toFill: newSheets.filter(({ table }) => isNeeded(table)).map(({ sheet }) => sheet),
    columns: options.looks === true ? [...columns, ...shownColumns(contents, layout)] : columns,
    ownTables,
  };
}

/** The language that is asked for, else that of the captions. */
function languageFor(
  byTable: ReturnType<typeof matchTables>["byTable"],
  { language, otherwise }: SetUpOptions,
): Language {
  return language ?? languageOf(...[...byTable.values()].map(({ matched }) => matched.votes)) ?? otherwise ?? "nl";
}

/** Whether a workbook cannot do without the table of this name, or ours of another. */
function isNeeded(tableName: string): boolean {
  return REQUIRED_TABLES.some((table) => table === tableName || otherName(table) === tableName);
}

/** What is added, and then the rows of who collects where that was asked. Throws WorkbookError. */
async function writeAdded(
  workbook: Workbook,
  adding: WorkbookWrite,
  language: Language,
  { creditor, report }: SetUpOptions,
): Promise<void> {
  if (adding.newSheets.length + adding.tables.length > 0) await workbook.write(adding, report);
  if (creditor !== undefined) await writeCreditor(workbook, creditor, language, report);
}

/** The rows of who collects, where nobody does yet: Throws WorkbookError. */
async function writeCreditor(
  workbook: Workbook,
  creditor: AskedCreditor,
  language: Language,
  report?: Report,
): Promise<void> {
  const { book, layout } = decodeBook(await workbook.read());
  const { Administrations, Accounts } = book.tables;
  const [known] = [...Administrations.map(({ code }) => code), ...Accounts.map(({ iban }) => iban)];
  if (known !== undefined) throw new WorkbookError("workbook.basisChanged", { what: known });
  const rows = creditorRows(creditor, book.language);
  const changes = [
    ...rows.Administrations.map((record) => append("Administrations", record)),
    ...rows.Accounts.map((record) => append("Accounts", record)),
    ...rows.LedgerAccounts.map((record) => append("LedgerAccounts", record)),
  ];
  await workbook.write(encodeChanges(changes, layout, language), report);
}

/** The columns beside the fields that the ledger lacks. */
function shownColumns(contents: WorkbookContents, layout: Layout): readonly string[] {
  const sheet = layout.tables.Ledger?.sheet ?? "";
  return (missingShown(layout, contents)?.addColumns ?? []).map(({ caption }) => `${sheet}: ${caption}`);
}

/** The sheets whose tables come to look like new ones, of which the ledger first gets what is shown beside its fields. Throws WorkbookError. */
async function lookedSheets(workbook: Workbook, before: Layout, { write, report }: SetUpOptions) {
  if (!write) return [...new Set(tableLooks(before).map(({ sheet }) => sheet))];
  const contents = await workbook.read();
  const { layout } = decodeBook(contents);
  const missing = missingShown(layout, contents);
  if (missing !== null) await workbook.write({ newSheets: [], tables: [missing] }, report);
  const looked = tableLooks(missing === null ? layout : decodeBook(await workbook.read()).layout);
  // What was made just now looks so already.
  const names = new Set(Object.values(before.tables).map(({ name }) => name));
  const looks = looked.filter(({ table }) => names.has(table));
  if (looks.length > 0) await workbook.write({ looks, newSheets: [], tables: [] }, report);
  return [...new Set(looks.map(({ sheet }) => sheet))];
}

/** A table that lies on none of several sheets, and the name by which one of them is it. */
function openTable({ table, lists }: DroppedTable, language: Language): SetUp["openTables"][number] {
  return { table, sheets: lists.map(({ sheet }) => sheet), sheet: SHEET_NAMES[table][language] };
}

/** The name of a table of ours where a table of the user's has its own. */
function otherName(table: TableName): string {
  return `Incassoblad${table}`;
}

function otherNamesIn(newSheets: readonly NewSheet[]): SetUp["otherNames"] {
  return newSheets.flatMap(({ table: tableName, sheet }) => {
    const table = TABLE_NAMES.find((one) => tableName === otherName(one));
    return table === undefined ? [] : [{ table, tableName, sheet }];
  });
}

/** A new sheet whose table's name is taken, and perhaps its own by the sheet that the other table stands on. */
function underOtherName(sheet: ListedSheet, { tables }: WorkbookContents): ListedSheet {
  const isTaken = tables.some((found) => found.sheet.toLowerCase() === sheet.sheet.toLowerCase());
  return {
    ...sheet,
    table: otherName(sheet.table as TableName),
    sheet: isTaken ? `${sheet.sheet} (2)` : sheet.sheet,
  };
}

/** Tables that are wanted instead of one that looks like them: `Mapping` says so, or that one would be proposed again. */
function madeInstead(
  newSheets: readonly NewSheet[],
  corrections: MappingCorrections = {},
): readonly Pick<MappingRow, "table" | "tableName">[] {
  const denied = new Set(
    corrections.tables?.flatMap(({ table, tableName }) => (tableName.trim() === "" ? [roleNamed(table)] : [])),
  );
  return newSheets.flatMap(({ table: tableName }) =>
    denied.has(roleNamed(tableName)) ? [{ table: tableName, tableName }] : [],
  );
}

/** What is added, with the rows of `Mapping` that tell which table is which. */
function withMapping(
  added: { readonly newSheets: readonly NewSheet[]; readonly tables: readonly TableWrite[] },
  named: readonly Pick<MappingRow, "table" | "tableName">[],
  layout: Layout,
  language: Language,
): WorkbookWrite {
  if (named.length === 0) return added;
  const rows = named.map(({ table, tableName }) => ({ row: 0, table, tableName, field: null, caption: null }));
  const changes = rows.map((row) => append("Mapping", row));
  const mapping = encodeChanges(changes, layout, language);
  return {
    newSheets: [...added.newSheets.filter(({ table }) => table !== "Mapping"), ...mapping.newSheets],
    tables: [...added.tables.filter(({ table }) => table !== "Mapping"), ...mapping.tables],
  };
}

/**
 * Columns go to the table's right, in the language that its other captions have. A table of the user's own only gets
 * those without which it cannot be used, and none for a field that has several columns there.
 */
function missingColumns(layout: TableLayout, own: TableProposal | undefined, hasOne: boolean): TableWrite {
  const { table, name, columns, rowCount } = layout;
  const isOurs = name.toLowerCase() === table.toLowerCase();
  const isOpen = (field: string): boolean =>
    own?.fields.some((one) => one.field === field && one.candidates.length > 0) === true;
  const missing = fieldsOf(table).filter(
    (field) =>
      !columns.has(field.name) &&
      (isOurs || (isRequired(field) && !isOpen(field.name) && !(hasOne && isOfAdministration(field)))),
  );
  const addColumns = newColumns(missing, layout);
  return { table: name, addColumns, columns: [], rowCount, appendRows: 0, removeRows: [] };
}
