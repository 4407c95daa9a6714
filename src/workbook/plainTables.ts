import type { Report } from "../actions/action";
import { finding, type Finding } from "../domain/book/finding";
import type { TableName } from "../domain/book/records";
import { columnLetters } from "../sheets/address";
import { isBlankCell } from "../sheets/cells";
import type { FoundTable, WorkbookContents } from "../sheets/contents";
import { rangeOfLaid } from "../sheets/droppedTables";
import type { PlainList } from "../sheets/plainSheet";
import { REQUIRED_TABLES } from "../sheets/tables";
import type { MappingCorrections } from "./proposeColumns";
import { type MappingProposal, proposeMapping, type TableProposal } from "./proposeMapping";
import type { Workbook } from "./workbook";

/** A list that is no Excel table, and what it would be taken for if it were one. */
export interface FittingList {
  readonly role: TableName;
  readonly list: PlainList;
}

/** A table that was made of a list, or would be. */
export interface TableOfList {
  readonly role: TableName;
  readonly tableName: string;
  readonly sheet: string;
  readonly range: string;
  readonly rows: number;
}

/** What making tables of lists did, or would do. */
export interface TablesOfLists {
  readonly made: readonly TableOfList[];
  /** Why no table is made of the others, each with its cell. */
  readonly problems: readonly Finding[];
}

/**
 * The lists that would be taken for tables that there must be and that no table in use is, in the order of the contract.
 * Nothing is read where none of these is missing. Throws WorkbookError.
 */
export async function fittingLists(
  workbook: Workbook,
  contents: WorkbookContents,
  proposal: MappingProposal,
  report?: Report,
): Promise<readonly FittingList[]> {
  if (workbook.readPlain === undefined || !proposal.tables.some(isLacking)) return [];
  const lists = await workbook.readPlain(report);
  if (lists.length === 0) return [];
  const tables = lists.map(tableOf);
  const withLists = proposeMapping({ ...contents, tables: [...contents.tables, ...tables] }, proposal.corrections);
  return withLists.tables.flatMap(({ table: role, found, candidates }) =>
    lists.flatMap((list, index) => (found === tables[index] || candidates.includes(list.name) ? [{ role, list }] : [])),
  );
}

/** A table that there must be, and of which there is none, or one of ours that is still empty. */
export function isLacking({ table, found, reasons, tableName }: TableProposal): boolean {
  if (!REQUIRED_TABLES.includes(table)) return false;
  if (found === null) return tableName === null;
  return reasons.includes("contract") && found.rows.every((row) => row.every(isBlankCell));
}

/** The table that a list would be; where a heading stands twice, the first one is the column's. */
function tableOf({ name, sheet, headerRow, firstColumn, captions: all, rows }: PlainList): FoundTable {
  const folded = all.map((caption) => caption.toLowerCase());
  const captions = all.map((caption, index) =>
    folded.indexOf(caption.toLowerCase()) < index ? `${caption} (${index})` : caption,
  );
  return { name, sheet, headerRow, firstColumn, captions, rows };
}

/** What a list is taken for and where it lies, or why it can be none; one that may be several tables is told once. */
export function listFindings(lists: readonly FittingList[]): Finding[] {
  return onceEach(lists).flatMap((fitting): Finding[] => {
    const { role, list } = fitting;
    const { sheet, problems } = list;
    const range = rangeOf(list);
    const found = finding("list.found", null, { role, sheet, range, count: list.rowCount });
    return [
      found,
      ...problems.map(({ code, row, column }) =>
        finding(code, null, { sheet, range, row, cell: `${columnLetters(column)}${row}` }),
      ),
    ];
  });
}

/** One list may fit several tables equally well; one table is made of it. */
function onceEach(lists: readonly FittingList[]): readonly FittingList[] {
  return lists.filter((one, index) => lists.findIndex(({ list }) => list === one.list) === index);
}

function rangeOf(list: PlainList): string {
  return rangeOfLaid({ ...list, table: list.name });
}

/**
 * Makes Excel tables of the lists that would be taken for tables that there must be, where they stand: no cell changes. Only
 * tells so where nothing is to be written. Throws WorkbookError.
 */
export async function tablesOfLists(
  workbook: Workbook,
  options: { readonly write: boolean; readonly corrections?: MappingCorrections; readonly report?: Report },
): Promise<TablesOfLists> {
  const { write, corrections, report } = options;
  const contents = await workbook.read(report);
  const fitting = await fittingLists(workbook, contents, proposeMapping(contents, corrections), report);
  const isPossible = ({ list }: FittingList): boolean => list.problems.length === 0;
  const possible = onceEach(fitting).filter(isPossible);
  if (write && possible.length > 0) {
    const laidTables = possible.map(({ list: { name: table, sheet, headerRow, firstColumn, captions, rowCount } }) => ({
      ...{ table, sheet, headerRow, firstColumn, captions, rowCount },
    }));
    await workbook.write({ laidTables, newSheets: [], tables: [] }, report);
  }
  return {
    made: possible.map(({ role, list }) => ({
      ...{ role, tableName: list.name, sheet: list.sheet, range: rangeOf(list), rows: list.rowCount },
    })),
    problems: listFindings(fitting.filter((one) => !isPossible(one))).filter(({ code }) => code !== "list.found"),
  };
}
