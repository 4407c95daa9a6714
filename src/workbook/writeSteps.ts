import type { Book, Change } from "../domain/book/book";
import { address } from "../sheets/address";
import { decodeBook } from "../sheets/decode";
import { encodeSteps } from "../sheets/encodeSteps";
import type { Layout } from "../sheets/layout";
import { basisDifferences, type Counters } from "./basis";
import { basisTables, type Known, knownAgain } from "./basisTables";
import { type Workbook, WorkbookError, type WriteReport } from "./workbook";

/** So many differences are named; the user looks again at the whole anyway. */
const NAMED_MAX = 5;

/**
 * Writes changes in their order, when what they were decided upon still stands in the workbook. Throws
 * WorkbookError; when it is `workbook.basisChanged`, nothing was written.
 */
export async function writeSteps(
  workbook: Workbook,
  known: Known & { readonly counters: Counters },
  changes: readonly Change[],
  report?: WriteReport,
): Promise<void> {
  const { language } = known.book;
  const checked = ({ book, layout }: { readonly book: Book; readonly layout: Layout }) => {
    const differences = basisDifferences(book, changes, known.counters);
    if (differences.length > 0) {
      const named = differences.slice(0, NAMED_MAX).map((place) => address(place, layout) ?? place.table);
      throw basisChanged([...new Set(named), ...(differences.length > NAMED_MAX ? ["…"] : [])]);
    }
    return encodeSteps(changes, layout, language);
  };
  if (workbook.writeUpon !== undefined) {
    const basis = basisTables(changes, known.layout);
    await workbook.writeUpon(basis, (contents) => checked(knownAgain(contents, known, basis)), report);
    return;
  }
  for (const write of checked(decodeBook(await workbook.read()))) await workbook.write(write, report);
}

/** The refusal of a write because these places changed. */
function basisChanged(places: readonly string[]): WorkbookError {
  return new WorkbookError("workbook.basisChanged", { what: places.join(", ") });
}
