import { zipped } from "../../documents/zipped";
import type { OutgoingFile } from "../surroundings";

/** Several files as one; the same files give the same bytes. */
export function zipOf(name: string, files: readonly OutgoingFile[]): OutgoingFile {
  return { name, bytes: zipped(files), mediaType: "application/zip" };
}
