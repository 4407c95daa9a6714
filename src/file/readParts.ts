import { type Workbook, WorkbookError } from "../workbook/workbook";
import { splitItems, type SplitPart } from "../xml/splitItems";
import { sharedString } from "./cellElements";
import { decodedText, inPart, partError } from "./parts";
import type { WorkbookParts } from "./workbookPart";
import { plainBytes } from "./zip";

/** How far a long reading or writing is. */
export type Report = NonNullable<Parameters<Workbook["read"]>[0]>;

/** Takes the bytes of a part as they pass by; told at most once per chunk. */
export type Progress = (bytes: AsyncIterable<Uint8Array>) => AsyncIterable<Uint8Array>;

/** Progress over these parts together, in bytes of their plain text. */
export function progressOver(
  stage: string,
  names: readonly (string | null)[],
  { parts }: WorkbookParts,
  report?: Report,
): Progress {
  const total = names.reduce((sum, name) => sum + (name === null ? 0 : (parts.find(name)?.size ?? 0)), 0);
  let done = 0;
  return async function* passed(bytes) {
    for await (const chunk of bytes) {
      yield chunk;
      done += chunk.length;
      report?.(stage, done, total);
    }
  };
}

/** So many characters a sheet and its shared strings have at the most. */
export function writtenIn({ parts, sharedStringsPart }: WorkbookParts, sheetPart: string): number {
  const names = sharedStringsPart === null ? [sheetPart] : [sheetPart, sharedStringsPart];
  return names.reduce((sum, name) => sum + (parts.find(name)?.size ?? 0), 0);
}

/** The workbook's shared strings, none when it has no such part. Throws WorkbookError. */
export async function readSharedStrings(
  workbook: WorkbookParts,
  progress: Progress = (bytes) => bytes,
): Promise<readonly string[]> {
  const part = workbook.sharedStringsPart;
  if (part === null || workbook.parts.find(part) === undefined) return [];
  const strings: string[] = [];
  for await (const piece of splitPart(workbook, part, "sst", "si", progress)) {
    if (piece.kind === "items") inPart(part, () => piece.items.forEach((item) => strings.push(sharedString(item))));
  }
  return strings;
}

/** The pieces of a part with a long list. Throws WorkbookError that names the part. */
export async function* splitPart(
  { parts }: WorkbookParts,
  name: string,
  list: string,
  item: string,
  progress: Progress,
): AsyncGenerator<SplitPart> {
  const entry = parts.find(name);
  if (entry === undefined) throw new WorkbookError("file.unsupported", { reason: "missingPart", part: name });
  try {
    yield* splitItems(decodedText(progress(plainBytes(entry, parts.codec)), name), list, item);
  } catch (error) {
    throw partError(name, error);
  }
}
