import { TABLE_NAMES } from "../domain/book/records";

/** What Excel would read as a cell. */
const LIKE_A_CELL = /^(?:[a-z]{1,3}\d+|r\d*c\d*|[rc])$/i;
const LENGTH_MAX = 200;

/**
 * Gives new tables names after their sheets, none twice and none that is taken: not ours either, for a table of ours has our
 * columns.
 */
export function tableNames(taken: readonly string[]): (sheet: string) => string {
  const names = new Set([...taken, ...TABLE_NAMES].map((name) => name.toLowerCase()));
  return (sheet) => {
    const letters = sheet.replace(/[^\p{L}\p{N}_.]+/gu, "_").slice(0, LENGTH_MAX);
    const stem = /^[\p{L}_]/u.test(letters) && !LIKE_A_CELL.test(letters) ? letters : `_${letters}`;
    let name = stem;
    for (let number = 2; names.has(name.toLowerCase()); number += 1) name = `${stem}_${number}`;
    names.add(name.toLowerCase());
    return name;
  };
}
