import { groupBy } from "../kit/groupBy";
import { once } from "../kit/remembered";
import { FollowedBook } from "../domain/bank/followedBook";
import { statementAccount } from "../domain/bank/statementAccount";
import { append, type Book, type Change, keyFrom } from "../domain/book/book";
import { ibanKey } from "../domain/book/bookIndex";
import { type Finding, finding } from "../domain/book/finding";
import type { BankEntry } from "../domain/book/records";
import { dateOf } from "../domain/values/calendar";
import { sumOf } from "../domain/values/money";
import type { Statement, StatementEntry, StatementFile, StatementFormat } from "../statements/statement";
import type { Moment } from "./action";
import { fileCell, type ImportedRow, importedRows } from "./importedRows";
import { KnownEntries, type RowOrigin } from "./knownEntries";
import { closingsOf, filesInOrder } from "./filesInOrder";
import { gapFindings, oldFindings, placeParams, problemFindings } from "./statementFindings";
import {
  earlierImports,
  type EarlierImport,
  type ImportedFile,
  joinedRuns,
  runOf,
  type StatementRun,
} from "./statementRuns";

/** What came of a file. */
export interface FileResult {
  readonly file: string;
  readonly format: StatementFormat | null;
  readonly statements: number;
  /** The entries of all its statements. */
  readonly reported: number;
  /** The rows of `BankEntries` that it adds. */
  readonly added: number;
  /** The rows that were there, from whatever file. */
  readonly known: number;
  /** Those of them of which it tells more than was known. */
  readonly completed: number;
  /** The entries that are no money yet. */
  readonly pending: number;
  /** The entries of other accounts, currencies and firms. */
  readonly leftOut: number;
}

/** A file with what it adds. */
export interface TakenFile {
  readonly result: FileResult;
  readonly logged: ImportedFile;
  readonly added: readonly BankEntry[];
  /** The rows that it adds, and what it completes of others, in the order of the file. */
  readonly changes: readonly Change[];
}

/** What is counted of a file while it is taken in. */
interface Counts {
  added: BankEntry[];
  changes: Change[];
  known: number;
  completed: number;
  pending: number;
  leftOut: number;
  cut: number;
  refundsB2B: number;
  /** The entries of a status report that are of none of our orders. */
  notOurs: number;
}

/** Takes the files of a bank into a book, one after the other. */
export class StatementIntake {
  private readonly earlier: readonly EarlierImport[];
  private readonly entries: KnownEntries;
  /** Those of earlier imports, and of the files that were taken in already. */
  private readonly runs: StatementRun[];
  /** The accounts and currencies of which it was said already. */
  private readonly leftOut = new Set<string>();
  private readonly orders: () => FollowedBook;

  constructor(
    private readonly book: Book,
    private readonly moment: Moment,
  ) {
    this.earlier = earlierImports(book.tables.Log);
    const files = this.earlier.flatMap((one) => one.files);
    this.runs = files.flatMap(({ runs }) => runs);
    this.entries = new KnownEntries(book.tables.BankEntries, formatByFile(files), runsByFile(files));
    this.orders = once(() => new FollowedBook(book));
  }

  /** The files as they follow on each other, whatever the order in which they came. */
  inOrder(files: readonly StatementFile[]): readonly StatementFile[] {
    const { Accounts } = this.book.tables;
    const accountOf = ({ account }: Statement): string | null => {
      const own = account === null ? null : statementAccount(account, Accounts);
      return own === null ? null : ibanKey(own.iban);
    };
    return filesInOrder(files, { accountOf, closings: closingsOf(this.runs, ibanKey) });
  }

  /** What a file adds, with everything that is told of it. */
  take(file: StatementFile): { readonly taken: TakenFile; readonly findings: readonly Finding[] } {
    const counts: Counts = {
      added: [],
      changes: [],
      known: 0,
      completed: 0,
      pending: 0,
      leftOut: 0,
      cut: 0,
      refundsB2B: 0,
      notOurs: 0,
    };
    const findings = [...problemFindings(file), ...this.readBefore(file)];
    const { format } = file;
    const statements = format === null ? [] : file.statements;
    const runs: StatementRun[] = [];
    for (const statement of statements) {
      const account = this.accountOf(statement, file, findings);
      if (account === null) counts.leftOut += statement.entries.length;
      else {
        const run = runOf(statement, account, format ?? "camt.053");
        if (account !== STATUS_REPORT) {
          findings.push(...this.runFindings(run, runs, file, statement));
          runs.push(run);
        }
        this.takeStatement(statement, run, file, counts);
      }
    }
    findings.push(...countFindings(file, counts));
    const joined = joinedRuns(runs);
    this.runs.push(...joined);
    const { known, completed, pending, leftOut, notOurs, added, changes } = counts;
    const reported = statements.reduce((sum, { entries }) => sum + entries.length, 0);
    const counted = { added: added.length, known, completed, pending, leftOut: leftOut + notOurs };
    const result = { file: file.name, format, statements: statements.length, reported, ...counted };
    return {
      taken: { result, logged: loggedFile(file, joined, added), added, changes },
      findings,
    };
  }

  private takeStatement(statement: Statement, run: StatementRun, file: StatementFile, counts: Counts): void {
    const origin = { statement, file, format: run.format, run };
    for (const entry of statement.entries) {
      if (entry.status !== "Booked") {
        counts.pending += 1;
        continue;
      }
      for (const row of this.rowsOf(entry, run.account, file.name)) {
        if (row === null) counts.notOurs += 1;
        else this.takeRow(row, origin, counts);
      }
    }
  }

  private takeRow(row: ImportedRow, origin: RowOrigin, counts: Counts): void {
    const recognised = this.entries.recognise(row, origin);
    if (recognised === null) {
      if (row.isCut) counts.cut += 1;
      if (row.isRefundB2B) counts.refundsB2B += 1;
      const entry = this.entries.add(row, origin);
      counts.added.push(entry);
      counts.changes.push(append("BankEntries", entry));
      return;
    }
    counts.known += 1;
    if (recognised.change === null) return;
    counts.completed += 1;
    counts.changes.push(recognised.change);
  }

  /** The entries with what other files told of them. */
  latest(entries: readonly BankEntry[]): readonly BankEntry[] {
    return entries.map((entry) => this.entries.latest(entry));
  }

  /** The rows of an entry; null for one of a status report that is of none of our orders. */
  private rowsOf(entry: StatementEntry, account: string, file: string): readonly (ImportedRow | null)[] {
    const rows = importedRows(entry, account, file);
    if (account !== STATUS_REPORT) return rows;
    return rows.map(({ row, ...others }) => {
      const order = this.orders().orderNamedBy(row);
      return order === null ? null : { ...others, row: { ...row, account: order.account } };
    });
  }

  /** Our account that a statement is of, as it is written in Accounts; null when it is left out, which is told once. */
  private accountOf({ account, currency, place }: Statement, file: StatementFile, findings: Finding[]): string | null {
    if (account === null) return STATUS_REPORT;
    const own = statementAccount(account, this.book.tables.Accounts);
    const isForeign = own !== null && currency !== null && currency !== "EUR";
    if (own !== null && !isForeign) return own.iban;
    const code = isForeign ? "statement.currency" : "statement.otherAccount";
    const name = keyFrom(file.name, code, account, currency);
    if (this.leftOut.has(name)) return null;
    this.leftOut.add(name);
    const params = { ...placeParams(file, place), account, ...(isForeign ? { currency } : {}) };
    findings.push(finding(code, null, params));
    return null;
  }

  /** What is told of a run by its days, numbers and balances; readers tell how the statements of one file join. */
  private runFindings(
    run: StatementRun,
    before: readonly StatementRun[],
    file: StatementFile,
    { place }: Statement,
  ): readonly Finding[] {
    if (before.some(({ account }) => ibanKey(account) === ibanKey(run.account))) return [];
    const placed = { run, file, place };
    return [...oldFindings(placed, this.moment), ...gapFindings(placed, this.runs)];
  }

  /** That the very same file was imported before. */
  private readBefore({ name, sha256 }: StatementFile): readonly Finding[] {
    const before = this.earlier.find(({ files }) => files.some((file) => file.sha256 === sha256));
    if (before === undefined) return [];
    const { at, user } = before.logRow;
    return [finding("import.fileKnown", null, { file: name, date: dateOf(at), user: user ?? "" })];
  }
}

function loggedFile(
  { name, sha256, format }: StatementFile,
  runs: readonly StatementRun[],
  added: readonly BankEntry[],
): ImportedFile {
  const amount = sumOf(added, (entry) => entry.amount);
  return { name: fileCell(name), sha256, format, runs, added: added.length, amount };
}

/** In the place of an account: a status report names none, but orders that have one. */
const STATUS_REPORT = "";

function countFindings(
  { name: file }: StatementFile,
  { pending, cut, known, notOurs, refundsB2B }: Counts,
): readonly Finding[] {
  const counted = (code: Finding["code"], count: number) => (count === 0 ? [] : [finding(code, null, { file, count })]);
  return [
    ...counted("statement.notOurs", notOurs),
    ...counted("import.known", known),
    ...counted("import.pending", pending),
    ...counted("import.cut", cut),
    ...counted("import.refundB2B", refundsB2B),
  ];
}

/** In which format the entries of a file came; null where files of several formats had its name. */
function formatByFile(files: readonly ImportedFile[]): (entry: BankEntry) => StatementFormat | null {
  const formats = new Map<string, StatementFormat | null>();
  for (const { name, format } of files) {
    const known = formats.get(keyFrom(name));
    formats.set(keyFrom(name), known === undefined || known === format ? format : null);
  }
  return ({ file }) => formats.get(keyFrom(file)) ?? null;
}

/** The runs of the files of an entry's name that can hold it. */
function runsByFile(files: readonly ImportedFile[]): (entry: BankEntry) => readonly StatementRun[] {
  const named = groupBy(files, ({ name }) => keyFrom(name));
  return ({ file, account, bookingDate: day }) =>
    (named.get(keyFrom(file)) ?? [])
      .flatMap(({ runs }) => runs)
      .filter((run) => ibanKey(run.account) === ibanKey(account))
      .filter(({ first, last }) => (first ?? day) <= day && day <= (last ?? day));
}
