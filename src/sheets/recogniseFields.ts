import { bestPairs } from "../kit/bestPairs";
import type { TableName } from "../domain/book/records";
import type { ListedColumns } from "./columnContent";
import { type FieldFit, fieldFits, type KnownKeys, type MappingReason } from "./fieldFits";
import { type OpenAmountQuestion, openAmountQuestion } from "./openAmountQuestion";
import { fieldsOf } from "./tables";

/** Which column of a list is taken for a field. */
export interface RecognisedField {
  readonly field: string;
  /** Of the column, 0 is the first; null when none is taken. */
  readonly position: number | null;
  /** From 0 to 100. */
  readonly confidence: number;
  readonly reasons: readonly MappingReason[];
  /** Columns that fit equally well, so that none of them is taken. */
  readonly candidates: readonly number[];
}

/** What the columns of a list are, as records of one table. */
export interface RecognisedFields {
  /** Every field of the table, in the contract's order. */
  readonly fields: readonly RecognisedField[];
  /** What must be asked before anything is collected by this list; null when nothing. */
  readonly question: OpenAmountQuestion | null;
}

/** A recognition that is less sure is doubtful, and said to be. */
export const SURE = 70;

/**
 * Which columns of a list are which fields of a table, whatever their order: by heading, of the contract, of the trade and of
 * exports of other programs, and by what stands below it; among equals none is taken. `keys` are those of records that are
 * known already, such as numbers of debtors.
 */
export function recogniseFields(table: TableName, list: ListedColumns, keys: KnownKeys = new Map()): RecognisedFields {
  const { chosen, open } = bestPairs<string, number, FieldFit>(fieldFits(table, list, keys));
  const fields = fieldsOf(table).map(({ name: field }): RecognisedField => {
    const fit = chosen.find(({ one }) => one === field);
    const candidates = open.filter(({ one }) => one === field).map(({ other }) => other);
    return {
      field,
      position: fit?.other ?? null,
      confidence: fit?.score ?? 0,
      reasons: fit?.reasons ?? [],
      candidates,
    };
  });
  const columns = new Map(chosen.map(({ one, other }) => [one, other]));
  return { fields, question: openAmountQuestion(table, list, columns) };
}
