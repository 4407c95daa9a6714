import type { Summary } from "../actions/action";
import type { Finding } from "../domain/book/finding";
import type { TableName } from "../domain/book/records";
import type { FoundTable } from "../sheets/contents";
import { shownCaption } from "../sheets/foldCaption";
import { fieldOf, isOfAdministration, isRequired, REQUIRED_TABLES } from "../sheets/tables";
import type { MappingProposal, TableProposal } from "./proposeMapping";
import type { MappingReason } from "../sheets/fieldFits";

/** How sure it is that something of the user's is one of ours, and what else it might be. */
interface Sureness {
  readonly required: boolean;
  /** From 0 to 100. */
  readonly confidence: number;
  readonly reasons: readonly MappingReason[];
  /** Names that fit equally well, so that none is taken. */
  readonly candidates: readonly string[];
}

/** Which column is taken for a field. */
export interface MappedField extends Sureness {
  readonly field: string;
  /** Null when none is taken. */
  readonly caption: string | null;
}

/** Which table of the user's is taken for one of ours. */
export interface MappedTable extends Sureness {
  readonly table: TableName;
  /** Null when none is taken, or it is a table that only the add-in writes and that is its own. */
  readonly tableName: string | null;
  readonly sheet: string | null;
  /** None while no table is taken. */
  readonly fields: readonly MappedField[];
}

/** A table of the workbook, with its captions. */
export interface WorkbookTable {
  readonly tableName: string;
  readonly sheet: string;
  readonly captions: readonly string[];
}

/** What a workbook's own tables and columns are taken for, what is missing, and what can be chosen from. */
export interface MapResult {
  readonly tables: readonly MappedTable[];
  /** Required tables, and fields as `Debtors.name`. */
  readonly unmapped: readonly string[];
  readonly workbookTables: readonly WorkbookTable[];
}

/** What a mapping tells of a proposal and what is wrong with it. */
export function mapResult(
  found: readonly FoundTable[],
  { tables }: MappingProposal,
  findings: readonly Finding[],
): MapResult {
  const missing = findings.filter(({ code }) => code === "table.missing" || code === "column.missing");
  return {
    tables: tables.map((proposed) => mappedTable(proposed, missing)),
    unmapped: missing.map(({ place }) =>
      [place?.table ?? "", ...(place?.field == null ? [] : [place.field])].join("."),
    ),
    workbookTables: found.map(({ name, sheet, captions }) => ({
      tableName: name,
      sheet,
      captions: captions.map(shownCaption),
    })),
  };
}

const NONE = { confidence: 0, reasons: [] } as const;

function mappedTable(proposed: TableProposal, missing: readonly Finding[]): MappedTable {
  const { table, tableName, found, confidence, reasons, candidates, fields } = proposed;
  const required = REQUIRED_TABLES.includes(table);
  // Tables that only the add-in writes are its own, unless the user has put them elsewhere.
  const isTaken = tableName !== null && (required || !reasons.includes("contract"));
  return {
    table,
    required,
    ...(isTaken ? { confidence, reasons } : NONE),
    candidates,
    tableName: isTaken ? tableName : null,
    sheet: isTaken ? (found?.sheet ?? null) : null,
    fields: fields.map(({ field, caption, ...fit }) => {
      const isMapped = isTaken && caption !== null;
      return {
        field,
        // A firm with one administration needs no column for it.
        required:
          isRequired(fieldOf(table, field)) &&
          (!isOfAdministration(fieldOf(table, field)) ||
            missing.some(({ place }) => place?.table === table && place.field === field)),
        ...(isMapped ? { confidence: fit.confidence, reasons: fit.reasons } : NONE),
        candidates: fit.candidates,
        caption: isMapped ? caption : null,
      };
    }),
  };
}

/** What `--json` says of it: what is taken, what is missing, and from what, and for what, can be chosen. */
export function mapSummary({ tables, unmapped, workbookTables }: MapResult): Summary {
  const taken = tables.filter(({ tableName }) => tableName !== null);
  return {
    tables: taken.map(({ table, tableName, sheet, confidence, reasons }) => ({
      role: table,
      tableName,
      sheet,
      confidence,
      mappingReasons: reasons,
    })),
    fields: taken.flatMap(({ table, fields }) => {
      const mapped = fields.filter(({ caption }) => caption !== null);
      return mapped.map(({ field, caption, confidence, reasons }) => ({
        role: table,
        field,
        caption,
        confidence,
        mappingReasons: reasons,
      }));
    }),
    unmapped,
    workbookTables: workbookTables.map((one) => ({ ...one })),
    mappable: tables.flatMap(({ table, required, candidates, fields }) => [
      { role: table, field: null, required, candidates },
      ...fields.map((one) => ({
        role: table,
        field: one.field,
        required: one.required,
        candidates: one.candidates,
      })),
    ]),
  };
}
