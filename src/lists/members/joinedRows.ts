import { type Finding, finding } from "../../domain/book/finding";
import { add } from "../../domain/values/money";
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

/**
 * Members with the amounts of other lists: by number, else by mandate, account or name, whichever both lists have. The lines of
 * one member are added up, their texts stand one behind the other. A line of nobody, or of several, is told.
 */
export function joinedRows(members: readonly MemberRow[], parts: readonly AmountPart[]): JoinedRows {
  if (parts.length === 0) return { rows: members, broken: 0, findings: [] };
  const findings: Finding[] = parts.flatMap((part) => part.findings);
  const lines = new Map<MemberRow, MemberRow[]>();
  let broken = parts.reduce((count, part) => count + part.broken, 0);
  for (const { file, members: rows } of parts) {
    const keyOf = KEYS.find((key) => rows.some((row) => key(row) !== null) && members.some((row) => key(row) !== null));
    const byKey = groupBy(members, (row) => foldedKey(keyOf?.(row) ?? null));
    for (const row of rows) {
      const value = keyOf?.(row) ?? null;
      const [member, ...others] = value === null ? [] : (byKey.get(foldedKey(value)) ?? []);
      if (member === undefined || others.length > 0) {
        const params = { file, line: row.row, value: value ?? "" };
        findings.push(finding(member === undefined ? "oneList.lineOfNobody" : "oneList.lineOfSeveral", null, params));
        broken += 1;
      } else lines.set(member, [...(lines.get(member) ?? []), row]);
    }
  }
  return { rows: members.map((member) => withLines(member, lines.get(member) ?? [])), broken, findings };
}

function withLines(member: MemberRow, lines: readonly MemberRow[]): MemberRow {
  const [first] = lines;
  if (first === undefined) return member;
  const amounts = lines.flatMap(({ amount }) => (amount === null ? [] : [amount]));
  const texts = [...new Set(lines.flatMap(({ description }) => (description === null ? [] : [description])))];
  return {
    ...member,
    amount: amounts.length === 0 ? null : add(...amounts),
    description: texts.length === 0 ? member.description : texts.join(", "),
    dueDate: first.dueDate ?? member.dueDate,
    group: member.group ?? first.group,
    frequency: member.frequency ?? first.frequency,
    months: member.months ?? first.months,
  };
}
