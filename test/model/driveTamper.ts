import { verifyAction } from "../../src/actions/verify";
import type { Book } from "../../src/domain/book/book";
import type { TableName } from "../../src/domain/book/records";
import { isoDateTime } from "../../src/domain/values/calendar";
import { nodeHash } from "../../src/file/nodeHash";
import type { Product } from "./driveProduct";
import { nameOf, type Paper } from "./paper";
import { REMOVED, type Tampering } from "./tamper";

/** What `verify` tells of a tampered book that the model does not expect; empty when it finds what it must. */
export function unlikeVerify(product: Product, paper: Paper, tampering: Tampering): string[] {
  const { book } = product.decoded;
  const tampered = tamper(book, tampering);
  if (tampered === null) return [];
  const moment = { at: isoDateTime(`${paper.today}T18:00:00`), user: paper.user };
  const { findings } = verifyAction.decide(tampered, {}, moment, { hash: nodeHash });
  const errors = findings.filter(({ severity }) => severity === "error").map(({ code }) => code as string);
  const isRight =
    tampering.finds.length === 0 ? errors.length === 0 : tampering.finds.some((code) => errors.includes(code));
  if (isRight) return [];
  const { table, record, field, value, finds } = tampering;
  return [
    `tampered with: ${table} ${record} ${field}: ${JSON.stringify(value)}`,
    `by the contract verify finds ${finds.join(" or ") || "nothing"}`,
    `it found ${errors.join(", ") || "nothing"}`,
  ];
}

type Row = Readonly<Record<string, unknown>>;

/** The book with the figure changed; null when the record has no such figure. */
function tamper(book: Book, { table, record, field, value }: Tampering): Book | null {
  for (const name of table === "Items" ? (["Invoices", "Instalments"] as const) : [table]) {
    const rows = book.tables[name] as unknown as readonly Row[];
    const position = typeof record === "number" ? record : rows.findIndex((row) => nameIn(name, row) === record);
    const row = rows[position];
    if (row === undefined) continue;
    if (value === REMOVED) return withRows(book, name, rows.toSpliced(position, 1));
    const before = row[field] ?? row["credit"];
    const written = typeof value === "object" ? Number(before) + value.plus : value;
    const where = field === "debit" && row["debit"] === null ? "credit" : field;
    return withRows(book, name, rows.toSpliced(position, 1, { ...row, [where]: written }));
  }
  return null;
}

function withRows(book: Book, table: TableName, rows: readonly Row[]): Book {
  return { ...book, tables: { ...book.tables, [table]: rows } };
}

function nameIn(table: TableName, row: Row): string {
  const text = (field: string) => String(row[field]);
  if (table === "Invoices") return `${text("administration")} ${text("number")}`;
  if (table === "Instalments")
    return nameOf({
      administration: text("administration"),
      invoice: text("invoice"),
      instalment: row["number"] as number,
    });
  if (table === "Mandates") return `${text("administration")} ${text("mandateId")}`;
  return table === "Orders" ? text("number") : `${text("order")}/${text("line")}`;
}
