import { type IsoDate, dateOf } from "../../domain/values/calendar";
import { type Cents, negate } from "../../domain/values/money";
import { type ContinuityElements, gapsBetween, tieProblems } from "../continuity";
import type { MessageHandler, Spine } from "../messageListener";
import {
  amountIn,
  childOf,
  dayIn,
  KeptTexts,
  type MessageNode,
  momentIn,
  nodeAt,
  signIn,
  textAt,
  type Unreadable,
} from "../messageNode";
import { ibanIn, textOf } from "../references";
import type { Statement, StatementBalance, StatementEntry, StatementFormat, StatementProblem } from "../statement";
import { type CollectedStatements, problemAt } from "../statementReading";
import { readEntry } from "./camtEntry";
import { OpenEntry } from "./openEntry";
import { summaryProblems } from "./summary";

const ENTRIES: Spine = { Ntry: { NtryDtls: {} } };
const SPINE: Spine = { Stmt: ENTRIES, Rpt: ENTRIES, Ntfctn: ENTRIES };
const JOINS: ContinuityElements = { closing: "CLBD", opening: "OPBD", number: "ElctrncSeqNb" };

/** Reads camt.052, .053 and .054: the same message but for its outer names, and for what a statement must add up to. */
export function camtHandler(format: StatementFormat): (collected: CollectedStatements) => MessageHandler {
  return (collected) => {
    const message = new CamtMessage(format, collected);
    return {
      spine: SPINE,
      begin: (name, line) => {
        message.begin(name, line);
      },
      part: (parent, node) => {
        message.part(parent, node);
      },
      end: (name) => {
        message.end(name);
      },
    };
  };
}

class CamtMessage {
  private readonly texts = new KeptTexts();
  private createdAt: string | null = null;
  private statement: OpenStatement | null = null;

  constructor(
    private readonly format: StatementFormat,
    private readonly collected: CollectedStatements,
  ) {}

  begin(name: string, line: number): void {
    if (name === "Ntry") this.statement?.beginEntry(line);
    else if (name === "NtryDtls") this.statement?.entry?.beginGroup();
    else if (Object.hasOwn(SPINE, name)) this.statement = new OpenStatement(name, line, this.texts, this.createdAt);
  }

  part(parent: string, node: MessageNode): void {
    const { statement } = this;
    if (statement === null) {
      if (node.name === "GrpHdr") this.createdAt = textAt(node, "CreDtTm");
    } else if (statement.entry === null) statement.takeIn(node);
    else statement.entry.takeIn(parent, node);
  }

  end(name: string): void {
    const { statement, collected } = this;
    if (name === "Ntry") statement?.endEntry();
    else if (Object.hasOwn(SPINE, name) && statement !== null) {
      const read = statement.end(this.format);
      collected.add(read, statement.problems);
      this.statement = null;
    } else if (statement === null && this.format === "camt.053") this.joined();
  }

  /** Only statements follow on each other: reports and notifications tell what happened in between. */
  private joined(): void {
    const { statements } = this.collected;
    const [first, last] = [statements[0]?.closing?.date ?? "", statements.at(-1)?.closing?.date ?? ""];
    const gapsOf = gapsBetween(JOINS);
    // Some banks give the newest first.
    const inOrder = first > last ? [...statements].reverse() : statements;
    this.collected.note(inOrder.flatMap(gapsOf));
  }
}

class OpenStatement {
  entry: OpenEntry | null = null;
  readonly problems: StatementProblem[] = [];
  private readonly entries: StatementEntry[] = [];
  /** Its own elements but balances and entries, the first of each name. */
  private readonly parts = new Map<string, MessageNode>();
  private readonly balances: MessageNode[] = [];
  private account: string | null = null;
  private ownerName: string | null = null;
  private currency: string | null = null;
  private entryDay: IsoDate | null = null;

  constructor(
    private readonly name: string,
    private readonly line: number,
    private readonly texts: KeptTexts,
    private readonly messageCreatedAt: string | null,
  ) {}

  takeIn(node: MessageNode): void {
    if (node.name === "Bal") {
      this.balances.push(node);
      this.currency ??= this.texts.shared(childOf(node, "Amt")?.currency ?? null);
      return;
    }
    if (!this.parts.has(node.name)) this.parts.set(node.name, node);
    if (node.name !== "Acct") return;
    const [iban, other] = [textAt(node, "Id", "IBAN"), textAt(node, "Id", "Othr", "Id")];
    this.account = this.texts.shared(ibanIn(iban) ?? ibanIn(other) ?? (iban ?? other)?.replace(/\s+/g, "") ?? null);
    this.ownerName = textOf(textAt(node, "Ownr", "Nm") ?? textAt(node, "Ownr", "Pty", "Nm"));
    this.currency = this.texts.shared(textAt(node, "Ccy")) ?? this.currency;
  }

  beginEntry(line: number): void {
    this.entry = new OpenEntry(line, this.texts);
  }

  endEntry(): void {
    if (this.entry === null) return;
    const { account, ownerName, texts, entry: open } = this;
    this.currency ??= texts.shared(childOf(open.node, "Amt")?.currency ?? null);
    const { currency } = this;
    const { entry, problems } = readEntry(open, {
      account,
      ownerName,
      currency,
      day: (this.entryDay ??= this.day()),
      texts,
    });
    if (entry !== null) this.entries.push(entry);
    for (const problem of problems) this.problems.push(problem);
    this.entry = null;
  }

  end(format: StatementFormat): Statement {
    const faults: Unreadable[] = [];
    const { account, currency, entries, texts } = this;
    const statement: Statement = {
      account,
      currency,
      id: texts.one(this.textOfPart("Id")),
      number: numberIn(this.textOfPart("ElctrncSeqNb")) ?? numberIn(this.textOfPart("LglSeqNb")),
      createdAt: momentIn(this.createdAt()),
      opening: this.balance(["OPBD", "PRCD"], "first", faults),
      closing: this.balance(["CLBD"], "last", faults),
      entries,
      text: texts.one(textOf(this.textOfPart(`Addtl${this.name}Inf`))),
      place: { line: this.line, element: this.name },
    };
    for (const { line, element, value } of faults) {
      this.problems.push(problemAt("statement.unreadable", line, { element, value }, element));
    }
    if (format !== "camt.054") this.problems.push(...tieProblems(statement, JOINS));
    this.problems.push(...summaryProblems(this.parts.get("TxsSummry") ?? null, entries));
    return statement;
  }

  /**
   * A balance of the booked entries by one of its codes, the first code that there is; a page of a statement has an
   * interim one where the statement's own stands on another page. One in another currency is none of this account.
   */
  private balance(codes: readonly string[], which: "first" | "last", faults: Unreadable[]): StatementBalance | null {
    const ofCode = (code: string): MessageNode[] => this.balances.filter((balance) => codeOf(balance) === code);
    const own = codes.map(ofCode).find((found) => found.length > 0);
    const isPage =
      own === undefined && this.balances.some((balance) => /^(OPBD|PRCD|CLBD)$/.test(codeOf(balance) ?? ""));
    const found = own ?? (isPage && this.name === "Stmt" ? ofCode("ITBD") : []);
    const balance = which === "first" ? found[0] : found.at(-1);
    if (balance === undefined) return null;
    const [amount, sign] = [amountIn(childOf(balance, "Amt"), faults), signIn(balance, faults)];
    if (amount === null || (amount.currency !== null && amount.currency !== this.currency)) return null;
    return { date: dayIn(childOf(balance, "Dt"), this.texts, []), amount: signed(amount.amount, sign) };
  }

  /** The day that entries without one of their own are of. */
  private day(): IsoDate | null {
    const closing = this.balances.find((balance) => codeOf(balance) === "CLBD") ?? null;
    const created = momentIn(this.createdAt());
    return dayIn(childOf(closing, "Dt"), this.texts, []) ?? (created === null ? null : dateOf(created));
  }

  private createdAt(): string | null {
    return this.textOfPart("CreDtTm") ?? this.messageCreatedAt;
  }

  private textOfPart(name: string): string | null {
    const text = this.parts.get(name)?.text ?? "";
    return text === "" ? null : text;
  }
}

function signed(amount: Cents, sign: 1 | -1 | null): Cents {
  return sign === -1 ? negate(amount) : amount;
}

function codeOf(balance: MessageNode): string | null {
  return textAt(balance, "Tp", "CdOrPrtry", "Cd") ?? textAt(nodeAt(balance, "Tp"), "Cd");
}

function numberIn(text: string | null): number | null {
  return text !== null && /^\d{1,15}$/.test(text) && Number(text) > 0 ? Number(text) : null;
}
