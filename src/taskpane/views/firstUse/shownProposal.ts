import type { TableName } from "../../../domain/book/records";
import type { MapRequest, SummaryRow } from "../../../session/session";

/** Which column is taken for a field, and what else it might be. */
export interface FieldChoice {
  readonly field: string;
  /** Whether a table cannot be used without it. */
  readonly required: boolean;
  /** Null when none is taken. */
  readonly caption: string | null;
  /** From 0 to 100. */
  readonly confidence: number;
  readonly reasons: readonly string[];
  /** Captions that fit equally well, so that none is taken. */
  readonly candidates: readonly string[];
}

/** Which table of the user's is taken for one of ours, and what else it might be. */
export interface TableChoice {
  readonly table: TableName;
  readonly required: boolean;
  readonly tableName: string | null;
  readonly confidence: number;
  readonly reasons: readonly string[];
  readonly candidates: readonly string[];
  /** None while no table is taken. */
  readonly fields: readonly FieldChoice[];
}

/** A table of the workbook, with its captions. */
export interface OwnTable {
  readonly tableName: string;
  readonly sheet: string;
  readonly captions: readonly string[];
}

/** What a workbook's own tables and columns are taken for, and everything that they can be chosen from. */
export interface ShownProposal {
  readonly tables: readonly TableChoice[];
  readonly own: readonly OwnTable[];
}

/** The lists of a mapping's summary that a proposal is read from. */
export const PROPOSAL_LISTS = ["tables", "fields", "mappable", "workbookTables"] as const;

export type ProposalRows = Readonly<Record<(typeof PROPOSAL_LISTS)[number], readonly SummaryRow[]>>;

/** The proposal of these rows. */
export function proposalFrom({ tables, fields, mappable, workbookTables }: ProposalRows): ShownProposal {
  const rowOf = (rows: readonly SummaryRow[], { role, field }: SummaryRow): SummaryRow =>
    rows.find((row) => row["role"] === role && (row["field"] ?? null) === field) ?? {};
  const isOf = (row: SummaryRow, role: unknown): boolean => row["role"] === role && row["field"] !== null;
  return {
    tables: mappable
      .filter((row) => row["field"] === null)
      .map((row) => ({
        table: row["role"] as TableName,
        ...chosen(row, rowOf(tables, row)),
        tableName: textOf(rowOf(tables, row)["tableName"]),
        fields: mappable
          .filter((one) => isOf(one, row["role"]))
          .map((one) => ({
            field: textOf(one["field"]) ?? "",
            ...chosen(one, rowOf(fields, one)),
            caption: textOf(rowOf(fields, one)["caption"]),
          })),
      })),
    own: workbookTables.map((row) => ({
      tableName: textOf(row["tableName"]) ?? "",
      sheet: textOf(row["sheet"]) ?? "",
      captions: textsOf(row["captions"]),
    })),
  };
}

function chosen(row: SummaryRow, proposed: SummaryRow) {
  return {
    required: row["required"] === true,
    candidates: textsOf(row["candidates"]),
    confidence: Number(proposed["confidence"] ?? 0),
    reasons: textsOf(proposed["mappingReasons"]),
  };
}

function textOf(value: SummaryRow[string] | undefined): string | null {
  return typeof value === "string" ? value : null;
}

function textsOf(value: SummaryRow[string] | undefined): string[] {
  return Array.isArray(value) ? value.map(String) : [];
}

/** How sure a table or column is: taken for certain, to be looked at, to be chosen, or not there. */
export type Sureness = "fine" | "unsure" | "open" | "missing" | "none";

/** What is less sure has to be looked at, as `mapping.unsure` says. */
const SURE = 70;

/** How sure one table or column is. */
export function surenessOf(
  choice: Pick<TableChoice, "required" | "confidence" | "candidates">,
  name: string | null,
): Sureness {
  if (name !== null) return choice.confidence >= SURE ? "fine" : "unsure";
  if (choice.candidates.length > 0) return "open";
  return choice.required ? "missing" : "none";
}

/** How much of a table has to be looked at: the worst of itself and its columns. */
export function surenessOfTable(choice: TableChoice): Sureness {
  const own = surenessOf(choice, choice.tableName);
  // A table that was made by us and is still empty is no guess.
  const itself = own === "unsure" && choice.reasons.includes("contract") ? "fine" : own;
  const all = [itself, ...choice.fields.map((field) => surenessOf(field, field.caption))];
  return (["missing", "open", "unsure", "fine"] as const).find((one) => all.includes(one)) ?? "none";
}

/** Whether a table that there must be, or one of its required columns, is missing or still to be chosen. */
export function isLacking({ tables }: ShownProposal): boolean {
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
  readonly proposal: ShownProposal;
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
