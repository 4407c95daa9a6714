import { PagePauses } from "../workbook/pagePauses";
import type { WriteReport } from "../workbook/workbook";

/** The corners of a table, totals included; rows and columns count from 0. */
export interface Extent {
  readonly table: string;
  readonly sheet: string;
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** A part of a write that is not spread over requests. */
export interface Piece {
  /** About how much it adds to a request. */
  readonly bytes: number;
  /** Where its table must lie before it; null for a table that this very write makes. */
  readonly extent: Extent | null;
  readonly queue: (context: Excel.RequestContext) => void;
}

/** Excel on the web refuses more than 5 MB; what the library adds of its own must fit too. */
const REQUEST_MAX = 2_900_000;

/**
 * Sends pieces in their order, as many in one request as fit. Every request begins by seeing that its tables still lie
 * where its cells were reckoned: else Excel refuses it before anything of it is written. Waits between two requests for
 * as long as the report says.
 */
export async function send(
  context: Excel.RequestContext,
  pieces: Iterable<Piece>,
  report?: WriteReport,
): Promise<void> {
  let waiting: Piece[] = [];
  let bytes = 0;
  let sent = 0;
  const pauses = new PagePauses();
  for (const piece of pieces) {
    if (waiting.length > 0 && bytes + piece.bytes > REQUEST_MAX) {
      await sendRequest(context, waiting, pauses);
      sent += 1;
      await report?.("write", sent, sent + 1);
      waiting = [];
      bytes = 0;
    }
    waiting.push(piece);
    bytes += piece.bytes;
    await pauses.pauseIfDue();
  }
  if (waiting.length > 0) await sendRequest(context, waiting, pauses);
  await report?.("write", sent + 1, sent + 1);
}

async function sendRequest(context: Excel.RequestContext, pieces: readonly Piece[], pauses: PagePauses): Promise<void> {
  const guarded = new Set<string>();
  for (const { extent } of pieces) {
    if (extent === null || guarded.has(extent.table)) continue;
    guarded.add(extent.table);
    guard(context, extent);
  }
  for (const { queue } of pieces) {
    queue(context);
    await pauses.pauseIfDue();
  }
  // The library takes a turn of its own to make the request.
  if (pieces.length > 1) await pauses.pause();
  await context.sync();
}

/** Lets Excel refuse the request (ItemNotFound) when the table's corners are elsewhere. */
function guard({ workbook }: Excel.RequestContext, { table, sheet, top, left, bottom, right }: Extent): void {
  const range = workbook.tables.getItem(table).getRange();
  const cells = workbook.worksheets.getItem(sheet);
  range.getCell(0, 0).getIntersection(cells.getCell(top, left)).load("rowIndex");
  range.getLastCell().getIntersection(cells.getCell(bottom, right)).load("rowIndex");
}
