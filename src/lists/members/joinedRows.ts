import { type Finding, finding } from "../../domain/book/finding";
import { ZERO } from "../../domain/values/money";
import { foldedKey } from "../../kit/foldedKey";
import { groupBy } from "../../kit/groupBy";
import type { MemberRow } from "./memberList";

/** The rows of a file or sheet that says what is collected of whom. */
interface AmountPart {
  readonly file: string;
  readonly members: readonly MemberRow[];
  readonly broken: number;
  readonly findings: readonly Finding[];
}

/** Rows with their amounts. */
interface JoinedRows {
  readonly rows: readonly MemberRow[];
  readonly broken: number;
  readonly findings: readonly Finding[];
}

/** By what rows of two lists are one member's, the surest first. */
const KEYS: readonly ((row: MemberRow) => string | null)[] = [
  ({ number }) => number,
  ({ mandateId }) => mandateId,
  ({ iban }) => iban,
  ({ name, accountHolder }) => name ?? accountHolder,
];

/** What is no key of both lists. */
const NO_KEY = (): null => null;

/**
 * Members with the amounts of other lists: by number, else by mandate, account or name, whichever both lists have. Each line
 * of a member is a row of its own: lines may be of several days. A line of nobody, or of several, is told.
 */
export function joinedRows(members: readonly MemberRow[], parts: readonly AmountPart[]): JoinedRows {
  if (parts.length === 0) return { rows: members, broken: 0, findings: [] };
  const findings: Finding[] = parts.flatMap((part) => part.findings);
  const lines = new Map<MemberRow, MemberRow[]>();
  let broken = parts.reduce((count, part) => count + part.broken, 0);
  for (const { file, members: rows } of parts) {
    const keyOf = KEYS.find((key) => [rows, members].every((list) => list.some((row) => key(row) !== null))) ?? NO_KEY;
    const byKey = groupBy(members, (row) => foldedKey(keyOf(row)));
    for (const row of rows) {
      const value = keyOf(row);
      const [member, ...others] = value === null ? [] : (byKey.get(foldedKey(value)) ?? []);
      if (member === undefined || others.length > 0) {
        const params = { file, line: row.row, value: value ?? "" };
        findings.push(finding(member === undefined ? "oneList.lineOfNobody" : "oneList.lineOfSeveral", null, params));
        broken += 1;
      } else lines.set(member, [...(lines.get(member) ?? []), row]);
    }
  }
  return { rows: members.flatMap((member) => withLines(member, lines.get(member) ?? [])), broken, findings };
}

function withLines(member: MemberRow, lines: readonly MemberRow[]): readonly MemberRow[] {
  // Of whom the other list has no line, nothing is due now.
  if (lines.length === 0) return [member.group === null ? { ...member, amount: ZERO } : member];
  return lines.map(({ amount, description, dueDate, group, frequency, months }) => ({
    ...member,
    amount,
    description: description ?? member.description,
    dueDate: dueDate ?? member.dueDate,
    group: group ?? member.group,
    frequency: frequency ?? member.frequency,
    months: months ?? member.months,
  }));
}
