import { zipSync } from "fflate";

/** The earliest day that a zip can hold: with a clock the same files would give other bytes. */
const STAMP = "1980-01-01T00:00:00";

/** Several files as one; the same files give the same bytes. */
export function zipped(files: readonly { readonly name: string; readonly bytes: Uint8Array }[]): Uint8Array {
  return zipSync(Object.fromEntries(files.map(({ name, bytes }) => [name, bytes])), { mtime: STAMP });
}
