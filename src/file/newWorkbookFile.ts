import type { NewSheet } from "../sheets/contents";
import type { Codec } from "./codec";
import type { Report } from "./readParts";
import { newXlsx } from "./xlsx";

/** A workbook of these sheets and nothing else. Throws WorkbookError. */
export async function newWorkbookFile(
  sheets: readonly NewSheet[],
  report?: Report,
  codec?: Codec,
): Promise<Uint8Array> {
  const workbook = await newXlsx(codec);
  return workbook.write({ newSheets: sheets, tables: [] }, report);
}
