import { formulaTokens } from "../sheets/formulaTokens";
import { COLUMN_MAX, columnLetters, columnNumber, ROW_MAX } from "./range";

/** A reference to one cell, or one end of a reference to a range, in a formula. */
export interface CellReference {
  readonly column: number;
  readonly row: number;
  readonly columnFixed: boolean;
  readonly rowFixed: boolean;
  /** Whether it names another sheet (or its own). */
  readonly qualified: boolean;
}

const CELL = /^(\$?)([A-Za-z]{1,3})(\$?)([1-9][0-9]{0,6})$/;

/** The formula with each cell reference replaced by what `change` makes of it; a reference to nothing is `#REF!`. */
export function mapReferences(formula: string, change: (reference: CellReference) => CellReference | null): string {
  return mapReferencesIn(formulaTokens(formula), change);
}

/** The same of a formula that is cut into its tokens already. */
export function mapReferencesIn(
  tokens: readonly string[],
  change: (reference: CellReference) => CellReference | null,
): string {
  let qualified = false;
  return tokens
    .map((token, index) => {
      const next = tokens[index + 1];
      const reference =
        next === "(" || next === "!" || next?.startsWith("[") === true ? null : parseCell(token, qualified);
      // The second end of a range on another sheet belongs to that sheet too.
      if (token === "!") qualified = true;
      else if (token !== ":" && !(reference !== null && next === ":")) qualified = false;
      if (reference === null) return token;
      const changed = change(reference);
      return changed === null ? "#REF!" : cellText(changed);
    })
    .join("");
}

function parseCell(token: string, qualified: boolean): CellReference | null {
  const match = CELL.exec(token);
  if (match === null) return null;
  const [, columnFixed, letters = "", rowFixed, digits] = match;
  const column = columnNumber(letters);
  const row = Number(digits);
  if (column > COLUMN_MAX || row > ROW_MAX) return null;
  return { column, row, columnFixed: columnFixed === "$", rowFixed: rowFixed === "$", qualified };
}

function cellText({ column, row, columnFixed, rowFixed }: CellReference): string {
  return `${columnFixed ? "$" : ""}${columnLetters(column)}${rowFixed ? "$" : ""}${row}`;
}

/** Whether the formula means the same in every row: it names no cell and no rows by number. */
export function isRowIndependent(formula: string): boolean {
  const named: CellReference[] = [];
  mapReferences(formula, (reference) => (named.push(reference), reference));
  return named.length === 0 && !formulaTokens(formula).some((token) => /^\$?[0-9]+:/.test(token));
}

/** The formula as copying it by so many rows and columns gives it: what is not fixed moves along. */
export function shiftedFormula(formula: string, rows: number, columns: number): string {
  return mapReferences(formula, (reference) => {
    const row = reference.rowFixed ? reference.row : reference.row + rows;
    const column = reference.columnFixed ? reference.column : reference.column + columns;
    return row < 1 || row > ROW_MAX || column < 1 || column > COLUMN_MAX ? null : { ...reference, row, column };
  });
}
