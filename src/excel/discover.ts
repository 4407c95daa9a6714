import { quotedSheet } from "../sheets/address";
import { isOfQueries, queriedTables, type QueryAccess } from "./queriedTables";

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
  /** Whether a query fills it, as far as Excel tells. */
  readonly isQueried: boolean;
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

/** Which tables there are, and what stands in the way of writing. One request, one more when Excel tells no queries. */
export async function discover(context: Excel.RequestContext, queries: QueryAccess): Promise<Discovery> {
  try {
    return await look(context, queries.isAsked);
  } catch (error) {
    if (!queries.isAsked || !isOfQueries(error)) throw error;
    queries.refused();
    return look(context, false);
  }
}

async function look(context: Excel.RequestContext, withQueries: boolean): Promise<Discovery> {
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
  const queries = withQueries ? workbook.queries : null;
  queries?.load("items/name,items/loadedTo");
  await context.sync();
  const queried = queriedTables(
    queries?.items ?? [],
    tables.items.map(({ name }) => name),
  );
  return {
    tables: tables.items.map((table) => ({
      name: table.name,
      sheet: table.worksheet.name,
      rowsAbout: table.rows.count + (table.showHeaders ? 1 : 0) + (table.showTotals ? 1 : 0),
      columnsAbout: table.columns.count,
      hasHeader: table.showHeaders,
      hasTotals: table.showTotals,
      isFiltered: table.autoFilter.isDataFiltered,
      isQueried: queried.has(table.name),
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
