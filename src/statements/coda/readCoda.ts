import { gapsBetween, tieProblems, type ContinuityElements } from "../continuity";
import type { Statement, StatementProblem } from "../statement";
import { problemAt, type StatementReading, type StatementSource } from "../statementReading";
import { byteLines, LONGEST_LINE } from "../textLines";
import { codaAmount, codaLine, cut, RECORD_LENGTH } from "./codaLine";
import { beginsMovement, codaItem } from "./codaMovement";
import { codaEntry, type CodaEntry, type CodaReading } from "./codaEntry";
import { codaStatement } from "./codaStatement";

const ELEMENTS: ContinuityElements = { closing: "8", opening: "1", number: "1, 126-128" };

/** CODA 2, of any Belgian bank: recognised by its header record. */
export const codaSource: StatementSource = {
  isBegunBy: (start) => /^\s*(?:\u00EF\u00BB\u00BF)?0{5}\d{6}[\d ]{3}05/.test(start),
  read: readCoda,
};

/** The version of which positions are known; 2.0 to 2.6 all write it so. */
const VERSION = "2";

/**
 * Reads a CODA (docs/law/coda.md). A file that breaks off before its record 9, or has a record that is none, is refused;
 * counts, sums and statements that do not join are findings.
 */
function readCoda(chunks: Iterable<Uint8Array>): StatementReading {
  const reader = new CodaReader();
  for (const bytes of byteLines(chunks)) {
    reader.take(bytes);
    if (reader.isRefused) break;
  }
  return reader.reading();
}

/** A record 2.1 with what belongs to it, as it comes. */
interface OpenItem {
  readonly line: number;
  readonly movement: [string, string, string];
  readonly information: [string, string, string][];
}

/** A statement as it comes. */
interface OpenStatement {
  readonly line: number;
  readonly header: string;
  opening: string | null;
  closing: string | null;
  count: number;
  readonly entries: CodaEntry[];
  readonly messages: string[];
  /** The items of one sequence number: a movement, and what explains it. */
  group: OpenItem[];
}

const BLANK = " ".repeat(RECORD_LENGTH);

/** Takes the records of a file in their order. */
class CodaReader {
  private readonly refusals: StatementProblem[] = [];
  private readonly problems: StatementProblem[] = [];
  private readonly statements: Statement[] = [];
  private readonly gaps = gapsBetween(ELEMENTS);
  private open: OpenStatement | null = null;
  private line = 0;
  private version: string | null = null;

  get isRefused(): boolean {
    return this.refusals.length > 0;
  }

  take(bytes: Uint8Array): void {
    this.line += 1;
    if (bytes.length > LONGEST_LINE) {
      this.refusals.push(problemAt("statement.hostile", this.line, { detail: `> ${LONGEST_LINE}` }));
      return;
    }
    const record = codaLine(this.line === 1 ? withoutMark(bytes) : bytes);
    if (record === null) this.refuse(`> ${RECORD_LENGTH}`);
    // The end of a file of old is no record.
    else if (record.trim() !== "" && record.trim() !== "\u001A") this.takeRecord(record);
  }

  /** What was read; nothing of a file that is refused. */
  reading(): StatementReading {
    if (!this.isRefused && (this.open !== null || this.statements.length === 0)) this.refuse("9");
    return {
      format: "CODA",
      version: this.version,
      statements: this.isRefused ? [] : this.statements,
      problems: this.isRefused ? this.refusals : this.problems,
    };
  }

  private takeRecord(record: string): void {
    if (/[\u0000-\u0008\u000E-\u001F]/.test(record)) {
      this.refusals.push(problemAt("statement.characters", this.line, { encoding: "CODA" }));
      return;
    }
    const type = record.charAt(0);
    if (type === "0") this.begin(record);
    else if (this.open === null) this.refuse(type);
    else this.takeInside(this.open, type, record);
  }

  private begin(header: string): void {
    if (this.open !== null) {
      this.refuse("9");
      return;
    }
    const version = cut(header, 128, 128);
    this.version ??= version;
    if (version !== VERSION) this.problems.push(problemAt("statement.unknownVersion", this.line, { version }, "0"));
    const { line } = this;
    this.open = { line, header, opening: null, closing: null, count: 0, entries: [], messages: [], group: [] };
  }

  private takeInside(open: OpenStatement, type: string, record: string): void {
    if ("1238".includes(type)) open.count += 1;
    if (type === "1") open.opening = this.balance(record, cut(record, 43, 58));
    else if (type === "8") open.closing = this.balance(record, cut(record, 42, 57));
    else if (type === "2") this.takeMovement(open, record);
    else if (type === "3") this.takeInformation(open, record);
    else if (type === "4") open.messages.push(cut(record, 33, 112));
    else if (type === "9") this.end(open, record);
    else this.refuse(type);
  }

  private balance(record: string, amount: string): string {
    if (codaAmount(amount) === null) this.refuse(`${record.charAt(0)}: ${amount}`);
    return record;
  }

  private takeMovement(open: OpenStatement, record: string): void {
    const part = Number(record.charAt(1));
    const last = open.group.at(-1);
    if (part === 1) {
      if (beginsMovement(record) || cut(record, 3, 6) !== cut(last?.movement[0] ?? "", 3, 6)) this.endGroup(open);
      open.group.push({ line: this.line, movement: [record, BLANK, BLANK], information: [] });
    } else if (last !== undefined && (part === 2 || part === 3)) last.movement[part - 1] = record;
    else this.refuse(cut(record, 1, 2));
  }

  private takeInformation(open: OpenStatement, record: string): void {
    const part = Number(record.charAt(1));
    const information = open.group.at(-1)?.information;
    const last = information?.at(-1);
    if (information !== undefined && part === 1) information.push([record, BLANK, BLANK]);
    else if (last !== undefined && (part === 2 || part === 3)) last[part - 1] = record;
    else this.refuse(cut(record, 1, 2));
  }

  /** At once, so that of a long file only what it says is kept, and not its records. */
  private endGroup(open: OpenStatement): void {
    const [first] = open.group;
    const [item, ...details] = open.group.map(codaItem);
    open.group = [];
    if (first === undefined || item === undefined) return;
    if (beginsMovement(first.movement[0])) this.add(open, codaEntry(item, details, "Booked"));
    else for (const detail of [item, ...details]) this.add(open, codaEntry(detail, [], "Information"));
  }

  private add(open: OpenStatement, { entry, problems }: CodaReading): void {
    if (entry !== null) open.entries.push(entry);
    for (const problem of problems) this.problems.push(problem);
  }

  private end(open: OpenStatement, record: string): void {
    this.endGroup(open);
    this.open = null;
    const { opening, closing, entries } = open;
    if (opening === null || (closing === null && entries.length > 0)) {
      this.refuse(opening === null ? "1" : "8");
      return;
    }
    const { statement, problems } = codaStatement({ ...open, opening }, { line: this.line, record });
    this.statements.push(statement);
    for (const problem of problems) this.problems.push(problem);
    this.problems.push(...tieProblems(statement, ELEMENTS), ...this.gaps(statement));
  }

  private refuse(detail: string): void {
    this.refusals.push(problemAt("statement.damaged", this.line, { detail }));
  }
}

/** Without the mark with which copies in UTF-8 begin. */
function withoutMark(bytes: Uint8Array): Uint8Array {
  return bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? bytes.subarray(3) : bytes;
}
