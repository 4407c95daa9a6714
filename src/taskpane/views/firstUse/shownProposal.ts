import type { TableName } from "../../../domain/book/records";
import type { MappedTable, MapResult } from "../../../workbook/mapResult";
import type { MapRequest } from "../../../workbook/prepareMapping";

/** How sure a table or column is: taken for certain, to be looked at, to be chosen, or not there. */
export type Sureness = "fine" | "unsure" | "open" | "missing" | "none";

/** What is less sure has to be looked at, as `mapping.unsure` says. */
const SURE = 70;

/** How sure one table or column is. */
export function surenessOf(
  choice: Pick<MappedTable, "required" | "confidence" | "candidates">,
  name: string | null,
): Sureness {
  if (name !== null) return choice.confidence >= SURE ? "fine" : "unsure";
  if (choice.candidates.length > 0) return "open";
  return choice.required ? "missing" : "none";
}

/** How much of a table has to be looked at: the worst of itself and its columns. */
export function surenessOfTable(choice: MappedTable): Sureness {
  const own = surenessOf(choice, choice.tableName);
  // A table that was made by us and is still empty is no guess.
  const itself = own === "unsure" && choice.reasons.includes("contract") ? "fine" : own;
  const all = [itself, ...choice.fields.map((field) => surenessOf(field, field.caption))];
  return (["missing", "open", "unsure", "fine"] as const).find((one) => all.includes(one)) ?? "none";
}

/** Whether a table that there must be, or one of its required columns, is missing or still to be chosen. */
export function isLacking({ tables }: MapResult): boolean {
  const lacks = (sureness: Sureness): boolean => sureness === "missing" || sureness === "open";
  return tables.some(
    (choice) =>
      (choice.required || choice.tableName !== null) &&
      (lacks(surenessOf(choice, choice.tableName)) ||
        choice.fields.some((field) => field.required && lacks(surenessOf(field, field.caption)))),
  );
}

/** What the user has chosen: a table's name or a caption, "" for none; fields as `Debtors.number`. */
export interface Corrections {
  readonly tables: Readonly<Partial<Record<TableName, string>>>;
  readonly fields: Readonly<Record<string, string>>;
}

/** Nothing chosen yet. */
export const NO_CORRECTIONS: Corrections = { tables: {}, fields: {} };

/** What choosing needs. */
export interface ChoicesProps {
  readonly proposal: MapResult;
  readonly corrections: Corrections;
  readonly onCorrect: (corrections: Corrections) => void;
}

/** The corrections with another table; what was chosen of the columns of the one before is forgotten. */
export function withTable({ tables, fields }: Corrections, table: TableName, tableName: string): Corrections {
  const others = Object.entries(fields).filter(([name]) => !name.startsWith(`${table}.`));
  return { tables: { ...tables, [table]: tableName }, fields: Object.fromEntries(others) };
}

/** The corrections with another column for a field. */
export function withField(
  { tables, fields }: Corrections,
  table: TableName,
  field: string,
  caption: string,
): Corrections {
  return { tables, fields: { ...fields, [`${table}.${field}`]: caption } };
}

/** The corrections as the mapping takes them. */
export function requestOf({ tables, fields }: Corrections): MapRequest {
  return {
    tables: Object.entries(tables).map(([table, tableName]) => ({ table, tableName })),
    fields: Object.entries(fields).map(([name, caption]) => {
      const [table = "", field = ""] = name.split(".");
      return { table, field, caption };
    }),
  };
}
