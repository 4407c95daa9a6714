import { isByHand } from "../domain/bank/followedBook";
import { type Book, keyFrom } from "../domain/book/book";
import { type Finding, finding } from "../domain/book/finding";
import { cents, formatCents, sumOf } from "../domain/values/money";
import { groupBy } from "../kit/groupBy";
import { earlierImports } from "./statementRuns";

/**
 * Whether the bank entries of each file that was imported are still those that came with it, by their number and by what
 * they come to: the Log keeps both, and nothing takes such a row out or changes its amount (docs/law/actions.md#9).
 */
export function auditImports({ tables }: Book): readonly Finding[] {
  const imports = earlierImports(tables.Log).flatMap(({ files }) => files);
  const rowsOf = groupBy(
    tables.BankEntries.filter((entry) => !isByHand(entry)),
    ({ file }) => keyFrom(file),
  );
  return [...groupBy(imports, ({ name }) => keyFrom(name)).values()].flatMap((files) => {
    const [{ name: file }] = files;
    const rows = rowsOf.get(keyFrom(file)) ?? [];
    const expected = files.reduce((sum, { added }) => sum + added, 0);
    const [amount, found] = [
      cents(files.reduce((sum, { amount: one }) => sum + one, 0)),
      sumOf(rows, (row) => row.amount),
    ];
    if (rows.length === expected && amount === found) return [];
    const place = { table: "BankEntries", row: rows[0]?.row ?? null, field: "file" } as const;
    const params = { file, expected, found: rows.length, amount: formatCents(amount), foundAmount: formatCents(found) };
    return [finding("verify.importedEntries", place, params)];
  });
}
