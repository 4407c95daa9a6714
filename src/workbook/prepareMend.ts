import type { Confirmation, Moment } from "../actions/action";
import type { MendedCell, MendRequest, MendResult } from "../actions/mend";
import type { ActionLoader } from "../actions/registry";
import { KEY_FIELDS } from "../domain/book/book";
import { type Language, TABLE_NAMES } from "../domain/book/records";
import type { Problem } from "../domain/values/problem";
import { decodeCell } from "../sheets/cells";
import { type Field, fieldsOf } from "../sheets/tables";
import { type PrepareAids, type Prepared, prepareAsked } from "./prepare";
import type { Workbook } from "./workbook";

/** A cell, and what its user types there: a text is read as in the cell itself. */
export interface AskedCell extends Omit<MendedCell, "table" | "value"> {
  readonly table: string;
  readonly value: string | number | boolean | null;
}

/** What is to stand in which cells. */
export interface MendAsked extends Confirmation {
  readonly cells: readonly AskedCell[];
}

/** Reads what is to stand in cells as if it were typed there, and prepares that it is. Throws WorkbookError. */
export async function prepareMend(
  workbook: Workbook,
  { cells, ...rest }: MendAsked,
  moment: Moment,
  aids: PrepareAids & { readonly load: ActionLoader },
): Promise<Prepared<MendResult>> {
  const action = await aids.load("mend");
  return prepareAsked(
    workbook,
    action,
    ({ language }) => ({ ...rest, cells: cells.map((cell) => readCell(cell, language)) }),
    moment,
    aids,
  );
}

function readCell({ table: name, value, ...asked }: AskedCell, language: Language): MendRequest["cells"][number] {
  const table = TABLE_NAMES.find((one) => one.toLowerCase() === name.trim().toLowerCase());
  const field = table === undefined ? undefined : fieldsOf(table).find((one) => one.name === asked.field);
  if (table === undefined || field === undefined) {
    const problem: Problem = { code: "mend.noField", params: { table: name, name: asked.field } };
    return { ...asked, table: table ?? "Mapping", value: null, problem };
  }
  const cell = { ...asked, table };
  const refusal = whyNot(table, field);
  if (refusal !== null) return { ...cell, value: null, problem: refusal };
  const read = decodeCell(field, value, { language, date1904: false, note: () => undefined });
  if (typeof read === "object" && read !== null) return { ...cell, value: null, problem: read };
  if (read === null && field.filled) return { ...cell, value: null, problem: { code: "cell.required", params: {} } };
  return { ...cell, value: read };
}

/** Why a column is not the user's to fill in here; null when it is. */
function whyNot(table: MendedCell["table"], { name, filling }: Field): Problem | null {
  const keys: readonly string[] = KEY_FIELDS[table];
  const params = { table, name };
  if (table === "Mapping" || !filling.startsWith("U")) return { code: "mend.kept", params };
  return keys.includes(name) ? { code: "mend.key", params } : null;
}
