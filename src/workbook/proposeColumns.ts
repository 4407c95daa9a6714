import { bestPairs } from "../kit/bestPairs";
import type { MappingRow, TableName } from "../domain/book/records";
import { fieldOfCaption, matchColumns } from "../sheets/columns";
import type { FoundTable } from "../sheets/contents";
import { type FieldFit, fieldFits, type KnownKeys, type MappingReason } from "../sheets/fieldFits";
import { shownCaption } from "../sheets/foldCaption";
import { columnCaptioned, type Denial, denialOf, fieldNamed, roleNamed, tableNamed } from "../sheets/readMapping";
import { fieldsOf } from "../sheets/tables";

/** What the user says against a proposal, names as they were typed; an empty table name or caption: none of the user's is that. */
export interface MappingCorrections {
  readonly tables?: readonly { readonly table: string; readonly tableName: string }[];
  readonly fields?: readonly { readonly table: string; readonly field: string; readonly caption: string }[];
}

/** Which column is proposed for a field. */
export interface FieldProposal {
  readonly field: string;
  /** On one line; null when no column is proposed. */
  readonly caption: string | null;
  /** From 0 to 100. */
  readonly confidence: number;
  readonly reasons: readonly MappingReason[];
  /** Captions that fit equally well, so that none of them is proposed. */
  readonly candidates: readonly string[];
}

/** The fits of a table's columns; one whose caption cannot be distinguished from another one cannot be mapped. */
export function namedFits(table: TableName, found: FoundTable, keys: KnownKeys): FieldFit[] {
  const isNamed = ({ other }: FieldFit): boolean =>
    columnCaptioned(found.captions, shownCaption(found.captions[other] ?? "")) === other;
  return fieldFits(table, found, keys, found.name === table).filter(isNamed);
}

/**
 * Columns that are known by their caption and hold what the field cannot be: amounts under `Factuur`, many firms under
 * `Bedrijf`. Read by their caption they would be taken for it all the same.
 */
export function foreignColumns(table: TableName, found: FoundTable, keys: KnownKeys): readonly Denial[] {
  const fits = fieldFits(table, found, keys, found.name === table);
  return [...matchColumns(table, found.captions).columns].flatMap(([field, position]) => {
    const caption = found.captions[position] ?? "";
    const isMeant = fits.some(({ one, other }) => one === field && other === position);
    return isMeant || fieldOfCaption(table, caption) !== field ? [] : [{ field, captions: [shownCaption(caption)] }];
  });
}

/** Proposes the columns of tables that are chosen. */
export class FieldProposer {
  constructor(
    private readonly rows: readonly MappingRow[],
    private readonly corrections: MappingCorrections,
    private readonly keys: KnownKeys,
  ) {}

  propose(table: TableName, found: FoundTable): FieldProposal[] {
    const said = this.saidOf(table, found);
    const positions = new Set([...said.values()].map(({ caption }) => columnCaptioned(found.captions, caption)));
    const isMoved = this.corrections.tables?.some((one) => roleNamed(one.table) === table) === true;
    const isSettled = !isMoved && [...said.values()].some(({ reason }) => reason === "mapping");
    const free = namedFits(table, found, this.keys)
      .filter(({ one, other }) => !said.has(one) && !positions.has(other))
      .filter((fit) => !isSettled || isRecognised(fit) || isNeeded(table, fit.one));
    const { chosen, open } = bestPairs<string, number, FieldFit>(free);
    return fieldsOf(table).map(({ name: field }): FieldProposal => {
      const captionAt = (fit: FieldFit): string => shownCaption(found.captions[fit.other] ?? "");
      const candidates = open.filter(({ one }) => one === field).map(captionAt);
      const choice = said.get(field);
      if (choice !== undefined) {
        const { caption, reason } = choice;
        return { field, caption: caption === "" ? null : caption, confidence: 100, reasons: [reason], candidates: [] };
      }
      const fit = chosen.find(({ one }) => one === field);
      if (fit === undefined) return { field, caption: null, confidence: 0, reasons: [], candidates };
      return { field, caption: captionAt(fit), confidence: fit.score, reasons: fit.reasons, candidates };
    });
  }

  /** What the user says of a table's fields: what is said now comes before what was mapped. */
  private saidOf(
    table: TableName,
    found: FoundTable,
  ): ReadonlyMap<string, { readonly caption: string; readonly reason: MappingReason }> {
    const said = new Map<string, { readonly caption: string; readonly reason: MappingReason }>();
    for (const row of this.rows) {
      if (roleNamed(row.table) !== table || row.field === null || row.caption === null) continue;
      const denial = denialOf(table, row);
      if (denial !== null) said.set(denial.field, { caption: "", reason: "mapping" });
      const field = fieldNamed(table, row.field);
      // Another table may lack the column that the one before had.
      const isThere =
        tableNamed([found], row.tableName) !== null || columnCaptioned(found.captions, row.caption) !== null;
      if (field !== null && isThere) said.set(field, { caption: row.caption, reason: "mapping" });
    }
    for (const { table: role, field: name, caption } of this.corrections.fields ?? []) {
      const field = roleNamed(role) === table ? fieldNamed(table, name) : null;
      if (field !== null) said.set(field, { caption: caption.trim(), reason: "choice" });
    }
    return said;
  }
}

function isRecognised({ reasons }: FieldFit): boolean {
  return reasons.includes("caption") || reasons.includes("synonym");
}

function isNeeded(table: TableName, field: string): boolean {
  return fieldsOf(table).some(({ name, filled }) => name === field && filled);
}
