import type { Book } from "../domain/book/book";
import { type Finding, finding } from "../domain/book/finding";
import type { BankEntry } from "../domain/book/records";
import type { StatementFile } from "../statements/statement";
import type { Aids, Moment, OutcomePart } from "./action";
import { unreadableImports } from "./logAudit";
import { type FileResult, StatementIntake, type TakenFile } from "./statementIntake";
import type { LoggedImport } from "./statementRuns";

/** What an import comes to. */
export interface ImportResult {
  readonly files: readonly FileResult[];
  /** What it adds. */
  readonly entries: readonly BankEntry[];
}

/** What the Log keeps of an import, to be taken back by when it breaks off. */
export interface ImportFacts {
  /** How many rows `BankEntries` had before. */
  readonly entries: number;
}

/** What files of a bank are to a book, whether or not it is done. */
export interface Imported {
  readonly findings: readonly Finding[];
  readonly result: ImportResult;
  /** As many as the Log's cells need, each of whole files; none where nothing is new. */
  readonly parts: readonly ImportPart[];
}

/** Whole files, as an event of their own. */
export interface ImportPart extends OutcomePart {
  readonly request: LoggedImport;
  readonly resumeFacts: ImportFacts;
}

/** Brings the entries of a bank's files into the book, each event once (docs/law/actions.md#7). */
export function imported(book: Book, files: readonly StatementFile[], moment: Moment, aids?: Aids): Imported {
  const intake = new StatementIntake(book, moment);
  const taken: TakenFile[] = [];
  const findings: Finding[] = [];
  for (const file of intake.inOrder(files)) {
    aids?.report?.("import", taken.length, files.length);
    const one = intake.take(file);
    taken.push(one.taken);
    findings.push(...one.findings);
  }
  const entries = intake.latest(taken.flatMap(({ added }) => added));
  const nothing = taken.every(({ changes }) => changes.length === 0) ? [finding("import.nothing", null)] : [];
  const result = { files: taken.map((one) => one.result), entries };
  const all = [...unreadableImports(book.tables.Log), ...findings, ...nothing];
  return { findings: all, result, parts: partsOf(book, taken) };
}

/** So much of a request leaves room in the Log's cell for the rest of its row. */
const LOGGED_LENGTH = 20_000;

function partsOf(book: Book, taken: readonly TakenFile[]): readonly ImportPart[] {
  const groups: TakenFile[][] = [];
  let length = Infinity;
  for (const file of taken.filter(({ changes }) => changes.length > 0)) {
    const own = JSON.stringify(file.logged).length;
    if (length + own > LOGGED_LENGTH) {
      groups.push([]);
      length = 0;
    }
    groups.at(-1)?.push(file);
    length += own;
  }
  let entries = book.tables.BankEntries.length;
  return groups.map((group) => {
    const changes = group.flatMap((file) => file.changes);
    const files = group.map(({ logged }) => logged);
    const part = { action: "import", request: { files }, orders: [], changes, resumeFacts: { entries } };
    entries += group.reduce((sum, { added }) => sum + added.length, 0);
    return part;
  });
}
