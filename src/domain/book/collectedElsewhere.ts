import { isObject, isText, jsonObject } from "../../kit/shape";
import { type Key, keyFrom } from "./book";
import { type IsoDate, parseIsoDate } from "../values/calendar";
import type { LocalInstrument, LogRow, Mandate } from "./records";

/*
 * A mandate that was taken over from another program with its last collection date is known to the debtor's bank, though nothing of
 * ours was collected under it. What it was known by is kept in the row of the Log that tells of the take-over (docs/law/workbook.md).
 */

/** What a debtor's bank knows of a mandate by the collections of another program. */
export interface CollectedElsewhere {
  readonly administration: string;
  readonly mandateId: string;
  readonly iban: string;
  readonly localInstrument: LocalInstrument;
  /** Null where the Log does not keep it, as it did not at first, and of a mandate that was not signed. */
  readonly debtor: string | null;
  readonly dateOfSignature: IsoDate | null;
  /** The files that it was taken from. */
  readonly file: string;
}

/** A mandate in the Log: what it was known by, its debtor, and the day on which it was signed ("" for none). */
export type LoggedMandate = readonly [
  administration: string,
  mandate: string,
  iban: string,
  localInstrument: LocalInstrument,
  debtor: string,
  dateOfSignature: string,
];

/** So many characters of mandates leave room in a cell of the Log for what was asked and what resuming needs. */
const LOGGED_CHARACTERS = 24_000;

/** What the Log keeps of mandates, as they are taken over: those that a bank knows; nothing where there are none. */
export function loggedMandates(mandates: readonly Partial<Mandate>[]): {
  readonly collected?: readonly LoggedMandate[];
} {
  const collected = mandates.map(loggedMandate).filter((one) => one !== null);
  return collected.length === 0 ? {} : { collected };
}

function loggedMandate(mandate: Partial<Mandate>): LoggedMandate | null {
  const { administration, mandateId, iban, localInstrument, lastCollectionDate, debtor, dateOfSignature } = mandate;
  if (administration === undefined || mandateId === undefined || iban == null || lastCollectionDate == null)
    return null;
  return [administration, mandateId, iban, localInstrument ?? "CORE", debtor ?? "", dateOfSignature ?? ""];
}

/** The same in pages, in their order: of each a cell of the Log can tell what a bank knows of its mandates. */
export function pagesToLog<T>(taken: readonly T[], mandateOf: (one: T) => Partial<Mandate>): readonly (readonly T[])[] {
  const pages: T[][] = [];
  let room = 0;
  for (const one of taken) {
    const logged = loggedMandate(mandateOf(one));
    const length = logged === null ? 0 : JSON.stringify(logged).length;
    const page = pages.at(-1);
    if (page === undefined || length > room) {
      pages.push([one]);
      room = LOGGED_CHARACTERS - length;
    } else {
      page.push(one);
      room -= length;
    }
  }
  return pages;
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
    for (const [administration, mandateId, iban, localInstrument, debtor, signed] of request["collected"].filter(
      isLogged,
    )) {
      const since = { debtor: debtor ?? null, dateOfSignature: parseIsoDate(signed ?? "") };
      found.set(keyFrom(administration, mandateId), {
        administration,
        mandateId,
        iban,
        localInstrument,
        ...since,
        file,
      });
    }
  }
  return found;
}

type FirstKept = readonly [administration: string, mandate: string, iban: string, localInstrument: LocalInstrument];

/** Debtor and day were not kept at first. */
type KeptMandate = readonly [...first: FirstKept, debtor?: string, dateOfSignature?: string];

function isLogged(value: unknown): value is KeptMandate {
  return Array.isArray(value) && value.every(isText) && (value[3] === "CORE" || value[3] === "B2B");
}
