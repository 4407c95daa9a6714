import type { Administration, BookRecord } from "../domain/book/records";

/**
 * The code of the only administration: with one, no row of another table need say which (docs/law/workbook.md). Null where
 * there are several, none, or one without a code.
 */
export function onlyAdministration(records: readonly BookRecord[]): string | null {
  const [only, more] = records as readonly Administration[];
  if (only === undefined || more !== undefined || only.code === "") return null;
  return only.unreadable?.includes("code") === true ? null : only.code;
}
