import { KEY_FIELDS } from "../domain/book/book";
import { type MappingRow, TABLE_NAMES, type TableName } from "../domain/book/records";
import { isBlankCell, shownValue } from "../sheets/cells";
import type { FoundTable, WorkbookContents } from "../sheets/contents";
import { decodeMapping } from "../sheets/decode";
import { shownCaption } from "../sheets/foldCaption";
import { nameFit } from "../sheets/captionMeaning";
import { isOurs } from "../sheets/matchTables";
import { columnCaptioned, fieldNamed, roleNamed, tableNamed } from "../sheets/readMapping";
import { fieldsOf, isWritten, REQUIRED_TABLES } from "../sheets/tables";
import { bestPairs, type Fit } from "../kit/bestPairs";
import { type FieldFit, fieldFits, type KnownKeys, type MappingReason } from "../sheets/fieldFits";

/** What the user says against a proposal, names as they were typed; an empty table name or caption: none of the user's is that. */
export interface MappingCorrections {
  readonly tables?: readonly { readonly table: string; readonly tableName: string }[];
  readonly fields?: readonly { readonly table: string; readonly field: string; readonly caption: string }[];
}

/** Which column is proposed for a field. */
export interface FieldProposal {
  readonly field: string;
  /** On one line; null when no column is proposed. */
  readonly caption: string | null;
  /** From 0 to 100. */
  readonly confidence: number;
  readonly reasons: readonly MappingReason[];
  /** Captions that fit equally well, so that none of them is proposed. */
  readonly candidates: readonly string[];
}

/** Which table is proposed for a table of the contract. */
export interface TableProposal {
  readonly table: TableName;
  /** null when none is proposed. */
  readonly tableName: string | null;
  /** The table itself; null when there is none of that name. */
  readonly found: FoundTable | null;
  /** From 0 to 100. */
  readonly confidence: number;
  readonly reasons: readonly MappingReason[];
  /** Names of tables that fit equally well, so that none of them is proposed. */
  readonly candidates: readonly string[];
  /** Every field of the table of the contract; none when no table is proposed. */
  readonly fields: readonly FieldProposal[];
}

/** Which of the workbook's tables and columns are which of the contract, as far as that can be seen. */
export interface MappingProposal {
  /** In the order of the contract. */
  readonly tables: readonly TableProposal[];
  /** The rows that `Mapping` has already. */
  readonly rows: readonly MappingRow[];
  readonly corrections: MappingCorrections;
}

/** What a table is proposed for, before its columns are. */
interface TableFit extends Fit<TableName, FoundTable> {
  readonly reasons: readonly MappingReason[];
}

/** A table of the contract's name that is still empty is no match for one that is in use. */
const EMPTY_SCORE = 50;
const TABLE_SCORE_MIN = 51;
/** The part of the required columns that a candidate must have. */
const COVERAGE_MIN = 0.5;
/** The same of a table that need not be there, when its name says what it is, and when only its columns do. */
const NAMED_COVERAGE_MIN = 0.7;
const WHOLE = 0.9;
/** A name that holds a word for such tables. */
const NAME_MIN = 65;
const NAME_WEIGHT = 0.35;

/**
 * For every table of the contract the workbook's table that may be it, and for every field the column: by what the user
 * mapped and now corrects, by names and captions, and by what stands in the cells. Equals are left open. The same
 * contents and corrections give the same proposal.
 */
export function proposeMapping(contents: WorkbookContents, corrections: MappingCorrections = {}): MappingProposal {
  const rows = decodeMapping(contents).filter(({ unreadable }) => unreadable === undefined);
  const settled = settledTables(contents.tables, rows, corrections);
  const denied = deniedTables(corrections);
  // Twice: only when the tables are found, values can be known as keys of another one.
  const unkeyed = new FieldProposer(rows, corrections, new Map());
  const first = chooseTables(contents.tables, settled, denied, new Map());
  const { chosen, open } = chooseTables(contents.tables, settled, denied, keysOf(first.chosen, unkeyed));
  const proposer = new FieldProposer(rows, corrections, keysOf(chosen, unkeyed));
  const tables = TABLE_NAMES.filter((table) => table !== "Mapping").map((table): TableProposal => {
    const named = settled.get(table);
    const fit = chosen.find(({ one }) => one === table);
    const found = fit?.other ?? null;
    const candidates = open.filter(({ one }) => one === table).map(({ other }) => other.name);
    return {
      table,
      tableName: named?.tableName ?? found?.name ?? null,
      found,
      confidence: fit?.score ?? 0,
      reasons: fit?.reasons ?? [],
      candidates,
      fields: found === null ? [] : proposer.propose(table, found),
    };
  });
  return { tables, rows, corrections };
}

/** A table that the user names, or that bears the name of the contract and is in use. */
interface Settled {
  readonly tableName: string;
  readonly found: FoundTable | null;
  readonly reason: MappingReason;
}

function settledTables(
  tables: readonly FoundTable[],
  rows: readonly MappingRow[],
  corrections: MappingCorrections,
): ReadonlyMap<TableName, Settled> {
  const settled = new Map<TableName, Settled>();
  const settle = (table: TableName | null, tableName: string, reason: MappingReason): void => {
    if (table !== null) settled.set(table, { tableName, found: tableNamed(tables, tableName), reason });
  };
  for (const { table, tableName } of [...rows].reverse()) settle(roleNamed(table), tableName, "mapping");
  for (const { table, tableName } of corrections.tables ?? []) {
    const role = roleNamed(table);
    if (tableName.trim() !== "") settle(role, tableName, "choice");
    else if (role !== null) settled.delete(role);
  }
  const taken = new Set([...settled.values()].map(({ found }) => found));
  for (const table of TABLE_NAMES) {
    const found = tableNamed(tables, table);
    if (settled.has(table) || found === null || taken.has(found) || table === "Mapping") continue;
    if (!isEmpty(found) && isMeant(table, found))
      settled.set(table, { tableName: found.name, found, reason: "contract" });
  }
  return settled;
}

/** Whether a table that bears our name is the one: by our captions, or by what the words of its headings and its cells say. */
function isMeant(table: TableName, found: FoundTable): boolean {
  return isOurs(table, found.captions) || coverageOf(table, found, new Map()) >= COVERAGE_MIN;
}

/** How much of the columns that every record fills a table has, by their words and cells, from 0 to 1. */
function coverageOf(table: TableName, found: FoundTable, keys: KnownKeys): number {
  const must = fieldsOf(table).filter(({ filled }) => filled);
  const { chosen } = bestPairs<string, number, FieldFit>(namedFits(table, found, keys));
  const sum = chosen
    .filter(({ one }) => must.some(({ name }) => name === one))
    .reduce((all, fit) => all + fit.score, 0);
  return sum / (100 * must.length);
}

/** The fits of a table's columns; one whose caption cannot be distinguished from another one cannot be mapped. */
function namedFits(table: TableName, found: FoundTable, keys: KnownKeys): FieldFit[] {
  const isNamed = ({ other }: FieldFit): boolean =>
    columnCaptioned(found.captions, shownCaption(found.captions[other] ?? "")) === other;
  return fieldFits(table, found, keys).filter(isNamed);
}

/** The tables of the contract that none of the user's own is, by the user's word. */
function deniedTables({ tables = [] }: MappingCorrections): ReadonlySet<TableName> {
  const last = new Map(tables.map(({ table, tableName }) => [roleNamed(table), tableName.trim()]));
  return new Set([...last].flatMap(([role, tableName]) => (role !== null && tableName === "" ? [role] : [])));
}

function isEmpty({ rows }: FoundTable): boolean {
  return rows.every((row) => row.every(isBlankCell));
}

function chooseTables(
  tables: readonly FoundTable[],
  settled: ReadonlyMap<TableName, Settled>,
  denied: ReadonlySet<TableName>,
  keys: KnownKeys,
): { readonly chosen: readonly TableFit[]; readonly open: readonly TableFit[] } {
  const taken = new Set([...settled.values()].map(({ found }) => found));
  const free = tables.filter((found) => !taken.has(found));
  const fixed = [...settled].flatMap(([one, { found, reason }]): TableFit[] =>
    found === null ? [] : [{ one, other: found, score: 100, reasons: [reason] }],
  );
  const roles = TABLE_NAMES.filter((table) => table !== "Mapping" && !settled.has(table));
  // A table of the contract's name is no table of the user's own, and is found by its name in any case.
  const isDenied = (table: TableName, { name }: FoundTable): boolean =>
    denied.has(table) && tableOfName(name) !== table;
  const fits = roles.flatMap((table) =>
    free.flatMap((found) => (isDenied(table, found) ? [] : (tableFit(table, found, keys) ?? []))),
  );
  const { chosen, open } = bestPairs<TableName, FoundTable, TableFit>(fits);
  return { chosen: [...fixed, ...chosen], open };
}

/** The table of the contract with this name. */
function tableOfName(name: string): TableName | null {
  return TABLE_NAMES.find((table) => table.toLowerCase() === name.toLowerCase()) ?? null;
}

/** How well a table fits a table of the contract; null when it does not. */
function tableFit(table: TableName, found: FoundTable, keys: KnownKeys): TableFit | null {
  // A table of the contract's name is that table, or none: there may be many of them, all empty.
  const named = tableOfName(found.name);
  if (named === table && !isMeant(table, found)) return null;
  if (named === table) return { one: table, other: found, score: EMPTY_SCORE, reasons: ["contract"] };
  if (named !== null) return null;
  const must = fieldsOf(table).filter(({ filled }) => filled);
  const coverage = coverageOf(table, found, keys);
  const name = Math.max(nameFit(table, found.name), nameFit(table, found.sheet) - 10);
  const score = Math.round(NAME_WEIGHT * name + (1 - NAME_WEIGHT) * 100 * coverage);
  const isFit = REQUIRED_TABLES.includes(table)
    ? coverage >= COVERAGE_MIN && score >= TABLE_SCORE_MIN
    : (coverage >= NAMED_COVERAGE_MIN && name >= NAME_MIN) || (coverage >= WHOLE && must.every(isWritten));
  const reasons: MappingReason[] = name >= NAME_MIN ? ["name", "columns"] : ["columns"];
  return isFit ? { one: table, other: found, score, reasons } : null;
}

/** The keys of the tables that are chosen, by the column that is their key. */
function keysOf(chosen: readonly TableFit[], proposer: FieldProposer): KnownKeys {
  return new Map(
    chosen.map(({ one: table, other: found }) => {
      const { captions, rows } = found;
      const field = (KEY_FIELDS[table] as readonly string[]).at(-1);
      const caption = proposer.propose(table, found).find((proposal) => proposal.field === field)?.caption ?? null;
      const position = caption === null ? null : columnCaptioned(captions, caption);
      const cells = position === null ? [] : rows.map((row) => row[position] ?? null);
      return [table, new Set(cells.filter((cell) => !isBlankCell(cell)).map((cell) => shownValue(cell).toLowerCase()))];
    }),
  );
}

/** Proposes the columns of tables that are chosen. */
class FieldProposer {
  constructor(
    private readonly rows: readonly MappingRow[],
    private readonly corrections: MappingCorrections,
    private readonly keys: KnownKeys,
  ) {}

  propose(table: TableName, found: FoundTable): FieldProposal[] {
    const said = this.saidOf(table, found);
    const positions = new Set([...said.values()].map(({ caption }) => columnCaptioned(found.captions, caption)));
    const isMoved = this.corrections.tables?.some((one) => roleNamed(one.table) === table) === true;
    const isSettled = !isMoved && [...said.values()].some(({ reason }) => reason === "mapping");
    const free = namedFits(table, found, this.keys)
      .filter(({ one, other }) => !said.has(one) && !positions.has(other))
      .filter((fit) => !isSettled || isRecognised(fit) || isNeeded(table, fit.one));
    const { chosen, open } = bestPairs<string, number, FieldFit>(free);
    return fieldsOf(table).map(({ name: field }): FieldProposal => {
      const captionAt = (fit: FieldFit): string => shownCaption(found.captions[fit.other] ?? "");
      const candidates = open.filter(({ one }) => one === field).map(captionAt);
      const choice = said.get(field);
      if (choice !== undefined) {
        const { caption, reason } = choice;
        return { field, caption: caption === "" ? null : caption, confidence: 100, reasons: [reason], candidates: [] };
      }
      const fit = chosen.find(({ one }) => one === field);
      if (fit === undefined) return { field, caption: null, confidence: 0, reasons: [], candidates };
      return { field, caption: captionAt(fit), confidence: fit.score, reasons: fit.reasons, candidates };
    });
  }

  /** What the user says of a table's fields: what is said now comes before what was mapped. */
  private saidOf(
    table: TableName,
    found: FoundTable,
  ): ReadonlyMap<string, { readonly caption: string; readonly reason: MappingReason }> {
    const said = new Map<string, { readonly caption: string; readonly reason: MappingReason }>();
    for (const row of this.rows) {
      if (roleNamed(row.table) !== table || row.field === null || row.caption === null) continue;
      const field = fieldNamed(table, row.field);
      // Another table may lack the column that the one before had.
      const isThere =
        tableNamed([found], row.tableName) !== null || columnCaptioned(found.captions, row.caption) !== null;
      if (field !== null && isThere) said.set(field, { caption: row.caption, reason: "mapping" });
    }
    for (const { table: role, field: name, caption } of this.corrections.fields ?? []) {
      const field = roleNamed(role) === table ? fieldNamed(table, name) : null;
      if (field !== null) said.set(field, { caption: caption.trim(), reason: "choice" });
    }
    return said;
  }
}

function isRecognised({ reasons }: FieldFit): boolean {
  return reasons.includes("caption") || reasons.includes("synonym");
}

function isNeeded(table: TableName, field: string): boolean {
  return fieldsOf(table).some(({ name, filled }) => name === field && filled);
}
