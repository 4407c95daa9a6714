import type { Finding } from "../domain/book/finding";

/** A finding with the cell that the user calls it by; null when it lies in no cell. */
export interface LocatedFinding {
  readonly finding: Finding;
  readonly address: string | null;
}
