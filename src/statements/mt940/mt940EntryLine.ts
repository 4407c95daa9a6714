import type { IsoDate } from "../../domain/values/calendar";
import { cents, type Cents } from "../../domain/values/money";
import { copied } from "../../xml/streamTag";
import { referenceIn } from "../references";
import { mt940Amount, mt940Day, mt940EntryDay } from "./mt940Values";

/** What a field 61 says (docs/law/mt940.md#3). */
export interface Mt940EntryLine {
  readonly valueDate: IsoDate | null;
  /** Null where the bank gives none: then it is the statement's. */
  readonly bookingDate: IsoDate | null;
  /** Positive for money in: C and RD. */
  readonly amount: Cents;
  readonly isReversal: boolean;
  /** Of an interim report: expected, not booked. */
  readonly isExpected: boolean;
  /** Four characters, or three where the bank writes so: `NDDT`, `N245`, `NIC`. */
  readonly type: string;
  /** Null for none, and for a word that only says where in field 86 the reference stands. */
  readonly customerReference: string | null;
  /** The word in the reference's place that says what field 86 begins with (`MARF`); null for none. */
  readonly pointer: string | null;
  readonly bankReference: string | null;
  /** What stands on the lines below, and the code of the transaction where it is glued to the first. */
  readonly supplement: string;
}

/*
 * A mark of two letters is tried first, then one letter with or without the last letter of the currency: `DR12,35` is a
 * debit in EUR, `RDR12,35` one that is reversed. The type is four characters, whatever is glued to it.
 */
const FORM = /^(\d{6})(\d{4})?\s*(RC|RD|EC|ED|C|D)[A-Z]?\s*(\d+,\d*)\s*([NFS].{0,3})(.*)$/i;
const POINTERS = /^(EREF|MARF|PREF|KREF|MREF)\+?$/;

/** Reads a field 61; null where day, mark, amount or type cannot be read. */
export function readEntryLine(lines: readonly string[]): Mt940EntryLine | null {
  const [, value, entry, letters, written = "", type = "", rest = ""] = FORM.exec(lines[0] ?? "") ?? [];
  const amount = mt940Amount(written);
  if (value === undefined || letters === undefined || amount === null) return null;
  const mark = letters.toUpperCase();
  const isIn = mark === "C" || mark === "RD" || mark === "EC";
  return {
    valueDate: mt940Day(value),
    bookingDate: entry === undefined ? null : mt940EntryDay(value + entry),
    amount: cents(isIn ? amount : -amount),
    isReversal: mark.startsWith("R"),
    isExpected: mark.startsWith("E"),
    type: type.trim(),
    ...referencesIn(rest, lines.slice(1).join("")),
  };
}

type References = Pick<Mt940EntryLine, "customerReference" | "pointer" | "bankReference" | "supplement">;

/** Neither is cut at sixteen characters: some banks write more. */
function referencesIn(rest: string, below: string): References {
  const glued = rest.search(/\/TRCD\//);
  const references = glued < 0 ? rest : rest.slice(0, glued);
  const supplement = (glued < 0 ? "" : rest.slice(glued)) + below;
  const slashes = references.indexOf("//");
  const customer = referenceIn(slashes < 0 ? references : references.slice(0, slashes));
  const pointer = POINTERS.exec(customer ?? "")?.[1] ?? null;
  return {
    customerReference: pointer === null ? customer : null,
    pointer,
    bankReference: slashes < 0 ? null : keptReference(references.slice(slashes + 2)),
    supplement: supplement.trim(),
  };
}

/** In memory of its own: all else of the line is not kept. */
function keptReference(text: string): string | null {
  const reference = referenceIn(text);
  return reference === null ? null : copied(reference);
}
