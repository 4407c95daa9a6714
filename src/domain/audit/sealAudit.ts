import { by } from "../../kit/byNumber";
import { CompactGroups } from "../../kit/compactGroups";
import { runsOf } from "../../kit/runsOf";
import { type Book, KEY_FIELDS, keyOf } from "../book/book";
import { at, type Finding, finding } from "../book/finding";
import type { BookRecord, LedgerLine, LogRow, RecordTypes, TableName } from "../book/records";
import { FIRST_SEAL, ledgerSeal, logSeal } from "../ledger/seal";

/** What the chain of a sealed table tells. */
export interface ChainAudit {
  readonly findings: readonly Finding[];
  /** The numbers of the rows whose seal does not follow from the row and the seal before it. */
  readonly broken: ReadonlySet<number>;
}

/** The numbers and seals of the ledger (docs/law/actions.md#6). */
export function auditLedgerChain(ledger: readonly LedgerLine[]): ChainAudit {
  return auditChain("Ledger", ledger, ledgerSeal);
}

/** The numbers and seals of the Log, which is sealed alike. */
export function auditLogChain(log: readonly LogRow[]): ChainAudit {
  return auditChain("Log", log, logSeal);
}

/**
 * Rows by their numbers, wherever they stand: a gap in the numbers, and each run of rows whose seals do not follow,
 * told at its first. Every row is judged from the seal that stands before it, so that what comes after a break still
 * counts.
 */
function auditChain<T extends LedgerLine | LogRow>(
  table: "Ledger" | "Log",
  rows: readonly T[],
  sealOf: (previous: string, row: T) => string,
): ChainAudit {
  const findings: Finding[] = [];
  const broken = new Set<T>();
  let previous = { number: 0, seal: FIRST_SEAL };
  const inOrder = rows.toSorted(by(({ number }) => number));
  for (const row of inOrder) {
    if (row.number > previous.number + 1) {
      const params = { from: previous.number + 1, to: row.number - 1 };
      findings.push(finding("verify.numberGap", at(table, row, "number"), params));
    }
    if (sealOf(previous.seal, row) !== row.seal) broken.add(row);
    previous = row;
  }
  for (const run of runsOf<T>(inOrder, (one, other) => broken.has(one) === broken.has(other))) {
    const [first] = run;
    if (!broken.has(first)) continue;
    const params = { from: first.number, to: run.at(-1)?.number ?? first.number };
    findings.push(finding("verify.sealBroken", at(table, first, "seal"), params));
  }
  return { findings, broken: new Set([...broken].map(({ number }) => number)) };
}

/** Tables of which every record is told apart by its key. */
const KEYED: readonly TableName[] = ["Orders", "DirectDebits", "BankEntries", "Ledger", "Exports", "Log"];

/** Records of the journal's tables that share a key, as reading the workbook tells them. */
export function duplicateRecords({ tables }: Book): Finding[] {
  return KEYED.flatMap((table) => {
    const groups = new CompactGroups<RecordTypes[typeof table]>(tables[table], (record) => keyOf(table, record));
    return [...groups.ofMany()].flatMap((group) => repeated(table, group));
  });
}

function repeated(table: TableName, group: readonly BookRecord[]): Finding[] {
  const fields: readonly string[] = KEY_FIELDS[table];
  return group.map((record, position) => {
    const values = record as unknown as Readonly<Record<string, string | number | null>>;
    const key = fields.map((field) => values[field]).join(" / ");
    const other = group[position === 0 ? 1 : 0]?.row ?? 0;
    const place = { table, row: record.row, field: fields.at(-1) ?? null };
    return finding("key.duplicate", place, { key, count: group.length, other });
  });
}
