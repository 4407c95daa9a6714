import { gapsBetween, tieProblems, type ContinuityElements } from "../continuity";
import { formatCents } from "../../domain/values/money";
import type { Statement, StatementEntry, StatementProblem } from "../statement";
import { problemAt, type StatementReading, type StatementSource } from "../statementReading";
import { byteLines, lineText, LONGEST_LINE } from "../textLines";
import { bankNamedIn, bankOfAccount, type Mt940Bank } from "./mt940Banks";
import { mt940Account } from "./mt940Account";
import { mt940Entry, type Mt940Entry } from "./mt940Entry";
import { readEntryLine, type Mt940EntryLine } from "./mt940EntryLine";
import { mt940Fields, type Mt940Field } from "./mt940Fields";
import { countProblems, datedEntries, EMPTY_PAGE, statementOf, type Mt940Page } from "./mt940Page";
import { mt940Balance } from "./mt940Values";

const ELEMENTS: ContinuityElements = { closing: ":62F:", opening: ":60F:", number: ":28C:" };

/** MT940, and MT942 in the same fields, of any bank: recognised by its fields, wherever the first of them stands. */
export const mt940Source: StatementSource = {
  isBegunBy: (start) =>
    /(?:^|[\r\n]|\{4:)[\u0001-\u0003]?:(?:20|25|28C?|60[FM]|61):/.test(start) && !/^\s*</.test(start),
  read: readMt940,
};

/**
 * Reads an MT940 (docs/law/mt940.md). What breaks off, or holds what no text holds, is refused; an entry that cannot be
 * read is left out and told; balances, counts and statements that do not join are told.
 */
function readMt940(chunks: Iterable<Uint8Array>): StatementReading {
  const reader = new Mt940Reader();
  for (const field of mt940Fields(texts(chunks, reader.refusals))) reader.take(field);
  return reader.reading();
}

/** Control characters stand in no text. */
const CONTROL = /[\u0000-\u0008\u000E-\u001F]/;
/** But at the ends of lines they frame messages (SOH, ETX), or end a file as of old. */
const FRAMING = "\u0001\u0002\u0003\u001A";
/** Far more than any bank writes in one field. */
const LINES_MAX = 1_000;

function* texts(chunks: Iterable<Uint8Array>, refusals: StatementProblem[]): Generator<string> {
  let line = 0;
  for (const bytes of byteLines(chunks)) {
    line += 1;
    if (bytes.length > LONGEST_LINE) {
      refusals.push(problemAt("statement.hostile", line, { detail: `> ${LONGEST_LINE}` }));
      return;
    }
    const text = withoutFraming(lineText(bytes));
    if (CONTROL.test(text)) {
      refusals.push(problemAt("statement.characters", line, { encoding: "MT940" }));
      return;
    }
    yield text;
  }
}

function withoutFraming(text: string): string {
  let [start, end] = [0, text.length];
  while (start < end && FRAMING.includes(text.charAt(start))) start += 1;
  while (end > start && FRAMING.includes(text.charAt(end - 1))) end -= 1;
  return end - start === text.length ? text : text.slice(start, end);
}

/** An entry whose field 86 may still follow. */
interface OpenEntry {
  readonly line: Mt940EntryLine;
  readonly place: StatementEntry["place"];
  information: readonly string[];
}

/** Pages of one statement that goes on. */
interface HeldStatement {
  readonly first: Mt940Page;
  last: Mt940Page;
  readonly entries: StatementEntry[];
}

/** Takes the fields of a file in their order. */
class Mt940Reader {
  /** For which the file is refused. */
  readonly refusals: StatementProblem[] = [];
  private readonly problems: StatementProblem[] = [];
  private readonly statements: Statement[] = [];
  private readonly gaps = gapsBetween(ELEMENTS);
  /** Whose file it is, by what stands before the fields. */
  private bank: Mt940Bank | null = null;
  private page: Mt940Page | null = null;
  private entries: Mt940Entry[] = [];
  private open: OpenEntry | null = null;
  private held: HeldStatement | null = null;
  private lastLine = 1;

  take(field: Mt940Field): void {
    this.lastLine = field.line + field.lines.length - 1;
    if (field.lines.length > LINES_MAX) {
      this.refusals.push(problemAt("statement.hostile", field.line, { detail: `:${field.tag}: > ${LINES_MAX}` }));
      return;
    }
    const [text = ""] = field.lines;
    if (field.tag !== "86") this.closeEntry();
    switch (field.tag) {
      case "head":
        this.bank = bankNamedIn(text) ?? this.bank;
        return;
      case "end":
        this.closePage();
        return;
      case "20":
        this.closePage();
        this.page = { ...EMPTY_PAGE, line: field.line, id: text.trim(), bank: bankNamedIn(text) ?? this.bank };
        return;
      case "25":
      case "25P":
        this.takeAccount(text, field.line);
        return;
      default:
        this.takeContent(field, text);
    }
  }

  /** What was read; nothing of a file that is refused. */
  reading(): StatementReading {
    if (this.refusals.length === 0) {
      this.closeEntry();
      this.closePage();
      this.closeHeld();
    }
    if (this.statements.length === 0 && this.refusals.length === 0) this.refuse(":20:");
    const isRefused = this.refusals.length > 0;
    return {
      format: "MT940",
      version: null,
      statements: isRefused ? [] : this.statements,
      problems: isRefused ? this.refusals : this.problems,
    };
  }

  private takeAccount(text: string, line: number): void {
    // Some of ABN AMRO's files have no field 20.
    if (this.page?.account != null) this.closePage();
    const page = this.page ?? { ...EMPTY_PAGE, line, bank: this.bank };
    const account = mt940Account(text);
    this.page = { ...page, account, bank: bankOfAccount(account) ?? bankNamedIn(text) ?? page.bank };
  }

  private takeContent(field: Mt940Field, text: string): void {
    const page = this.page ?? { ...EMPTY_PAGE, line: field.line, bank: this.bank };
    this.page = page;
    if (field.tag === "28" || field.tag === "28C") this.page = { ...page, number: text.trim() };
    else if (field.tag === "34F") this.page = { ...page, isInterim: true, currency: text.slice(0, 3) };
    else if (field.tag.startsWith("60") || field.tag.startsWith("62")) this.takeBalance(page, field, text);
    else if (field.tag === "61") this.takeEntry(field, text);
    else if (field.tag === "86") this.takeInformation(page, field);
  }

  private takeBalance(page: Mt940Page, { tag }: Mt940Field, text: string): void {
    const balance = mt940Balance(text);
    if (balance === null) {
      this.refuse(`:${tag}: ${text}`);
      return;
    }
    const { currency } = balance;
    this.page = tag.startsWith("60")
      ? { ...page, currency, opening: balance, isContinued: tag === "60M" }
      : { ...page, currency, closing: balance, isToBeContinued: tag === "62M" };
  }

  private takeEntry(field: Mt940Field, text: string): void {
    const line = readEntryLine(field.lines);
    const place = { line: field.line, element: ":61:" };
    if (line !== null) this.open = { line, place, information: [] };
    else this.problems.push(problemAt("statement.unreadable", field.line, { element: ":61:", value: text }, ":61:"));
  }

  private takeInformation(page: Mt940Page, field: Mt940Field): void {
    if (this.open !== null) this.open.information = [...this.open.information, ...field.lines];
    else if (page.closing !== null) {
      const notice = { text: field.lines.join("").trim(), line: field.line };
      this.page = { ...page, notices: [...page.notices, notice] };
    }
  }

  private closeEntry(): void {
    if (this.open === null) return;
    const { line, information, place } = this.open;
    this.entries.push(mt940Entry(line, information, this.page?.bank ?? null, place));
    this.open = null;
  }

  private closePage(): void {
    if (this.page === null) return;
    const page = { ...this.page, entries: this.entries };
    [this.page, this.entries] = [null, []];
    if (page.closing === null && !page.isInterim) {
      this.refuse(":62F:");
      return;
    }
    this.problems.push(...countProblems(page));
    const entries = datedEntries(page, this.problems);
    if (this.held !== null && isNextPage(this.held.last, page)) this.join(this.held, page, entries);
    else {
      this.closeHeld();
      if (page.isContinued) this.addPageGap(page, ":60M:", ":62M:", ":60M:");
      this.held = { first: page, last: page, entries };
    }
    if (!page.isToBeContinued) this.closeHeld();
  }

  private join(held: HeldStatement, page: Mt940Page, entries: readonly StatementEntry[]): void {
    // One by one: statements have many pages, and pages many entries.
    for (const entry of entries) held.entries.push(entry);
    const [closing, opening] = [held.last.closing?.amount, page.opening?.amount];
    held.last = page;
    if (closing !== undefined && opening !== undefined && closing !== opening) {
      this.addPageGap(page, ":60M:", formatCents(closing), formatCents(opening));
    }
  }

  private closeHeld(): void {
    if (this.held === null) return;
    const { first, last, entries } = this.held;
    this.held = null;
    if (last.isToBeContinued) this.addPageGap(last, ":62M:", ":60M:", "-");
    const statement = statementOf(first, last, entries);
    this.statements.push(statement);
    this.problems.push(...tieProblems(statement, ELEMENTS), ...this.gaps(statement));
  }

  private addPageGap(page: Mt940Page, element: string, expected: string, found: string): void {
    const params = { account: page.account ?? "", element, expected, found };
    this.problems.push(problemAt("statement.gap", page.line, params, element));
  }

  private refuse(detail: string): void {
    this.refusals.push(problemAt("statement.damaged", this.lastLine, { detail }));
  }
}

/** Whether the page goes on where the one before it said that it is not all. */
function isNextPage(last: Mt940Page, page: Mt940Page): boolean {
  return last.isToBeContinued && page.isContinued && last.account === page.account;
}
