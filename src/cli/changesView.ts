import { byNumber } from "../kit/byNumber";
import { getOrInsert } from "../kit/getOrInsert";
import { add, type Cents, formatCents, parseCents, ZERO } from "../domain/values/money";
import type { TableName } from "../domain/book/records";
import type { Translator } from "../messages/translate";
import { textTable } from "./textTable";
import type { ShownChanges } from "../workbook/shownChange";

/** The totals per ledger account of the journal lines among the changes; nothing when there are none. */
export function journalView(changes: ShownChanges, { messages, write }: Translator): string[] {
  const { output } = messages;
  const totals = new Map<string, { debit: Cents; credit: Cents }>();
  for (const change of changes) {
    if (change.kind !== "append" || change.table !== "Ledger") continue;
    const { fields } = change;
    const account = String(fields["account"]);
    const { debit, credit } = totals.get(account) ?? { debit: ZERO, credit: ZERO };
    totals.set(account, {
      debit: add(debit, centsOf(fields["debit"])),
      credit: add(credit, centsOf(fields["credit"])),
    });
  }
  if (totals.size === 0) return [];
  const shown = (amount: Cents): string => (amount === 0 ? "" : write(formatCents(amount), "amount"));
  const rows = [...totals]
    .sort(([one], [other]) => byNumber(one, other))
    .map(([account, { debit, credit }]) => [account, shown(debit), shown(credit)]);
  const sum = (side: "debit" | "credit"): Cents => add(...[...totals.values()].map((total) => total[side]));
  const total = [output.total, shown(sum("debit")), shown(sum("credit"))];
  const columns = [
    { heading: output.account, align: "left" },
    { heading: output.debit, align: "right" },
    { heading: output.credit, align: "right" },
  ] as const;
  return [output.journal, ...textTable(columns, [...rows, total])];
}

function centsOf(euros: unknown): Cents {
  return (typeof euros === "number" ? parseCents(euros.toFixed(2)) : null) ?? ZERO;
}

/** How many records of each sheet are added, changed and removed; nothing when nothing is. */
export function changesView(changes: ShownChanges, { messages, write }: Translator): string[] {
  if (changes.length === 0) return [];
  const { output } = messages;
  const counts = new Map<TableName, { added: number; removed: number; set: Set<string> }>();
  for (const change of changes) {
    const count = getOrInsert(counts, change.table, () => ({ added: 0, removed: 0, set: new Set() }));
    if (change.kind === "append") count.added += 1;
    else if (change.kind === "remove") count.removed += 1;
    // A record that is set more than once is one changed record.
    else count.set.add(change.id);
  }
  const shown = (count: number): string => (count === 0 ? "" : write(count, "number"));
  const rows = [...counts].map(([table, { added, set, removed }]) => [
    write(table, "table"),
    shown(added),
    shown(set.size),
    shown(removed),
  ]);
  const columns = [
    { heading: output.sheet, align: "left" },
    ...[output.added, output.changed, output.removed].map((heading) => ({ heading, align: "right" }) as const),
  ] as const;
  return [output.changes, ...textTable(columns, rows)];
}
