import { ibanIn, textOf } from "../references";
import { countIn, NO_WORDS, type EntryWords } from "./field86";
import type { Mt940Facts } from "./mt940Banks";
import { amountsIn } from "./originalAmount";

/*
 * Field 86 as code words between slashes (docs/law/mt940.md#4). Only known words count: values contain slashes. The
 * lines are joined with nothing between them, since a break falls anywhere, also inside a word.
 */

const WORD = new RegExp(
  "/(TRTP|RTYP|IBAN|BIC|NAME|REMI|EREF|PREF|NRTX|PIND|CSID|MARF|RTRN|ORDP|BENM|ULTD|ULTB|ULTC|ID|SWOD|RREF|TRCD|ISDT|OCMT|" +
    "EXCH|CHGS[1-5]?|INIT|PURP|CDTRREFTP|CDTRREF|CD|ISSR|CREF|IREF|CNTP|BUSP|ACCW|ADDR)/",
  "g",
);
/** Words under which a name stands that is another's than the party's. */
const GROUPS = new Set(["ORDP", "BENM", "ULTD", "ULTB", "ULTC"]);
/** Widest line: only from this length on is a blank at its end part of the text. */
const FULL_LINE = 65;

/** The lines of a field 86 as one text: what stands behind the last character of a line that is not full is no text. */
export function joinedLines(lines: readonly string[]): string {
  return lines.map((line) => (line.length >= FULL_LINE ? line : line.trimEnd())).join("");
}

/** Whether the text has code words: it begins with one, or has one that stands in no other text. */
export function hasCodeWords(text: string): boolean {
  WORD.lastIndex = 0;
  return WORD.exec(text)?.index === 0 || /\/(?:TRTP|RTYP|MARF|EREF|RTRN)\//.test(text);
}

/** Reads the code words of a field 86. */
export function readCodeWords(joined: string, facts: Mt940Facts): EntryWords {
  const values = valuesIn(joined, facts);
  const of = (...names: readonly string[]): string | null =>
    names.map((name) => values.get(name)).find((value) => value !== undefined && value !== "") ?? null;
  const counterparty = counterpartyIn(values.get("CNTP"));
  const remittance = remittanceIn(values);
  const count = /^0*(\d{1,7})/.exec(of("NRTX") ?? "")?.[1];
  return {
    ...NO_WORDS,
    form: "Words",
    title: of("RTYP", "TRTP", "BUSP"),
    code: of("TRCD"),
    reason: of("RTRN"),
    mandateId: of("MARF"),
    endToEndId: of("EREF"),
    creditorId: of("CSID")?.replace(/\s+/g, "") ?? null,
    paymentInformationId: of("PREF"),
    numberOfTransactions: count === undefined ? countIn(remittance ?? "") : Number(count),
    iban: ibanIn(of("IBAN")) ?? counterparty.iban,
    name: textOf(of("NAME", "BENM/NAME", "ORDP/NAME") ?? counterparty.name),
    remittance: textOf(remittance),
    ...amountsIn(joined),
    text: textOf(joined),
  };
}

/** Each word's value; a name in a group is kept under `ULTD/NAME`. What stands before the remittance is not in doubt. */
function valuesIn(joined: string, facts: Mt940Facts): ReadonlyMap<string, string> {
  const values = new Map<string, string>();
  const certain = new Set<string>();
  let group = "";
  let isBehindRemittance = false;
  for (const { word, value } of wordsIn(joined, facts)) {
    if (GROUPS.has(word)) group = value === "" ? `${word}/` : "";
    const key = word === "NAME" || word === "ID" || word === "ADDR" ? `${group}${word}` : word;
    if (!certain.has(key)) values.set(key, value);
    // A remittance may hold anything, also what looks like a word: then the last is the bank's own.
    if (!isBehindRemittance) certain.add(key);
    if (word === "REMI") isBehindRemittance = true;
  }
  return values;
}

function* wordsIn(joined: string, facts: Mt940Facts): Generator<{ readonly word: string; readonly value: string }> {
  let open: { readonly word: string; readonly from: number } | null = null;
  WORD.lastIndex = 0;
  for (let match = WORD.exec(joined); match !== null; match = WORD.exec(joined)) {
    const [written, word = ""] = match;
    if (open?.word === "REMI" && !endsRemittance(joined, match.index, word, facts)) continue;
    if (open !== null) yield { word: open.word, value: valueOf(joined.slice(open.from, match.index)) };
    open = { word, from: match.index + written.length };
  }
  if (open !== null) yield { word: open.word, value: valueOf(joined.slice(open.from)) };
}

function endsRemittance(joined: string, at: number, word: string, facts: Mt940Facts): boolean {
  // The words of a creditor's reference are the remittance's own.
  if (word === "CDTRREFTP" || word === "CDTRREF") return true;
  return facts.afterRemittance.has(word) && (!facts.closesWords || joined.charAt(at - 1) === "/");
}

/** Without the slash with which some banks close a word. */
function valueOf(written: string): string {
  const value = written.trim();
  return value.endsWith("/") ? value.slice(0, -1).trim() : value;
}

/** ING's counterparty: account, BIC, name and town, of which the name may hold slashes. */
function counterpartyIn(value: string | undefined): { readonly iban: string | null; readonly name: string | null } {
  const [account = "", , ...rest] = (value ?? "").split("/");
  const name = rest.length > 1 ? rest.slice(0, -1) : rest;
  return { iban: ibanIn(account), name: textOf(name.join("/")) };
}

/** The text without the code and issuer before it (`USTD//text`, `STRD/CUR/reference`), or the creditor's reference. */
function remittanceIn(values: ReadonlyMap<string, string>): string | null {
  const reference = values.get("CDTRREF");
  if (reference !== undefined) return reference;
  const written = values.get("REMI");
  if (written === undefined) return null;
  return written.replace(/^(?:USTD\/\/|(?:STRD|SCOR)\/[^/]*\/|\/\/)/, "");
}
