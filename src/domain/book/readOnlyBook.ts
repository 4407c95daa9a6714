import { type Book, keyFrom } from "./book";
import { at, finding, type Finding } from "./finding";
import type { Administration } from "./records";

const EVERYBODY: ReadonlySet<string> = new Set(["ja", "yes", "x", "1", "true", "waar"]);

/**
 * That this user may only read the workbook (docs/law/actions.md#9): a cell of `Administrations.readOnly` says so of everybody
 * (`Ja`), or names the user; several names stand apart by a semicolon, a comma or a line. It holds for the whole workbook,
 * whichever administration says it. Null when nothing does.
 */
export function readOnlyFinding({ tables }: Pick<Book, "tables">, user: string): Finding | null {
  const administration = tables.Administrations.find((one) => names(one, user));
  if (administration === undefined) return null;
  const { code, readOnly } = administration;
  const params = { user, administration: code, text: readOnly?.trim() ?? "" };
  return finding("book.readOnly", at("Administrations", administration, "readOnly"), params);
}

function names({ readOnly }: Administration, user: string): boolean {
  const wanted = keyFrom(user);
  return (readOnly ?? "").split(/[;,\n]/u).some((part) => {
    const name = keyFrom(part);
    return EVERYBODY.has(name) || (name !== "" && name === wanted);
  });
}
