import type { IsoDate, IsoDateTime } from "../domain/values/calendar";
import type { Cents } from "../domain/values/money";
import type { FieldOf, RecordTypes, TableName } from "../domain/book/records";
import type { CodeWords } from "./captions";
import type { CellKind } from "./cellValue";

/**
 * Who fills a column: the user (`U`), the add-in (`A`), or the user and, as a previewed change, the add-in (`UA`). `*`:
 * the column and its cells are required. `!`: every lawful record has it, though docs/workbook does not call it required.
 */
export type Filling = "U" | "UA" | "A" | "U*" | "UA*" | "U!" | "UA!" | "A!";

type FilledBy<W extends Filling> = W extends `${string}*` | `${string}!` ? true : false;

/** What a column holds and who fills it, apart from its name. */
export interface FieldRules<Kind extends CellKind = CellKind, Filled extends boolean = boolean> {
  readonly kind: Kind;
  readonly filling: Filling;
  /** Whether a lawful record always has a value here. */
  readonly filled: Filled;
  /** text: the most characters it may have. */
  readonly lengthMax?: number;
  /** text: a number or reference whose every digit counts, unlike a name or a description. */
  readonly identifier?: boolean;
  /** integer: the limits that a lawful value keeps, both included. */
  readonly min?: number;
  readonly max?: number;
  /** Of a code column, its words by code; empty for any other. */
  readonly words: CodeWords;
}

type KindOf<V> = [V] extends [Cents]
  ? "amount"
  : [V] extends [IsoDate]
    ? "date"
    : [V] extends [IsoDateTime]
      ? "date-time"
      : [V] extends [boolean]
        ? "yes/no"
        : [V] extends [number]
          ? "integer" | "percent"
          : [V] extends [string]
            ? string extends V
              ? "text"
              : "code"
            : never;

type RulesOf<V> = FieldRules<KindOf<NonNullable<V>>, null extends V ? false : true> &
  (KindOf<NonNullable<V>> extends "code" ? { readonly words: CodeWords<NonNullable<V> & string> } : unknown);

/** The columns of a table in the order of docs/workbook, as the record type wants them: none missing, none of another kind. */
export type TableDefinition<T extends TableName> = { readonly [F in FieldOf<T>]: RulesOf<RecordTypes[T][F]> };

function rules<Kind extends CellKind, W extends Filling>(kind: Kind, filling: W): FieldRules<Kind, FilledBy<W>> {
  return { kind, filling, filled: /[*!]$/.test(filling) as FilledBy<W>, words: {} };
}

/** References, account numbers and the like are far shorter; ours are put together of several of the user's. */
const USERS_IDENTIFIER_MAX = 255;

/** A reference, number or account: text of which every character counts. One that the user fills has its bounds. */
export function identifier<W extends Filling>(
  filling: W,
  lengthMax: number | undefined = filling.startsWith("U") ? USERS_IDENTIFIER_MAX : undefined,
): FieldRules<"text", FilledBy<W>> {
  return { ...rules("text", filling), identifier: true, ...(lengthMax === undefined ? {} : { lengthMax }) };
}

/** A name, a description, a remark. */
export function text<W extends Filling>(filling: W, lengthMax?: number): FieldRules<"text", FilledBy<W>> {
  return { ...rules("text", filling), ...(lengthMax === undefined ? {} : { lengthMax }) };
}

/** A day. */
export function date<W extends Filling>(filling: W): FieldRules<"date", FilledBy<W>> {
  return rules("date", filling);
}

/** A moment of the user's wall clock, to the second. */
export function dateTime<W extends Filling>(filling: W): FieldRules<"date-time", FilledBy<W>> {
  return rules("date-time", filling);
}

/** Euros and cents. */
export function amount<W extends Filling>(filling: W): FieldRules<"amount", FilledBy<W>> {
  return rules("amount", filling);
}

/** A percentage: 2 = 2 %. */
export function percent<W extends Filling>(filling: W): FieldRules<"percent", FilledBy<W>> {
  return rules("percent", filling);
}

/** A whole number from `min` to `max`. */
export function integer<W extends Filling>(filling: W, min: number, max: number): FieldRules<"integer", FilledBy<W>> {
  return { ...rules("integer", filling), min, max };
}

/** Yes or no. */
export function yesNo<W extends Filling>(filling: W): FieldRules<"yes/no", FilledBy<W>> {
  return rules("yes/no", filling);
}

/** One of a list of codes. */
export function code<W extends Filling, Words extends CodeWords>(
  filling: W,
  words: Words,
): FieldRules<"code", FilledBy<W>> & { readonly words: Words } {
  return { ...rules("code", filling), words };
}
