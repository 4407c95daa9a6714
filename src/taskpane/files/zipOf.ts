import { zipSync } from "fflate";
import type { OutgoingFile } from "../surroundings";

/** The earliest day that a zip can hold: with a clock the same files would give other bytes. */
const STAMP = "1980-01-01T00:00:00";

/** Several files as one; the same files give the same bytes. */
export function zipOf(name: string, files: readonly OutgoingFile[]): OutgoingFile {
  const entries = Object.fromEntries(files.map((file) => [file.name, file.bytes]));
  return { name, bytes: zipSync(entries, { mtime: STAMP }), mediaType: "application/zip" };
}
