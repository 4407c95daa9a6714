import type { ActionDocument } from "../actions/action";
import type { BookTrace } from "../domain/book/bookTrace";
import type { FindingCode, Severity } from "../domain/values/findingCodes";
import type { WarningName } from "../domain/book/finding";
import type { Language, TableName } from "../domain/book/records";
import type { PreparedName, RequestOf } from "../workbook/prepareNamed";
import type { MandateListChoice } from "../lists/mandateListFile";
import type { StatementFile } from "../statements/statement";
import type { MandateListAction } from "../workbook/askedMandateList";
import type { ReadMandateList } from "../workbook/keptMandateList";
import type { ShownValue } from "../workbook/shownChange";
import type { AskedCreditor } from "../workbook/setUpCreditor";
import type { WriteReport } from "../workbook/workbook";
import type { Figures, FiguresPlace } from "../workbook/writeFigures";
import type { Queries, QueryParams, QueryResult } from "./query";
import type { LocatedFinding } from "./locatedFinding";
import type { LongList } from "./longList";
import type { PaneResults } from "./results";

/** A list of mandates in a file, for what it is read, and how its user says that it is read. */
export interface ReadMandatesRequest {
  readonly file: ReceivedFile;
  readonly action: MandateListAction;
  readonly choice: MandateListChoice;
}

/** Figures for a sheet of their own, and whether they are written or only looked at. */
export interface PutFiguresRequest {
  readonly figures: Figures;
  readonly write: boolean;
}

/** A record that is to be written, as the contract names its fields. */
export interface ChangedRow {
  readonly kind: "append" | "set" | "remove";
  readonly key: Readonly<Record<string, ShownValue>>;
  readonly fields: Readonly<Record<string, ShownValue>>;
}

/** What an action will do to one table. */
export interface TableChanges {
  readonly table: TableName;
  readonly added: number;
  readonly changed: number;
  readonly removed: number;
  readonly rows: LongList<ChangedRow>;
}

/** The totals of one ledger account in a preview; amounts as `formatCents` writes them. */
export interface AccountTotal {
  readonly account: string;
  /** "" where it has none. */
  readonly name: string;
  readonly debit: string;
  readonly credit: string;
}

/** The journal lines that an action will write. */
export interface JournalPreview {
  readonly entries: number;
  readonly debit: string;
  readonly credit: string;
  readonly accounts: readonly AccountTotal[];
  readonly lines: LongList<ChangedRow>;
}

/** A document that an action will hand over. */
export interface PreviewDocument {
  readonly name: string;
  readonly order: string | null;
  readonly sha256: string;
  /** Its size. */
  readonly bytes: number;
}

/** A warning that holds an action back until it is confirmed by name. */
export interface UnconfirmedWarning {
  /** What confirms it: the code, or the code and what it is about. */
  readonly code: WarningName;
  readonly count: number;
  readonly example: LocatedFinding;
}

/** An action decided upon and not yet written. Plain data: it may have come from a worker. */
export interface Preview<A extends PaneAction = PaneAction> {
  readonly id: number;
  readonly action: A;
  /** Whether it can be committed; of an action that only reads, whether all is well. */
  readonly done: boolean;
  /** Whether committing it writes anything. */
  readonly writes: boolean;
  /** Errors first. */
  readonly findings: LongList<LocatedFinding>;
  readonly counts: Readonly<Record<Severity, number>>;
  /** Whether any of the findings lies in a cell, which can be coloured. */
  readonly hasCells: boolean;
  /** What must be confirmed before it can be committed. */
  readonly unconfirmed: readonly UnconfirmedWarning[];
  /** What the action tells; null when it was held back before there was anything to tell. */
  readonly result: PaneResults[A] | null;
  readonly orders: readonly string[];
  readonly changes: readonly TableChanges[];
  /** Null when nothing is booked. */
  readonly journal: JournalPreview | null;
  readonly documents: readonly PreviewDocument[];
}

/** What was last seen of books, kept where this user's pane can keep something. */
export interface SeenBooks {
  readonly all: () => readonly BookTrace[];
  /** Keeps it for the next time; gives whether that could be done. */
  readonly remember: (trace: BookTrace) => boolean;
}

/** What was written. */
export interface Committed {
  /** What is to be remembered of the book; null while it has no identity, and of a copy that is not the latest. */
  readonly trace?: BookTrace | null;
  readonly orders: readonly string[];
  /** With their bytes, to be handed over now that the books have them. */
  readonly documents: readonly ActionDocument[];
}

/** How a workbook was found when it was opened. */
export interface Opening {
  readonly language: Language;
  /** How an action that was broken off before was ended; null when there was none. */
  readonly recovered: LocatedFinding | null;
  /** Somebody seems to be writing at this very moment; nothing was touched. */
  readonly busy: LocatedFinding | null;
  /** That this user may only read it, as the workbook itself says; null or absent when it does not. */
  readonly readOnly?: LocatedFinding | null;
  /** What this copy lacks of what was last seen of the book; null when nothing. */
  readonly missing?: LocatedFinding | null;
  /** What is to be remembered of the book; null while it has no identity, and of a copy that lacks something. */
  readonly trace?: BookTrace | null;
  /** That nothing can be remembered of it here; null when it can. */
  readonly unremembered?: LocatedFinding | null;
  /** Which of the required tables are there; `dropped`: of some tables, required or not, only the cells are left. */
  readonly tables: "none" | "some" | "all" | "dropped";
  /** How many records there are: reading many of them again takes a while. */
  readonly records: number;
}

/** What setting up will add, or has added. */
export interface SetUpResult {
  readonly language: Language;
  readonly sheets: readonly string[];
  /** Those of them that their user fills in. */
  readonly toFill: readonly string[];
  /** Tables that are laid over their cells again. */
  readonly laidTables: readonly { readonly table: string; readonly sheet: string; readonly range: string }[];
  /** Tables whose cells stand on several sheets; on the sheet of this name they would be laid. */
  readonly openTables: readonly {
    readonly table: TableName;
    readonly sheets: readonly string[];
    readonly sheet: string;
  }[];
  /** Tables that take in what follows them without being part of them. */
  readonly takenIn: readonly { readonly table: TableName; readonly sheet: string; readonly range: string }[];
  /** Tables of ours that get another name, because a table of the user's bears theirs. */
  readonly otherNames: readonly { readonly table: TableName; readonly tableName: string; readonly sheet: string }[];
  readonly columns: readonly string[];
  /** Tables that are made of lists which are none; none unless that is asked for. */
  readonly madeTables?: readonly { readonly table: string; readonly sheet: string; readonly range: string }[];
  /** Sheets whose tables come to look like new ones; none unless that is asked for. */
  readonly looked?: readonly string[];
  /** Tables of the user's own that look like one of ours. */
  readonly ownTables: readonly { readonly table: TableName; readonly tableName: string }[];
}

/** How to set up a workbook. */
export interface SetUpRequest {
  /** Null for the workbook's own. */
  readonly language: Language | null;
  /** With the records of a sample firm; only where none of our tables is there yet. */
  readonly sample: boolean;
  /** False only tells. */
  readonly write: boolean;
  /** Whether rows right below a table, and columns right beside it, are taken into it. */
  readonly takeIn?: boolean;
  /** Whether tables that are there come to look like new ones, as far as their user has formatted nothing. */
  readonly looks?: boolean;
  /** Whether tables are made of lists which are none, and nothing else is. */
  readonly makeTables?: boolean;
  /** Of a workbook that has no language of its own. */
  readonly otherwise?: Language;
  /** While tables of the user's own are being mapped: what the user says of them (`setUpWorkbook`). */
  readonly corrections?: RequestOf<"map">;
  /** Who collects, where the workbook has no administration and no account yet; judged before (`setUpForm`). */
  readonly creditor?: AskedCreditor;
}

/** The books as other people's, as a file, and what of them is other in it. */
export interface SupportPackMade {
  /** Tables and rows that are in it; no tables where the workbook has none of ours. */
  readonly tables: number;
  readonly rows: number;
  /** What of the user's own is left out or left empty. */
  readonly ownTables: number;
  readonly ownColumns: number;
  /** Columns in which something was replaced. */
  readonly replaced: readonly { readonly table: TableName; readonly field: string; readonly cells: number }[];
  /** Codes of what is found in one of the two more often than in the other. */
  readonly differing: readonly FindingCode[];
  /** Null without tables. */
  readonly bytes: Uint8Array | null;
}

/** The actions that the pane can prepare, with what each is asked. */
export type PaneAction = PreparedName;

/** What a call may be accompanied by. */
export interface CallAids {
  /** Told of progress. While writing, a promise that it returns is awaited before the next piece is written. */
  readonly report?: WriteReport;
  /** Cancels the call until its first write; it then rejects with {@link Cancelled}. */
  readonly signal?: AbortSignal;
}

/** A file that was dropped or chosen. */
export interface ReceivedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** What a file of another program is, by what stands in it. */
export type FileKind = "bankFile" | "oneList" | "list";

/** The user gave up a call; nothing was written by it. */
export class Cancelled extends Error {
  override readonly name = "Cancelled";
}

/**
 * An open workbook as the views use it, in this thread or in a worker. Everything that goes in or comes out is plain data.
 * All of it throws WorkbookError for what host or file refuse, and {@link Cancelled}.
 */
export interface Session<Asked extends Queries = Queries> {
  /**
   * Reads everything and first ends what was broken off before. With `force` also what may still be going on. With
   * `readOnly` nothing is ended, and what was broken off is given as busy.
   */
  readonly open: (
    options?: { readonly force?: boolean; readonly readOnly?: boolean },
    aids?: CallAids,
  ) => Promise<Opening>;
  /** Reads everything again and lets the action decide. */
  readonly prepare: <A extends PaneAction>(action: A, request: RequestOf<A>, aids?: CallAids) => Promise<Preview<A>>;
  /** Writes what was prepared, unless the workbook has changed since. */
  readonly commit: (preview: Preview, aids?: CallAids) => Promise<Committed>;
  /** An answer from what was read last; reads first when nothing was read yet or the workbook is known to have changed. */
  readonly query: <Name extends keyof Asked & string>(
    name: Name,
    params: QueryParams<Asked, Name>,
    aids?: CallAids,
  ) => Promise<QueryResult<Asked, Name>>;
  /** Rows of a list from this index on, at most `count`. */
  readonly rows: <Row>(list: LongList<Row>, from: number, count: number) => Promise<readonly Row[]>;
  readonly setUp: (request: SetUpRequest, aids?: CallAids) => Promise<SetUpResult>;
  /** Puts figures on a sheet of their own; without `write` it only says where they would come to stand. */
  readonly putFigures: (request: PutFiguresRequest, aids?: CallAids) => Promise<FiguresPlace>;
  /** What these files of a bank say, in their order; one that cannot be read says why (`readStatementFile`). */
  readonly readStatements: (files: readonly ReceivedFile[], aids?: CallAids) => Promise<readonly StatementFile[]>;
  /** What a list of mandates of another program says, read as its user says where that is known better, now or the last time. Throws WorkbookError. */
  readonly readMandates: (request: ReadMandatesRequest, aids?: CallAids) => Promise<ReadMandateList>;
  /** What is done with files of another program, by what stands in them. */
  readonly fileKind: (files: readonly ReceivedFile[], aids?: CallAids) => Promise<FileKind>;
  /** The books as other people's, made anew of the workbook as it is now, for whoever helps. */
  readonly supportPack: (aids?: CallAids) => Promise<SupportPackMade>;
  /** What was read last no longer holds: somebody else, or the user in a cell, has changed the workbook. */
  readonly invalidate: () => void;
}
