import { keyFrom } from "../../domain/book/book";
import { SEPA_COUNTRIES } from "../../domain/values/countries";
import { parseIsoDate } from "../../domain/values/calendar";
import { readIban } from "../../domain/values/iban";
import { getOrInsert } from "../../kit/getOrInsert";
import { type CodeMasks, compactOf } from "./maskedCodes";

/** What a text is read with. */
export interface TextAids {
  /** What stands for a run of letters or of digits. */
  readonly word: (run: string) => string;
  /** Known once there are words: codes that are none are replaced as words are. */
  readonly codes: () => CodeMasks;
  /** The batch numbers of all orders by their number, as keys: they stay, with what is made of them. */
  readonly orders: ReadonlyMap<string, string | null>;
}

const MAIL = /[^\s;,<>()"@]+@[^\s;,<>()"@]+/uy;
const DAY = /\d{4}-\d{2}-\d{2}(?![\p{L}\p{N}])(?!-)|\d{4}-\d{2}-\d{2}(?=T\d{2}:\d{2}:\d{2}(?!\d))/uy;
const CLOCK = /T\d{2}:\d{2}:\d{2}(?!\d)/uy;
const YEAR_AND_NUMBER = /\d{4}-\d{4,}/uy;
/** What is made of an order's number: batch, transaction, bank entry by hand. */
const OF_ORDER = /(?:-\d+)+(?![\p{L}\p{N}])/uy;
const CODE = /[A-Za-z0-9]{8,}/uy;
const SPACED_IBAN = /[A-Z]{2}\d{2}(?: ?[A-Z0-9]){8,30}/uy;
const ENDING = /\.(?:csv|940|mt940|pdf|sta|swi|txt|xls|xlsm|xlsx|xml|zip)$/iuy;
/** Behind the number of an invoice: which instalment it is. */
const INSTALMENT = /\/\d{1,3}(?![\p{L}\p{N}])/uy;
const LETTERS = /[\p{L}\p{M}]+/uy;
const DIGITS = /\d+/uy;
/** An address that is nobody's (RFC 2606). */
const NOBODYS = ".example";
const REMEMBERED_MAX = 200_000;
/** A text that may be a code as a whole. */
const CODE_MIN = 8;
const CODE_MAX = 60;

/**
 * Replaces a text word by word. Days, order numbers with what is made of them, and the ending of a file's name stay; an account
 * or creditor in it is the one that stands for it elsewhere; an e-mail address is one that nobody can have.
 */
export function textMask(aids: TextAids): (text: string) => string {
  const reader = new TextReader(aids);
  const known = new Map<string, string>();
  const masked = (text: string) => reader.masked(text);
  return (text) => (known.size < REMEMBERED_MAX ? getOrInsert(known, text, () => masked(text)) : masked(text));
}

/** What stands in the place of the next piece of a text, and where that ends. */
type Piece = readonly [text: string, end: number];

class TextReader {
  private readonly prefixes: readonly string[];

  constructor(private readonly aids: TextAids) {
    this.prefixes = [...new Set([...aids.orders.keys()].map((number) => number.replace(/\d{4}-\d{4,}$/u, "")))];
  }

  masked(text: string): string {
    const isCode = text.length >= CODE_MIN && text.length <= CODE_MAX;
    const whole = isCode ? this.aids.codes().known(text) : null;
    if (whole !== null) return whole;
    let result = "";
    let isStart = true;
    for (let at = 0; at < text.length;) {
      const piece: Piece | null =
        (isStart ? this.special(text, at) : null) ?? this.word(text, at) ?? (isStart ? null : ofWord(text, at));
      const [shown, end] = piece ?? ending(text, at) ?? [text.charAt(at), at + 1];
      result += shown;
      isStart = piece === null;
      at = end;
    }
    return result;
  }

  private word(text: string, at: number): Piece | null {
    const end = endOf(LETTERS, text, at) ?? endOf(DIGITS, text, at);
    return end === null ? null : [this.aids.word(text.slice(at, end)), end];
  }

  /** What begins with a word here and is more than a word; null for a word. */
  private special(text: string, at: number): Piece | null {
    const kept = dayAt(text, at) ?? this.orderAt(text, at);
    if (kept !== null) return [text.slice(at, kept), kept];
    const mail = endOf(MAIL, text, at);
    if (mail !== null) return [this.mailed(text.slice(at, mail)), mail];
    const code = endOf(CODE, text, at);
    const replaced = code === null ? null : this.aids.codes().known(text.slice(at, code));
    return code !== null && replaced !== null ? [replaced, code] : ibanAt(text, at, this.aids.codes());
  }

  private orderAt(text: string, at: number): number | null {
    const { orders } = this.aids;
    for (const prefix of this.prefixes) {
      if (keyFrom(text.slice(at, at + prefix.length)) !== prefix.trim()) continue;
      const end = endOf(YEAR_AND_NUMBER, text, at + prefix.length);
      const key = end === null ? "" : keyFrom(text.slice(at, end));
      if (end === null || !orders.has(key)) continue;
      // What is booked of a whole order is called by its number and its batch.
      return text.slice(end) === ` ${orders.get(key) ?? ""}` ? text.length : (endOf(OF_ORDER, text, end) ?? end);
    }
    return null;
  }

  private mailed(address: string): string {
    const at = address.indexOf("@");
    const domain = address.slice(at + 1);
    const dot = domain.lastIndexOf(".");
    const replaced = dot < 0 ? this.masked(domain) : this.masked(domain.slice(0, dot)) + NOBODYS;
    return `${this.masked(address.slice(0, at))}@${replaced}`;
  }
}

/** Where a day, or a moment, ends that begins here. */
function dayAt(text: string, at: number): number | null {
  const day = endOf(DAY, text, at);
  if (day === null || parseIsoDate(text.slice(at, day)) === null) return null;
  return endOf(CLOCK, text, day) ?? day;
}

/** What belongs to the word before it and stays. */
function ofWord(text: string, at: number): Piece | null {
  const end = endOf(INSTALMENT, text, at);
  return end === null ? null : [text.slice(at, end), end];
}

/** The ending of a file's name. */
function ending(text: string, at: number): Piece | null {
  return endOf(ENDING, text, at) === null ? null : [text.slice(at), text.length];
}

/** Where what is looked for ends, if it begins here; null where it does not. */
function endOf(pattern: RegExp, text: string, at: number): number | null {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : null;
}

/** An IBAN that stands in a text, spaced or not, and is one. */
function ibanAt(text: string, at: number, codes: CodeMasks): readonly [string, number] | null {
  if (endOf(SPACED_IBAN, text, at) === null) return null;
  const length = SEPA_COUNTRIES.get(text.slice(at, at + 2))?.ibanLength ?? 0;
  let end = at;
  for (let count = 0; count < length && end < text.length; end += 1) if (text.charAt(end) !== " ") count += 1;
  const iban = text.slice(at, end);
  if (length === 0 || readIban(compactOf(iban)).iban === null || /[\p{L}\p{N}]/u.test(text.charAt(end))) return null;
  return [codes.iban(iban), end];
}
