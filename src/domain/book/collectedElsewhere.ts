import { isObject, isText, jsonObject } from "../../kit/shape";
import { type Key, keyFrom } from "./book";
import type { LocalInstrument, LogRow, Mandate } from "./records";

/*
 * A mandate that was taken over from another program with its last collection date is known to the debtor's bank, though nothing of
 * ours was collected under it. What it was known by is kept in the row of the Log that tells of the take-over (docs/law/workbook.md).
 */

/** What a debtor's bank knows of a mandate by the collections of another program. */
export interface CollectedElsewhere {
  readonly iban: string;
  readonly localInstrument: LocalInstrument;
  /** The files that it was taken from. */
  readonly file: string;
}

/** A mandate in the Log: administration, reference, IBAN and scheme. */
export type LoggedMandate = readonly [
  administration: string,
  mandate: string,
  iban: string,
  localInstrument: LocalInstrument,
];

/** So many fit in a cell of the Log, however long their references. */
export const LOGGED_MANDATES_MAX = 300;

/** What the Log keeps of mandates, as they are taken over: those that a bank knows; nothing where there are none. */
export function loggedMandates(mandates: readonly Partial<Mandate>[]): {
  readonly collected?: readonly LoggedMandate[];
} {
  const collected = mandates.flatMap(({ administration, mandateId, iban, localInstrument, lastCollectionDate }) => {
    if (administration === undefined || mandateId === undefined || iban == null || lastCollectionDate == null)
      return [];
    return [[administration, mandateId, iban, localInstrument ?? "CORE"] as const];
  });
  return collected.length === 0 ? {} : { collected };
}

const ACTIONS: ReadonlySet<string> = new Set(["import-mandates", "take-in-bank-file", "take-in-one-list"]);

/** By (administration, reference) what the Log tells of each, the last row first. Anybody can type in it: what is no mandate is none. */
export function collectedElsewhereIn(log: readonly LogRow[]): ReadonlyMap<Key, CollectedElsewhere> {
  const found = new Map<Key, CollectedElsewhere>();
  const rows = log.filter(({ action, state }) => ACTIONS.has(action) && state !== "Started" && state !== "Undone");
  for (const { request: text } of rows.toSorted((one, other) => one.number - other.number)) {
    const request = jsonObject(text)?.["request"];
    if (!isObject(request) || !Array.isArray(request["collected"])) continue;
    const file = [request["file"] ?? request["files"] ?? ""].flat().map(String).join(", ");
    for (const [administration, mandate, iban, scheme] of request["collected"].filter(isLogged)) {
      found.set(keyFrom(administration, mandate), { iban, localInstrument: scheme, file });
    }
  }
  return found;
}

function isLogged(value: unknown): value is LoggedMandate {
  return Array.isArray(value) && value.every(isText) && (value[3] === "CORE" || value[3] === "B2B");
}
