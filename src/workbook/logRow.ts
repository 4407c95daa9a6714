import type { Moment, Outcome } from "../actions/action";
import type { Book } from "../domain/book/book";
import type { LogRow, LogState } from "../domain/book/records";
import { portableHash } from "../domain/values/hash";
import { isSealedIn } from "../domain/ledger/logSeals";
import type { SealedContent } from "../domain/ledger/sealedContent";
import { FIRST_SEAL, logSeal } from "../domain/ledger/seal";
import { TEXT_LENGTH_MAX } from "../sheets/cells";
import { VERSION } from "../kit/version";

/** What a Log row's `request` holds as JSON, enough to resume the action. */
interface LoggedRequest {
  readonly request: unknown;
  readonly moment: Moment;
  /** In the first row of a book: the beginning of a hash of whose book it is. */
  readonly book?: string;
  /** What the event leaves of orders and bank entries, as values of their contents. */
  readonly sealed?: SealedContent;
  /** The outcome's `resumeFacts`. */
  readonly facts?: unknown;
}

/** A request or its facts that no cell of the Log can hold: the action could not be finished after an interruption. */
export class LogRowTooLong extends Error {
  /** `areFacts` tells that without its facts it would fit: it can be done where all is written at once. */
  constructor(
    readonly length: number,
    readonly areFacts: boolean,
  ) {
    super(`the request does not fit in a cell: ${String(length)}`);
  }
}

/** The row that comes last by number: the order of the seal. Rows whose number is unreadable do not count. */
export function lastLogRow(book: Book): LogRow | null {
  let last: LogRow | null = null;
  for (const row of book.tables.Log) if (last === null || row.number > last.number) last = row;
  return last;
}

/** What a row of the Log is made of. */
export interface LogRowFacts {
  readonly action: string;
  readonly request: unknown;
  readonly moment: Moment;
  readonly outcome: Pick<Outcome, "orders" | "resumeFacts">;
  readonly summary: string;
  readonly state: LogState;
  /** The values of what it leaves; none where it changes nothing that is sealed. */
  readonly sealed?: SealedContent | null;
}

/** What the Log tells of an action: the next row, sealed upon `last`, which is not in the book yet when it is of an earlier part. */
export function nextLogRow(book: Book, facts: LogRowFacts, last: LogRow | null = lastLogRow(book)): LogRow {
  const { action, request, moment, outcome, state } = facts;
  const asked = { request, moment };
  const sealed = facts.sealed == null ? {} : { sealed: facts.sealed };
  const row = {
    number: (last?.number ?? 0) + 1,
    at: moment.at,
    user: oneLine(moment.user),
    action,
    order: outcome.orders.length === 0 ? null : oneLine(outcome.orders.join(", ")),
    request: requestText({ ...asked, ...firstOf(book, last), ...sealed }, outcome.resumeFacts, state),
    summary: oneLine(facts.summary),
    state,
    version: VERSION,
  };
  return { ...row, row: 0, seal: logSeal(last?.seal ?? FIRST_SEAL, row) };
}

/** The seal covers what is read back, so the text is written as reading leaves it: trimmed, on one line, not too long. */
function oneLine(text: string): string | null {
  const line = text.replace(/[\p{Cc}\p{Zl}\p{Zp}\s]+/gu, " ").trim();
  return line === "" ? null : line.slice(0, TEXT_LENGTH_MAX).trim();
}

/** The seal of the first row is the book's identity: two books may begin with the same action in the same second. */
function firstOf({ tables }: Book, last: LogRow | null): Pick<LoggedRequest, "book"> {
  if (last !== null) return {};
  const { Administrations, Accounts, Debtors, Mandates, Invoices } = tables;
  const facts = [
    ...Administrations.flatMap(({ code, creditorName, creditorId }) => [code, creditorName, creditorId]),
    ...Accounts.map(({ iban }) => iban),
    ...[Debtors, Mandates, Invoices].map(({ length }) => String(length)),
  ];
  return { book: portableHash(new TextEncoder().encode(facts.join("\u001f")), "SHA-256").slice(0, 16) };
}

function requestText(asked: Omit<LoggedRequest, "facts">, facts: unknown, state: LogState): string {
  const whole = asciiJson({ ...asked, ...(facts === undefined ? {} : { facts }) });
  if (whole.length <= TEXT_LENGTH_MAX) return whole;
  const brief = asciiJson({ ...asked, ...briefFacts(facts) });
  if (brief.length > TEXT_LENGTH_MAX) throw new LogRowTooLong(brief.length, false);
  // Only an action that was `Started` is ever resumed, so only there the facts must not be lost.
  if (state === "Started") throw new LogRowTooLong(whole.length, true);
  return brief;
}

const BRIEF_MAX = 100;

/** Of facts that do not all fit the single ones stay: which event was taken back, say, is found nowhere else. */
function briefFacts(facts: unknown): Pick<LoggedRequest, "facts"> {
  if (typeof facts !== "object" || facts === null) return {};
  const single = Object.entries(facts).filter(
    ([, value]) => typeof value === "number" || (typeof value === "string" && value.length <= BRIEF_MAX),
  );
  return single.length === 0 ? {} : { facts: Object.fromEntries(single) };
}

/** JSON that no program can change while it saves the cell: everything beyond ASCII is escaped. */
export function asciiJson(value: unknown): string {
  return JSON.stringify(value).replace(
    /[\u007f-\uffff]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}

/**
 * The action that was begun and never ended; null when there is none. Only the last row can be one: whatever writes ends what
 * was begun before it. Whoever sets the state of an earlier row back has what was done long ago done once more.
 */
export function unfinishedRow(book: Book): LogRow | null {
  const last = lastLogRow(book);
  return last?.state === "Started" && last.unreadable === undefined ? last : null;
}

/** Whether the seal of the last row of the Log follows from it and the row before it. */
export function isLastRowSealed(book: Book): boolean {
  const last = lastLogRow(book);
  if (last === null) return true;
  return isSealedIn(book.tables.Log, last);
}
