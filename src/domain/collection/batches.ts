import type { DirectDebit, SequenceType } from "../book/records";
import { purposeOf } from "./rowFields";

/** What the lines of one batch of a file have in common, beside what their order has (docs/law/actions.md#5). */
export interface BatchKind {
  readonly sequenceType: SequenceType;
  readonly categoryPurpose: string | null;
}

/** The order in which batches stand in a file. */
const SEQUENCE_TYPES: readonly SequenceType[] = ["FRST", "RCUR", "OOFF", "FNAL"];

type Line = Pick<DirectDebit, "sequenceType" | "categoryPurpose">;

/** Of which batch a line is, where its order was issued with this category purpose. */
export function batchKindOf(line: Line, categoryPurpose: string | null): BatchKind {
  return { sequenceType: line.sequenceType, categoryPurpose: purposeOf(line, { categoryPurpose }) };
}

/** The batches that these lines make, as they stand in a file: by sequence type, and within it by category purpose. */
export function batchKinds(lines: readonly Line[], categoryPurpose: string | null): readonly BatchKind[] {
  return SEQUENCE_TYPES.flatMap((sequenceType) => {
    const ofType = lines.filter((line) => line.sequenceType === sequenceType);
    const purposes = new Set(ofType.map((line) => purposeOf(line, { categoryPurpose })));
    return [...purposes]
      .sort((one, other) => ((one ?? "") < (other ?? "") ? -1 : 1))
      .map((purpose) => ({ sequenceType, categoryPurpose: purpose }));
  });
}

/** Whether two lines go in one batch. */
export function isSameBatch(one: BatchKind, other: BatchKind): boolean {
  return one.sequenceType === other.sequenceType && one.categoryPurpose === other.categoryPurpose;
}
