import { quotedSheet } from "../sheets/address";

/** A table before its cells are read. */
export interface Discovered {
  readonly name: string;
  readonly sheet: string;
  /** With header and totals; a lone blank row may or may not count. Only good enough to plan by. */
  readonly rowsAbout: number;
  readonly columnsAbout: number;
  readonly hasHeader: boolean;
  readonly hasTotals: boolean;
  readonly isFiltered: boolean;
}

/** What one request tells about a workbook. */
export interface Discovery {
  readonly tables: readonly Discovered[];
  /** All sheets: name to whether it is protected. */
  readonly sheets: ReadonlyMap<string, boolean>;
  readonly date1904: boolean;
  readonly isReadOnly: boolean;
  /** Whether sheets cannot be added. */
  readonly isStructureProtected: boolean;
}

/** 2000-01-01 counted from 1904. */
const MILLENNIUM_1904 = 35_064;

/** Which tables there are, and what stands in the way of writing. One request. */
export async function discover(context: Excel.RequestContext): Promise<Discovery> {
  const { workbook } = context;
  const { tables, worksheets, protection } = workbook;
  workbook.load("readOnly");
  protection.load("protected");
  worksheets.load("items/name,items/protection/protected");
  tables.load(
    "items/name,items/showHeaders,items/showTotals,items/worksheet/name,items/rows/count,items/columns/count," +
      "items/autoFilter/isDataFiltered",
  );
  // Office.js does not tell the date system; what Excel reckons does.
  const millennium = workbook.functions.date(2000, 1, 1);
  millennium.load("value");
  await context.sync();
  return {
    tables: tables.items.map((table) => ({
      name: table.name,
      sheet: table.worksheet.name,
      rowsAbout: table.rows.count + (table.showHeaders ? 1 : 0) + (table.showTotals ? 1 : 0),
      columnsAbout: table.columns.count,
      hasHeader: table.showHeaders,
      hasTotals: table.showTotals,
      isFiltered: table.autoFilter.isDataFiltered,
    })),
    sheets: new Map(worksheets.items.map((sheet) => [sheet.name, sheet.protection.protected])),
    date1904: millennium.value === MILLENNIUM_1904,
    isReadOnly: workbook.readOnly,
    isStructureProtected: protection.protected,
  };
}

/** The names of sheets, as a message lists them. */
export function listed(sheets: Iterable<string>): string {
  return [...new Set(sheets)].map(quotedSheet).join(", ");
}
