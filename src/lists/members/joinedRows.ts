import { type Finding, finding } from "../../domain/book/finding";
import { ZERO } from "../../domain/values/money";
import { foldedKey } from "../../kit/foldedKey";
import { groupBy } from "../../kit/groupBy";
import type { GroupFee, MemberRow } from "./memberList";

/** The rows of a file or sheet that says what is collected of whom, or in which group somebody is. */
interface LinesPart {
  readonly file: string;
  readonly members: readonly MemberRow[];
  readonly unread: readonly MemberRow[];
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
 * Members with the lines of other lists, which say amounts or groups: by number, else by mandate, account or name, whichever both lists have. Each line
 * of a member is a row of its own: lines may be of several days. A line of nobody, or of several, is told, and so is a fee that nobody pays who has an amount.
 */
export function joinedRows(
  members: readonly MemberRow[],
  parts: readonly LinesPart[],
  fees: readonly GroupFee[],
): JoinedRows {
  if (parts.length === 0) return { rows: members, broken: 0, findings: [] };
  const findings: Finding[] = parts.flatMap((part) => part.findings);
  const lines = new Map<MemberRow, MemberRow[]>();
  let broken = parts.reduce((count, part) => count + part.unread.length, 0);
  for (const part of parts) {
    for (const { row, member, problem } of matched(members, part)) {
      if (problem !== null) {
        findings.push(problem);
        broken += 1;
      } else for (const one of member) lines.set(one, [...(lines.get(one) ?? []), row]);
    }
  }
  findings.push(...notAdded(lines, parts, fees));
  return { rows: members.flatMap((member) => withLines(member, lines.get(member) ?? [])), broken, findings };
}

/** Members with how they pay by other lists. A line of nobody, of several, or of another way than one before it, is told. */
export function withWays(members: readonly MemberRow[], parts: readonly LinesPart[]): JoinedRows {
  const findings: Finding[] = parts.flatMap((part) => part.findings);
  const ways = new Map<MemberRow, NonNullable<MemberRow["payment"]>>();
  let broken = parts.reduce((count, part) => count + part.unread.length, 0);
  const left = (why: Finding): void => {
    findings.push(why);
    broken += 1;
  };
  for (const part of parts) {
    for (const { row, member: found, value, problem } of matched(members, part)) {
      const { payment } = row;
      if (problem !== null) left(problem);
      else if (payment === null || payment.said === "") continue;
      else
        for (const member of found) {
          const first = ways.get(member);
          const params = { file: part.file, line: row.row, value, ways: `${first?.said ?? ""}, ${payment.said}` };
          if (first === undefined) ways.set(member, payment);
          else if (foldedKey(first.said) !== foldedKey(payment.said)) left(finding("oneList.twoWays", null, params));
        }
    }
  }
  const rows = members.map((member) => ({ ...member, payment: ways.get(member) ?? member.payment }));
  return { rows: parts.length === 0 ? members : rows, broken, findings };
}

/** The lines of a list, each with the members that it is of and why it is of none. */
function matched(members: readonly MemberRow[], { file, members: rows }: LinesPart) {
  const keyOf = KEYS.find((key) => [rows, members].every((list) => list.some((row) => key(row) !== null))) ?? NO_KEY;
  const byKey = groupBy(members, (row) => foldedKey(keyOf(row)));
  return rows.map((row) => {
    const value = keyOf(row) ?? "";
    const member = value === "" ? [] : (byKey.get(foldedKey(value)) ?? []);
    return { row, member, value, problem: problemOf(row, member, { file, value }) };
  });
}

/** Why a line is not this member's; null where nothing speaks against it. */
function problemOf(
  row: MemberRow,
  [member, ...others]: readonly MemberRow[],
  place: { readonly file: string; readonly value: string },
): Finding | null {
  const params = { ...place, line: row.row };
  if (member === undefined) return finding("oneList.lineOfNobody", null, params);
  if (others.length > 0) return finding("oneList.lineOfSeveral", null, params);
  const ibans = [member.iban, row.iban].filter((iban) => iban !== null);
  if (new Set(ibans).size < 2) return null;
  const name = member.name ?? member.accountHolder ?? place.value;
  return finding("oneList.twoAccounts", null, { file: place.file, line: row.row, name, ibans: ibans.join(", ") });
}

/** Members whose lines say an amount, and whose group has a fee: which of both is meant, its user must know. */
function notAdded(
  lines: ReadonlyMap<MemberRow, readonly MemberRow[]>,
  parts: readonly LinesPart[],
  fees: readonly GroupFee[],
): readonly Finding[] {
  const groups = new Set(fees.map(({ group }) => foldedKey(group)));
  const both = [...lines].filter(
    ([{ group }, of]) => group !== null && groups.has(foldedKey(group)) && of.some(({ amount }) => amount !== null),
  );
  const file = parts.map((part) => part.file).join(", ");
  return both.length === 0 ? [] : [finding("oneList.feeNotAdded", null, { file, count: both.length })];
}

function withLines(member: MemberRow, lines: readonly MemberRow[]): readonly MemberRow[] {
  // Of whom the other list has no line, nothing is due now.
  if (lines.length === 0) return [member.group === null ? { ...member, amount: ZERO } : member];
  return lines.map((line) => joined(member, line));
}

/** Who it is and where it stands says the list of members; of what is due the line goes first. */
function joined(member: MemberRow, line: MemberRow): MemberRow {
  const isSaid = line.payment !== null && line.payment.said !== "";
  return {
    ...member,
    amount: line.amount,
    payment: isSaid ? line.payment : (member.payment ?? line.payment),
    payer: line.payer ?? member.payer,
    ended: line.ended ?? member.ended,
    isLiving: member.isLiving && line.isLiving,
    isSample: member.isSample || line.isSample,
    description: line.description ?? member.description,
    dueDate: line.dueDate ?? member.dueDate,
    group: line.group ?? member.group,
    frequency: line.frequency ?? member.frequency,
    months: line.months ?? member.months,
    mandateId: member.mandateId ?? line.mandateId,
    dateOfSignature: member.dateOfSignature ?? line.dateOfSignature,
    sequence: line.sequence ?? member.sequence,
    invoice: line.invoice ?? member.invoice,
    currency: line.currency ?? member.currency,
  };
}
