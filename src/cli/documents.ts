import { basename, join } from "node:path";

import type { ActionDocument } from "../actions/action";
import { WorkbookError } from "../workbook/workbook";
import type { ResultDocument } from "./result";
import type { Files } from "./world";

/** A document with the place where it goes. */
interface Destination {
  readonly document: ActionDocument;
  readonly path: string;
  /** Whether the same bytes stand there already. */
  readonly isThere: boolean;
}

/**
 * Where documents go, before anything is written: the folder is made and proved to be writable, and a file of the same
 * name with other bytes is refused. Throws WorkbookError.
 */
export async function prepareDestinations(
  documents: readonly ActionDocument[],
  folder: string,
  files: Files,
): Promise<readonly Destination[]> {
  if (documents.length === 0) return [];
  await files.probeFolder(folder);
  const destinations: Destination[] = [];
  for (const document of documents) {
    const path = placeIn(folder, document);
    const bytes = await files.readBytes(path);
    // A link that leads nowhere has no bytes, but its name is taken all the same.
    const isTaken = bytes === null ? await files.isThere(path) : !isSame(bytes, document.bytes);
    if (isTaken) throw new WorkbookError("file.exists", { path });
    destinations.push({ document, path, isThere: bytes !== null });
  }
  return destinations;
}

/** A document's name is a plain one; one that leads out of the folder is a programming error. */
function placeIn(folder: string, { name }: ActionDocument): string {
  if (basename(name) !== name || name === "." || name === "..") throw new Error(`not a plain file name: ${name}`);
  return join(folder, name);
}

/**
 * Writes the documents; each that stands there is told to `written`. Who may not read the workbook at `like` may not read
 * them. Throws WorkbookError.
 */
export async function writeDocuments(
  destinations: readonly Destination[],
  like: string,
  files: Files,
  written: (document: ResultDocument) => void,
): Promise<void> {
  for (const { document, path, isThere } of destinations) {
    if (!isThere) await files.writeBytes(path, document.bytes, like);
    written(resultDocument(document, path));
  }
}

/** A document as it is reported; `path` is null when it was not written. */
export function resultDocument({ kind, name, sha256, order }: ActionDocument, path: string | null): ResultDocument {
  return { kind, name, path, sha256, order };
}

function isSame(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && a.every((byte, index) => byte === b[index]);
}
