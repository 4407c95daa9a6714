import type { Finding } from "../../../domain/book/finding";
import type { FindingCode } from "../../../domain/values/findingCodes";

/** What is put right by saying how a list is read. */
const MISREAD: ReadonlySet<FindingCode> = new Set<FindingCode>([
  ...(["takeIn.noHeading", "takeIn.noSheet", "takeIn.column", "takeIn.columnDoubted", "takeIn.headingTwice"] as const),
  ...(["takeIn.fieldUnknown", "takeIn.mixedDecimals", "takeIn.decimalUnknown"] as const),
  ...(["takeIn.mixedDates", "takeIn.datesUnknown", "oneList.amountAsked"] as const),
]);

/** Whether how a list was read may be wrong: of one of several where the finding is of its file. */
export function isMisread({ code, params }: Finding, file: string | null): boolean {
  return MISREAD.has(code) && (file === null || params["file"] === file);
}

/** Whether a finding says how a list was read, which its view says in words of its own. */
export function isHowRead(code: FindingCode): boolean {
  return code === "takeIn.read" || code === "takeIn.sheetRead";
}
