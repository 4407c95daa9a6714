import { isPackage, otherKind } from "./otherKind";
import type { RawList, RawSheet } from "./rawList";

/** Reads the sheets of an Excel file, all or the first ones, as whoever knows such files does. */
export type SheetsReader = (
  bytes: Uint8Array,
  count?: number,
) => Promise<{ readonly sheets: readonly RawSheet[]; readonly date1904: boolean }>;

/** The list in a file, whatever the file is called; what is no list is told when it is read. Throws WorkbookError. */
export async function rawListOf(
  { name, bytes }: { readonly name: string; readonly bytes: Uint8Array },
  readSheets: SheetsReader,
): Promise<RawList> {
  if (!isPackage(bytes) || otherKind(bytes) !== null) return { kind: "text", name, bytes };
  return { kind: "sheets", name, ...(await readSheets(bytes)) };
}
