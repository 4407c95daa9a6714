import { bestPairs } from "../kit/bestPairs";
import { KEY_FIELDS } from "../domain/book/book";
import { type MappingRow, TABLE_NAMES, type TableName } from "../domain/book/records";
import { isBlankCell, shownValue } from "../sheets/cells";
import type { FoundTable, WorkbookContents } from "../sheets/contents";
import { decodeMapping } from "../sheets/decode";
import type { KnownKeys, MappingReason } from "../sheets/fieldFits";
import { columnCaptioned, type Denial, roleNamed, tableNamed } from "../sheets/readMapping";
import { REQUIRED_TABLES } from "../sheets/tables";
import { type FieldProposal, FieldProposer, foreignColumns, type MappingCorrections } from "./proposeColumns";
import { holdsMandates, isMeant, type TableFit, tableFit, tableOfName } from "./tableFits";

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
  /** Names of tables of the user's that would fit as well, and are not taken for anything. */
  readonly more: readonly string[];
  /** Every field of the table of the contract; none when no table is proposed. */
  readonly fields: readonly FieldProposal[];
  /** Columns that are known by their caption and hold something else. */
  readonly foreign: readonly Denial[];
}

/** Which of the workbook's tables and columns are which of the contract, as far as that can be seen. */
export interface MappingProposal {
  /** In the order of the contract. */
  readonly tables: readonly TableProposal[];
  /** The rows that `Mapping` has already. */
  readonly rows: readonly MappingRow[];
  readonly corrections: MappingCorrections;
}

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
  const keys = keysOf(chosen, unkeyed);
  const proposer = new FieldProposer(rows, corrections, keys);
  const taken = new Set(chosen.map(({ other }) => other));
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
      more:
        fit === undefined
          ? []
          : moreTables(
              fit,
              contents.tables.filter((one) => !taken.has(one)),
              keys,
            ),
      fields: found === null ? [] : proposer.propose(table, found),
      foreign: found === null ? [] : foreignColumns(table, found, keys),
    };
  });
  return { tables, rows, corrections };
}

/** Other tables that would fit as one that there must be, where the user did not choose between them. */
function moreTables({ one, reasons }: TableFit, free: readonly FoundTable[], keys: KnownKeys): readonly string[] {
  const isChosen = reasons.includes("mapping") || reasons.includes("choice");
  if (isChosen || !REQUIRED_TABLES.includes(one)) return [];
  return free
    .filter((found) => tableOfName(found.name) === null && tableFit(one, found, keys) !== null)
    .map(({ name }) => name);
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
  const all = [...fixed, ...chosen];
  return { chosen: withShared(all, { settled, denied, keys }), open };
}

/**
 * A table of debtors that holds their mandates too is proposed for both, where no other table in use is the mandates: one that is
 * named so, or ours with rows in it.
 */
function withShared(
  chosen: readonly TableFit[],
  known: {
    readonly settled: ReadonlyMap<TableName, Settled>;
    readonly denied: ReadonlySet<TableName>;
    readonly keys: KnownKeys;
  },
): readonly TableFit[] {
  const of = (role: TableName): TableFit | undefined => chosen.find(({ one }) => one === role);
  const [debtors, mandates] = [of("Debtors"), of("Mandates")];
  const isInUse = mandates !== undefined && !(mandates.reasons.includes("contract") && isEmpty(mandates.other));
  if (debtors === undefined || isInUse || known.settled.has("Mandates") || known.denied.has("Mandates")) return chosen;
  if (tableOfName(debtors.other.name) !== null || !holdsMandates(debtors.other, known.keys)) return chosen;
  const { other, score } = debtors;
  const shared: TableFit = { one: "Mandates", other, score, reasons: ["columns"] };
  return [...chosen.filter(({ one }) => one !== "Mandates"), shared];
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
