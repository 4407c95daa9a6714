import { type Finding, finding } from "../domain/book/finding";
import { captionName, type ListField } from "./listFields";
import type { HeadingDoubt } from "./headingDoubt";
import type { ListHeading } from "./listHeading";
import type { ReadColumns } from "./openItemRows";

/** What a list must have, and what of its captions is in doubt. */
export function columnFindings(
  file: string,
  { doubts }: ListHeading,
  columns: ReadColumns,
  isGrouped: boolean,
): Finding[] {
  const has = (field: ListField): boolean => columns.some((column) => column.field === field);
  const findings = doubts.map((doubt) => doubtFinding(file, doubt));
  const lacks = (field: ListField): void =>
    void findings.push(finding("takeIn.column", null, { file, field: captionName(field) }));
  if (!has("debtor") && !has("name") && !isGrouped) lacks("debtor");
  const isBalanced = has("debit") || has("credit");
  if (!has("number")) {
    if (has("amount") || has("openAmount") || isBalanced) lacks("number");
    return findings;
  }
  const hasDue = has("dueDate") || has("instalmentDue");
  if (!has("amount") && !has("openAmount") && !isBalanced && !has("instalmentAmount")) lacks("amount");
  if (!has("invoiceDate") && !hasDue) lacks("invoiceDate");
  else if (!hasDue || !has("invoiceDate")) findings.push(finding("takeIn.oneDate", null, { file }));
  if (has("amount") && !has("openAmount") && !doubts.some(({ kind }) => kind === "amount")) {
    findings.push(finding("takeIn.noOpenColumn", null, { file }));
  }
  const besides = columns.filter(({ instalment }) => instalment !== undefined);
  if (besides.length > 0 && besides.every(({ field }) => field !== "instalmentDue")) {
    const captions = besides.map(({ caption }) => caption).join(", ");
    findings.push(finding("takeIn.instalmentDays", null, { file, columns: captions }));
  }
  if (isBalanced && !has("openAmount")) findings.push(finding("takeIn.debitCredit", null, { file }));
  return findings;
}

function doubtFinding(file: string, doubt: HeadingDoubt): Finding {
  const { caption: column } = doubt;
  if (doubt.kind === "amount") return finding("takeIn.amountAsked", null, { file, column });
  if (doubt.kind === "unknown") return finding("takeIn.fieldUnknown", null, { file, column, field: doubt.field });
  const code = doubt.kind === "twice" ? "takeIn.headingTwice" : "takeIn.columnDoubted";
  return finding(code, null, { file, column, field: captionName(doubt.field) });
}
