import { type Finding, finding } from "../../domain/book/finding";
import type { FoundRows } from "../listRows";
import type { ReadingChoice } from "../rawList";
import { creditorIn } from "./listedCreditor";
import type { MemberHeading } from "./memberColumns";
import type { MemberField } from "./memberFields";
import type { ReadMemberColumn } from "./memberRows";

/** One sheet or text file, with its columns where it has captions. */
export interface MemberPart extends FoundRows {
  readonly file: string;
  /** Without captions the place of nothing. */
  readonly heading: MemberHeading;
  readonly columns: readonly ReadMemberColumn[];
}

/** Whether a part says amounts. */
export function isPriced(part: MemberPart): boolean {
  return has(part, "amount") || has(part, "total");
}

/** Whether it is known of members in which group they are. */
export function hasGroups(base: MemberPart, others: readonly MemberPart[]): boolean {
  return has(base, "group") || others.some(isOfGroups);
}

/** Whether a part has a column of this field. */
export function has(part: MemberPart, field: MemberField): boolean {
  return part.columns.some((column) => column.field === field);
}

/** Whether a part says who somebody is. */
function isNamed(part: MemberPart): boolean {
  return (["name", "lastName", "firstName", "accountHolder", "number", "mandateId"] as const).some((field) =>
    has(part, field),
  );
}

/** The part of the members: whose accounts it has, before all one that tells of their mandates, and says most. */
export function basePart(parts: readonly MemberPart[], { sheet }: ReadingChoice): MemberPart | undefined {
  const asked = sheet === undefined ? parts : parts.filter((part) => part.sheet?.toLowerCase() === sheet.toLowerCase());
  const score = (part: MemberPart): number => {
    const isOfMandates = has(part, "mandateId") || has(part, "dateOfSignature");
    return part.columns.length + (isOfMandates ? 10 : 0) + (has(part, "amount") ? 1 : 0);
  };
  return asked
    .filter((part) => has(part, "iban") && isNamed(part))
    .toSorted((one, other) => score(other) - score(one))[0];
}

/** Whether a part says what is collected of whom. */
export function isOfAmounts(part: MemberPart): boolean {
  const isOfCreditor = creditorIn(part.rows).creditorId !== null;
  return !isOfCreditor && has(part, "amount") && (isNamed(part) || has(part, "iban"));
}

/** Whether a part says in which group somebody is. */
function isOfGroups(part: MemberPart): boolean {
  return has(part, "group") && !isPriced(part) && (isNamed(part) || has(part, "iban"));
}

/** Whether a part says what a group pays, and names nobody. */
export function isOfFees(part: MemberPart): boolean {
  return has(part, "group") && isPriced(part) && !isNamed(part) && !has(part, "iban");
}

/** The parts with lines of the members: what is collected of them, else in which groups they are. */
export function partsOfLines(base: MemberPart, others: readonly MemberPart[]): readonly MemberPart[] {
  if (isPriced(base)) return [];
  const amounts = others.filter(isOfAmounts);
  return amounts.length > 0 || has(base, "group") ? amounts : others.filter(isOfGroups);
}

/** Parts that say how members pay, and nothing of amounts and groups; none where the members say so themselves. */
export function partsOfWays(base: MemberPart, others: readonly MemberPart[]): readonly MemberPart[] {
  if (has(base, "payment")) return [];
  return others.filter((part) => {
    return has(part, "payment") && !isPriced(part) && !has(part, "group") && (isNamed(part) || has(part, "iban"));
  });
}

/** Other parts of which nothing is taken in: lists of members by themselves, and files of members without amounts. */
export function besides(base: MemberPart, others: readonly MemberPart[], used: readonly MemberPart[]): Finding[] {
  const isList = (part: MemberPart): boolean => has(part, "iban") && has(part, "amount");
  const isFile = (part: MemberPart): boolean => part.file !== base.file && creditorIn(part.rows).creditorId === null;
  return others
    .filter((part) => !used.includes(part) && isNamed(part) && (isList(part) || isFile(part)))
    .map((part) => {
      if (!isList(part)) return finding("oneList.fileUnused", null, { file: part.file, taken: base.file });
      const params = { file: part.file, sheet: part.sheet ?? part.file, taken: base.sheet ?? base.file };
      return finding("oneList.otherList", null, params);
    });
}
