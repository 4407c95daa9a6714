/** Whether a sheet may be called so. */
export function isSheetName(name: string): boolean {
  return /^(?!')[^\\/?*[\]:]{1,31}(?<!')$/.test(name) && name.toLowerCase() !== "history";
}

/** Whether a table may be called so: a word that cannot be read as a cell. */
export function isTableName(name: string): boolean {
  const isCell = /^([a-z]{1,3}\d+|r\d*c\d*|[rc])$/i.test(name);
  return /^[\p{L}_\\][\p{L}\p{N}._]*$/u.test(name) && name.length <= 255 && !isCell;
}

/** The first of `Table1`, `Table2`, … that is free. */
export function freeName(stem: string, isFree: (name: string) => boolean): string {
  let number = 1;
  while (!isFree(`${stem}${number}`)) number += 1;
  return `${stem}${number}`;
}
