import { largestOf } from "../kit/largestOf";
import { WorkbookError } from "../workbook/workbook";
import { attribute } from "../xml/attributes";
import { childNamed, childrenNamed } from "../xml/xmlTree";
import type { WorkbookParts } from "./workbookPart";

/** How what one write makes is called and numbered, so that nothing of the workbook is met twice. */
export interface Naming {
  /** Throws WorkbookError that names all of these tables that are called as something the user defined. */
  readonly checkTables: (tables: readonly string[]) => void;
  /** Throws WorkbookError when a table or a defined name is called so. */
  readonly takeTable: (name: string) => void;
  /** Throws WorkbookError when a sheet is called so. */
  readonly takeSheet: (name: string) => void;
  /** The name of a new part that begins with this stem. */
  readonly partName: (stem: string) => string;
  /** The number of a new table. */
  readonly tableId: () => number;
}

/** The names that this workbook has left. */
export function namingOf(workbook: WorkbookParts): Naming {
  const parts = new Set(workbook.parts.entries.map(({ name }) => name.toLowerCase()));
  const tables = workbook.sheets.flatMap((sheet) => sheet.tables);
  const sheetNames = new Set(workbook.sheetNames.map((name) => name.toLowerCase()));
  const defined = definedNames(workbook);
  const names = new Set([...tables.map(({ name }) => name.toLowerCase()), ...defined]);
  let tableId = largestOf(
    tables.map(({ id }) => id),
    0,
  );
  return {
    checkTables: (wanted) => {
      const clashing = wanted.filter((name) => defined.has(name.toLowerCase()));
      if (clashing.length === 0) return;
      throw new WorkbookError("file.unsupported", { reason: "definedNameTaken", part: clashing.join(", ") });
    },
    takeTable: (name) => takeName(names, name, "tableNameTaken"),
    takeSheet: (name) => takeName(sheetNames, name, "sheetNameTaken"),
    partName: (stem) => {
      let number = 1;
      while (parts.has(`${stem}${number}.xml`)) number += 1;
      parts.add(`${stem}${number}.xml`);
      return `${stem}${number}.xml`;
    },
    tableId: () => {
      tableId += 1;
      return tableId;
    },
  };
}

/** The names that the user defined, in small letters. */
export function definedNames({ workbook }: WorkbookParts): ReadonlySet<string> {
  const list = childNamed(workbook.root, "definedNames");
  const names = list === undefined ? [] : childrenNamed(list, "definedName");
  return new Set(names.map(({ open }) => (attribute(open, "name") ?? "").toLowerCase()));
}

function takeName(names: Set<string>, name: string, reason: string): void {
  if (names.has(name.toLowerCase())) throw new WorkbookError("file.unsupported", { reason, part: name });
  names.add(name.toLowerCase());
}
