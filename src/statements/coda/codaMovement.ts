import type { IsoDate } from "../../domain/values/calendar";
import type { Cents } from "../../domain/values/money";
import { copied } from "../../xml/streamTag";
import { codaAmount, codaDay, cut } from "./codaLine";

/*
 * What records 2 and 3 say, cut at their positions (docs/law/coda.md#1). Texts are joined by position, never by what
 * stands in them: a record that is left out counts as blanks. What is kept is copied, so that the records are not.
 */

/** A movement or a detail of one: a record 2.1 with its 2.2 and 2.3, and the information behind it. */
export interface CodaItem {
  readonly line: number;
  readonly sequence: string;
  readonly detail: string;
  readonly bankReference: string;
  /** Null where it cannot be read. */
  readonly amount: Cents | null;
  readonly valueDate: IsoDate | null;
  readonly bookingDate: IsoDate | null;
  readonly code: CodaCode;
  /** Three digits; null for a free communication. */
  readonly structure: string | null;
  /** The communication: 149 characters, 146 of a structured one. */
  readonly communication: string;
  /** The batch's name in a total, the end-to-end ID elsewhere. */
  readonly reference: string;
  readonly returnType: string;
  readonly reason: string;
  /** ISO 20022: empty for none. */
  readonly categoryPurpose: string;
  readonly purpose: string;
  readonly accountZone: string;
  readonly name: string;
  readonly information: readonly CodaInformation[];
}

/** A transaction code: type, family, transaction and category (docs/law/coda.md#2). */
export interface CodaCode {
  readonly written: string;
  readonly type: string;
  readonly family: string;
  readonly transaction: string;
  readonly category: string;
}

/** A record 3.1 with its 3.2 and 3.3. */
export interface CodaInformation {
  readonly structure: string | null;
  /** 268 characters, 265 of a structured one. */
  readonly communication: string;
}

/** The records of one item, as they were read: 2.1 to 2.3, and for each information its 3.1 to 3.3. */
export interface CodaRecords {
  readonly line: number;
  readonly movement: readonly [string, string, string];
  readonly information: readonly (readonly [string, string, string])[];
}

/** What these records say together. */
export function codaItem({ line, movement, information }: CodaRecords): CodaItem {
  const [first, second, third] = movement;
  const structure = structureOf(cut(first, 62, 62), cut(first, 63, 65));
  return {
    line,
    sequence: cut(first, 3, 6),
    detail: cut(first, 7, 10),
    bankReference: copied(cut(first, 11, 31).trim()),
    amount: codaAmount(cut(first, 32, 47)),
    valueDate: codaDay(cut(first, 48, 53)),
    bookingDate: codaDay(cut(first, 116, 121)),
    code: codaCode(cut(first, 54, 61)),
    structure,
    communication: cut(first, structure === null ? 63 : 66, 115) + cut(second, 11, 63) + cut(third, 83, 125),
    reference: copied(cut(second, 64, 98).trim()),
    returnType: cut(second, 113, 113).trim(),
    reason: cut(second, 114, 117).trim(),
    categoryPurpose: copied(cut(second, 118, 121).trim()),
    purpose: copied(cut(second, 122, 125).trim()),
    accountZone: cut(third, 11, 47),
    name: copied(cut(third, 48, 82).trim()),
    information: information.map(codaInformation),
  };
}

/** Whether a record 2.1 begins a movement: after 9,999 details their number begins anew, and only the type tells. */
export function beginsMovement(record: string): boolean {
  return cut(record, 7, 10) === "0000" && !/[5-9]/.test(cut(record, 54, 54));
}

function codaInformation([first, second, third]: readonly [string, string, string]): CodaInformation {
  const structure = structureOf(cut(first, 40, 40), cut(first, 41, 43));
  return {
    structure,
    communication: cut(first, structure === null ? 41 : 44, 113) + cut(second, 11, 115) + cut(third, 11, 100),
  };
}

function structureOf(digit: string, type: string): string | null {
  return digit === "1" ? type : null;
}

function codaCode(written: string): CodaCode {
  return {
    written,
    type: written.slice(0, 1),
    family: written.slice(1, 3),
    transaction: written.slice(3, 5),
    category: written.slice(5, 8),
  };
}
