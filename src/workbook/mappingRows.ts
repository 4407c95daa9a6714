import { firstBy } from "../kit/firstBy";
import { append, type Change, keyFrom, keyOf, remove, setFields } from "../domain/book/book";
import type { MappingRow, TableName } from "../domain/book/records";
import { fieldOfCaption, matchColumns } from "../sheets/columns";
import type { FoundTable } from "../sheets/contents";
import { shownCaption } from "../sheets/foldCaption";
import { openAmountQuestion } from "../sheets/openAmountQuestion";
import { columnCaptioned, type Denial, denialCells, denialOf, fieldNamed, roleNamed } from "../sheets/readMapping";
import { fieldsOf } from "../sheets/tables";
import type { MappingCorrections } from "./proposeColumns";
import type { MappingProposal, TableProposal } from "./proposeMapping";

/** What a row of `Mapping` says, wherever it stands. */
export type MappingFacts = Pick<MappingRow, "table" | "tableName" | "field" | "caption">;

/**
 * The rows that `Mapping` is to have: those that are there, as far as the user does not correct them, then what else is
 * needed for the proposal to be read so. A table of the contract's name whose columns are all known needs none; one of
 * another name gets a row of its own and one for every column. What the user names and nobody knows stands there too, so
 * that reading the rows tells of it.
 */
export function mappingRows(proposal: MappingProposal): MappingRow[] {
  const kept = proposal.rows.flatMap((row) => keptRow(row, proposal) ?? []);
  const rows: MappingRow[] = [...kept];
  const keys = new Set(kept.map((row) => keyOf("Mapping", row)));
  const add = (row: MappingFacts): void => {
    const key = keyFrom(row.table, row.field);
    if (keys.has(key)) return;
    keys.add(key);
    rows.push({ row: 0, ...row });
  };
  for (const table of proposal.tables) {
    newRows(table, proposal).forEach(add);
    denialRows(table, proposal).forEach(add);
  }
  strayRows(proposal).forEach(add);
  return rows;
}

/** A row that is there, as it stays; null when the user takes it back. */
function keptRow(row: MappingRow, { tables, corrections }: MappingProposal): MappingRow | null {
  const role = roleNamed(row.table);
  const proposal = tables.find(({ table }) => table === role);
  if (role === null || proposal === undefined) return row;
  const named = corrections.tables?.findLast(({ table }) => roleNamed(table) === role);
  if (named?.tableName.trim() === "") return null;
  const tableName = named === undefined ? row.tableName : (proposal.tableName ?? row.tableName);
  const denial = denialOf(role, row);
  if (denial !== null) return keptDenial({ ...row, tableName }, denial, proposal, corrections);
  const field = row.field === null ? null : fieldNamed(role, row.field);
  if (field === null) return { ...row, tableName };
  const isCorrected = corrections.fields?.some((one) => isOf(one, role, field)) === true;
  if (named === undefined && !isCorrected) return row;
  const caption = proposal.fields.find((one) => one.field === field)?.caption ?? null;
  return caption === null ? null : { ...row, tableName, caption };
}

/** A denial that is there, with what the user denies besides; null when the field gets a column now. */
function keptDenial(
  row: MappingRow,
  denial: Denial,
  { table, found }: TableProposal,
  { fields = [] }: MappingCorrections,
): MappingRow | null {
  const correction = fields.findLast((one) => isOf(one, table, denial.field));
  if (correction === undefined || found === null) return row;
  if (correction.caption.trim() !== "") return null;
  const more = deniedCaptions(table, found, denial.field).filter((caption) => !denial.captions.includes(caption));
  const { caption } = denialCells({ field: denial.field, captions: [...denial.captions, ...more] });
  return { ...row, caption };
}

/** Captions that are known as a field, or may be it, and that the user says to be none. */
function deniedCaptions(table: TableName, found: FoundTable, field: string): readonly string[] {
  const { captions } = found;
  const { columns } = matchColumns(table, captions);
  const known = captions.flatMap((caption, position) => (fieldOfCaption(table, caption) === field ? [position] : []));
  const others = new Map([...columns].filter(([name]) => name !== field));
  const asked = field === "openAmount" ? openAmountPositions(table, found, others) : [];
  return [...known, ...asked].map((position) => shownCaption(captions[position] ?? ""));
}

/** Columns that may be what is still open, of a table of which the user says that none is. */
function openAmountPositions(
  table: TableName,
  found: FoundTable,
  columns: ReadonlyMap<string, number>,
): readonly number[] {
  return openAmountQuestion(table, found, columns)?.positions ?? [];
}

/** What the user denies, and what the cells deny: a column that is known by its caption and holds something else. */
function denialRows(
  { table, tableName, found, foreign, fields: mapped }: TableProposal,
  proposal: MappingProposal,
): MappingFacts[] {
  if (tableName === null || found === null) return [];
  const fields = proposal.corrections.fields ?? [];
  const said = fieldsOf(table).flatMap(({ name: field }): Denial[] => {
    const correction = fields.findLast((one) => isOf(one, table, field));
    const captions = correction?.caption.trim() === "" ? deniedCaptions(table, found, field) : [];
    return captions.length === 0 ? [] : [{ field, captions }];
  });
  // What is taken for another field, or chosen for this one, is not read by its caption anyway.
  const taken = new Set(mapped.flatMap(({ caption }) => caption ?? []));
  const seen = foreign.filter(
    ({ field, captions }) => !said.some((one) => one.field === field) && captions.every((one) => !taken.has(one)),
  );
  return [...said, ...seen].map((denial) => ({ table, tableName, ...denialCells(denial) }));
}

function isOf(
  one: { readonly table: string; readonly field: string },
  role: MappingRow["table"],
  field: string,
): boolean {
  const table = roleNamed(one.table);
  return table === role && fieldNamed(table, one.field) === field;
}

/** What a table needs to be read as it is proposed. */
function newRows(proposal: TableProposal, { rows, corrections }: MappingProposal): MappingFacts[] {
  const { table, tableName, found, fields } = proposal;
  if (tableName === null) return [];
  const rowOf = (field: string | null, caption: string | null): MappingFacts => ({ table, tableName, field, caption });
  if (found === null) return [rowOf(null, null)];
  const isForeign = found.name.toLowerCase() !== table.toLowerCase();
  const { columns, duplicates } = matchColumns(table, found.captions);
  const mapped = fields.flatMap(({ field, caption }) => (caption === null ? [] : [{ field, caption }]));
  const needed = mapped.filter(({ field, caption }) => {
    const position = columnCaptioned(found.captions, caption);
    const isKnown = position !== null && columns.get(field) === position;
    return !isKnown || duplicates.some((duplicate) => duplicate.field === field);
  });
  // Ours instead of one that looks like it: without a row the other one would be proposed again.
  const isInstead = corrections.tables?.findLast((one) => roleNamed(one.table) === table)?.tableName.trim() === "";
  const hasRows = rows.some((row) => roleNamed(row.table) === table);
  return [
    ...((isForeign && !hasRows) || isInstead ? [rowOf(null, null)] : []),
    ...(isForeign ? mapped : needed).map(({ field, caption }) => rowOf(field, caption)),
  ];
}

/** Corrections of what there is not. */
function strayRows({ tables, corrections }: MappingProposal): MappingFacts[] {
  const proposalOf = (role: string): TableProposal | undefined => tables.find(({ table }) => table === role);
  const named = (corrections.tables ?? []).filter(({ table }) => roleNamed(table) === null);
  const fields = (corrections.fields ?? []).filter(({ table, field, caption }) => {
    const role = roleNamed(table);
    const isPlaced = role !== null && fieldNamed(role, field) !== null && proposalOf(role)?.found != null;
    return !isPlaced && caption.trim() !== "";
  });
  return [
    ...named.map(({ table, tableName }): MappingFacts => ({ table, tableName, field: null, caption: null })),
    ...fields.map(({ table, field, caption }): MappingFacts => {
      const tableName = proposalOf(roleNamed(table) ?? "")?.tableName ?? table;
      return { table, tableName, field, caption };
    }),
  ];
}

/** The changes that turn the rows of `Mapping` into others; a row is known by its table and field. */
export function mappingChanges(before: readonly MappingRow[], after: readonly MappingFacts[]): Change[] {
  const byKey = firstBy(before, (row) => keyOf("Mapping", row));
  const keys = new Set(after.map(({ table, field }) => keyFrom(table, field)));
  return [
    ...before.filter((row) => !keys.has(keyOf("Mapping", row))).map((row) => remove("Mapping", row)),
    ...after.flatMap(({ table, tableName, field, caption }) => {
      const was = byKey.get(keyFrom(table, field));
      if (was === undefined) return [append("Mapping", { row: 0, table, tableName, field, caption })];
      const change = setFields("Mapping", was, { tableName, caption });
      return change === null ? [] : [change];
    }),
  ];
}
