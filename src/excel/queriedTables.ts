/** What Excel says of a query (Power Query, ExcelApi 1.14). */
interface WorkbookQuery {
  readonly name: string;
  readonly loadedTo: string;
}

/**
 * Which of these tables queries fill, as far as names tell. Certain is only that there is a query of that name and that it
 * is loaded to some table: Excel does not say to which. It names that table after the query, with `_` for what a table
 * cannot be called, and with a number behind where the name is taken. So a table that bears the name of such a query is
 * taken for the one that it fills. Where one with a number behind is there as well, that one is: a query that was made from
 * a table bears its name, and is loaded beside it. A table that was renamed since is not recognised.
 */
export function queriedTables(queries: readonly WorkbookQuery[], tables: readonly string[]): ReadonlySet<string> {
  const names = tables.map((table) => ({ table, name: comparable(table) }));
  return new Set(
    queries.flatMap(({ name: query, loadedTo }) => {
      if (loadedTo !== "Table") return [];
      const wanted = comparable(query);
      const numbered = names.filter(({ name }) => isNumbered(name, wanted));
      const filled = numbered.length > 0 ? numbered : names.filter(({ name }) => name === wanted);
      return filled.map(({ table }) => table);
    }),
  );
}

/** The name in the form in which those of a query and of its table are the same. */
function comparable(name: string): string {
  const word = name
    .normalize("NFC")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}_]/gu, "_");
  // A name that cannot begin a table's gets a `_` in front.
  return word.replace(/^_/, "");
}

function isNumbered(name: string, query: string): boolean {
  return name.startsWith(query) && /^_?\d+$/.test(name.slice(query.length));
}

/** Whether Excel tells its queries: one that refused to is not asked again. */
export class QueryAccess {
  private isRefused = false;

  get isAsked(): boolean {
    return !this.isRefused;
  }

  /** Takes note that Excel refused. */
  refused(): void {
    this.isRefused = true;
  }
}

/** Refusals of a member that this Excel does not have. */
const ABSENT: ReadonlySet<string> = new Set(["ApiNotFound", "NotImplemented", "UnsupportedOperation"]);

/** Whether Excel refused a request because it asked for the queries: it tells at which member, or that it has none. */
export function isOfQueries(error: unknown): boolean {
  if (!(error instanceof OfficeExtension.Error)) return false;
  const { code, debugInfo } = error;
  return ABSENT.has(code) || /^(Workbook\.quer|Quer)/i.test(debugInfo.errorLocation ?? "");
}
