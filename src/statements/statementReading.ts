import type { Statement, StatementFile, StatementProblem, StatementProblemCode } from "./statement";

/** What the reader of a format makes of a file's bytes; its name and hash are the front door's. */
export type StatementReading = Omit<StatementFile, "name" | "sha256">;

/**
 * Reads a file of one format. The chunks come once, in their order, and are each of any length; what a reader leaves of
 * them is gone through behind it. It refuses by what it gives back, and throws nothing.
 */
export type ReadStatements = (chunks: Iterable<Uint8Array>) => StatementReading;

/** What a file is collected into while it is read. */
export class CollectedStatements {
  private readonly allStatements: Statement[] = [];
  private readonly allProblems: StatementProblem[] = [];

  get statements(): readonly Statement[] {
    return this.allStatements;
  }

  get problems(): readonly StatementProblem[] {
    return this.allProblems;
  }

  /** A statement that is whole, with what is wrong in it. */
  add(statement: Statement, problems: readonly StatementProblem[]): void {
    this.allStatements.push(statement);
    this.note(problems);
  }

  /** Further problems of the file, in their order. */
  note(problems: readonly StatementProblem[]): void {
    for (const problem of problems) this.allProblems.push(problem);
  }
}

/** A format, and how a file in it is told by its beginning. */
export interface StatementSource {
  /** Whether a file that begins so is in this format: up to {@link START_BYTES} bytes, one character each. */
  readonly isBegunBy: (start: string) => boolean;
  readonly read: ReadStatements;
}

/** So much of a file is looked at to tell its format; banks' example books begin with a page of text. */
export const START_BYTES = 8192;

/** A problem at a line, with what stands there or was expected. */
export function problemAt(
  code: StatementProblemCode,
  line: number,
  params: Readonly<Record<string, string>>,
  element: string | null = null,
): StatementProblem {
  return { code, place: { line, element }, params };
}
