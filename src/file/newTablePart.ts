import { elementXml } from "../xml/elementXml";
import { type Namespaces, XML_DECLARATION } from "./namespaces";
import { type Range, rangeName } from "./range";
import { tableColumnXml } from "./tablePart";

/** A table that is made, in sheet rows and columns with its header. */
export interface MadeTable {
  readonly name: string;
  readonly id: number;
  readonly range: Range;
  readonly captions: readonly string[];
  /** By which its filter hides rows, as it stands in the part. */
  readonly criteria?: string;
}

/**
 * The text of a new table's part, with filter buttons and our style. That it has a header is the default and told all the
 * same: ExcelJS takes a table that says nothing for one without.
 */
export function newTablePart({ name, id, range, captions, criteria = "" }: MadeTable, { main }: Namespaces): string {
  const ref = rangeName(range);
  const columns = captions.map((caption, index) => tableColumnXml("", index + 1, caption));
  const content =
    elementXml("autoFilter", { ref }, criteria) +
    elementXml("tableColumns", { count: columns.length }, columns.join("")) +
    '<tableStyleInfo name="TableStyleLight1" showFirstColumn="0" showLastColumn="0" showRowStripes="1" showColumnStripes="0"/>';
  const table = { xmlns: main, id, name, displayName: name, ref, headerRowCount: 1, totalsRowShown: 0 };
  return XML_DECLARATION + elementXml("table", table, content);
}
