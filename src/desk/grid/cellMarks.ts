import type { Severity } from "../../domain/values/findingCodes";
import type { CellPlace } from "./typedCells";

/** A cell with a finding; column 0 stands for the whole row. */
export interface CellMark {
  readonly place: CellPlace;
  readonly severity: Severity;
}

const RANKS: Readonly<Record<Severity, number>> = { info: 0, warning: 1, error: 2 };

/** Which cells have a finding, and the worst of those that each has. */
export class CellMarks {
  private readonly marks: ReadonlyMap<string, Severity>;

  constructor(marks: readonly CellMark[]) {
    // The worst comes last and stays.
    const worst = [...marks].sort((one, other) => RANKS[one.severity] - RANKS[other.severity]);
    this.marks = new Map(worst.map(({ place, severity }) => [keyOf(place), severity]));
  }

  /** What is the matter with this cell or its row; null for nothing. */
  at(place: CellPlace): Severity | null {
    if (this.marks.size === 0) return null;
    return this.marks.get(keyOf(place)) ?? this.marks.get(keyOf({ ...place, column: 0 })) ?? null;
  }
}

function keyOf({ sheet, row, column }: CellPlace): string {
  return `${row}:${column}:${sheet}`;
}
