import { resolve } from "node:path";

import type { Report, Summary } from "../actions/action";
import { type BookAlone, compareBooks, comparisonFindings } from "../domain/book/bookComparison";
import type { Book } from "../domain/book/book";
import { formatCents } from "../domain/values/money";
import { translate } from "../messages/translate";
import { decodeBook } from "../sheets/decode";
import type { CommandLine } from "./commandLine";
import type { CommandResult } from "./result";
import type { World } from "./world";

/**
 * The command `compare-books`: where two copies of one book part, and which orders each alone holds. Writes nothing. Throws
 * WorkbookError.
 */
export async function compareTwoBooks(line: CommandLine, world: World, report: Report): Promise<CommandResult> {
  const names = [line.workbook, line.files?.[0] ?? line.workbook] as const;
  const [first, second] = [await bookAt(names[0], world, report), await bookAt(names[1], world, report)];
  const comparison = compareBooks(first, second);
  const findings = comparisonFindings(comparison, names);
  const language = line.options.language ?? first.language;
  const translator = translate(language);
  const summary: Summary = {
    relation: comparison.relation,
    commonRows: comparison.common,
    partedAt: partedAt(comparison.first, comparison.second),
    ordersOnlyIn: [...ordersOf(comparison.first, names[0]), ...ordersOf(comparison.second, names[1])],
  };
  return {
    action: line.command,
    exit: findings.some(({ severity }) => severity === "error") ? 1 : 0,
    language,
    findings: findings.map((found) => ({ ...found, address: null, message: translator.describe(found) })),
    changes: [],
    documents: [],
    orders: [],
    summary,
    notes: [],
  };
}

async function bookAt(name: string, { callerFolder, files }: World, report: Report): Promise<Book> {
  const workbook = await files.workbookAt(resolve(callerFolder, name));
  return decodeBook(await workbook.read(report), report).book;
}

/** The first moment at which something was done in one of them that was not done in the other; null when there is none. */
function partedAt(first: BookAlone, second: BookAlone): string | null {
  const moments = [first, second].flatMap(({ rows: [row] }) => (row === undefined ? [] : [row.at]));
  return moments.sort()[0] ?? null;
}

function ordersOf({ orders }: BookAlone, file: string) {
  return orders.map(({ number, collectionDate, controlSum, issuedAt }) => ({
    file,
    order: number,
    collectionDate,
    issuedAt,
    controlSum: formatCents(controlSum),
  }));
}
