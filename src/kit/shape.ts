/*
 * JSON in a cell is read member by member, as every other cell is: anybody can type in it. A shape tells of each member what
 * it may be; what is absent is undefined.
 */

/** Whether a value is what a member may be. */
export type Is = (value: unknown) => boolean;

/** What each member of an object may be; those that it does not name are nobody's. */
export type Shape<T> = { readonly [Member in keyof T]-?: Is };

/** The object that a text of JSON holds; null where it holds none. */
export function jsonObject(text: string | null): Readonly<Record<string, unknown>> | null {
  try {
    const parsed: unknown = JSON.parse(text ?? "");
    return isObject(parsed) ? parsed : null;
  } catch {
    return null;
  }
}

/** The names of the members that are not what they may be. */
export function wrongMembers<T>(value: Readonly<Record<string, unknown>>, shape: Shape<T>): string[] {
  return Object.entries<Is>(shape)
    .filter(([name, is]) => !is(value[name]))
    .map(([name]) => name);
}

/** An object with these members. */
export function shaped<T>(shape: Shape<T>): Is {
  return (value) => isObject(value) && wrongMembers(value, shape).length === 0;
}

/** One of these values. */
export function oneOf<Value>(...values: readonly Value[]): Is {
  return (value) => values.includes(value as Value);
}

/** Null, or this. */
export function nullOr(is: Is): Is {
  return (value) => value === null || is(value);
}

/** Absent, or this. */
export function absentOr(is: Is): Is {
  return (value) => value === undefined || is(value);
}

/** A list of these. */
export function listOf(is: Is): Is {
  return (value) => Array.isArray(value) && value.every(is);
}

/** A list that begins with these; what follows them is nobody's. */
export function startingWith(...members: readonly Is[]): Is {
  return (value) => Array.isArray(value) && members.every((is, position) => is(value[position]));
}

/** A text, a blank one included. */
export function isText(value: unknown): value is string {
  return typeof value === "string";
}

/** A text that says something. */
export function isFilled(value: unknown): boolean {
  return isText(value) && value.trim() !== "";
}

/** Yes or no. */
export function isYesNo(value: unknown): boolean {
  return typeof value === "boolean";
}

/** A whole number. */
export function isWhole(value: unknown): boolean {
  return Number.isSafeInteger(value);
}

/** A whole number that is not negative. */
export function isCount(value: unknown): boolean {
  return isWhole(value) && Number(value) >= 0;
}

/** An object that is no list. */
export function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
