import type { TableLook } from "./contents";
import { headingNote, besideNote } from "./headingNotes";
import type { Layout } from "./layout";
import { widthOf } from "./newSheets";
import { linkRules, rulesAt } from "./sheetRules";
import { shownColumnsOf, shownPosition } from "./besideFields";
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
    const shown = shownColumnsOf(table).flatMap((one) => {
      const column = shownPosition(one, captions);
      if (column < 0) return [];
      const width = widthOf({ kind: "text", identifier: one.isLink }, captions[column] ?? "");
      return [{ column, width, note: besideNote(one.isLink, language), isLink: one.isLink }];
    });
    const places = { columns, row: headerRow + 1, firstColumn };
    const links = shown.filter(({ isLink }) => isLink).map(({ column }) => column);
    const rules = [...rulesAt(table, places), ...linkRules(links, places)];
    const looked = [...own, ...shown.map(({ column, width, note }) => ({ column, width, note }))];
    return [{ table: name, sheet, headerRow, firstColumn, columns: looked, rules }];
  });
}
