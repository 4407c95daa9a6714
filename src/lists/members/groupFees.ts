import { type Finding, finding } from "../../domain/book/finding";
import { formatCents } from "../../domain/values/money";
import { foldedKey } from "../../kit/foldedKey";
import { groupBy } from "../../kit/groupBy";
import type { GroupFee, MemberRow } from "./memberList";

/** The rows of a file or sheet that says what groups pay. */
interface FeePart {
  readonly file: string;
  readonly members: readonly MemberRow[];
  /** Rows of which a cell could not be read. */
  readonly unread: readonly MemberRow[];
}

/** A line of a list of fees, and where it stands. */
interface PlacedFee {
  readonly fee: GroupFee;
  readonly file: string;
  readonly row: number;
}

/**
 * What each group pays. Lines of one group are added up where their descriptions tell them apart. Where they do not, one may be last
 * year's, so that the group is said and has no fee, and neither has a group of which a line could not be read.
 */
export function groupFees(parts: readonly FeePart[]): {
  readonly fees: readonly GroupFee[];
  readonly findings: readonly Finding[];
} {
  const unread = new Set(parts.flatMap((part) => part.unread.map(({ group }) => foldedKey(group))));
  const all = parts.flatMap(({ file, members }) => members.flatMap((row) => feeOf(file, row)));
  const findings: Finding[] = [];
  const fees = [...groupBy(all, ({ fee }) => foldedKey(fee.group))].flatMap(([key, lines]) => {
    if (unread.has(key)) return [];
    const descriptions = new Set(lines.map(({ fee: { description } }) => foldedKey(description)));
    const isApart = lines.length === 1 || (descriptions.size === lines.length && !descriptions.has(""));
    if (isApart) return lines.map(({ fee }) => fee);
    const amounts = lines.map(({ fee: { amount } }) => formatCents(amount)).join(" + ");
    const [{ fee, file, row }] = lines;
    findings.push(finding("oneList.feeTwice", null, { file, line: row, group: fee.group, amounts }));
    return [];
  });
  return { fees, findings };
}

function feeOf(file: string, { row, group, amount, description, frequency, months }: MemberRow): PlacedFee[] {
  if (group === null || amount === null) return [];
  return [{ file, row, fee: { group, amount, description, frequency, months } }];
}
