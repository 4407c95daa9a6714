import { CONFIRMED_SINGLY, type FindingCode, SEVERITIES, type Severity } from "../values/findingCodes";
import type { FindingParams } from "../values/problem";
import type { FieldOf, TableName } from "./records";

/** Where the user can mend it; `field` is a contract name, `row` the sheet row that the user sees. */
export interface Place {
  readonly table: TableName;
  /** null: the whole table, or a whole column when `field` is given. */
  readonly row: number | null;
  readonly field: string | null;
}

/** Something the user must know. The code is the key of its message. */
export interface Finding {
  readonly code: FindingCode;
  readonly severity: Severity;
  /** null: nothing in the workbook, but the request or the file itself. */
  readonly place: Place | null;
  /** What the message names; amounts as `formatCents` writes them, dates as ISO dates. */
  readonly params: FindingParams;
}

/** The cell of a record's field, or its whole row when `field` is null. */
export function at<T extends TableName>(table: T, record: { readonly row: number }, field: FieldOf<T> | null): Place {
  return { table, row: record.row, field };
}

/** A finding with the severity that belongs to its code. */
export function finding(code: FindingCode, place: Place | null, params: FindingParams = {}): Finding {
  return { code, severity: SEVERITIES[code], place, params };
}

/**
 * What confirms a warning: its code; where it is confirmed singly its code and what it is about, `code:item`; one about an
 * entry of the bank its code and the entry, `code:reference`, or the code for all of them.
 */
export type WarningName = FindingCode | `${string}:${string}`;

/** The name by which a warning is confirmed. */
export function warningName({ code, params }: Finding): WarningName {
  // A text to the compiler: of every code with a text behind it, it would make a type.
  const text: string = code;
  if (CONFIRMED_SINGLY.has(code)) return `${text}:${String(params["item"])}`;
  return params["asked"] === undefined ? code : `${text}:${String(params["asked"])}`;
}

const NONE: readonly Finding[] = [];

/** The same findings; nearly all records have none, and need no list of their own to be kept. */
export function orNone(findings: readonly Finding[]): readonly Finding[] {
  return findings.length === 0 ? NONE : findings;
}

/** Those that are errors. */
export function errorsOf(findings: readonly Finding[]): Finding[] {
  return findings.filter(({ severity }) => severity === "error");
}

/** Whether any of the findings is an error. */
export function hasError(findings: readonly Finding[]): boolean {
  return findings.some(({ severity }) => severity === "error");
}

/** The findings without those that repeat an earlier one: the same code at the same place about the same things. */
export function withoutRepeats(findings: readonly Finding[]): Finding[] {
  if (findings.length < 2) return [...findings];
  const seen = new Set<string>();
  return findings.filter(({ code, place, params }) => {
    const key = JSON.stringify([code, place?.table, place?.row, place?.field, params]);
    return seen.has(key) ? false : (seen.add(key), true);
  });
}
