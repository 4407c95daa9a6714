import { formulaTokens } from "../sheets/formulaTokens";
import { mapReferencesIn } from "./formula";

/** Functions that look at cells which their text does not name. */
const LOOKS_ANYWHERE = /^(?:INDIRECT|OFFSET|CELL)$/i;
const WORD = /^[\p{L}_\\]/u;
const CELL = /^\$?[A-Za-z]{1,3}\$?[1-9][0-9]{0,6}$/;
const WHOLE_ROWS = /^\$?[0-9]+:/;

/**
 * What a formula's result depends on: `nothing` that a user types in a cell, cells of its own `row`, or cells `beyond` it.
 * What is unknown lies beyond.
 */
export type FormulaReach = "nothing" | "row" | "beyond";

/** The reach of a formula (without `=`) that stands in this row of a sheet. */
export function formulaReach(formula: string, row: number): FormulaReach {
  let reach: FormulaReach = "nothing";
  const beyond = (): void => void (reach = "beyond");
  const own = (): void => {
    if (reach === "nothing") reach = "row";
  };
  const tokens = formulaTokens(formula);
  mapReferencesIn(tokens, (reference) => {
    if (reference.qualified || reference.row !== row) beyond();
    else own();
    return reference;
  });
  tokens.forEach((token, index) => {
    const next = tokens[index + 1];
    if (token.startsWith("[")) {
      // `Table[[#This Row],[Amount]]`; all else in brackets is a column, a table, another workbook.
      if (/^\[\[#This Row\],/i.test(token)) own();
      else beyond();
    } else if (WHOLE_ROWS.test(token) || token === "!") beyond();
    else if (WORD.test(token) && !token.startsWith('"')) {
      if (next === "(") {
        if (LOOKS_ANYWHERE.test(token)) beyond();
      } else if (next?.startsWith("[") !== true && !CELL.test(token) && !/^(?:TRUE|FALSE)$/i.test(token)) beyond();
    }
  });
  return reach;
}
