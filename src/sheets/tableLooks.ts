import type { TableLook } from "./contents";
import { headingNote } from "./headingNotes";
import type { Layout } from "./layout";
import { widthOf } from "./newSheets";
import { rulesAt } from "./sheetRules";
import { fieldsOf } from "./tables";
import { TABLE_NAMES } from "../domain/book/records";

/** How the tables of a workbook come to look like new ones: colours, notes and widths of the columns that are ours. */
export function tableLooks({ tables }: Pick<Layout, "tables">): readonly TableLook[] {
  return TABLE_NAMES.flatMap((table): TableLook[] => {
    const layout = tables[table];
    if (layout === undefined) return [];
    const { name, sheet, headerRow, firstColumn, captions, columns, language } = layout;
    const own = fieldsOf(table).flatMap((field) => {
      const column = columns.get(field.name);
      if (column === undefined) return [];
      return [{ column, width: widthOf(field, captions[column] ?? ""), note: headingNote(field, language) }];
    });
    const rules = rulesAt(table, { columns, row: headerRow + 1, firstColumn });
    return [{ table: name, sheet, headerRow, firstColumn, columns: own, rules }];
  });
}
