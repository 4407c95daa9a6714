import { type Append, type Book, type Change, keyFrom, keyOf, remove, setFields } from "../../domain/book/book";
import { loggedMandates, pagesToLog } from "../../domain/book/collectedElsewhere";
import { type LogRow, type Mandate, type RecordTypes, TABLE_NAMES, type TableName } from "../../domain/book/records";
import { isCount, isObject, isText, listOf, oneOf, type Shape, startingWith } from "../../kit/shape";
import type { OutcomePart, Resumed } from "../action";
import { keptFacts } from "../loggedRequest";

/** What an event added and changed: enough to take it out again when it broke off. */
export interface IntakeFacts {
  /** Of each table how many records it had, and how many were added. */
  readonly added: readonly (readonly [table: TableName, before: number, count: number])[];
  /** What fields were, by the key of their record before and after. */
  readonly were: readonly (readonly [table: TableName, before: string, after: string, fields: object])[];
}

/** What the facts of the Log may be. */
export const INTAKE_FACTS: Shape<IntakeFacts> = {
  added: listOf(startingWith(oneOf(...TABLE_NAMES), isCount, isCount)),
  were: listOf(startingWith(oneOf(...TABLE_NAMES), isText, isText, isObject)),
};

/** The facts of an event with so many of such changes have room in a cell of the Log. */
const SETS_MAX = 100;

/** The events of an intake: what is new as one, then what changes, which goes by parts that a cell of the Log can hold. */
export function intakeParts(
  book: Book,
  changes: readonly Change[],
  { action, request }: { readonly action: string; readonly request: object },
): readonly OutcomePart[] {
  const appends = changes.filter(({ kind }) => kind === "append");
  const sets = changes.filter(({ kind }) => kind === "set");
  const groups = newByPages(appends);
  for (let at = 0; at < sets.length; at += SETS_MAX) groups.push(sets.slice(at, at + SETS_MAX));
  return groups.map((group, at) => ({
    ...{ action, orders: [], changes: group },
    request: { ...request, ...loggedMandates(group.flatMap((change) => mandateAfter(change, book))) },
    resumeFacts: factsOf(book, group, groups.slice(0, at).flat()),
  }));
}

/** All that is new, but of the mandates only as many as a cell of the Log can name; then the others. */
function newByPages(appends: readonly Change[]): (readonly Change[])[] {
  if (appends.length === 0) return [];
  const [, ...pages] = pagesToLog(appends.filter(isNewMandate), ({ record }) => record);
  const later = new Set<Change>(pages.flat());
  return [appends.filter((change) => !later.has(change)), ...pages];
}

function isNewMandate(change: Change): change is Append<"Mandates"> {
  return change.kind === "append" && change.table === "Mandates";
}

/** The mandate that a change is of, as it is after it. */
function mandateAfter(change: Change, { tables }: Book): Partial<Mandate>[] {
  if (change.table !== "Mandates" || change.kind === "remove") return [];
  if (change.kind === "append") return [change.record];
  const before = tables.Mandates.find((mandate) => keyOf("Mandates", mandate) === change.key);
  return [{ ...before, ...change.fields }];
}

function factsOf({ tables }: Book, changes: readonly Change[], earlier: readonly Change[]): IntakeFacts {
  const countIn = (among: readonly Change[], table: TableName): number =>
    among.filter((change) => change.kind === "append" && change.table === table).length;
  const added = TABLE_NAMES.flatMap((table): IntakeFacts["added"] => {
    const count = countIn(changes, table);
    return count === 0 ? [] : [[table, tables[table].length + countIn(earlier, table), count]];
  });
  const were = changes.flatMap((change): IntakeFacts["were"] => {
    if (change.kind !== "set") return [];
    return [[change.table, change.key, keyAfter(change.table, change.key, change.fields), change.was]];
  });
  return { added, were };
}

/** The key of a record once these fields of it are set: of all that is set only a mandate's reference is a part of it. */
function keyAfter(table: TableName, key: string, fields: object): string {
  if (table !== "Mandates" || !("mandateId" in fields)) return key;
  return keyFrom(key.slice(0, key.indexOf("\u001f")), String(fields.mandateId));
}

/** What an intake that broke off has written is taken out again: the rest of it only the files tell. */
export function resumeIntake(book: Book, logRow: LogRow): Resumed {
  const { added, were } = keptFacts<IntakeFacts>(logRow);
  const changes: (Change | null)[] = were.map(([table, before, after, fields]) => {
    return putBack(book, table, [before, after], fields);
  });
  for (const [table, before, count] of added.toReversed()) {
    const records: readonly RecordTypes[TableName][] = book.tables[table].slice(before, before + count);
    changes.push(...records.map((record) => remove(table, record)));
  }
  return { state: "Undone", changes: changes.filter((change) => change !== null) };
}

function putBack(book: Book, table: TableName, keys: readonly string[], fields: object): Change | null {
  const records: readonly RecordTypes[TableName][] = book.tables[table];
  const record = records.find((one) => keys.includes(keyOf(table, one)));
  return record === undefined ? null : setFields(table, record, fields);
}
