/*
 * The tokens that matter, first alternative first: text in quotes, a sheet name in quotes, brackets (structured
 * references and other workbooks, nested once), a range of whole rows, a number, a word.
 */
const TOKEN =
  /"(?:[^"]|"")*"|'(?:[^']|'')*'|\[(?:'.|\[(?:'.|[^'[\]])*\]|[^'[\]])*\]|\$?[0-9]+:\$?[0-9]+|[0-9][0-9.]*(?:[eE][+-]?[0-9]+)?|[\p{L}_\\$][\p{L}\p{N}_.\\$?]*|[^]/gu;

/** The formula cut into texts, names, references and signs; put together they are the formula. */
export function formulaTokens(formula: string): readonly string[] {
  return formula.match(TOKEN) ?? [];
}
