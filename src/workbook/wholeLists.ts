import { type Finding, finding } from "../domain/book/finding";
import { listHeading } from "../lists/listHeading";
import { isMemberList } from "../lists/members/readMemberList";
import type { CellValue } from "../sheets/cellValue";
import type { MappingProposal, TableProposal } from "./proposeMapping";
import { tableOfName } from "./tableFits";

/** A table or plain list of the user's own, as far as its columns tell what it is. */
export interface OwnList {
  readonly name: string;
  readonly sheet: string;
  readonly captions: readonly string[];
  readonly rows: readonly (readonly CellValue[])[];
}

/** So many rows tell what the columns of a list are. */
const ROWS_MAX = 200;

/**
 * Lists that are several of our tables in each row, and that no mapping can part: one by which is collected (names, accounts and
 * amounts), and invoices with their debtors. Said while invoices or debtors have no table, with how such a list is taken in.
 */
export function wholeLists({ tables }: MappingProposal, lists: readonly OwnList[], isLacking: IsLacking): Finding[] {
  if (!tables.some((one) => (one.table === "Invoices" || one.table === "Debtors") && isLacking(one))) return [];
  return lists.flatMap(({ name: tableName, sheet, captions, rows }): Finding[] => {
    if (tableOfName(tableName) !== null) return [];
    const all = [captions, ...rows.slice(0, ROWS_MAX)];
    const where = { tableName, sheet };
    if (isMemberList([{ kind: "sheets", name: sheet, sheets: [{ name: sheet, rows: all }], date1904: false }], {})) {
      return [finding("mapping.oneList", null, where)];
    }
    const fields = new Set(listHeading(all, { fields: {} })?.columns.map(({ field }) => field));
    const hasAmount = (["amount", "openAmount", "debit"] as const).some((field) => fields.has(field));
    if (!fields.has("number") || !fields.has("name") || !hasAmount) return [];
    return [finding("mapping.invoicesWithDebtors", null, where)];
  });
}

/** Whether there must be such a table and none is in use. */
type IsLacking = (proposal: TableProposal) => boolean;
